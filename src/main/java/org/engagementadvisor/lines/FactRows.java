package org.engagementadvisor.lines;

import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;

/** A row of decisions for each customer, and facts that were asked for behind it; what is unknown is empty. */
record FactRows(DecisionRows decisions, List<String> facts) implements AdviceForm {
    @Override
    public byte[] header() {
        var names = decisions.names();
        names.addAll(facts);
        return CsvText.row(names);
    }

    @Override
    public boolean tellsDecisions() {
        return false;
    }

    @Override
    public byte[] lines(Advice advice) {
        return lines(advice, Map.of());
    }

    @Override
    public byte[] lines(Advice advice, Map<String, Object> known) {
        var cells = decisions.cells(advice);
        facts.forEach(fact -> cells.add(known.get(fact)));
        return CsvText.row(cells);
    }
}
