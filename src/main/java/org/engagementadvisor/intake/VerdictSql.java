package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;
import org.engagementadvisor.intake.Condition.Test;

/** The SQL of what is kept of a line: the first reason that leaves it out and what shows it, and the figures as they count. */
final class VerdictSql {
    private final IntakeMapping mapping;
    private final Exports exports;
    private final List<Reason> reasons;

    VerdictSql(IntakeMapping mapping, Exports exports) {
        this.mapping = mapping;
        this.exports = exports;
        this.reasons = mapping.reasons();
    }

    /** The first reason that applies to a line that has been flagged, null if none does. */
    String reason() {
        return IntStream.range(0, reasons.size())
                .mapToObj(i -> " WHEN applies_" + i + " THEN " + i)
                .collect(joining("", "CASE", " END"));
    }

    /** Of a line with its reason. Most lines have none, and what only others have is cheap where it is null. */
    String columns() {
        var found = new StringBuilder("CASE reason");
        var applies = new StringBuilder();
        for (int i = 0; i < reasons.size(); i++) {
            found.append(" WHEN ")
                    .append(i)
                    .append(" THEN ")
                    .append(evidence(reasons.get(i).condition(), i));
            applies.append(i == 0 ? "" : ", ").append("applies_").append(i);
        }
        return "line, text_customer AS customer, "
                + (mapping.lines.containsKey(LineField.ORDER) ? "text_order_id" : "CAST(ordered_on AS VARCHAR)")
                + " AS order_id, " + textOf(LineField.LINE) + " AS order_line, " + textOf(LineField.UNDOES)
                + " AS undoes, "
                + (mapping.lines.containsKey(LineField.QUANTITY) ? "COALESCE(quantity = 0, FALSE)" : "FALSE")
                + " AS no_goods, "
                + "CASE WHEN returned THEN amount_written END AS amount_returned, "
                + "CASE WHEN returned THEN cost_written END AS cost_returned, "
                + "product_name AS product, text_area AS area, CAST(quality AS VARCHAR) AS quality, ordered_on, "
                + figure("amount_written") + " AS amount, "
                + figure("cost_written") + " AS cost, returned, "
                + joinedRows() + "reason, CASE WHEN reason IS NOT NULL THEN LEFT(" + found
                + " END, 80) END AS found, CASE WHEN reason IS NOT NULL THEN [" + applies + "] END AS applies"
                + (exports.customers == null ? CustomersSql.allNames(mapping) : "")
                + (mapping.currencies == null
                        ? ""
                        : ", " + Currencies.CURRENCY + " AS currency, " + signed("amount_written")
                                + " AS amount_as_written");
    }

    private String joinedRows() {
        return IntStream.rangeClosed(1, exports.lines.joined().size())
                .mapToObj(j -> "joined_" + j + ", ")
                .collect(joining());
    }

    private String textOf(LineField field) {
        return mapping.lines.containsKey(field) ? field.textColumn() : "CAST(NULL AS VARCHAR)";
    }

    /** With its cost, whatever the signs of the two. */
    private String figure(String written) {
        var signed = signed(written);
        return mapping.currencies == null ? signed : Currencies.converted(signed);
    }

    private String signed(String written) {
        var takesOneBack = switch (mapping.returns.amounts()) {
            case EITHER -> "";
            case NEGATIVE -> " WHEN returned AND amount_written > 0 THEN ABS(" + written + ")";
            case POSITIVE -> " WHEN returned AND amount_written < 0 THEN ABS(" + written + ")";
        };
        return "CASE" + takesOneBack + " WHEN returned THEN -ABS(" + written + ") ELSE " + written + " END";
    }

    private String evidence(Condition condition, int number) {
        if (condition.column() != null) {
            return "given_" + number;
        }
        if (condition.test() == Test.UNMATCHED) {
            return "key_" + number;
        }
        var field = condition.field();
        if (field == LineField.AREA && !mapping.lines.containsKey(field)) {
            return LineField.PRODUCT.writtenColumn();
        }
        return field != null && mapping.lines.containsKey(field) ? field.writtenColumn() : "NULL";
    }
}
