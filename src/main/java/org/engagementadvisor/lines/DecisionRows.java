package org.engagementadvisor.lines;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.jspecify.annotations.Nullable;

/** The answers that decide, a row of CSV for each customer. */
record DecisionRows(List<String> summary) implements AdviceForm {
    @Override
    public byte[] header() {
        return CsvText.row(names());
    }

    List<@Nullable Object> names() {
        List<@Nullable Object> names = new ArrayList<>(List.of("customer", "name", "strategy"));
        names.addAll(summary);
        return names;
    }

    @Override
    public boolean tellsDecisions() {
        return false;
    }

    @Override
    public byte[] lines(Advice advice) {
        return CsvText.row(cells(advice));
    }

    List<@Nullable Object> cells(Advice advice) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(advice.customer());
        cells.add(advice.name());
        cells.add(advice.strategy());
        summary.forEach(answer -> cells.add(advice.answers().get(answer)));
        return cells;
    }
}
