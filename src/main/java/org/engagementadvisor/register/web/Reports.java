package org.engagementadvisor.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.portfolio.PortfolioReport;
import org.engagementadvisor.portfolio.Unlocks;
import org.engagementadvisor.register.KeptCustomer;
import org.engagementadvisor.register.Positions;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all customers whom somebody may see come to. The last report is kept for as long as nothing changes. */
@Component
final class Reports {
    private final Standings standings;
    private final Positions positions;
    private final RulesInForce inForce;
    private final RulesFolder folder;
    private final Register register;
    private final Clock clock;
    private volatile @Nullable Made last;

    Reports(
            Standings standings,
            Positions positions,
            RulesInForce inForce,
            RulesFolder folder,
            Register register,
            Clock clock) {
        this.register = register;
        this.standings = standings;
        this.positions = positions;
        this.inForce = inForce;
        this.folder = folder;
        this.clock = clock;
    }

    private record Made(
            Collection<Standing> customers, RuleBook rules, LocalDate day, Who who, PortfolioReport report) {
        boolean isOf(Collection<Standing> others, RuleBook otherRules, LocalDate otherDay, Who another) {
            return customers == others && rules == otherRules && day.equals(otherDay) && who.equals(another);
        }
    }

    PortfolioReport of(Who who) {
        // The same collection as long as nobody has changed.
        var all = standings.all();
        var rules = inForce.current();
        var day = LocalDate.now(clock);
        var known = last;
        if (known != null && known.isOf(all, rules, day, who)) {
            return known.report();
        }
        var before = positions.before();
        var unlocks = new Unlocks();
        var portfolio = new Portfolio(rules, day, folder.strategy());
        for (var each : all) {
            var told = each.told();
            if (!who.sees(each.accountManager())) {
                continue;
            }
            if (told == null) {
                portfolio.reject(each.customer(), null, String.valueOf(each.fault()));
            } else {
                portfolio.add(told.counted(), before.get(each.customer()));
                unlocks.add(
                        each.customer(),
                        told.counted().turnover(),
                        () -> register.customer(each.customer()).map(KeptCustomer::customer));
            }
        }
        portfolio.tellUnlocks(unlocks.report(rules, day, folder.strategy()));
        var report = portfolio.report();
        last = new Made(all, rules, day, who, report);
        return report;
    }
}
