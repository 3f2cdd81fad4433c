package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** How a column writes its dates, in one pattern or several, of which the first counts that reads a cell. */
record DateForms(List<DatePattern> patterns) {
    static final DateForms ISO = new DateForms(List.of(DatePattern.ISO));

    /** Days and moments of files that have such a type, as they are taken out of them. */
    static final DateForms TYPED = new DateForms(
            List.of(DatePattern.ISO, new DatePattern("yyyy-MM-dd HH:mm:ss"), new DatePattern("yyyy-MM-ddTHH:mm:ss")));

    DateForms {
        patterns = List.copyOf(patterns);
    }

    DateForms and(DateForms others) {
        return new DateForms(Stream.concat(patterns.stream(), others.patterns.stream())
                .distinct()
                .toList());
    }

    boolean hasShortYears() {
        return patterns.stream().anyMatch(DatePattern::hasShortYears);
    }

    /** The day in an SQL text, null if it is written in none of the patterns. */
    String sql(String text) {
        return patterns.stream().map(pattern -> pattern.sql(text)).collect(joining(", ", "COALESCE(", ")"));
    }

    /** A moment of a typed column as a text that the patterns read. */
    String written(String column) {
        return patterns.stream()
                .filter(DatePattern::isPlain)
                .findFirst()
                .orElse(DatePattern.ISO)
                .written(column);
    }

    @Nullable
    LocalDate read(String text) {
        return patterns.stream()
                .map(pattern -> pattern.read(text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a date must look like. */
    String expected() {
        return "a date as in "
                + Quote.listed(patterns.stream().map(DatePattern::pattern).toList());
    }
}
