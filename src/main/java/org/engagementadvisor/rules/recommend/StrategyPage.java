package org.engagementadvisor.rules.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.explain.Explainer;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;

/** The customer strategy on a page, as tables wrote it: step by step, table by table, actions by their rank, rows in their order. */
public final class StrategyPage {
    private static final Comparator<Line> AS_READ = Comparator.comparing(
                    (Line line) -> line.told().step())
            .thenComparing(line -> line.table().place())
            .thenComparing(Line::rank)
            .thenComparing(line -> line.row().line());

    private StrategyPage() {}

    /**
     * A line where it was written.
     *
     * @param rank of the recommendation that it tells; 0 for one about something else
     */
    private record Line(Table table, Row row, int rank, PageLine told) {}

    public static List<PageLine> of(Consultation consultation, Explainer explainer) {
        List<Line> lines = new ArrayList<>();
        for (Outcome outcome : consultation.outcomes()) {
            if (outcome.by().writesPage()) {
                Table table = outcome.by().table();
                int rank = rank(outcome.subject());
                outcome.rows().forEach(row -> lines.add(new Line(table, row, rank, explainer.line(outcome, row))));
            }
        }
        lines.sort(AS_READ);
        return lines.stream().map(Line::told).toList();
    }

    private static int rank(Subject subject) {
        if (subject.scope() != Scope.RECOMMENDATION) {
            return 0;
        }
        Integer rank = Ranking.of(subject.whole()).rank(subject);
        return rank == null ? Integer.MAX_VALUE : rank;
    }
}
