package org.engagementadvisor.benchmark;

import java.util.List;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.engagementadvisor.benchmark.Ladder.Rung;
import org.jspecify.annotations.Nullable;

/** What a programmer would write without an engine: a loop over the rows. */
final class HandWritten implements Peer {
    private final Rung[] rungs;
    private final Question[] questions;

    HandWritten(List<Rung> rungs, List<Question> questions) {
        this.rungs = rungs.toArray(Rung[]::new);
        this.questions = questions.toArray(Question[]::new);
    }

    @Override
    public @Nullable Integer rate(int question) {
        for (Rung rung : rungs) {
            if (rung.applies(questions[question])) {
                return rung.rate();
            }
        }
        return null;
    }
}
