package org.engagementadvisor.scenario.mutation;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.scenario.mutation.ColumnCode.Kind;
import org.engagementadvisor.scenario.mutation.Sheet.Place;

/** Says what a case must be like to notice a change. */
final class Hints {
    private final Sheet sheet;
    private final List<ColumnCode> snippets;

    Hints(Sheet sheet, List<ColumnCode> snippets) {
        this.sheet = sheet;
        this.snippets = snippets;
    }

    String bound(Place place, ColumnCode snippet, BigDecimal from, BigDecimal to) {
        boolean above = snippet.operator().equals(">") || snippet.operator().equals("<=");
        BigDecimal low = from.min(to);
        BigDecimal high = from.max(to);
        String range = above ? "above %s and at most %s" : "at least %s and below %s";
        String value = snippet.kind() == Kind.WHOLE
                ? (above ? high : low).toPlainString()
                : range.formatted(low.toPlainString(), high.toPlainString());
        return "a case with `%s` %s, otherwise as %s asks, that %s"
                .formatted(snippet.name(), value, id(place), expects(place));
    }

    String term(Place place, ColumnCode snippet, String term) {
        return snippet.operator().isEmpty()
                ? said(place, snippet)
                : "a case with `%s` `%s`, otherwise as %s asks, that %s"
                        .formatted(snippet.name(), term, id(place), expects(place));
    }

    String known(Place place, ColumnCode snippet) {
        return presence(place, snippet, snippet.operator().equals("==") ? OtherTerms.KNOWN : OtherTerms.UNKNOWN);
    }

    String presence(Place place, ColumnCode snippet, String word) {
        return "a case with `%s` %s, otherwise as %s asks, that %s"
                .formatted(snippet.name(), word, id(place), expects(place));
    }

    String said(Place place, ColumnCode snippet) {
        return "a case that reaches %s and %s"
                .formatted(
                        id(place),
                        switch (snippet.name()) {
                            case "kind", "owner", "dueInDays" ->
                                "expects `%1$s.kind`, `%1$s.owner` and `%1$s.due`".formatted(id(place));
                            case "worst", "best" ->
                                "names the fact among `data gaps` or `no data gaps` where this value decides";
                            case "weight", "points", "zeroAt", "hundredAt" -> expects(place) + ", to two decimals";
                            default -> "expects `" + snippet.name() + "`";
                        });
    }

    String held(BigDecimal from, BigDecimal to) {
        return "a case whose last answer was the neighbouring one and whose figure lies between %s %% and %s %% of the bound, that %s"
                .formatted(from.min(to).toPlainString(), from.max(to).toPlainString(), expectsAnswers());
    }

    private String expects(Place place) {
        boolean recommends = snippets.stream().anyMatch(it -> it.name().equals("kind"));
        return recommends
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
        Set<String> answers = new LinkedHashSet<>();
        Stream.of("answers", "combined as")
                .map(sheet::head)
                .filter(it -> !it.isEmpty())
                .forEach(answers::add);
        for (int column = 1; column < snippets.size(); column++) {
            boolean answer = sheet.snippet(column).startsWith("answer(");
            if (answer && snippets.get(column).kind() != Kind.WORDS) {
                answers.add(snippets.get(column).name());
            }
        }
        return answers;
    }

    private String id(Place place) {
        return sheet.id(place.row());
    }
}
