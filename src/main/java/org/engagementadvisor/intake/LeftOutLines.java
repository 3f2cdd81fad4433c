package org.engagementadvisor.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;

/** Counts the lines that are left out by the first reason that applies to each, and to how many each reason applies, with examples. */
final class LeftOutLines {
    private final IntakeMapping mapping;
    private final Export export;
    private final Database database;
    private final List<Reason> reasons;

    LeftOutLines(IntakeMapping mapping, Export export, Database database) {
        this.mapping = mapping;
        this.export = export;
        this.database = database;
        this.reasons = mapping.reasons();
    }

    List<LeftOut> counted() throws SQLException, IOException {
        var counted = new StringBuilder("SELECT COUNT(*)");
        for (int i = 0; i < reasons.size(); i++) {
            counted.append(", COUNT(CASE WHEN reason = ").append(i).append(" THEN 1 END), COUNT(CASE WHEN applies[");
            counted.append(i + 1).append("] THEN 1 END)");
        }
        var counts = new ArrayList<Long>();
        database.query(counted + " FROM judged", row -> {
            for (int i = 0; i < reasons.size() * 2; i++) {
                counts.add(row.getLong(i + 2));
            }
        });
        var examples = examples();
        return IntStream.range(0, reasons.size())
                .mapToObj(i -> leftOut(
                        reasons.get(i),
                        rejected(i) + counts.get(i * 2),
                        rejected(i) + counts.get(i * 2 + 1),
                        examples.get(i)))
                .toList();
    }

    /** Rows that are badly written do not come as far as the database. */
    private long rejected(int reason) {
        return reasons.get(reason).condition().test() == Condition.Test.BADLY_WRITTEN ? export.rejected() : 0;
    }

    private LeftOut leftOut(Reason reason, long lines, long of, List<Example> examples) {
        var field = reason.condition().field();
        boolean isUnread = reason.condition().test() == Condition.Test.UNREADABLE && field != null;
        var source = isUnread ? mapping.lines.get(field) : null;
        return new LeftOut(
                reason.name(),
                !reason.isUnexpected(),
                lines,
                of,
                source == null ? null : source.column(),
                source == null || field == null ? null : expected(field, source),
                examples);
    }

    private String expected(LineField field, FieldSource source) {
        return field == LineField.DATE
                ? (source.format() == null ? mapping.dates : source.format()).expected()
                : export.numbers().expected();
    }

    private List<List<Example>> examples() throws SQLException, IOException {
        var found = new ArrayList<List<Example>>();
        for (int i = 0; i < reasons.size(); i++) {
            var examples = new ArrayList<Example>();
            database.query(
                    "SELECT line, found FROM judged WHERE reason = " + i + " ORDER BY line LIMIT " + mapping.examples,
                    row -> examples.add(new Example(row.getLong(1), row.getString(2))));
            found.add(examples);
        }
        return Accounts.located(export, found);
    }
}
