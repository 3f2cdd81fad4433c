package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.plus;
import static org.engagementadvisor.rules.fact.Arithmetic.sumOfKnown;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.PerformanceFacts.each;
import static org.engagementadvisor.rules.fact.PerformanceFacts.money;
import static org.engagementadvisor.rules.fact.PerformanceFacts.ratio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** What the customer spends in all areas altogether, what of it is ours, and what of it is open. */
public final class SpendFacts {
    private static final String OPEN = "areaOpenSpend";
    private static final String NAMED = "namedOpportunity";

    private SpendFacts() {}

    public static List<InputFact> all() {
        return List.of(
                money("categorySpend", subject -> sumOfKnown(each(subject, "areaSpend"), null), "areaSpend")
                        .from(0),
                computed("spendEstimated", FactType.YES_NO, SpendFacts::spendEstimated, "areaSpendEstimated"),
                computed("spendPeers", FactType.WHOLE, SpendFacts::spendPeers, "areaSpendPeers"),
                money("headroom", subject -> sumOfKnown(each(subject, "areaHeadroom"), null), "areaHeadroom"),
                money(
                        "totalWallet",
                        subject -> plus(subject.decimal("turnover"), subject.decimal("headroom")),
                        "turnover",
                        "headroom"),
                ratio("shareOfWallet", SpendFacts::shareOfWallet, "areaShareOfWallet", "areaTurnover", "areaSpend"),
                computed(
                        "spendOlderThanTurnover",
                        FactType.YES_NO,
                        SpendFacts::spendOlderThanTurnover,
                        "areaTurnover",
                        "areaSpend"),
                computed(
                        "unknownSpendAreas",
                        FactType.TERMS,
                        SpendFacts::unknownSpendAreas,
                        "areaTurnover",
                        "areaSpend"),
                money(
                        "marginOnHeadroom",
                        SpendFacts::marginOnHeadroom,
                        "areaHeadroom",
                        "areaMarginRatio",
                        AreaFacts.USUAL_MARGIN),
                money(
                                "comparedSpend",
                                subject -> compared(subject, area -> area.decimal("areaSpend")),
                                OPEN,
                                "areaSpend")
                        .from(0),
                money(
                        "comparedTurnover",
                        subject -> compared(subject, AreaFacts::ours),
                        OPEN,
                        "areaTurnover",
                        AreaFacts.COMPETITOR),
                money("openSpend", subject -> sumOfKnown(each(subject, OPEN), null), OPEN)
                        .from(0),
                computed("bestOpenArea", FactType.TERM, subject -> best(subject, Subject::item), NAMED, OPEN)
                        .withTermsOf(Parts.AREA),
                money("bestOpenAreaAmount", subject -> best(subject, area -> area.decimal(OPEN)), NAMED, OPEN)
                        .from(0),
                computed(
                        "bestOpenAreaCompetitor",
                        FactType.TERM,
                        subject -> best(subject, area -> area.term(AreaFacts.COMPETITOR)),
                        NAMED,
                        OPEN,
                        AreaFacts.COMPETITOR),
                computed(
                                "bestOpenAreaWay",
                                FactType.TERM,
                                subject -> best(subject, area -> area.term("growthWay")),
                                NAMED,
                                OPEN,
                                "growthWay")
                        .withTermsOf("growthWay"));
    }

    private static @Nullable String spendEstimated(Subject subject) {
        List<Object> known = subject.parts(Scope.AREA).stream()
                .flatMap(area -> Stream.ofNullable(area.value("areaSpendEstimated")))
                .toList();
        return known.isEmpty() ? null : yesNo(known.contains("yes"));
    }

    /** The least of the areas, so that none rests on fewer. */
    private static @Nullable Integer spendPeers(Subject subject) {
        return subject.parts(Scope.AREA).stream()
                .flatMap(area -> Stream.ofNullable((Integer) area.value("areaSpendPeers")))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Over the areas whose share is known, so that an area without a spend does not dilute the others. */
    private static @Nullable BigDecimal shareOfWallet(Subject subject) {
        List<Subject> known = subject.parts(Scope.AREA).stream()
                .filter(area -> area.value("areaShareOfWallet") != null)
                .toList();
        List<@Nullable BigDecimal> sold = new ArrayList<>();
        List<@Nullable BigDecimal> spent = new ArrayList<>();
        known.forEach(area -> {
            sold.add(area.decimal("areaTurnover"));
            spent.add(area.decimal("areaSpend"));
        });
        return per(sumOfKnown(sold, null), sumOfKnown(spent, null));
    }

    private static String spendOlderThanTurnover(Subject subject) {
        boolean any = subject.parts(Scope.AREA).stream().anyMatch(area -> {
            BigDecimal turnover = area.decimal("areaTurnover");
            BigDecimal spend = area.decimal("areaSpend");
            return turnover != null && spend != null && spend.signum() > 0 && turnover.compareTo(spend) > 0;
        });
        return any ? "yes" : "no";
    }

    /** Areas that are bought from us, the largest first; null where the spend of each is known. */
    private static @Nullable List<String> unknownSpendAreas(Subject subject) {
        List<String> unknown = PerformanceFacts.bought(subject).stream()
                .filter(area -> area.value("areaSpend") == null)
                .sorted(Comparator.comparing((Subject area) -> Objects.requireNonNull(area.decimal("areaTurnover")))
                        .reversed())
                .map(area -> Objects.requireNonNull(area.item()))
                .toList();
        return unknown.isEmpty() ? null : unknown;
    }

    private static @Nullable BigDecimal marginOnHeadroom(Subject subject) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (Subject area : subject.parts(Scope.AREA)) {
            BigDecimal own = area.decimal("areaMarginRatio");
            BigDecimal ratio = own == null ? area.decimal(AreaFacts.USUAL_MARGIN) : own;
            values.add(times(area.decimal("areaHeadroom"), ratio));
        }
        return sumOfKnown(values, null);
    }

    /** Over the areas where both what is spent and what is ours are known. */
    private static @Nullable BigDecimal compared(Subject subject, Function<Subject, @Nullable BigDecimal> figure) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        subject.parts(Scope.AREA).stream()
                .filter(area -> area.value(OPEN) != null)
                .forEach(area -> values.add(figure.apply(area)));
        return sumOfKnown(values, null);
    }

    /** Of the area with the largest open spend among those that the tables name an opportunity; the first by name of two. */
    private static <T> @Nullable T best(Subject subject, Function<Subject, @Nullable T> what) {
        return subject.parts(Scope.AREA).stream()
                .filter(area -> Objects.equals(area.value(NAMED), "yes") && area.value(OPEN) != null)
                .max(Comparator.comparing((Subject area) -> Objects.requireNonNull(area.decimal(OPEN)))
                        .thenComparing(area -> Objects.requireNonNull(area.item()), Comparator.reverseOrder()))
                .map(what)
                .orElse(null);
    }
}
