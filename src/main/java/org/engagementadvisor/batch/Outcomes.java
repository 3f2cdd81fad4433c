package org.engagementadvisor.batch;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How often each answer was given. The counts of each add up to the customers. */
public final class Outcomes {
    private static final String KNOWN = "known";
    private static final String NOT_ANSWERED = "not answered";

    private final Set<String> anyValue;
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();

    /** Counts the answers of these names. */
    public Outcomes(List<String> names) {
        this(names, Set.of());
    }

    /** @param anyValue those of them that may have any value, such as a date: they are known or not */
    Outcomes(List<String> names, Set<String> anyValue) {
        this.anyValue = anyValue;
        names.forEach(name -> counts.put(name, new TreeMap<>()));
    }

    public void add(Map<String, Object> answers) {
        counts.forEach((name, values) -> values.merge(value(name, answers.get(name)), 1L, Long::sum));
    }

    /** Scores and amounts are hardly ever the same twice. */
    private String value(String name, @Nullable Object answer) {
        if (answer == null) {
            return NOT_ANSWERED;
        }
        return answer instanceof BigDecimal || anyValue.contains(name) ? KNOWN : answer.toString();
    }

    /** Names and values sorted, so that the same answers give the same bytes. */
    Map<String, Map<String, Long>> counts() {
        return counts;
    }

    /** One line for each answer of a few values, the most frequent first. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        counts.forEach((name, values) -> {
            if (!values.isEmpty() && !values.containsKey(KNOWN)) {
                lines.add(words(name) + ": " + frequentFirst(values));
            }
        });
        return lines;
    }

    public static String frequentFirst(Map<String, Long> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + " " + Figures.count(each.getValue()))
                .collect(joining(", "));
    }

    /** The name of an answer as words: {@code turnoverClass} is the turnover class. */
    public static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
