package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text with facts in it, as in {@code {turnover} a year} or {@code {trust|no rating yet}}. */
public record Template(List<Part> parts) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}|]*)(?:\\|([^{}]*))?}");

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of the text.
     *
     * @param text what stands there, or stands in while the fact is unknown; null if nothing does
     * @param fact the fact whose value stands there; null for plain text
     */
    public record Part(@Nullable String text, @Nullable Fact fact) {}

    static Template parse(
            String text, Vocabulary words, Scope scope, Column column, Findings findings, String file, String cell) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(new Part(text.substring(end, matcher.start()), null));
            String name = Objects.requireNonNull(matcher.group(1)).strip();
            var fact = words.fact(name).filter(known -> known.visibleIn(scope));
            if (fact.isEmpty()) {
                findings.error(
                        Finding.Code.UNKNOWN_WORD,
                        file,
                        cell,
                        "`{" + name + "}` in " + column.label(),
                        "a fact of the vocabulary" + words.nearest(name));
            }
            fact.ifPresent(known -> parts.add(new Part(matcher.group(2), known)));
            end = matcher.end();
        }
        String rest = text.substring(end);
        if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
            findings.error(Finding.Code.BAD_CELL, file, cell, Findings.quoted(text), "a `}` for each `{`");
        }
        parts.add(new Part(rest, null));
        return new Template(parts.stream()
                .filter(part -> part.fact() != null || !"".equals(part.text()))
                .toList());
    }

    /** The facts that must be known for the text to be whole. */
    Stream<Fact> needed() {
        return parts.stream()
                .filter(part -> part.text() == null)
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
}
