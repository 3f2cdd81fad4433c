package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.notBelowZero;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.plus;
import static org.engagementadvisor.rules.fact.Arithmetic.sumOfKnown;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.ofArea;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What our plan proposes to reach: in each area what tables count on, and of that what the customer as a whole would bring. */
public final class TargetFacts {
    private static final String TURNOVER = "areaTurnover";
    private static final String OPEN = "areaOpenSpend";
    private static final String HEADROOM = "areaHeadroom";
    private static final String COUNTED_ON = "targetAmount";
    private static final String PART = "targetPart";
    private static final String MONTHS = "planMonths";
    private static final String STEP = "targetStep";
    private static final String GAIN = "areaTargetGain";
    private static final String TARGET = "areaTargetTurnover";
    private static final String SHARE = "areaShareOfWallet";
    private static final String RATIO = "areaMarginRatio";
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private TargetFacts() {}

    public static List<InputFact> all() {
        return List.of(
                ofArea(
                                "areaFall",
                                FactType.MONEY,
                                subject -> notBelowZero(
                                        minus(subject.decimal("areaTurnoverBefore"), subject.decimal(TURNOVER))),
                                "areaTurnoverBefore",
                                TURNOVER)
                        .from(0),
                ofArea(
                                "areaGrowthAimedAt",
                                FactType.MONEY,
                                subject ->
                                        notBelowZero(times(subject.decimal(TURNOVER), subject.decimal("areaTarget"))),
                                TURNOVER,
                                "areaTarget")
                        .from(0),
                ofArea("areaBoundUntil", FactType.DATE, subject -> Arithmetic.in(subject.area(), Area::boundUntil)),
                ofArea(GAIN, FactType.MONEY, TargetFacts::gain, COUNTED_ON, PART, MONTHS, STEP, HEADROOM, OPEN)
                        .from(0),
                ofArea(
                        TARGET,
                        FactType.MONEY,
                        subject -> plus(AreaFacts.ours(subject), subject.decimal(GAIN)),
                        TURNOVER,
                        AreaFacts.COMPETITOR,
                        GAIN),
                computed("proposedGain", FactType.MONEY, subject -> sum(subject, area -> area.decimal(GAIN)), GAIN)
                        .from(0),
                computed(
                        "proposedTurnover",
                        FactType.MONEY,
                        subject -> plus(subject.decimal("turnover"), subject.decimal("proposedGain")),
                        "turnover",
                        "proposedGain"),
                computed("proposedShareOfWallet", FactType.RATIO, TargetFacts::share, SHARE, TARGET, "areaSpend"),
                computed(
                        "proposedContributionMargin",
                        FactType.MONEY,
                        subject -> plus(subject.decimal("contributionMargin"), margin(subject)),
                        "contributionMargin",
                        GAIN,
                        RATIO,
                        AreaFacts.USUAL_MARGIN),
                computed(
                        "proposedMarginAfterCostToServe",
                        FactType.MONEY,
                        TargetFacts::afterCostToServe,
                        "marginAfterCostToServe",
                        "extraLevelCost",
                        GAIN,
                        RATIO,
                        AreaFacts.USUAL_MARGIN));
    }

    /** What the months of the plan bring of the amount that a table counts on a year, in whole steps; never more than can be won. */
    private static @Nullable BigDecimal gain(Subject subject) {
        BigDecimal yearly = times(subject.decimal(COUNTED_ON), subject.decimal(PART));
        BigDecimal years = per(subject.decimal(MONTHS), YEAR);
        BigDecimal gain = notBelowZero(times(yearly, years));
        BigDecimal step = subject.decimal(STEP);
        if (gain == null || step == null) {
            return null;
        }
        for (String limit : List.of(HEADROOM, OPEN)) {
            BigDecimal most = subject.decimal(limit);
            gain = most == null ? gain : gain.min(most);
        }
        return step.signum() == 0
                ? gain
                : gain.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    }

    private static @Nullable BigDecimal sum(Subject subject, Function<Subject, @Nullable BigDecimal> figure) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        subject.parts(Scope.AREA).forEach(area -> values.add(figure.apply(area)));
        return sumOfKnown(values, null);
    }

    /** Over the areas of which today's share is that told, so that the two can be compared. */
    private static @Nullable BigDecimal share(Subject subject) {
        return per(
                sum(subject, area -> area.value(SHARE) == null ? null : area.decimal(TARGET)),
                sum(subject, area -> area.value(SHARE) == null ? null : area.decimal("areaSpend")));
    }

    /** At the ratio of the area, the customer's own or else the usual one. */
    private static @Nullable BigDecimal margin(Subject subject) {
        return sum(subject, area -> {
            BigDecimal own = area.decimal(RATIO);
            return times(area.decimal(GAIN), own == null ? area.decimal(AreaFacts.USUAL_MARGIN) : own);
        });
    }

    /** The hours that the target level asks for more than today's are paid of it. */
    private static @Nullable BigDecimal afterCostToServe(Subject subject) {
        BigDecimal extra = subject.decimal("extraLevelCost");
        BigDecimal more = plus(subject.decimal("marginAfterCostToServe"), margin(subject));
        return extra == null ? more : minus(more, extra);
    }
}
