package org.engagementadvisor.register.web;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.portfolio.PortfolioReport;
import org.engagementadvisor.portfolio.Unlocks;
import org.engagementadvisor.register.KeptCustomer;
import org.engagementadvisor.register.Positions;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.register.Settled;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What all customers whom somebody may see come to. The reports that were asked for last are kept for as long as nothing changes;
 * whoever may see the same has the same one.
 */
@Component
final class Reports {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);

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
    private final Map<Optional<String>, CompletableFuture<PortfolioReport>> kept =
            new LinkedHashMap<>(MOST, LOAD, true);

    private @Nullable Base of;

    /** With nobody else's work before it, and left alone when the service is told to stop: it writes nothing. */
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "reports");
        thread.setDaemon(true);
        return thread;
    });

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

    /** What a report is made from; the same customers as long as nobody has changed. */
    private record Base(Map<String, Standing> customers, RuleBook rules, LocalDate day, KnownUnlocks unlocks) {
        boolean isStill(Base other) {
            return customers == other.customers && rules == other.rules && day.equals(other.day);
        }
    }

    /** Makes the report of everybody before somebody asks for it, who would wait for it otherwise. */
    @EventListener
    void make(Settled settled) {
        ahead.execute(() -> {
            try {
                LOG.debug(
                        "a report of {} groups is at hand",
                        of(Optional.empty()).groups().size());
            } catch (RuntimeException failed) {
                // Whoever asks tries again and hears of it.
                LOG.debug("no report ahead", failed);
            }
        });
    }

    @PreDestroy
    void stop() {
        ahead.shutdown();
    }

    /** @throws org.engagementadvisor.register.StillReading soon after a start */
    PortfolioReport of(Who who) {
        standings.refuseWhileReading();
        return of(Optional.ofNullable(who.seesOnly()));
    }

    /** Made once, however many ask at the same time. */
    private PortfolioReport of(Optional<String> whose) {
        var base = base(inForce.current(), LocalDate.now(clock));
        var mine = new CompletableFuture<PortfolioReport>();
        var first = kept(base, whose, mine);
        if (first == mine) {
            try {
                mine.complete(made(base, whose));
            } catch (RuntimeException | Error failed) {
                mine.completeExceptionally(failed);
                forget(whose, mine);
                throw failed;
            }
        }
        return first.join();
    }

    private Base base(RuleBook rules, LocalDate day) {
        var customers = standings.byCustomer();
        synchronized (kept) {
            var unlocks = of != null && of.unlocks().isBy(rules, day)
                    ? of.unlocks()
                    : new KnownUnlocks(rules, day, folder.strategy());
            return new Base(customers, rules, day, unlocks);
        }
    }

    /** The one that is made or being made already; else what is to become one. */
    private CompletableFuture<PortfolioReport> kept(
            Base base, Optional<String> whose, CompletableFuture<PortfolioReport> otherwise) {
        synchronized (kept) {
            if (of == null || !of.isStill(base)) {
                kept.clear();
                of = base;
            }
            var known = kept.putIfAbsent(whose, otherwise);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
            return known == null ? otherwise : known;
        }
    }

    private void forget(Optional<String> whose, CompletableFuture<PortfolioReport> failed) {
        synchronized (kept) {
            kept.remove(whose, failed);
        }
    }

    private PortfolioReport made(Base base, Optional<String> whose) {
        var before = positions.before();
        var unlocks = new Unlocks();
        var portfolio = new Portfolio(base.rules(), base.day(), folder.strategy());
        for (var each : base.customers().values()) {
            var told = each.told();
            if (whose.isPresent() && !whose.get().equals(each.accountManager())) {
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
        portfolio.tellUnlocks(
                unlocks.report(base.rules(), looked -> base.unlocks().of(looked, base.customers())));
        return portfolio.report();
    }
}
