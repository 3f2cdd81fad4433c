package org.engagementadvisor.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.customer.LaterFact;
import org.engagementadvisor.customer.LaterFacts;
import org.engagementadvisor.lines.Tally;

/** How many lines were advised and how many not, with the first of those. */
public final class Counts {
    /** Rejected lines to show. */
    private static final int EXAMPLES = 5;

    private final List<String> examples = new ArrayList<>();
    private final LaterFacts later = new LaterFacts();
    private long advised;
    private long rejected;

    public void advised() {
        advised++;
    }

    /** What of a customer is dated after the day of its advice. */
    public void later(String customer, List<LaterFact> left) {
        later.add(customer, left);
    }

    public void rejected(Advised.Rejected<?> line) {
        rejected++;
        if (examples.size() < EXAMPLES) {
            examples.add("rejected line " + line.line() + ": " + line.faults().get(0));
        }
    }

    public Tally tally(long blank) {
        return Tally.of(blank, advised, rejected);
    }

    /** How it went in one line, for people. */
    public String text(long blank, Duration time) {
        var tally = tally(blank);
        return Figures.count(tally.lines()) + " lines: " + Figures.count(tally.advised()) + " advised, "
                + Figures.count(tally.rejected()) + " rejected, " + Figures.count(tally.blank()) + " blank; "
                + Figures.seconds(time) + ", " + Figures.rate(tally.advised(), time);
    }

    public List<String> examples() {
        return examples;
    }

    /** What was left out since it is dated after the day of the advice, for people. */
    public List<String> later() {
        return later.counted().stream()
                .map(each -> "left out, dated after the day of the advice: " + each)
                .toList();
    }
}
