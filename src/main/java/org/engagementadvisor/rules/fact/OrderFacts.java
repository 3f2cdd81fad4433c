package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.months;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.stated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.customer.Orders.Quotations;
import org.engagementadvisor.customer.Recovery;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/** How the customer orders, and what was done where it stopped. */
public final class OrderFacts {
    private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);

    private OrderFacts() {}

    public static List<InputFact> all() {
        return List.of(
                computed("lastOrder", FactType.DATE, OrderFacts::last),
                computed("monthsSinceLastOrder", FactType.WHOLE, subject -> months(last(subject), subject.asOf())),
                computed("daysSinceLastOrder", FactType.WHOLE, OrderFacts::daysSince),
                computed("silenceInUsualIntervals", FactType.NUMBER, OrderFacts::silenceInUsualIntervals)
                        .from(0),
                stated("intervalGaps", FactType.WHOLE, customer -> in(customer.orders(), Orders::gaps)),
                stated("orderCount", FactType.WHOLE, customer -> in(customer.orders(), Orders::count)),
                computed("averageOrder", FactType.MONEY, OrderFacts::averageOrder, "turnover"),
                stated("quotationCount", FactType.WHOLE, customer -> in(quotations(customer), Quotations::count)),
                stated("hitRate", FactType.RATIO, OrderFacts::hitRate).from(0, 1),
                computed("runningContract", FactType.YES_NO, OrderFacts::runningContract),
                computed("orderedSinceMeasures", FactType.YES_NO, OrderFacts::orderedSinceMeasures),
                computed(
                        "monthsSinceMeasuresBegan",
                        FactType.WHOLE,
                        subject -> months(in(subject.customer().recovery(), Recovery::startedOn), subject.asOf())),
                stated("recoveryAttempts", FactType.WHOLE, OrderFacts::attempts),
                stated(
                        "noChanceIndicators",
                        FactType.WHOLE,
                        customer -> Arithmetic.size(in(customer.recovery(), Recovery::noChance))),
                stated("correctionsTried", FactType.TERMS, OrderFacts::correctionsTried));
    }

    private static @Nullable LocalDate last(Subject subject) {
        return in(subject.customer().orders(), Orders::last);
    }

    private static @Nullable Quotations quotations(Customer customer) {
        return in(customer.orders(), Orders::quotations);
    }

    /** Turnover of a year, spread over as many orders as its usual interval makes a year. */
    private static @Nullable BigDecimal averageOrder(Subject subject) {
        BigDecimal interval = in(subject.customer().orders(), Orders::usualIntervalDays);
        return per(times(subject.decimal("turnover"), interval), DAYS_OF_YEAR);
    }

    /** Unknown for a later day. */
    private static @Nullable Integer daysSince(Subject subject) {
        LocalDate last = last(subject);
        return last == null || last.isAfter(subject.asOf())
                ? null
                : Integer.valueOf((int) ChronoUnit.DAYS.between(last, subject.asOf()));
    }

    private static @Nullable BigDecimal silenceInUsualIntervals(Subject subject) {
        return per(
                in(daysSince(subject), BigDecimal::valueOf),
                in(subject.customer().orders(), Orders::usualIntervalDays));
    }

    private static @Nullable BigDecimal hitRate(Customer customer) {
        Quotations quotations = quotations(customer);
        if (quotations == null || quotations.won() == null) {
            return null;
        }
        return per(BigDecimal.valueOf(quotations.won()), BigDecimal.valueOf(quotations.count()));
    }

    private static @Nullable String runningContract(Subject subject) {
        var contracts = subject.customer().contracts();
        if (contracts == null) {
            return null;
        }
        return yesNo(contracts.stream()
                .anyMatch(contract ->
                        contract.expires() == null || !contract.expires().isBefore(subject.asOf())));
    }

    private static @Nullable String orderedSinceMeasures(Subject subject) {
        LocalDate began = in(subject.customer().recovery(), Recovery::startedOn);
        LocalDate last = last(subject);
        return began == null || last == null ? null : yesNo(last.isAfter(began));
    }

    private static @Nullable Integer attempts(Customer customer) {
        Recovery recovery = customer.recovery();
        if (recovery == null) {
            return null;
        }
        return recovery.attempts() == null
                ? Integer.valueOf(0)
                : Integer.valueOf(recovery.attempts().size());
    }

    private static @Nullable Object correctionsTried(Customer customer) {
        var corrections = in(customer.recovery(), Recovery::corrections);
        if (corrections == null) {
            return null;
        }
        var kinds = new TreeSet<String>();
        corrections.stream()
                .map(Recovery.Correction::kind)
                .filter(Objects::nonNull)
                .forEach(kinds::add);
        return kinds;
    }
}
