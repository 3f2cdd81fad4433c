package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.notBelowZero;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.perYear;
import static org.engagementadvisor.rules.fact.Arithmetic.plus;
import static org.engagementadvisor.rules.fact.Arithmetic.sum;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.InputFact.computed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Performance.CostToServe;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** What an engagement level costs and brings, and how sure a position in the matrix is. */
public final class EngagementFacts {
    private static final String FIELD_HOURS = "levelFieldSalesHours";
    private static final String INSIDE_HOURS = "levelInsideSalesHours";
    private static final String SERVICE_HOURS = "levelServiceHours";
    private static final String TARGET = "targetLevel";
    private static final String[] COST = Stream.concat(
                    Stream.of(PerformanceFacts.RATES), Stream.of(FIELD_HOURS, INSIDE_HOURS, SERVICE_HOURS))
            .toArray(String[]::new);

    private EngagementFacts() {}

    public static List<InputFact> all() {
        return List.of(
                computed("levelCost", FactType.MONEY, EngagementFacts::levelCost, COST),
                computed(
                        "extraLevelCost",
                        FactType.MONEY,
                        subject -> notBelowZero(minus(subject.decimal("levelCost"), hoursToday(subject))),
                        "levelCost",
                        "costToServe"),
                computed(
                        "marginWithoutHours",
                        FactType.MONEY,
                        subject -> plus(subject.decimal("marginAfterCostToServe"), hoursToday(subject)),
                        "marginAfterCostToServe",
                        "costToServe"),
                computed("hoursCost", FactType.MONEY, EngagementFacts::hoursToday, "costToServe"),
                computed(
                        "investmentReturn",
                        FactType.RATIO,
                        EngagementFacts::investmentReturn,
                        "marginAfterCostToServe",
                        "marginOnHeadroom",
                        "extraLevelCost",
                        "levelCost"),
                computed(
                        "paybackYears",
                        FactType.NUMBER,
                        subject -> per(subject.decimal("extraLevelCost"), subject.decimal("marginOnHeadroom")),
                        "extraLevelCost",
                        "marginOnHeadroom"),
                computed("levelsToTarget", FactType.WHOLE, EngagementFacts::levelsToTarget, "currentLevel", TARGET)
                        .signed(),
                computed("cellCertain", FactType.YES_NO, EngagementFacts::cellCertain, "cell"),
                computed("worstCell", FactType.TERM, EngagementFacts::worstCell, "cell")
                        .withTermsOf("cell"),
                InputFact.of("assumption", FactType.TERM, Scope.ASSUMPTION, Assumption.WORDS, Subject::item),
                InputFact.of(
                        "assumedAttractiveness",
                        FactType.SCORE,
                        Scope.ASSUMPTION,
                        List.of(),
                        subject -> assumed(subject, "attractiveness"),
                        "attractiveness",
                        "attractiveness" + Table.Mean.WORST,
                        "attractiveness" + Table.Mean.BEST),
                InputFact.of(
                        "assumedAbility",
                        FactType.SCORE,
                        Scope.ASSUMPTION,
                        List.of(),
                        subject -> assumed(subject, "ability"),
                        "ability",
                        "ability" + Table.Mean.WORST,
                        "ability" + Table.Mean.BEST));
    }

    private static @Nullable BigDecimal levelCost(Subject subject) {
        List<@Nullable BigDecimal> parts = new ArrayList<>();
        parts.add(times(subject.decimal(FIELD_HOURS), subject.decimal(PerformanceFacts.FIELD_RATE)));
        parts.add(times(subject.decimal(INSIDE_HOURS), subject.decimal(PerformanceFacts.INSIDE_RATE)));
        parts.add(times(subject.decimal(SERVICE_HOURS), subject.decimal(PerformanceFacts.SERVICE_RATE)));
        return sum(parts);
    }

    /** What the hours spent so far cost in a year, without the amount that no level changes. */
    static @Nullable BigDecimal hoursToday(Subject subject) {
        CostToServe cost = subject.customer().costToServe();
        if (cost == null) {
            return null;
        }
        return minus(
                subject.decimal("costToServe"),
                perYear(cost.amount(), subject.customer().performance()));
    }

    private static @Nullable BigDecimal investmentReturn(Subject subject) {
        BigDecimal held = subject.decimal("marginAfterCostToServe");
        BigDecimal gained = minus(plus(held, subject.decimal("marginOnHeadroom")), subject.decimal("extraLevelCost"));
        return per(gained, subject.decimal("levelCost"));
    }

    /** The levels between today's and the target, in the order that the vocabulary gives them. */
    private static @Nullable Integer levelsToTarget(Subject subject) {
        String current = subject.term("currentLevel");
        String target = subject.term(TARGET);
        List<String> levels = subject.values(TARGET);
        return current == null || target == null || !levels.contains(current)
                ? null
                : levels.indexOf(target) - levels.indexOf(current);
    }

    private static @Nullable String cellCertain(Subject subject) {
        List<Subject> assumptions = subject.whole().parts(Scope.ASSUMPTION);
        List<@Nullable Object> cells = new ArrayList<>();
        assumptions.forEach(assumption -> cells.add(assumption.value("cell")));
        return cells.contains(null)
                ? null
                : Arithmetic.yesNo(cells.stream().distinct().count() == 1);
    }

    private static @Nullable Object worstCell(Subject subject) {
        return subject.parts(Scope.ASSUMPTION).stream()
                .filter(assumption -> Assumption.WORST.equals(assumption.item()))
                .findFirst()
                .map(assumption -> assumption.value("cell"))
                .orElse(null);
    }

    private static @Nullable BigDecimal assumed(Subject subject, String score) {
        String assumption = subject.item();
        if (Assumption.WORST.equals(assumption)) {
            return subject.decimal(score + Table.Mean.WORST);
        }
        return subject.decimal(Assumption.BEST.equals(assumption) ? score + Table.Mean.BEST : score);
    }
}
