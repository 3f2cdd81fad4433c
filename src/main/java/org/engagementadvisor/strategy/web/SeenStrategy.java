package org.engagementadvisor.strategy.web;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.reading.StrategyPage.Step;
import org.engagementadvisor.register.Replay.Replayed;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.strategy.KeptStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The strategy for a customer, with all that is known of how it came about.
 *
 * @param advised null if there is no advice on it now
 * @param history what people wrote, the latest first
 */
record SeenStrategy(Standing standing, @Nullable Replayed advised, List<KeptStrategy> history) {
    private static final int FIRST = 2;
    private static final int LAST = 4;

    String id() {
        return standing.customer();
    }

    String name() {
        var name = standing.name();
        return name == null ? id() : name;
    }

    String customerPath() {
        return Pages.ofCustomer(id());
    }

    String path() {
        return customerPath() + "/strategy";
    }

    /** What counts of what people wrote; null if nobody ever did. */
    @Nullable
    KeptStrategy written() {
        return history.isEmpty() ? null : history.get(0);
    }

    /** 0 if nobody ever wrote anything. */
    int version() {
        return history.isEmpty() ? 0 : history.get(0).version();
    }

    /** The day of the advice; for a customer on whom there is one. */
    LocalDate day() {
        return requireNonNull(advice()).asOf();
    }

    /** The words of the rules that advised; for a customer on whom there is advice. */
    BookWords words() {
        return requireNonNull(advised).rules().words();
    }

    /** Null if there is no advice. */
    @Nullable
    StrategyPage page(String edition) {
        var advice = advice();
        return advice == null
                ? null
                : StrategyPage.of(advice, requireNonNull(advised).rules(), edition);
    }

    private @Nullable Advice advice() {
        return advised == null ? null : advised.advice();
    }

    /** Destination, focus and selling in as the rules propose them to whom nobody wrote anything. */
    List<Step> proposed() {
        var advice = advice();
        if (advised == null || advice == null) {
            return List.of();
        }
        var earlier = advised.customer().earlier();
        if (earlier != null && earlier.strategy() != null && !earlier.strategy().equals(Strategy.NONE)) {
            var without = new Earlier(
                    earlier.evaluation(), earlier.verdicts(), earlier.rejected(), earlier.alertsSent(), null);
            var customer = advised.customer().with(draft -> draft.earlier = without);
            advice = advised.rules()
                    .advise(List.of(customer), advice.asOf(), advice.strategy(), EnumSet.of(AdvicePart.PAGE))
                    .get(0);
        }
        return StrategyPage.of(advice, advised.rules(), StrategyPage.INTERNAL).steps().stream()
                .filter(step -> requireNonNull(step.number()) >= FIRST && step.number() <= LAST)
                .toList();
    }
}
