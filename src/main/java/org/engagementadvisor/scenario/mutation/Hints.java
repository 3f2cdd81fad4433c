package org.engagementadvisor.scenario.mutation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.scenario.mutation.Content.Kind;
import org.engagementadvisor.scenario.mutation.TableCells.Place;

/** Says what a case must be like to notice a change. */
final class Hints {
    private final TableCells cells;

    Hints(TableCells cells) {
        this.cells = cells;
    }

    String bound(Place place, BigDecimal from, BigDecimal to) {
        Content content = cells.content(place);
        boolean above = content.cutsAbove();
        BigDecimal low = from.min(to);
        BigDecimal high = from.max(to);
        String range = above ? "above %s and at most %s" : "at least %s and below %s";
        String value = content.kind() == Kind.WHOLE
                ? (above ? high : low).toPlainString()
                : range.formatted(low.toPlainString(), high.toPlainString());
        return "a case with `%s` %s, otherwise as %s asks, that %s"
                .formatted(content.name(), value, id(place), expects(place));
    }

    String term(Place place, String term) {
        return cells.content(place).column() instanceof Column.Says
                ? said(place)
                : "a case with `%s` `%s`, otherwise as %s asks, that %s"
                        .formatted(cells.content(place).name(), term, id(place), expects(place));
    }

    String known(Place place) {
        return presence(
                place, cells.content(place).operator() == Operator.UNKNOWN ? OtherTerms.KNOWN : OtherTerms.UNKNOWN);
    }

    String presence(Place place, String word) {
        return "a case with `%s` %s, otherwise as %s asks, that %s"
                .formatted(cells.content(place).name(), word, id(place), expects(place));
    }

    String said(Place place) {
        String name = cells.content(place).name();
        return "a case that reaches %s and %s"
                .formatted(
                        id(place),
                        switch (name) {
                            case "kind", "owner", "dueInDays" ->
                                "expects `%1$s.kind`, `%1$s.owner` and `%1$s.due`".formatted(id(place));
                            case "worst", "best" ->
                                "names the fact among `data gaps` or `no data gaps` where this value decides";
                            case "weight", "points", "zeroAt", "hundredAt" -> expects(place) + ", to two decimals";
                            default -> "expects `" + name + "`";
                        });
    }

    String held(BigDecimal from, BigDecimal to) {
        return "a case whose last answer was the neighbouring one and whose figure lies between %s %% and %s %% of the bound, that %s"
                .formatted(from.min(to).toPlainString(), from.max(to).toPlainString(), expectsAnswers());
    }

    private String expects(Place place) {
        return cells.table().recommends()
                ? "names " + id(place) + " among `recommendations` or `no recommendations`"
                : expectsAnswers();
    }

    private String expectsAnswers() {
        return answers().isEmpty()
                ? "says what the table says"
                : "expects " + answers().stream().map(it -> "`" + it + "`").collect(Collectors.joining(" or "));
    }

    /** What the table answers, but for texts. */
    Set<String> answers() {
        return cells.table()
                .answers()
                .filter(answer -> answer.type() != FactType.TEXT)
                .map(Fact::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String id(Place place) {
        return cells.row(place).id();
    }
}
