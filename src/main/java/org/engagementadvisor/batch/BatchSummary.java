package org.engagementadvisor.batch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.lines.Tally;

/** What came out of a batch. */
public final class BatchSummary {
    private final BatchWork work;
    private final Outcomes outcomes;
    private final Counts counts = new Counts();
    private long recommended;

    public BatchSummary(BatchWork work) {
        this.work = work;
        outcomes = new Outcomes(
                Stream.concat(work.book().summary().stream(), work.columns().stream())
                        .toList(),
                work.columns().stream()
                        .filter(fact -> work.book().words().values(fact).isEmpty())
                        .collect(Collectors.toSet()));
    }

    void advised(String id, BatchWork.Bytes customer) {
        counts.advised();
        counts.later(id, customer.later);
        recommended += customer.recommended;
        outcomes.add(customer.answers);
    }

    void rejected(Advised.Rejected<?> line) {
        counts.rejected(line);
    }

    public Tally tally(long blank) {
        return counts.tally(blank);
    }

    /** Without times and places, so that the same input gives the same bytes. */
    public byte[] json(long blank) {
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
    public List<String> text(long blank, Duration time) {
        var text = new ArrayList<String>();
        text.add(counts.text(blank, time));
        text.addAll(outcomes.lines());
        text.addAll(counts.later());
        text.addAll(counts.examples());
        return text;
    }
}
