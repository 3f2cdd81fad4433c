package org.engagementadvisor.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.intake.IntakeMapping.ProductField;
import org.engagementadvisor.intake.IntakeSummary.CellFault;
import org.engagementadvisor.intake.IntakeSummary.Example;

/** Cells of products and rates that say something which nobody understands, so that the fact stays unknown. */
final class UnreadCells {
    private final Database database;
    private final int mostExamples;

    UnreadCells(Database database, int mostExamples) {
        this.database = database;
        this.mostExamples = mostExamples;
    }

    List<CellFault> ofProducts(Export export, Map<ProductField, FieldSource> fields) throws SQLException, IOException {
        return fields.containsKey(ProductField.UNIT_COST)
                ? found(
                        export,
                        "product_rows",
                        "text_unit_cost",
                        "unit_cost IS NULL",
                        ProductField.UNIT_COST.toString(),
                        export.numbers().expected())
                : List.of();
    }

    List<CellFault> ofRates(Export export, DateForms dates) throws SQLException, IOException {
        var faults = new ArrayList<CellFault>();
        faults.addAll(found(
                export,
                "rate_rows",
                "text_rate",
                "COALESCE(rate, 0) <= 0",
                "rate",
                export.numbers().expected() + " above 0"));
        faults.addAll(found(
                export,
                "rate_rows",
                "text_from",
                "from_day IS NULL",
                "from",
                export.dates(dates).expected()));
        return faults;
    }

    private List<CellFault> found(
            Export export, String table, String text, String isUnread, String field, String expected)
            throws SQLException, IOException {
        var where = " FROM " + table + " WHERE " + text + " IS NOT NULL AND (" + isUnread + ")";
        var counts = new ArrayList<Long>();
        database.query("SELECT COUNT(*)" + where, row -> counts.add(row.getLong(1)));
        if (counts.get(0) == 0) {
            return List.of();
        }
        var examples = new ArrayList<Example>();
        database.query(
                "SELECT line, LEFT(" + text + ", 80)" + where + " ORDER BY line LIMIT " + mostExamples,
                row -> examples.add(new Example(row.getLong(1), Objects.requireNonNull(row.getString(2)))));
        var located = Accounts.located(export, List.of(examples)).get(0);
        return List.of(new CellFault(export.name(), field, expected, counts.get(0), located));
    }
}
