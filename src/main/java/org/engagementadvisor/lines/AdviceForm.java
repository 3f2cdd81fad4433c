package org.engagementadvisor.lines;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;

/** How advice stands in a file, in UTF-8. Forms are thread-safe. */
public sealed interface AdviceForm permits WholeAdvice, DecisionRows, FactRows, RecommendationRows {
    /** What the file begins with. */
    byte[] header();

    /** What it holds of one customer, with its line feeds. */
    byte[] lines(Advice advice);

    /** Whether it tells the decisions and how each came about. */
    boolean tellsDecisions();

    /**
     * By the name of the file: {@code .ndjson} and {@code .jsonl} hold all of an advice on one line, {@code .csv} one line
     * of decisions for each customer.
     *
     * @param summary the answers that make the line of decisions
     * @throws UnsuitableFile for any other name
     */
    static AdviceForm of(Path file, List<String> summary) {
        return switch (CustomerFile.ending(file.toString())) {
            case "ndjson", "jsonl" -> new WholeAdvice();
            case "csv" -> new DecisionRows(summary);
            default ->
                throw new UnsuitableFile(
                        file.toString(),
                        "a file of another kind",
                        "a name that ends in .ndjson, .jsonl or .csv, or that with .gz behind it");
        };
    }

    /** Whether it tells facts beside the advice, of which {@link #lines} has the values. */
    default List<String> facts() {
        return List.of();
    }

    /** The same with the values of {@link #facts()}, by name; of those unknown there are none. */
    default byte[] lines(Advice advice, Map<String, Object> facts) {
        return lines(advice);
    }

    /** Rows of CSV as by {@link #of}, with any facts and answers as further columns. */
    static AdviceForm withFacts(List<String> summary, List<String> facts) {
        return new FactRows(new DecisionRows(summary), List.copyOf(facts));
    }

    /** One CSV row for each recommendation. */
    static AdviceForm recommendations() {
        return new RecommendationRows();
    }
}
