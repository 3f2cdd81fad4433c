package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with facts in it, as in {@code {turnover} a year} or {@code {trust|no rating yet}}; {@code {reviews month/months}} counts,
 * and {@code [, after {turnoverBefore}]} is a passage that is left out where a fact in it is unknown or none; what follows a bar in
 * it, as in {@code [{turnover} a year|its turnover]}, stands then.
 */
public record Template(List<Part> parts) {
    private static final Pattern MARK = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}]*))?}|[\\[\\]|]");
    private static final Pattern COUNTED = Pattern.compile("(\\S+)\\s+([^/]+)/([^/]+)");

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of the text.
     *
     * @param text what stands there, or stands in while the fact is unknown; null if nothing does
     * @param fact the fact whose value stands there; null for plain text
     * @param counted what it counts; null if nothing
     * @param passage the passage that it belongs to, counted from 1; less than 0 if it stands where that passage does not; 0 if it
     *     always stands
     */
    public record Part(
            @Nullable String text,
            @Nullable Fact fact,
            @Nullable Counted counted,
            int passage) {}

    /** What a fact counts, said of one and of any other number. */
    public record Counted(String one, String many) {}

    static Template parse(
            String text, Vocabulary words, Scope scope, Column column, Findings findings, String file, String cell) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = MARK.matcher(text);
        int end = 0;
        int passages = 0;
        int passage = 0;
        boolean paired = true;
        while (matcher.find()) {
            parts.add(new Part(text.substring(end, matcher.start()), null, null, passage));
            end = matcher.end();
            if (matcher.group(1) == null) {
                boolean opens = matcher.group().equals("[");
                boolean closes = matcher.group().equals("]");
                paired &= opens ? passage == 0 : closes ? passage != 0 : passage > 0;
                passages += opens ? 1 : 0;
                passage = opens ? passages : closes ? 0 : -passages;
                continue;
            }
            String written = matcher.group(1).strip();
            Matcher counted = COUNTED.matcher(written);
            String name = counted.matches() ? counted.group(1) : written;
            var fact = words.fact(name).filter(known -> known.visibleIn(scope));
            if (fact.isEmpty()) {
                findings.error(
                        Finding.Code.UNKNOWN_WORD,
                        file,
                        cell,
                        "`{" + name + "}` in " + column.label(),
                        "a fact of the vocabulary" + words.nearest(name));
            }
            if (fact.isPresent()) {
                parts.add(new Part(matcher.group(2), fact.get(), counted(counted), passage));
            }
        }
        String rest = text.substring(end);
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            findings.error(Finding.Code.BAD_CELL, file, cell, Findings.quoted(text), "a `}` for each `{`");
        }
        parts.add(new Part(rest, null, null, 0));
        var template = new Template(parts.stream()
                .filter(part -> part.fact() != null || !"".equals(part.text()))
                .toList());
        if (passage != 0 || !paired || passages != template.passagesWithAFact()) {
            findings.error(
                    Finding.Code.BAD_CELL,
                    file,
                    cell,
                    Findings.quoted(text),
                    "a `]` for each `[`, with a fact between them, and a `|` in them alone");
        }
        return template;
    }

    private static @Nullable Counted counted(Matcher counted) {
        return counted.matches()
                ? new Counted(counted.group(2).strip(), counted.group(3).strip())
                : null;
    }

    private long passagesWithAFact() {
        return parts.stream()
                .filter(part -> part.fact() != null && part.passage() > 0)
                .map(Part::passage)
                .distinct()
                .count();
    }

    /** The facts that must be known for the text to be whole. */
    Stream<Fact> needed() {
        return parts.stream()
                .filter(part -> part.text() == null && part.passage() <= 0)
                .map(Part::fact)
                .filter(Objects::nonNull);
    }

    /** The text of one that has no fact in it. */
    public String plain() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** Whether there is no fact in it. */
    public boolean isPlain() {
        return parts.stream().allMatch(part -> part.fact() == null);
    }

    /** As it is written in a cell. */
    public String source() {
        StringBuilder source = new StringBuilder();
        int passage = 0;
        for (Part part : parts) {
            if (part.passage() != passage) {
                source.append(part.passage() < 0 ? "|" : passage != 0 ? "]" : "")
                        .append(part.passage() > 0 ? "[" : "");
                passage = part.passage();
            }
            source.append(part.fact() == null ? part.text() : placeholder(part, part.fact()));
        }
        return source.append(passage != 0 ? "]" : "").toString();
    }

    private static String placeholder(Part part, Fact fact) {
        Counted counted = part.counted();
        return "{" + fact.name()
                + (counted == null ? "" : " " + counted.one() + "/" + counted.many())
                + (part.text() == null ? "" : "|" + part.text()) + "}";
    }
}
