package org.engagementadvisor.lines;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.jspecify.annotations.Nullable;

/** The answers that decide, a row of CSV for each customer. */
record DecisionRows(List<String> summary) implements AdviceForm {
    @Override
    public byte[] header() {
        var names = new ArrayList<>(List.of("customer", "name", "strategy"));
        names.addAll(summary);
        return CsvText.row(names);
    }

    @Override
    public boolean tellsDecisions() {
        return false;
    }

    @Override
    public byte[] lines(Advice advice) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(advice.customer());
        cells.add(advice.name());
        cells.add(advice.strategy());
        summary.forEach(answer -> cells.add(advice.answers().get(answer)));
        return CsvText.row(cells);
    }
}
