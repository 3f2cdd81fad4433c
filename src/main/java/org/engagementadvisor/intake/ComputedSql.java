package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The SQL of the fields that a mapping computes from columns and from other fields. */
final class ComputedSql {
    private final IntakeMapping mapping;
    private final Export lines;

    ComputedSql(IntakeMapping mapping, Export lines) {
        this.mapping = mapping;
        this.lines = lines;
    }

    /** The columns as the file has them, and for each computed field what it is computed from, for a reader. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        for (var column : columns()) {
            texts.add(text(column) + " AS calc_" + column);
            texts.add(column + " AS typed_calc_" + column);
        }
        mapping.formulas().forEach((field, source) -> texts.add(evidence(field) + " AS " + field.writtenColumn()));
        return texts;
    }

    private SortedSet<String> columns() {
        var columns = new TreeSet<String>();
        mapping.formulas()
                .keySet()
                .forEach(field ->
                        mapping.columnsOf(field).forEach(name -> columns.add(String.valueOf(lines.column(name)))));
        return columns;
    }

    private String text(String column) {
        return Sql.trimmed(lines.text(column, DateForms.ISO));
    }

    /** A cost of which a part is blank is unknown, as a blank one is; the others cannot be read then. */
    private String evidence(LineField field) {
        var parts = new ArrayList<String>();
        gather(field, parts);
        boolean isCost = field == LineField.COST || field == LineField.UNIT_COST;
        if (parts.isEmpty()) {
            return "''";
        }
        return isCost
                ? String.join(" || ', ' || ", parts)
                : parts.stream().collect(joining(", ", "CONCAT_WS(', ', ", ")"));
    }

    private void gather(LineField field, List<String> parts) {
        var source = mapping.lines.get(field);
        if (source == null) {
            return;
        }
        if (source.formula() == null) {
            var column = source.column();
            parts.add(source.sql(
                    column == null ? "NULL" : lines.text(String.valueOf(lines.column(column)), DateForms.ISO)));
            return;
        }
        for (var name : source.formula().names()) {
            var other = mapping.named(name, field);
            if (other == null) {
                parts.add(text(String.valueOf(lines.column(name))));
            } else {
                gather(other, parts);
            }
        }
    }

    /** What the columns mean. */
    List<String> numbers() {
        return columns().stream()
                .map(column -> (lines.isNumeric(lines.type(column))
                                ? "TRY_CAST(typed_calc_" + column + " AS " + Formula.TYPE + ")"
                                : lines.numbers().sql("calc_" + column, Formula.TYPE))
                        + " AS number_" + column)
                .toList();
    }

    String values() {
        var values = new StringBuilder("SELECT *");
        mapping.formulas()
                .forEach((field, source) -> values.append(", TRY_CAST(")
                        .append(value(field))
                        .append(" AS ")
                        .append(field.numberType())
                        .append(") AS ")
                        .append(field.valueColumn()));
        return values + " FROM meanings";
    }

    private String value(LineField field) {
        var source = mapping.lines.get(field);
        var formula = source == null ? null : source.formula();
        return formula == null
                ? field.valueColumn()
                : formula.sql(name -> {
                    var other = mapping.named(name, field);
                    return other == null ? "number_" + lines.column(name) : value(other);
                });
    }
}
