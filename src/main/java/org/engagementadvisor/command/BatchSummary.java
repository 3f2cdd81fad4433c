package org.engagementadvisor.command;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.lines.Tally;

/** What came out of a batch. */
final class BatchSummary {
    /** Rejected lines to show. */
    private static final int EXAMPLES = 5;

    private final Chunk.Work work;
    private final Outcomes outcomes;
    private final List<String> examples = new ArrayList<>();
    private long advised;
    private long rejected;
    private long recommended;

    BatchSummary(Chunk.Work work) {
        this.work = work;
        outcomes = new Outcomes(work.book().summary());
    }

    void advised(Advised.Customer customer) {
        advised++;
        recommended += customer.recommended;
        outcomes.add(customer.answers);
    }

    void rejected(Advised.Rejected line) {
        rejected++;
        if (examples.size() < EXAMPLES) {
            examples.add("line " + line.line() + ": " + line.faults().get(0));
        }
    }

    Tally tally(long blank) {
        return Tally.of(blank, advised, rejected);
    }

    /** Without times and places, so that the same input gives the same bytes. */
    byte[] json(long blank) {
        var tally = tally(blank);
        var json = new LinkedHashMap<String, Object>();
        json.put("book", work.book().name());
        json.put("release", work.book().release());
        json.put("strategy", work.strategy() == null ? work.book().strategy() : work.strategy());
        json.put("asOf", work.asOf());
        json.put("lines", tally.lines());
        json.put("blank", tally.blank());
        json.put("advised", tally.advised());
        json.put("rejected", tally.rejected());
        json.put("recommendations", recommended);
        json.put("answers", outcomes.counts());
        return (AdviceJson.indented(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** For people. */
    List<String> text(long blank, Duration time) {
        var tally = tally(blank);
        var text = new ArrayList<String>();
        text.add(Figures.count(tally.lines()) + " lines: " + Figures.count(tally.advised()) + " advised, "
                + Figures.count(tally.rejected()) + " rejected, " + Figures.count(tally.blank()) + " blank; "
                + Figures.seconds(time) + ", " + Figures.rate(tally.advised(), time));
        text.addAll(outcomes.lines());
        examples.forEach(example -> text.add("rejected " + example));
        return text;
    }
}
