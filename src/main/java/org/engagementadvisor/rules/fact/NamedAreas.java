package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.InputFact.computed;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Areas of which a table answers the same, in one list with one amount, so that one finding names them all. */
public final class NamedAreas {
    private static final String LOSS = "areaLoss";
    private static final String MARGIN = "areaMargin";
    private static final String LAPSE = "areaLapse";
    private static final String BEFORE = "areaTurnoverBefore";
    private static final Comparator<BigDecimal> WORST_FIRST = Comparator.naturalOrder();
    private static final Comparator<BigDecimal> LARGEST_FIRST = Comparator.reverseOrder();

    private NamedAreas() {}

    public static List<InputFact> all() {
        return List.of(
                areas("belowCostAreas", LOSS, "below cost", MARGIN, WORST_FIRST),
                amount("belowCostMargin", LOSS, "below cost", MARGIN),
                areas("discountedAreas", LOSS, "discount", MARGIN, WORST_FIRST),
                amount("discountedMargin", LOSS, "discount", MARGIN),
                areas("stoppedAreas", LAPSE, "stopped", BEFORE, LARGEST_FIRST),
                amount("stoppedTurnover", LAPSE, "stopped", BEFORE),
                amount("stoppedMargin", LAPSE, "stopped", "areaMarginBefore"),
                areas("undeliveredAreas", LAPSE, "not delivered", BEFORE, LARGEST_FIRST),
                amount("undeliveredTurnover", LAPSE, "not delivered", BEFORE));
    }

    /** Unknown where there is none, so that a row can ask whether there is. */
    private static InputFact areas(
            String name, String answer, String term, String amount, Comparator<BigDecimal> order) {
        Comparator<Subject> byAmount = Comparator.comparing(area -> area.decimal(amount), Comparator.nullsLast(order));
        return computed(
                        name,
                        FactType.TERMS,
                        subject -> emptyIsUnknown(of(subject, answer, term).stream()
                                .sorted(byAmount)
                                .map(Subject::areaName)
                                .toList()),
                        answer,
                        amount)
                .withTermsOf(Parts.AREA);
    }

    private static InputFact amount(String name, String answer, String term, String amount) {
        return computed(
                name,
                FactType.MONEY,
                subject -> Arithmetic.sum(of(subject, answer, term).stream()
                        .map(area -> area.decimal(amount))
                        .toList()),
                answer,
                amount);
    }

    private static List<Subject> of(Subject subject, String answer, String term) {
        return subject.parts(Scope.AREA).stream()
                .filter(area -> term.equals(area.value(answer)))
                .toList();
    }

    private static @Nullable List<String> emptyIsUnknown(List<String> areas) {
        return areas.isEmpty() ? null : areas;
    }
}
