package org.engagementadvisor.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.engagementadvisor.intake.IntakeSummary.CellFault;
import org.engagementadvisor.intake.IntakeSummary.Currency;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.engagementadvisor.intake.IntakeSummary.JoinedFile;
import org.engagementadvisor.intake.IntakeSummary.Lines;
import org.engagementadvisor.intake.IntakeSummary.Period;
import org.engagementadvisor.intake.IntakeSummary.Rejected;
import org.engagementadvisor.intake.IntakeSummary.Returns;
import org.engagementadvisor.intake.IntakeSummary.Rows;
import org.engagementadvisor.intake.IntakeSummary.Sums;
import org.jspecify.annotations.Nullable;

/** Counts what became of every line and row. */
final class Accounts {
    private final IntakeMapping mapping;
    private final Exports exports;
    private final Database database;
    private final LocalDate asOf;
    private final Span span;
    private final List<Reason> reasons;

    Accounts(IntakeMapping mapping, Exports exports, Database database, LocalDate asOf, Span span) {
        this.mapping = mapping;
        this.exports = exports;
        this.database = database;
        this.asOf = asOf;
        this.span = span;
        this.reasons = mapping.reasons();
    }

    /** The database must have read what the scan counted, or the figures would lack lines. */
    void refuseLostRows() throws SQLException {
        refuseLostRows(exports.lines, "judged");
        refuseLostRows(exports.customers, "customer_rows");
        refuseLostRows(exports.products, "product_rows");
    }

    private void refuseLostRows(@Nullable Export export, String table) throws SQLException {
        if (export == null) {
            return;
        }
        long read = count("SELECT COUNT(*) FROM " + table);
        long rows = export.rows();
        if (read != rows) {
            throw new IntakeRefused(export.name(), read + " rows that could be read", rows + " as in the file");
        }
    }

    Period period() throws SQLException {
        var period = Coverage.of(database, mapping.silence).period(span, asOf);
        if (period.months() > Span.MOST) {
            throw new IntakeRefused(
                    exports.lines.name(),
                    "lines of " + period.months() + " months",
                    "at most " + Span.MOST + ", set by `--months`");
        }
        return period;
    }

    IntakeSummary summary(CustomerFacts customers) throws SQLException, IOException {
        var rows = new ArrayList<Rows>();
        if (exports.customers != null) {
            rows.add(rows("customers", exports.customers, "customer_rows"));
        }
        if (exports.products != null) {
            rows.add(rows("products", exports.products, "product_rows"));
        }
        return new IntakeSummary(
                asOf,
                exports.readAs(),
                period(),
                lines(),
                rejected(),
                new LeftOutLines(mapping, exports.lines, database).counted(),
                currencies(),
                sums("amount", "cost", "TRUE"),
                sums("amount", "cost", "booked_on >= period_from"),
                new Returns(sums("amount_returned", "cost_returned", "returned"), sums("amount", "cost", "returned")),
                customers.counts(),
                rows,
                joinedFiles(),
                cells(customers),
                customers.later(),
                customers.estimated());
    }

    private List<JoinedFile> joinedFiles() throws SQLException, IOException {
        var files = new ArrayList<JoinedFile>();
        var sides = Arrays.asList(exports.lines, exports.customers, exports.products);
        for (var side : sides) {
            for (int j = 1; side != null && j <= side.joined().size(); j++) {
                files.add(joinedFile(side, j));
            }
        }
        return files;
    }

    private JoinedFile joinedFile(Export side, int number) throws SQLException, IOException {
        var rows = side == exports.lines ? "judged" : "(" + side.rowsSql() + ") AS all_rows";
        var row = "joined_" + number;
        var without = " FROM " + rows + " WHERE " + row + " IS NULL";
        var examples = new ArrayList<Example>();
        database.query(
                "SELECT line" + without + " ORDER BY line LIMIT " + mapping.examples,
                found -> examples.add(new Example(found.getLong(1), null)));
        var export = side.joined().get(number - 1).export();
        return new JoinedFile(
                export.name(),
                side.name(),
                export.rows(),
                export.rows() - count("SELECT COUNT(DISTINCT " + row + ") FROM " + rows),
                count("SELECT COUNT(*)" + without),
                located(side, List.of(examples)).get(0));
    }

    private List<CellFault> cells(CustomerFacts customers) throws SQLException, IOException {
        var cells = new ArrayList<>(customers.cellFaults());
        var unread = new UnreadCells(database, mapping.examples);
        if (exports.products != null) {
            cells.addAll(unread.ofProducts(exports.products, mapping.products));
        }
        if (exports.rates != null) {
            cells.addAll(unread.ofRates(exports.rates, mapping.dates));
        }
        return cells;
    }

    private List<Currency> currencies() throws SQLException {
        var found = new ArrayList<Currency>();
        if (mapping.currencies == null) {
            return found;
        }
        var isOther = "reason = "
                + IntStream.range(0, reasons.size())
                        .filter(i -> reasons.get(i).condition().test() == Condition.Test.OTHER_CURRENCY)
                        .findFirst()
                        .orElseThrow();
        database.query(
                "SELECT currency, reason IS NULL AS used, COUNT(*), SUM(amount_as_written) FROM judged WHERE ("
                        + isOther
                        + " OR reason IS NULL) AND currency IS DISTINCT FROM " + Sql.text(mapping.currencies.keep())
                        + " GROUP BY ALL ORDER BY currency NULLS FIRST, used",
                row -> found.add(new Currency(
                        row.getString(1), row.getLong(3), Money.of(row.getBigDecimal(4)), row.getBoolean(2))));
        return found;
    }

    private Lines lines() throws SQLException {
        var found = new ArrayList<Lines>();
        database.query(
                "SELECT COUNT(*), COUNT(*) - COUNT(reason), COUNT(reason), "
                        + "COALESCE(SUM(CASE WHEN reason IS NULL AND returned THEN 1 ELSE 0 END), 0), "
                        + "COALESCE(SUM(CASE WHEN reason IS NULL AND ordered_on >= period_from THEN 1 ELSE 0 END), 0), "
                        + "MIN(CASE WHEN reason IS NULL THEN ordered_on END), "
                        + "MAX(CASE WHEN reason IS NULL THEN ordered_on END) FROM judged CROSS JOIN bounds",
                row -> found.add(new Lines(
                        exports.lines.name(),
                        row.getLong(1) + exports.lines.rejected(),
                        exports.lines.rejected(),
                        row.getLong(2),
                        row.getLong(3) + exports.lines.rejected(),
                        row.getLong(4),
                        row.getLong(5),
                        day(row.getDate(6)),
                        day(row.getDate(7)))));
        return found.get(0);
    }

    /** A file may tell of two things; it is told once. */
    private List<Rejected> rejected() {
        var found = new TreeMap<String, Rejected>();
        exports.all().flatMap(export -> export.parts().stream()).forEach(part -> {
            var account = part.account();
            if (account != null && part.rejected() > 0) {
                found.put(part.name(), new Rejected(part.name(), part.rejected(), account.rejects()));
            }
        });
        return List.copyOf(found.values());
    }

    static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    /** The examples with lines of the file instead of row numbers. */
    static List<List<Example>> located(Export export, List<List<Example>> examples) throws IOException {
        var places = export.placesOf(
                examples.stream().flatMap(List::stream).map(Example::line).toList());
        return examples.stream().map(some -> located(places, some)).toList();
    }

    private static List<Example> located(Map<Long, Export.Place> places, Collection<Example> examples) {
        return examples.stream()
                .map(example -> {
                    var place = places.get(example.line());
                    return place == null ? example : new Example(place.file(), place.line(), example.found());
                })
                .toList();
    }

    private Sums sums(String amount, String cost, String which) throws SQLException {
        var found = new ArrayList<Sums>();
        database.query(
                "SELECT SUM(" + amount + "), SUM(" + cost + "), COUNT(*) - COUNT(" + cost
                        + ") FROM booked CROSS JOIN bounds WHERE " + which,
                row -> found.add(
                        new Sums(Money.of(row.getBigDecimal(1)), cost(row), mapping.hasCost() ? row.getLong(3) : 0)));
        return found.get(0);
    }

    private @Nullable BigDecimal cost(ResultSet row) throws SQLException {
        return mapping.hasCost() ? Money.of(row.getBigDecimal(2)) : null;
    }

    private Rows rows(String of, Export export, String table) throws SQLException, IOException {
        long withoutId = count("SELECT COUNT(*) FROM " + table + " WHERE id IS NULL");
        long repeated = count("SELECT COUNT(*) FROM " + table + " WHERE id IS NOT NULL AND repetition > 1");
        long all = count("SELECT COUNT(*) FROM " + table);
        var examples = new ArrayList<Example>();
        database.query(
                "SELECT line FROM " + table + " WHERE id IS NULL OR repetition > 1 ORDER BY line LIMIT "
                        + mapping.examples,
                row -> examples.add(new Example(row.getLong(1), null)));
        return new Rows(
                of,
                export.name(),
                export.name().equals(exports.lines.name()),
                all + export.rejected(),
                export.rejected(),
                all - withoutId - repeated,
                withoutId,
                repeated,
                located(export, List.of(examples)).get(0));
    }

    private long count(String sql) throws SQLException {
        var found = new ArrayList<Long>();
        database.query(sql, row -> found.add(row.getLong(1)));
        return found.get(0);
    }
}
