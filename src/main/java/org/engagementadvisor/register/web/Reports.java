package org.engagementadvisor.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/**
 * What all customers whom somebody may see come to. The reports that were asked for last are kept for as long as nothing changes;
 * whoever may see the same has the same one.
 */
@Component
final class Reports {
    /** Each has a dot for every customer of it. */
    private static final int MOST = 16;

    private static final float LOAD = 0.75f;

    private final Standings standings;
    private final Positions positions;
    private final RulesInForce inForce;
    private final RulesFolder folder;
    private final Register register;
    private final Clock clock;

    /** By the seller whose customers alone are seen, the one that nobody has asked for longest first. */
    private final Map<Optional<String>, PortfolioReport> kept = new LinkedHashMap<>(MOST, LOAD, true);

    private @Nullable Base of;

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

    /** What a report is made from; the same collection as long as nobody has changed. */
    private record Base(Collection<Standing> customers, RuleBook rules, LocalDate day) {
        boolean isStill(Base other) {
            return customers == other.customers && rules == other.rules && day.equals(other.day);
        }
    }

    PortfolioReport of(Who who) {
        var base = new Base(standings.all(), inForce.current(), LocalDate.now(clock));
        var whose = Optional.ofNullable(who.seesOnly());
        var known = known(base, whose);
        if (known != null) {
            return known;
        }
        var report = made(base, who);
        keep(base, whose, report);
        return report;
    }

    private @Nullable PortfolioReport known(Base base, Optional<String> whose) {
        synchronized (kept) {
            return of != null && of.isStill(base) ? kept.get(whose) : null;
        }
    }

    private void keep(Base base, Optional<String> whose, PortfolioReport report) {
        synchronized (kept) {
            if (of == null || !of.isStill(base)) {
                kept.clear();
                of = base;
            }
            kept.put(whose, report);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private PortfolioReport made(Base base, Who who) {
        var day = base.day();
        var rules = base.rules();
        var before = positions.before();
        var unlocks = new Unlocks();
        var portfolio = new Portfolio(rules, day, folder.strategy());
        for (var each : base.customers()) {
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
        return portfolio.report();
    }
}
