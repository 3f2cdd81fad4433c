package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Of the areas that are worth speaking of, the two that usually bring most, so that one talk names them. */
public final class WhitespaceFacts {
    private static final String WORTH_A_TALK = "worthATalk";
    private static final String USUAL_ORDER = "usualOrder";
    private static final String SPEND = "areaSpend";
    private static final String HEADROOM = "areaHeadroom";
    private static final String BOUGHT = "valuedTurnover";
    private static final String LIMIT = "firstYearLimit";
    private static final String FIRST_YEAR = "firstYear";
    private static final String FIRST_YEAR_MARGIN = "firstYearMargin";
    private static final int NAMED = 2;

    private WhitespaceFacts() {}

    public static List<InputFact> all() {
        return List.of(
                ofItem(
                        Scope.RANGE,
                        FIRST_YEAR,
                        FactType.MONEY,
                        WhitespaceFacts::firstYear,
                        USUAL_ORDER,
                        SPEND,
                        HEADROOM,
                        BOUGHT,
                        LIMIT),
                ofItem(
                        Scope.RANGE,
                        FIRST_YEAR_MARGIN,
                        FactType.MONEY,
                        subject ->
                                Arithmetic.times(subject.decimal(FIRST_YEAR), subject.decimal(AreaFacts.USUAL_MARGIN)),
                        FIRST_YEAR,
                        AreaFacts.USUAL_MARGIN),
                best("bestWhitespace", FactType.TERM, areas -> named(areas, 0)).withTermsOf(Parts.AREA),
                best("nextWhitespace", FactType.TERM, areas -> named(areas, 1)).withTermsOf(Parts.AREA),
                best("whitespaceFirstYear", FactType.MONEY, areas -> sum(areas, FIRST_YEAR), FIRST_YEAR),
                best("whitespaceMargin", FactType.MONEY, areas -> sum(areas, FIRST_YEAR_MARGIN)));
    }

    private static InputFact best(
            String name, FactType type, Function<List<Subject>, @Nullable Object> part, String... more) {
        String[] needs = Stream.concat(Stream.of(WORTH_A_TALK, FIRST_YEAR_MARGIN), Stream.of(more))
                .toArray(String[]::new);
        return computed(name, type, subject -> part.apply(best(subject)), needs);
    }

    /** What the first year usually brings, and never more than goes with its size, than it spends or than is open. */
    private static @Nullable BigDecimal firstYear(Subject subject) {
        BigDecimal usual = subject.decimal(USUAL_ORDER);
        return usual == null
                ? null
                : Stream.of(usual, bySize(subject), subject.decimal(SPEND), subject.decimal(HEADROOM))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(usual);
    }

    /** Unknown for who buys nothing yet: that says nothing of its size. */
    private static @Nullable BigDecimal bySize(Subject subject) {
        BigDecimal bought = subject.decimal(BOUGHT);
        return bought == null || bought.signum() <= 0 ? null : Arithmetic.times(bought, subject.decimal(LIMIT));
    }

    private static List<Subject> best(Subject subject) {
        return subject.parts(Scope.RANGE).stream()
                .filter(area -> "yes".equals(area.value(WORTH_A_TALK)))
                .sorted(Comparator.comparing(WhitespaceFacts::margin, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(NAMED)
                .toList();
    }

    private static @Nullable BigDecimal margin(Subject area) {
        return area.decimal(FIRST_YEAR_MARGIN);
    }

    private static @Nullable String named(List<Subject> areas, int place) {
        return areas.size() > place ? areas.get(place).item() : null;
    }

    private static @Nullable BigDecimal sum(List<Subject> areas, String fact) {
        return Arithmetic.sum(areas.stream().map(area -> area.decimal(fact)).toList());
    }
}
