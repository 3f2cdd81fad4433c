package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** The files of a mapping, opened: they exist, are well formed and have the columns that the mapping names. */
final class Exports {
    final Export lines;
    final @Nullable Export customers;
    final @Nullable Export products;

    private Exports(Export lines, @Nullable Export customers, @Nullable Export products) {
        this.lines = lines;
        this.customers = customers;
        this.products = products;
    }

    /**
     * Opens the files.
     *
     * @throws IntakeRefused with everything that is wrong with them
     */
    static Exports open(IntakeMapping mapping, Path from, Path workspace) throws IOException {
        var faults = new Faults();
        var folder = new ExportFolder(from, workspace, faults);
        var lines = folder.open(mapping.linesFile);
        var customers = folder.open(mapping.customersFile);
        var products = folder.open(mapping.productsFile);
        faults.refuse(IntakeRefused::new);
        return new Exports(Objects.requireNonNull(lines), customers, products);
    }

    List<Path> paths() {
        return all().map(Export::path).toList();
    }

    Stream<Export> all() {
        return Stream.of(lines, customers, products).filter(Objects::nonNull);
    }

    /** These files with the columns of those that only the database can read. */
    Exports described(Database database) {
        return new Exports(described(lines, database), nullable(customers, database), nullable(products, database));
    }

    private static @Nullable Export nullable(@Nullable Export export, Database database) {
        return export == null ? null : described(export, database);
    }

    private static Export described(Export export, Database database) {
        if (!export.isParquet()) {
            return export;
        }
        var columns = new ArrayList<String>();
        var types = new ArrayList<String>();
        var rows = new ArrayList<Long>();
        try {
            database.query(
                    "SELECT num_rows FROM parquet_file_metadata("
                            + Sql.text(export.path().toString()) + ")",
                    row -> rows.add(row.getLong(1)));
            database.query(
                    "DESCRIBE SELECT * FROM read_parquet("
                            + Sql.text(export.path().toString()) + ")",
                    row -> {
                        columns.add(row.getString(1));
                        types.add(row.getString(2));
                    });
        } catch (SQLException unreadable) {
            throw new IntakeRefused(export.name(), "what is no Parquet file", "a Parquet file");
        }
        refuseTooMuch(export, rows.get(0), columns.size());
        return export.with(columns, types);
    }

    private static void refuseTooMuch(Export export, long rows, int columns) {
        var faults = new Faults();
        if (Limit.EXPORT_ROWS.isExceededBy(rows)) {
            faults.add(Limit.EXPORT_ROWS.fault(Place.of(export.name()), rows));
        }
        if (Limit.EXPORT_COLUMNS.isExceededBy(columns)) {
            faults.add(Limit.EXPORT_COLUMNS.fault(Place.of(export.name()), columns));
        }
        faults.refuse(IntakeRefused::new);
    }

    /** Refuses a mapping that names columns which the files do not have. */
    void refuseMissingColumns(IntakeMapping mapping) {
        var faults = new Faults();
        check(lines, mapping.lines.values(), faults);
        check(customers == null ? lines : customers, mapping.customers.values(), faults);
        if (products != null) {
            check(products, mapping.products.values(), faults);
        }
        var conditions = new ArrayList<Condition>();
        mapping.leaveOut.forEach(reason -> conditions.add(reason.condition()));
        if (mapping.returns.when() != null) {
            conditions.add(mapping.returns.when());
        }
        conditions.forEach(condition -> check(lines, condition, faults));
        faults.refuse(IntakeRefused::new);
    }

    private static void check(Export export, Collection<FieldSource> sources, Faults faults) {
        if (isOtherSeparator(export, faults)) {
            return;
        }
        for (var source : sources) {
            if (source.column() != null) {
                check(export, source.place(), source.column(), faults);
            }
        }
    }

    private static void check(Export export, Condition condition, Faults faults) {
        if (condition.column() != null) {
            check(export, condition.place(), condition.column(), faults);
        }
        if (condition.test() == Condition.Test.REPEATED) {
            condition.values().forEach(column -> check(export, condition.place(), column, faults));
        }
    }

    private static void check(Export export, Place place, String column, Faults faults) {
        if (export.column(column) != null) {
            return;
        }
        var found = "column " + Quote.of(column);
        if (export.columns().contains(column)) {
            faults.add(place, found + " more than once in `" + export.name() + "`", "columns with different names");
            return;
        }
        faults.add(
                place,
                found,
                "one of the columns of `" + export.name() + "`: " + Quote.listed(export.columns())
                        + Nearest.hint(column, export.columns()));
    }

    private static boolean isOtherSeparator(Export export, Faults faults) {
        if (export.columns().size() != 1 || export.isParquet()) {
            return false;
        }
        var header = export.columns().get(0);
        for (var separator : List.of(";", ",", "\t", "|")) {
            if (header.contains(separator)
                    && separator.charAt(0) != export.file().separator()) {
                faults.add(
                        Place.line(export.name(), 1),
                        separator.equals("\t") ? "tabs between the columns" : "`" + separator + "` between the columns",
                        "`" + export.file().separator() + "`, or a `separator` in the mapping");
                return true;
            }
        }
        return false;
    }
}
