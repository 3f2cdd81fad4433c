package org.engagementadvisor.work.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.work.Outcomes;
import org.engagementadvisor.work.Rate;
import org.jspecify.annotations.Nullable;

/** What came of recommendations as rows of a file, the headings first. */
final class OutcomeRows {
    private static final List<String> HEADINGS = List.of(
            "rate of",
            "row",
            "table",
            "decision",
            "recommended",
            "done",
            "count",
            "of",
            "rate",
            "from",
            "to",
            "lost",
            "nothing",
            "won a year",
            "claimed",
            "claim",
            "turnover then",
            "turnover now");
    private static final int DECIMALS = 6;

    private OutcomeRows() {}

    static List<List<? extends @Nullable Object>> of(Outcomes.Figures figures, RuleBook book) {
        var titles = titles(book);
        List<List<? extends @Nullable Object>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        figures.rows().forEach(each -> rows.add(won(each, titles)));
        figures.proposals().forEach(each -> rows.add(overridden(each, titles)));
        var effect = figures.effect();
        if (effect != null) {
            rows.add(grown("grown, held out", effect.heldOut()));
            rows.add(grown("grown, others", effect.others()));
        }
        return rows;
    }

    /** The titles of tables, by the ids of their rows. */
    static Map<String, String> titles(RuleBook book) {
        return book.tables().stream()
                .flatMap(table -> table.rows().stream().map(row -> Map.entry(row, table)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().title(), (one, other) -> one));
    }

    private static List<@Nullable Object> won(Outcomes.OfRow each, Map<String, String> titles) {
        var won = each.won();
        return Arrays.asList(
                "won",
                each.code(),
                titles.get(each.code()),
                null,
                each.recommended(),
                each.done(),
                won.count(),
                won.of(),
                rounded(won.rate()),
                rounded(won.from()),
                rounded(won.to()),
                each.lost(),
                each.nothing(),
                each.amount(),
                rounded(each.claimed()),
                each.claim().word(),
                null,
                null);
    }

    private static List<@Nullable Object> overridden(Outcomes.Judged each, Map<String, String> titles) {
        var title = each.row() == null ? null : titles.get(each.row());
        return rate("overridden", each.row(), title, each.decision(), each.overridden(), null);
    }

    private static List<@Nullable Object> grown(String what, Outcomes.Group group) {
        return rate(what, null, null, null, group.grown(), group);
    }

    private static List<@Nullable Object> rate(
            String what,
            @Nullable String row,
            @Nullable String title,
            @Nullable String decision,
            Rate rate,
            Outcomes.@Nullable Group group) {
        return Arrays.asList(
                what,
                row,
                title,
                decision,
                null,
                null,
                rate.count(),
                rate.of(),
                rounded(rate.rate()),
                rounded(rate.from()),
                rounded(rate.to()),
                null,
                null,
                null,
                null,
                null,
                group == null ? null : group.then(),
                group == null ? null : group.now());
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null ? null : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
