package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.engagementadvisor.advice.Advice;

/** What is recommended, a row of CSV for each. */
record RecommendationRows() implements AdviceForm {
    @Override
    public byte[] header() {
        return CsvText.row(List.of("customer", "code", "kind", "item", "headline", "owner", "due"));
    }

    @Override
    public byte[] lines(Advice advice) {
        var rows = new ByteArrayOutputStream();
        for (var each : advice.recommendations()) {
            rows.writeBytes(CsvText.row(Arrays.asList(
                    advice.customer(),
                    each.code(),
                    each.kind(),
                    each.item(),
                    each.headline(),
                    each.owner(),
                    each.due())));
        }
        return rows.toByteArray();
    }
}
