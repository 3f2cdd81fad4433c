package org.engagementadvisor.lines;

import java.nio.file.Path;
import java.util.List;
import org.engagementadvisor.advice.Advice;

/** How advice stands in a file, in UTF-8. Forms are thread-safe. */
public sealed interface AdviceForm permits WholeAdvice, DecisionRows, RecommendationRows {
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
        return switch (CustomerFile.ending(file)) {
            case "ndjson", "jsonl" -> new WholeAdvice();
            case "csv" -> new DecisionRows(summary);
            default ->
                throw new UnsuitableFile(
                        file.toString(), "a file of another kind", "a name that ends in .ndjson, .jsonl or .csv");
        };
    }

    /** One CSV row for each recommendation. */
    static AdviceForm recommendations() {
        return new RecommendationRows();
    }
}
