package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.intake.Condition.Test;
import org.engagementadvisor.intake.IntakeMapping.ProductField;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that reads the lines and judges each: table {@code judged} has every line of the file, with the first reason that
 * leaves it out (null: used), and whether each of the reasons applies.
 */
final class LinesSql {
    private static final String SEEN = "(?:[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]|[\\x{200C}\\x{200D}])*";
    private static final String TERM = SEEN + "[^\\p{Cc}\\p{Cf}\\p{Z}]" + SEEN;

    private final IntakeMapping mapping;
    private final Exports exports;
    private final List<Reason> reasons;
    private final ComputedSql computed;

    LinesSql(IntakeMapping mapping, Exports exports) {
        this.mapping = mapping;
        this.exports = exports;
        this.reasons = mapping.reasons();
        this.computed = new ComputedSql(mapping, exports.lines);
    }

    void judge(Database database) throws SQLException {
        var lines = exports.lines.taken(database, texts());
        database.run(judged(lines));
        for (var part : lines.parts()) {
            if (part.table() != null) {
                database.run("DROP TABLE " + part.table());
            }
        }
    }

    private String judged(Export lines) {
        var verdict = new VerdictSql(mapping, exports);
        return "CREATE TABLE judged AS WITH source AS (" + lines.rowsSql() + "),\n"
                + "texts AS (" + texts() + "),\n"
                + "meanings AS (" + meanings() + "),\n"
                + "computed AS (" + computed.values() + "),\n"
                + "joined AS (" + joined() + "),\n"
                + "valued AS (SELECT *, " + amount() + " AS amount_written, " + cost()
                + " AS cost_written FROM joined),\n"
                + "told AS (SELECT *, " + returned() + " AS returned FROM valued),\n"
                + "flagged AS (SELECT told.*, " + flags() + " FROM told CROSS JOIN bounds),\n"
                + "reasoned AS (SELECT *, " + verdict.reason() + " AS reason FROM flagged)\n"
                + "SELECT " + verdict.columns() + " FROM reasoned";
    }

    /** What stands in the columns. */
    private String texts() {
        var columns = new ArrayList<String>();
        columns.add("line");
        columns.addAll(computed.texts());
        for (int j = 1; j <= exports.lines.joined().size(); j++) {
            columns.add("joined_" + j);
        }
        mapping.lines.forEach((field, source) -> {
            if (source.formula() != null) {
                return;
            }
            columns.add(source.sql(written(source, field)) + " AS " + field.writtenColumn());
            if (isTyped(field, source)) {
                columns.add(column(source) + " AS typed_" + field.valueColumn());
            }
        });
        for (int i = 0; i < reasons.size(); i++) {
            columns.addAll(subject(reasons.get(i).condition(), i));
        }
        if (mapping.returns.when() != null) {
            columns.addAll(subject(mapping.returns.when(), reasons.size()));
        }
        if (mapping.currencies != null) {
            columns.add(mapping.currencies.currencySql(exports.lines) + " AS " + Currencies.CURRENCY);
        }
        if (exports.customers == null) {
            CustomersSql.texts(mapping, exports.lines).forEach(columns::add);
        }
        return "SELECT " + String.join(", ", columns) + " FROM source";
    }

    private String column(FieldSource source) {
        return String.valueOf(exports.lines.column(String.valueOf(source.column())));
    }

    private String written(FieldSource source, LineField field) {
        if (source.column() == null) {
            return "NULL";
        }
        return exports.lines.text(column(source), field == LineField.DATE ? dates(source) : DateForms.ISO);
    }

    private DateForms dates(FieldSource source) {
        return exports.lines.dates(source.format() == null ? mapping.dates : source.format());
    }

    private boolean isTyped(LineField field, FieldSource source) {
        if (!source.isPlainColumn() || field.isTerm()) {
            return false;
        }
        var type = exports.lines.type(column(source));
        return field.isNumber() ? exports.lines.isNumeric(type) : exports.lines.isDay(type);
    }

    private List<String> subject(Condition condition, int number) {
        if (condition.test() == Test.REPEATED) {
            var columns = condition.values().isEmpty()
                    ? exports.lines.sqlColumns()
                    : condition.values().stream()
                            .map(name -> String.valueOf(exports.lines.column(name)))
                            .toList();
            return List.of("ROW_NUMBER() OVER (PARTITION BY " + String.join(", ", columns) + " ORDER BY line) AS given_"
                    + number);
        }
        if (condition.test() == Test.UNMATCHED) {
            var beside = exports.lines
                    .joined()
                    .get(Integer.parseInt(condition.values().get(0)) - 1);
            var keys = beside.join().by().keySet().stream()
                    .map(name -> beside.join().key(String.valueOf(exports.lines.column(name))))
                    .collect(joining(", "));
            return List.of(
                    "joined_" + condition.values().get(0) + " AS given_" + number,
                    "CONCAT_WS(', ', " + keys + ") AS key_" + number);
        }
        if (condition.column() == null) {
            return List.of();
        }
        var column = String.valueOf(exports.lines.column(condition.column()));
        return List.of(Sql.trimmed(exports.lines.text(column, DateForms.ISO)) + " AS given_" + number);
    }

    /** What the texts mean; null where they mean nothing. */
    private String meanings() {
        var values = new StringBuilder();
        mapping.lines.forEach((field, source) -> {
            if (source.formula() == null && keys(field) == null) {
                values.append(", ")
                        .append(meaning(field, source))
                        .append(" AS ")
                        .append(field.valueColumn());
            }
        });
        computed.numbers().forEach(number -> values.append(", ").append(number));
        return "SELECT *" + values + " FROM texts";
    }

    static String term(String text, int longest) {
        // What an address may hold as it is are letters, digits and four signs, which is seen in half the time.
        return "CASE WHEN strlen(" + text + ") BETWEEN 1 AND " + longest + " AND (url_encode(" + text + ") = " + text
                + " OR regexp_full_match(" + text + ", " + Sql.text(TERM) + ")) THEN " + text + " END";
    }

    private String meaning(LineField field, FieldSource source) {
        if (field.isTerm()) {
            return term(field.writtenColumn(), field.longest());
        }
        if (isTyped(field, source)) {
            return "TRY_CAST(typed_" + field.valueColumn() + " AS " + (field.isNumber() ? field.numberType() : "DATE")
                    + ")";
        }
        if (field.isNumber()) {
            return exports.lines.numbers().sql(field.textColumn(), field.numberType());
        }
        return dates(source).sql(field.textColumn());
    }

    private String joined() {
        var columns = new StringBuilder("SELECT computed.*");
        var from = new StringBuilder(" FROM computed");
        if (exports.products != null) {
            columns.append(found(LineField.PRODUCT, "products"))
                    .append(", products.id AS known_text_product, products.unit_cost AS product_unit_cost, ")
                    .append("products.quality, ")
                    .append("COALESCE(products.name, text_product) AS product_name");
            if (mapping.products.containsKey(ProductField.AREA)) {
                columns.append(", products.area AS text_area");
            }
            from.append(" LEFT JOIN products ON products.id = written_product");
        } else {
            columns.append(", NULL AS known_text_product, NULL AS product_unit_cost, NULL AS quality, ")
                    .append(mapping.lines.containsKey(LineField.PRODUCT) ? "text_product" : "NULL")
                    .append(" AS product_name");
        }
        if (exports.customers != null) {
            columns.append(found(LineField.CUSTOMER, "customers")).append(", customers.id AS known_text_customer");
            from.append(" LEFT JOIN customers ON customers.id = written_customer");
        } else {
            columns.append(", text_customer AS known_text_customer");
        }
        if (mapping.currencies != null) {
            columns.append(", currency_rates.rate AS " + Currencies.RATE);
            from.append(Currencies.join());
        }
        return columns.append(from).toString();
    }

    /** The file in which a field's terms are looked up, null if there is none. */
    private @Nullable Export keys(LineField field) {
        return switch (field) {
            case CUSTOMER -> exports.customers;
            case PRODUCT -> exports.products;
            default -> null;
        };
    }

    /** What is found in its file is a term, which saves looking at each character. */
    private static String found(LineField field, String table) {
        var text = field.writtenColumn();
        return ", COALESCE(" + table + ".id, " + term(text, field.longest()) + ") AS " + field.textColumn();
    }

    private String amount() {
        return mapping.lines.containsKey(LineField.AMOUNT) ? "amount" : product("price");
    }

    private String cost() {
        if (mapping.lines.containsKey(LineField.COST)) {
            return "cost";
        }
        if (!mapping.hasUnitCost()) {
            return "CAST(NULL AS " + LineField.COST.numberType() + ")";
        }
        return product(mapping.lines.containsKey(LineField.UNIT_COST) ? "unit_cost" : "product_unit_cost");
    }

    /** Exact, 37 digits of which 16 are decimals; null beyond the 15 digits that an amount may have. */
    private static String product(String perUnit) {
        return "CASE WHEN quantity * " + perUnit + " BETWEEN -999999999999999 AND 999999999999999 THEN quantity * "
                + perUnit + " END";
    }

    private String returned() {
        var when = mapping.returns.when();
        if (when == null) {
            return "COALESCE(amount_written < 0, FALSE)"
                    + (mapping.lines.containsKey(LineField.QUANTITY) ? " OR COALESCE(quantity < 0, FALSE)" : "");
        }
        return sql(when, reasons.size());
    }

    private String sql(Condition condition, int number) {
        var field = condition.field();
        if (field == null) {
            return condition.sql("given_" + number, "given_" + number);
        }
        return condition.sql(field.textColumn(), field == LineField.AMOUNT ? "amount_written" : field.valueColumn());
    }

    private String flags() {
        var flags = new ArrayList<String>();
        for (int i = 0; i < reasons.size(); i++) {
            flags.add(sql(reasons.get(i).condition(), i) + " AS applies_" + i);
        }
        return String.join(", ", flags);
    }
}
