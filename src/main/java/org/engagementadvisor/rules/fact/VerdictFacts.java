package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.InputFact.computed;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What a verdict on a customer names: falls and losses without their minus, and the area in which most can be won. */
public final class VerdictFacts {
    private static final String HEADROOM = "areaHeadroom";
    private static final String TURNOVER = "areaTurnover";
    private static final Comparator<Subject> BY_HEADROOM =
            Comparator.comparing(area -> Objects.requireNonNull(area.decimal(HEADROOM)));

    private VerdictFacts() {}

    public static List<InputFact> all() {
        return List.of(
                computed(
                                "turnoverFall",
                                FactType.RATIO,
                                subject -> negated(subject.decimal("turnoverGrowth")),
                                "turnoverGrowth")
                        .signed(),
                computed(
                        "lossAfterCostToServe",
                        FactType.MONEY,
                        subject -> negated(subject.decimal("marginAfterCostToServe")),
                        "marginAfterCostToServe"),
                computed("largestHeadroomArea", FactType.TERM, subject -> in(largest(subject), Subject::item), HEADROOM)
                        .withTermsOf(Parts.AREA),
                computed(
                        "largestHeadroom",
                        FactType.MONEY,
                        subject -> in(largest(subject), area -> area.decimal(HEADROOM)),
                        HEADROOM),
                computed(
                        "largestHeadroomTurnover",
                        FactType.MONEY,
                        subject -> in(largest(subject), area -> area.decimal(TURNOVER)),
                        HEADROOM,
                        TURNOVER),
                computed(
                        "largestHeadroomCompetitor",
                        FactType.TERM,
                        subject -> in(largest(subject), area -> area.value("areaCompetitor")),
                        HEADROOM,
                        "areaCompetitor"),
                InputFact.of(
                        "largestHeadroomHold",
                        FactType.TERM,
                        Scope.CUSTOMER,
                        InputFact.words(Area.Hold.class),
                        subject -> in(largest(subject), area -> area.value("areaCompetitorHold")),
                        HEADROOM,
                        "areaCompetitorHold"));
    }

    /** The area in which most can be won; null where nothing can, or nobody knows. */
    private static @Nullable Subject largest(Subject subject) {
        return subject.parts(Scope.AREA).stream()
                .filter(VerdictFacts::isOpen)
                .max(BY_HEADROOM)
                .orElse(null);
    }

    private static boolean isOpen(Subject area) {
        BigDecimal headroom = area.decimal(HEADROOM);
        return headroom != null && headroom.signum() > 0;
    }

    private static @Nullable BigDecimal negated(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.negate();
    }
}
