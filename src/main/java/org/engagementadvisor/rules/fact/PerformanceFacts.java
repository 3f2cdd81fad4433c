package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.growth;
import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.perYear;
import static org.engagementadvisor.rules.fact.Arithmetic.sum;
import static org.engagementadvisor.rules.fact.Arithmetic.sumOfKnown;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.InputFact.computed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.engagementadvisor.advice.ReliedTerm;
import org.engagementadvisor.customer.Performance;
import org.engagementadvisor.customer.Performance.CostToServe;
import org.engagementadvisor.customer.Performance.LastActiveYear;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** The customer's figures over all areas, per twelve months. */
public final class PerformanceFacts {
    static final String FIELD_RATE = "fieldSalesRate";
    static final String INSIDE_RATE = "insideSalesRate";
    static final String SERVICE_RATE = "serviceRate";
    static final String[] RATES = {FIELD_RATE, INSIDE_RATE, SERVICE_RATE};

    private static final String BASIS = "evaluationBasis";
    static final String LAST_ACTIVE_YEAR = ReliedTerm.LAST_ACTIVE_YEAR.word();
    private static final String PRESENT = ReliedTerm.PRESENT.word();

    private PerformanceFacts() {}

    public static List<InputFact> all() {
        return List.of(
                money("turnover", PerformanceFacts::turnover, "areaTurnover", "everBought"),
                money(
                        "turnoverBefore",
                        subject -> ofBoughtBefore(subject, "areaTurnoverBefore"),
                        "areaTurnoverBefore",
                        "areaTurnover",
                        "everBought",
                        "turnover"),
                ratio(
                                "turnoverGrowth",
                                subject -> growth(subject.decimal("turnover"), subject.decimal("turnoverBefore")),
                                "turnover",
                                "turnoverBefore")
                        .from(-1),
                money(
                        "contributionMargin",
                        subject -> ofBought(subject, "areaMargin"),
                        "areaMargin",
                        "areaTurnover",
                        "turnover"),
                money(
                        "contributionMarginBefore",
                        subject -> ofBoughtBefore(subject, "areaMarginBefore"),
                        "areaMarginBefore",
                        "areaTurnoverBefore",
                        "areaTurnover",
                        "everBought",
                        "turnover"),
                ratio(
                        "marginRatio",
                        subject -> per(subject.decimal("contributionMargin"), subject.decimal("turnover")),
                        "contributionMargin",
                        "turnover"),
                money("costToServe", PerformanceFacts::costToServe, RATES),
                computed(
                                "periodMonths",
                                FactType.WHOLE,
                                subject -> in(subject.customer().performance(), Performance::months))
                        .from(1),
                computed("effortHours", FactType.NUMBER, PerformanceFacts::effortHours)
                        .from(0),
                money(
                        "marginAfterCostToServe",
                        subject -> minus(subject.decimal("contributionMargin"), subject.decimal("costToServe")),
                        "contributionMargin",
                        "costToServe"),
                ratio(
                        "marginAfterCostToServeRatio",
                        subject -> per(subject.decimal("marginAfterCostToServe"), subject.decimal("turnover")),
                        "marginAfterCostToServe",
                        "turnover"),
                money(
                        "marginAfterCostToServeBefore",
                        subject -> minus(subject.decimal("contributionMarginBefore"), subject.decimal("costToServe")),
                        "contributionMarginBefore",
                        "costToServe"),
                computed("areasBought", FactType.WHOLE, PerformanceFacts::areasBought, "areaTurnover", "turnover"),
                money("lastActiveTurnover", subject -> lastActive(subject, LastActiveYear::turnover)),
                money("lastActiveMargin", subject -> lastActive(subject, LastActiveYear::contributionMargin)),
                computed(
                        "lastActiveYearEnd",
                        FactType.DATE,
                        subject -> in(subject.customer().lastActiveYear(), LastActiveYear::endedOn)),
                money(
                        "valuedTurnover",
                        subject -> valued(subject, "turnover", "lastActiveTurnover"),
                        "turnover",
                        "lastActiveTurnover",
                        BASIS),
                money(
                        "estimatedMargin",
                        PerformanceFacts::estimatedMargin,
                        "contributionMargin",
                        "areaEstimatedMargin",
                        "areaTurnover",
                        "turnover"),
                money(
                        "valuedMargin",
                        subject -> valued(subject, "estimatedMargin", "lastActiveMargin"),
                        "estimatedMargin",
                        "lastActiveMargin",
                        BASIS),
                money(
                        "customerBenefit",
                        subject -> sumOfKnown(each(subject, "areaCustomerBenefit"), null),
                        "areaCustomerBenefit"));
    }

    static InputFact money(String name, InputFact.Getter getter, String... needs) {
        return computed(name, FactType.MONEY, getter, needs);
    }

    static InputFact ratio(String name, InputFact.Getter getter, String... needs) {
        return computed(name, FactType.RATIO, getter, needs);
    }

    static List<@Nullable BigDecimal> each(Subject subject, String fact) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        subject.parts(Scope.AREA).forEach(area -> values.add(area.decimal(fact)));
        return values;
    }

    /** Nothing where it is known that nothing was bought; unknown where no figure is. */
    private static @Nullable BigDecimal turnover(Subject subject) {
        boolean complete = Boolean.TRUE.equals(in(subject.customer().performance(), Performance::complete));
        boolean never = Objects.equals(subject.value("everBought"), "no");
        return sumOfKnown(each(subject, "areaTurnover"), complete || never ? BigDecimal.ZERO : null);
    }

    static List<Subject> bought(Subject subject) {
        return subject.parts(Scope.AREA).stream()
                .filter(PerformanceFacts::isBought)
                .toList();
    }

    private static boolean isBought(Subject area) {
        BigDecimal turnover = area.decimal("areaTurnover");
        return turnover != null && turnover.signum() != 0;
    }

    /** Whether it may have been bought in the period before: unless it is known that it was not. */
    private static boolean mayHaveBeenBought(Subject area) {
        BigDecimal before = area.decimal("areaTurnoverBefore");
        boolean never = Objects.equals(area.value("everBought"), "no");
        return before == null ? !never && area.decimal("areaTurnover") != null : before.signum() != 0;
    }

    /** The sum over the areas bought; unknown as soon as the figure of one of them is. */
    private static @Nullable BigDecimal ofBought(Subject subject, String fact) {
        return ofAreas(subject, fact, PerformanceFacts::isBought);
    }

    /** The margin of the year, or what it would be where each area without one left what it left the year before. */
    private static @Nullable BigDecimal estimatedMargin(Subject subject) {
        BigDecimal estimated = ofBought(subject, "areaEstimatedMargin");
        BigDecimal known = subject.decimal("contributionMargin");
        return known == null ? estimated : known;
    }

    private static @Nullable BigDecimal ofBoughtBefore(Subject subject, String fact) {
        return ofAreas(subject, fact, PerformanceFacts::mayHaveBeenBought);
    }

    private static @Nullable BigDecimal ofAreas(Subject subject, String fact, Predicate<Subject> isBought) {
        if (subject.value("turnover") == null) {
            return null;
        }
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Subject area : subject.parts(Scope.AREA)) {
            BigDecimal value = area.decimal(fact);
            if (value != null || isBought.test(area)) {
                values.add(value);
            }
        }
        return sum(values);
    }

    private static @Nullable BigDecimal costToServe(Subject subject) {
        CostToServe cost = subject.customer().costToServe();
        if (cost == null) {
            return null;
        }
        List<@Nullable BigDecimal> parts = new ArrayList<>();
        parts.add(cost.amount());
        parts.add(times(cost.fieldSalesHours(), subject.decimal(FIELD_RATE)));
        parts.add(times(cost.insideSalesHours(), subject.decimal(INSIDE_RATE)));
        parts.add(times(cost.serviceHours(), subject.decimal(SERVICE_RATE)));
        return perYear(sum(parts), subject.customer().performance());
    }

    /** Hours of all our functions; unknown if none is known. */
    private static @Nullable BigDecimal effortHours(Subject subject) {
        CostToServe cost = subject.customer().costToServe();
        if (cost == null) {
            return null;
        }
        List<@Nullable BigDecimal> hours = new ArrayList<>();
        hours.add(cost.fieldSalesHours());
        hours.add(cost.insideSalesHours());
        hours.add(cost.serviceHours());
        return perYear(sumOfKnown(hours, null), subject.customer().performance());
    }

    private static @Nullable Integer areasBought(Subject subject) {
        return subject.value("turnover") == null ? null : bought(subject).size();
    }

    private static @Nullable BigDecimal lastActive(
            Subject subject, Function<LastActiveYear, @Nullable BigDecimal> part) {
        return in(subject.customer().lastActiveYear(), part);
    }

    private static @Nullable BigDecimal valued(Subject subject, String present, String lastActive) {
        String basis = subject.term(BASIS);
        if (LAST_ACTIVE_YEAR.equals(basis)) {
            return subject.decimal(lastActive);
        }
        return PRESENT.equals(basis) ? subject.decimal(present) : null;
    }
}
