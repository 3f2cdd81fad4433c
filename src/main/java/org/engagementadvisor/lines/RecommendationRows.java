package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Recommendation;

/** What is recommended, best first, then what is set aside, a row of CSV for each. */
record RecommendationRows() implements AdviceForm {
    @Override
    public byte[] header() {
        return CsvText.row(List.of(
                "customer",
                "rank",
                "score",
                "code",
                "kind",
                "item",
                "headline",
                "owner",
                "informed",
                "due",
                "contributionMargin",
                "turnover",
                "standing",
                "note"));
    }

    @Override
    public boolean tellsDecisions() {
        return false;
    }

    @Override
    public byte[] lines(Advice advice) {
        var rows = new ByteArrayOutputStream();
        Stream.concat(advice.recommendations().stream(), advice.setAside().stream())
                .forEach(each -> rows.writeBytes(row(advice.customer(), each)));
        return rows.toByteArray();
    }

    private static byte[] row(String customer, Recommendation each) {
        var value = each.value();
        return CsvText.row(Arrays.asList(
                customer,
                each.rank(),
                each.score(),
                each.code(),
                each.kind(),
                each.item(),
                each.headline(),
                each.owner(),
                String.join(", ", each.informed()),
                each.due(),
                value == null ? null : value.contributionMargin(),
                value == null ? null : value.turnover(),
                each.standing(),
                each.note()));
    }
}
