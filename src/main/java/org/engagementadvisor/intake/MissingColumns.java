package org.engagementadvisor.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** The columns that a mapping names and the files do not have. */
final class MissingColumns {
    private final IntakeMapping mapping;
    private final Exports exports;
    private final Faults faults = new Faults();

    MissingColumns(IntakeMapping mapping, Exports exports) {
        this.mapping = mapping;
        this.exports = exports;
    }

    /** Refuses them all at once, each with its place in the mapping and what the file has instead. */
    void refuse() {
        var lines = exports.lines;
        var ofCustomers = exports.customers == null ? lines : exports.customers;
        check(lines, mapping.lines.values());
        mapping.formulas()
                .forEach((field, source) ->
                        mapping.columnsOf(field).forEach(column -> check(lines, source.place(), column)));
        check(ofCustomers, mapping.customers.values());
        if (mapping.estimate != null) {
            check(ofCustomers, mapping.estimate.columns(mapping));
        }
        if (exports.products != null) {
            check(exports.products, mapping.products.values());
        }
        check(mapping.currencies);
        exports.joined().forEach(this::check);
        for (int i = 0; i < exports.facts.size(); i++) {
            check(exports.facts.get(i), mapping.facts.get(i).sources());
        }
        var conditions = new ArrayList<Condition>();
        mapping.leaveOut.forEach(reason -> conditions.add(reason.condition()));
        if (mapping.returns.when() != null) {
            conditions.add(mapping.returns.when());
        }
        conditions.forEach(condition -> check(lines, condition));
        faults.refuse(IntakeRefused::new);
    }

    private void check(Joined one) {
        var to = switch (one.join().to()) {
            case LINES -> exports.lines;
            case CUSTOMERS -> exports.customers;
            case PRODUCTS -> exports.products;
        };
        var place = one.join().place();
        if (to == null) {
            faults.add(place, "a join to a file that is not there", "one of the `files` of the mapping");
            return;
        }
        one.join().by().forEach((ours, theirs) -> {
            check(to, place, ours);
            check(one.export(), place, theirs);
        });
    }

    private void check(@Nullable Currencies currencies) {
        if (currencies == null) {
            return;
        }
        check(exports.lines, List.of(currencies.of()));
        var rates = exports.rates;
        var table = currencies.rates();
        if (rates != null && table != null) {
            check(rates, List.of(table.currency(), table.rate()));
            check(rates, table.from() == null ? List.of() : List.of(table.from()));
        }
    }

    private void check(Export export, Collection<FieldSource> sources) {
        if (isOtherSeparator(export)) {
            return;
        }
        for (var source : sources) {
            if (source.column() != null) {
                check(export, source.place(), source.column());
            }
        }
    }

    private void check(Export export, Condition condition) {
        if (condition.column() != null) {
            check(export, condition.place(), condition.column());
        }
        if (condition.test() == Condition.Test.REPEATED) {
            condition.values().forEach(column -> check(export, condition.place(), column));
        }
    }

    private void check(Export export, Place place, String column) {
        var found = "column " + Quote.of(column);
        if (export.joined().stream()
                .anyMatch(one -> column.startsWith(one.join().column("")))) {
            if (export.column(column) == null) {
                faults.add(
                        place,
                        found,
                        "one of the columns of `" + export.name() + "` and what is joined: "
                                + Quote.listed(export.columns()) + Nearest.hint(column, export.columns()));
            }
            return;
        }
        for (var part : export.parts()) {
            long times = part.columns().stream().filter(column::equals).count();
            if (times > 1) {
                faults.add(place, found + " more than once in `" + part.name() + "`", "columns with different names");
            }
            if (times == 0) {
                faults.add(
                        place,
                        found,
                        "one of the columns of `" + part.name() + "`" + sheet(export, part) + ": "
                                + Quote.listed(part.columns())
                                + Nearest.hint(column, part.columns()));
            }
        }
    }

    /** The columns may stand in another sheet than the first. */
    private static String sheet(Export export, ExportPart part) {
        return export.file().isWorkbook() ? ", " + part.readAs().as().get(0) : "";
    }

    private boolean isOtherSeparator(Export export) {
        boolean isOther = false;
        for (var part : export.parts()) {
            var file = part.file();
            if (file != null && part.columns().size() == 1) {
                isOther |= isOtherSeparator(file, part.columns().get(0));
            }
        }
        return isOther;
    }

    private boolean isOtherSeparator(CsvFile file, String header) {
        for (char separator : CsvLook.SEPARATORS) {
            if (header.indexOf(separator) >= 0 && separator != file.form().separator()) {
                faults.add(
                        Place.line(file.name(), file.skipped() + 1),
                        separator == '\t' ? "tabs between the columns" : "`" + separator + "` between the columns",
                        "`" + file.form().separator() + "`, or another `separator` in the mapping");
                return true;
            }
        }
        return false;
    }
}
