package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.intake.Join.Side;
import org.jspecify.annotations.Nullable;

/** The files of a mapping, opened: they exist, are well formed and have the columns that the mapping names. */
final class Exports {
    final Export lines;
    final @Nullable Export customers;
    final @Nullable Export products;
    final @Nullable Export rates;
    private final List<Joined> joined;
    /** In the order of the mapping. */
    final List<Export> facts;

    private Exports(
            Export lines,
            @Nullable Export customers,
            @Nullable Export products,
            @Nullable Export rates,
            List<Joined> joined,
            List<Export> facts) {
        this.lines = lines;
        this.customers = customers;
        this.products = products;
        this.rates = rates;
        this.joined = List.copyOf(joined);
        this.facts = List.copyOf(facts);
    }

    /**
     * Opens the files.
     *
     * @throws IntakeRefused with everything that is wrong with them
     */
    static Exports open(IntakeMapping mapping, Path from, Path workspace) throws IOException {
        var faults = new Faults();
        var folder = new ExportFolder(from, workspace, faults);
        var decimal = Objects.requireNonNullElse(mapping.numbers.decimal(), ".");
        var lines = folder.open(mapping.linesFile, decimal);
        var customers = folder.open(mapping.customersFile, decimal);
        var products = folder.open(mapping.productsFile, decimal);
        var rates = folder.open(mapping.ratesFile(), decimal);
        var joined = new ArrayList<Joined>();
        for (var join : mapping.joins) {
            var export = folder.open(join.file(), decimal);
            if (export != null) {
                joined.add(new Joined(join, export));
            }
        }
        var facts = new ArrayList<Export>();
        for (var file : mapping.facts) {
            var export = folder.open(file.file(), decimal);
            if (export != null) {
                facts.add(export);
            }
        }
        faults.refuse(IntakeRefused::new);
        return new Exports(Objects.requireNonNull(lines), customers, products, rates, joined, facts);
    }

    List<Path> paths() {
        return all().flatMap(export -> export.parts().stream())
                .map(ExportPart::path)
                .distinct()
                .toList();
    }

    Stream<Export> all() {
        return Stream.concat(
                Stream.of(lines, customers, products, rates).filter(Objects::nonNull),
                Stream.concat(joined.stream().map(Joined::export), facts.stream()));
    }

    /** These files with the columns of those that only the database can read. */
    Exports described(Database database) {
        var others = joined.stream()
                .map(one -> new Joined(one.join(), described(one.export(), database)))
                .toList();
        return new Exports(
                beside(described(lines, database), Side.LINES, others),
                customers == null ? null : beside(described(customers, database), Side.CUSTOMERS, others),
                products == null ? null : beside(described(products, database), Side.PRODUCTS, others),
                nullable(rates, database),
                others,
                facts.stream().map(export -> described(export, database)).toList());
    }

    List<Joined> joined() {
        return joined;
    }

    private static Export beside(Export export, Side side, List<Joined> others) {
        return export.with(
                others.stream().filter(one -> one.join().to() == side).toList());
    }

    private static @Nullable Export nullable(@Nullable Export export, Database database) {
        return export == null ? null : described(export, database);
    }

    static Export described(Export export, Database database) {
        var parts = new ArrayList<ExportPart>();
        for (var part : export.parts()) {
            parts.add(part.file() == null ? described(part, database) : part);
        }
        var described = Export.of(export.file(), parts);
        var faults = new Faults();
        if (Limit.EXPORT_ROWS.isExceededBy(described.rows() + described.rejected())) {
            faults.add(Limit.EXPORT_ROWS.fault(Place.of(export.name()), described.rows()));
        }
        faults.refuse(IntakeRefused::new);
        return described;
    }

    private static ExportPart described(ExportPart part, Database database) {
        var columns = new ArrayList<String>();
        var types = new ArrayList<String>();
        var rows = new ArrayList<Long>();
        var path = Sql.text(part.path().toString());
        try {
            database.query("SELECT num_rows FROM parquet_file_metadata(" + path + ")", row -> rows.add(row.getLong(1)));
            database.query("DESCRIBE SELECT * FROM read_parquet(" + path + ")", row -> {
                columns.add(row.getString(1));
                types.add(row.getString(2));
            });
        } catch (SQLException unreadable) {
            throw new IntakeRefused(part.name(), "what is no Parquet file", "a Parquet file");
        }
        var faults = new Faults();
        if (Limit.EXPORT_COLUMNS.isExceededBy(columns.size())) {
            faults.add(Limit.EXPORT_COLUMNS.fault(Place.of(part.name()), columns.size()));
        }
        faults.refuse(IntakeRefused::new);
        return part.with(columns, types, rows.get(0));
    }

    /** These files with their numbers as they are written: as the mapping says, or as looking at them tells. */
    Exports styled(IntakeMapping mapping, Database database) throws SQLException {
        var faults = new Faults();
        var styled = new ArrayList<@Nullable Export>();
        for (var export : Arrays.asList(lines, customers, products, rates)) {
            styled.add(export == null ? null : styled(export, mapping, database, faults));
        }
        var styledFacts = new ArrayList<Export>();
        for (int i = 0; i < facts.size(); i++) {
            var look = new NumberLook(
                    database,
                    facts.get(i),
                    mapping.numbers,
                    mapping.facts.get(i).numberColumns());
            styledFacts.add(facts.get(i).with(look.style(faults), look.readAs()));
        }
        faults.refuse(IntakeRefused::new);
        return new Exports(
                Objects.requireNonNull(styled.get(0)),
                styled.get(1),
                styled.get(2),
                styled.get(3),
                joined,
                styledFacts);
    }

    private Export styled(Export export, IntakeMapping mapping, Database database, Faults faults) throws SQLException {
        var columns = new ArrayList<String>();
        if (export == lines) {
            columns.addAll(IntakeMapping.numberColumns(mapping.lines));
            mapping.formulas().keySet().forEach(field -> columns.addAll(mapping.columnsOf(field)));
        }
        if (export == (customers == null ? lines : customers)) {
            columns.addAll(IntakeMapping.numberColumns(mapping.customers));
            columns.addAll(mapping.estimate == null ? List.of() : mapping.estimate.numberColumns(mapping));
        }
        if (export == products) {
            columns.addAll(IntakeMapping.numberColumns(mapping.products));
        }
        var conversion = mapping.currencies == null ? null : mapping.currencies.rates();
        if (export == rates && conversion != null && conversion.rate().column() != null) {
            columns.add(conversion.rate().column());
        }
        var look = new NumberLook(database, export, mapping.numbers, columns);
        var style = look.style(faults);
        var readAs = new ArrayList<>(look.readAs());
        if (mapping.hasShortYears()) {
            readAs.add(DatePattern.SHORT_YEARS);
        }
        return export.with(style, readAs);
    }

    /** How each file was understood, once. */
    List<ReadAs> readAs() {
        return all().flatMap(export -> export.readAs().stream()).distinct().toList();
    }
}
