package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.notBelowZero;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.sum;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.InputFact.computed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What is at stake with a customer in a year, so that everything that is recommended can have a value. */
public final class StakeFacts {
    private static final String VALUED_MARGIN = "valuedMargin";
    private static final String VALUED_TURNOVER = "valuedTurnover";

    private StakeFacts() {}

    public static List<InputFact> all() {
        return List.of(
                computed(
                        "marginAtStake",
                        FactType.MONEY,
                        StakeFacts::marginAtStake,
                        VALUED_MARGIN,
                        VALUED_TURNOVER,
                        "areaTurnover",
                        AreaFacts.USUAL_MARGIN),
                computed(
                        "marginAtStakeEstimated",
                        FactType.YES_NO,
                        StakeFacts::isEstimated,
                        "marginAtStake",
                        VALUED_MARGIN),
                computed(
                        "yearlyLoss",
                        FactType.MONEY,
                        StakeFacts::yearlyLoss,
                        "marginAfterCostToServe",
                        "contributionMargin"),
                computed(
                        "silentTurnover",
                        FactType.MONEY,
                        StakeFacts::silentTurnover,
                        "evaluationBasis",
                        "inActiveBase",
                        VALUED_TURNOVER),
                computed("costFreed", FactType.MONEY, StakeFacts::costFreed, "levelCost", "costToServe"));
    }

    /**
     * That by which the customer is classed; where it is not known, its turnover at the margin usual in its areas. With one of whom
     * we earn nothing, nothing is at stake.
     */
    private static @Nullable BigDecimal marginAtStake(Subject subject) {
        BigDecimal known = subject.decimal(VALUED_MARGIN);
        return notBelowZero(known == null ? times(subject.decimal(VALUED_TURNOVER), usualMargin(subject)) : known);
    }

    private static @Nullable String isEstimated(Subject subject) {
        return subject.decimal("marginAtStake") == null
                ? null
                : Arithmetic.yesNo(subject.decimal(VALUED_MARGIN) == null);
    }

    /** Weighed by what it buys; where that is not known area by area, the mean of all that we sell. */
    private static @Nullable BigDecimal usualMargin(Subject subject) {
        List<BigDecimal> margins = new ArrayList<>();
        List<BigDecimal> turnovers = new ArrayList<>();
        for (Subject area : subject.parts(Scope.AREA)) {
            BigDecimal turnover = area.decimal("areaTurnover");
            BigDecimal margin = times(turnover, area.decimal(AreaFacts.USUAL_MARGIN));
            if (turnover != null && margin != null) {
                turnovers.add(turnover);
                margins.add(margin);
            }
        }
        BigDecimal own = per(sum(margins), sum(turnovers));
        return own == null ? meanOfAll(subject) : own;
    }

    private static @Nullable BigDecimal meanOfAll(Subject subject) {
        List<BigDecimal> usual = new ArrayList<>();
        for (Subject range : subject.parts(Scope.RANGE)) {
            BigDecimal margin = range.decimal(AreaFacts.USUAL_MARGIN);
            if (margin != null) {
                usual.add(margin);
            }
        }
        return per(sum(usual), BigDecimal.valueOf(usual.size()));
    }

    /** After cost to serve; where that is not known, of the contribution margin alone. */
    private static @Nullable BigDecimal yearlyLoss(Subject subject) {
        BigDecimal after = subject.decimal("marginAfterCostToServe");
        BigDecimal earned = after == null ? subject.decimal("contributionMargin") : after;
        return notBelowZero(minus(BigDecimal.ZERO, earned));
    }

    /** What it bought in its last active year, if it is classed by that and still counts as ours. */
    private static @Nullable BigDecimal silentTurnover(Subject subject) {
        boolean silent = PerformanceFacts.LAST_ACTIVE_YEAR.equals(subject.term("evaluationBasis"));
        return silent && "yes".equals(subject.term("inActiveBase")) ? subject.decimal(VALUED_TURNOVER) : null;
    }

    /** What the hours of today cost more in a year than those of the target level. */
    private static @Nullable BigDecimal costFreed(Subject subject) {
        return notBelowZero(minus(EngagementFacts.hoursToday(subject), subject.decimal("levelCost")));
    }
}
