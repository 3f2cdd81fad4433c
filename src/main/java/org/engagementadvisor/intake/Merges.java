package org.engagementadvisor.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Customer.TradingStatus;
import org.engagementadvisor.intake.IntakeSummary.CellFault;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.jspecify.annotations.Nullable;

/** Carries the lines of merged customers over to the one they merged into, at the end of all that it merged into in turn. */
final class Merges {
    /** A longer way from one to the next is taken for a circle. */
    private static final int MOST_STEPS = 20;

    private static final String EXPECTED = "the id of another customer, which does not lead back";

    private static final String DAY_NUMBER = ", ordered_on - DATE '1970-01-01' AS day_number";

    private final IntakeMapping mapping;
    private final Database database;
    private final Export export;

    Merges(IntakeMapping mapping, Exports exports, Database database) {
        this.mapping = mapping;
        this.database = database;
        this.export = exports.customers == null ? exports.lines : exports.customers;
    }

    private boolean isMapped() {
        return mapping.customers.containsKey(CustomerField.MERGED_INTO);
    }

    /** View {@code lines}: the used lines, by the customer to whom they belong now. */
    void createLines() throws SQLException {
        if (!isMapped()) {
            database.run("CREATE VIEW lines AS SELECT *" + DAY_NUMBER + " FROM judged WHERE reason IS NULL");
            return;
        }
        database.run("CREATE TABLE merging AS SELECT * FROM (SELECT id, line, " + text(CustomerField.MERGED_INTO)
                + " AS into_id, " + text(CustomerField.TRADING_STATUS) + " AS status FROM customers) AS told"
                + " WHERE into_id IS NOT NULL OR status = '" + TradingStatus.MERGED.word() + "'");
        database.run(
                "CREATE TABLE merged AS WITH RECURSIVE way AS (SELECT id, into_id AS goes_to, 1 AS steps FROM merging"
                        + " UNION ALL SELECT way.id, merging.into_id, steps + 1 FROM way JOIN merging ON merging.id = way.goes_to"
                        + " WHERE merging.into_id IS NOT NULL AND steps < " + MOST_STEPS + ")"
                        + " SELECT way.id, goes_to FROM way JOIN customers ON customers.id = goes_to"
                        + " WHERE goes_to NOT IN (SELECT id FROM merging WHERE into_id IS NOT NULL)");
        database.run("CREATE VIEW lines AS SELECT judged.* REPLACE (COALESCE(goes_to, customer) AS customer)"
                + DAY_NUMBER + " FROM judged LEFT JOIN merged ON merged.id = customer WHERE reason IS NULL");
    }

    private String text(CustomerField field) {
        var source = mapping.customers.get(field);
        return source == null ? "CAST(NULL AS VARCHAR)" : source.sql("fact_" + field);
    }

    /** What the export says of the first orders of those who merged, by whom they merged into. */
    Map<String, LocalDate> firstOrders() throws SQLException {
        var first = new HashMap<String, LocalDate>();
        if (isMapped() && mapping.customers.containsKey(CustomerField.FIRST_ORDER)) {
            database.query(
                    "SELECT goes_to, fact_" + CustomerField.FIRST_ORDER
                            + " FROM merged JOIN customers ON customers.id = merged.id",
                    row -> {
                        var day = day(row.getString(2));
                        if (day != null) {
                            first.merge(row.getString(1), day, (one, other) -> one.isBefore(other) ? one : other);
                        }
                    });
        }
        return first;
    }

    private @Nullable LocalDate day(@Nullable String found) {
        var source = mapping.customers.get(CustomerField.FIRST_ORDER);
        var text = source == null ? null : source.read(found);
        var dates = source == null || source.format() == null ? mapping.dates : source.format();
        return text == null ? null : export.dates(dates).read(text);
    }

    /** How many were carried over. */
    long count() throws SQLException {
        var count = new ArrayList<Long>();
        if (isMapped()) {
            database.query("SELECT COUNT(*) FROM merged", row -> count.add(row.getLong(1)));
        }
        return count.isEmpty() ? 0 : count.get(0);
    }

    /** Those that lead to nobody, or in a circle: what they bought stays theirs. */
    List<CellFault> faults() throws SQLException, IOException {
        var examples = new ArrayList<Example>();
        if (isMapped()) {
            database.query(
                    "SELECT line, into_id FROM merging WHERE id NOT IN (SELECT id FROM merged) ORDER BY line",
                    row -> examples.add(new Example(row.getLong(1), row.getString(2))));
        }
        if (examples.isEmpty()) {
            return List.of();
        }
        var some = examples.stream().limit(mapping.examples).toList();
        return List.of(new CellFault(
                export.name(),
                CustomerField.MERGED_INTO.toString(),
                EXPECTED,
                examples.size(),
                Accounts.located(export, List.of(some)).get(0)));
    }
}
