package org.engagementadvisor.lines;

import java.util.Arrays;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;

/** The whole advice as JSON, a line each. */
record WholeAdvice() implements AdviceForm {
    @Override
    public byte[] header() {
        return new byte[0];
    }

    @Override
    public boolean tellsDecisions() {
        return true;
    }

    @Override
    public byte[] lines(Advice advice) {
        var json = AdviceJson.line(advice);
        var line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }
}
