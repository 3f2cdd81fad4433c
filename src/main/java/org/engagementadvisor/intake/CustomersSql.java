package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import org.engagementadvisor.intake.IntakeMapping.ProductField;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that reads customers and products. What is said of a customer stays text, in columns {@code fact_name …} in the order of
 * the fields, since its faults are told one by one.
 */
final class CustomersSql {
    private CustomersSql() {}

    /** The mapped fields but the id. */
    static List<CustomerField> fields(IntakeMapping mapping) {
        return Arrays.stream(CustomerField.values())
                .filter(field -> field != CustomerField.ID && mapping.customers.containsKey(field))
                .toList();
    }

    static List<String> texts(IntakeMapping mapping, Export export) {
        return fields(mapping).stream()
                .map(field -> text(mapping, field, export) + " AS fact_" + field)
                .toList();
    }

    private static String text(IntakeMapping mapping, CustomerField field, Export export) {
        var source = mapping.customers.get(field);
        var column = source == null || source.column() == null ? null : export.column(source.column());
        var dates = source == null || source.format() == null ? mapping.dates : source.format();
        return column == null ? "NULL" : export.text(column, export.dates(dates));
    }

    /** The columns of the facts, each after a comma. */
    static String names(IntakeMapping mapping) {
        return fields(mapping).stream().map(field -> ", fact_" + field).collect(joining());
    }

    /** Table {@code customer_rows}: the rows of the customers file, the first of each id being the customer. */
    static String rows(IntakeMapping mapping, Export export) {
        var id = id(mapping.customers.get(CustomerField.ID), export);
        var texts = texts(mapping, export).stream().map(text -> ", " + text).collect(joining());
        return "CREATE TABLE customer_rows AS WITH source AS (" + export.rowsSql() + "), "
                + "texts AS (SELECT line, " + id + " AS text_id" + texts + " FROM source), "
                + "terms AS (SELECT *, " + LinesSql.term("text_id", LineField.CUSTOMER.longest())
                + " AS id FROM texts) "
                + "SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY line) AS repetition FROM terms";
    }

    /** The customers: of their own file, or else of the used lines, of which the newest tells. */
    static String customers(IntakeMapping mapping, boolean hasFile) {
        if (hasFile) {
            return "CREATE VIEW customers AS SELECT * FROM customer_rows WHERE id IS NOT NULL AND repetition = 1";
        }
        var names = names(mapping);
        return "CREATE VIEW customers AS SELECT customer AS id, line" + names + " FROM (SELECT customer, line" + names
                + ", ROW_NUMBER() OVER (PARTITION BY customer ORDER BY ordered_on DESC, order_id DESC, order_line DESC, line DESC) AS newest"
                + " FROM judged WHERE reason IS NULL) AS told WHERE newest = 1";
    }

    static String products(IntakeMapping mapping, Export export) {
        var unitCost = mapping.products.get(ProductField.UNIT_COST);
        var cost = unitCost == null ? "NULL" : export.numbers().sql("text_unit_cost", LineField.UNIT_COST.numberType());
        return "CREATE TABLE product_rows AS WITH source AS (" + export.rowsSql() + "), "
                + "texts AS (SELECT line, " + id(mapping.products.get(ProductField.ID), export) + " AS text_id, "
                + id(mapping.products.get(ProductField.NAME), export) + " AS text_name, "
                + id(mapping.products.get(ProductField.AREA), export) + " AS text_area, "
                + id(unitCost, export) + " AS text_unit_cost, "
                + id(mapping.products.get(ProductField.QUALITY), export) + " AS text_quality FROM source), "
                + "terms AS (SELECT line, " + LinesSql.term("text_id", LineField.PRODUCT.longest()) + " AS id, "
                + LinesSql.term("text_name", LineField.PRODUCT.longest()) + " AS name, "
                + LinesSql.term("text_area", LineField.AREA.longest()) + " AS area, "
                + LinesSql.term("text_quality", LineField.AREA.longest()) + " AS quality, "
                + cost + " AS unit_cost, text_unit_cost FROM texts) "
                + "SELECT *, ROW_NUMBER() OVER (PARTITION BY id ORDER BY line) AS repetition FROM terms";
    }

    private static String id(@Nullable FieldSource source, Export export) {
        if (source == null) {
            return "CAST(NULL AS VARCHAR)";
        }
        var column = source.column() == null ? null : export.column(source.column());
        return source.sql(column == null ? "NULL" : export.text(column, DateForms.ISO));
    }
}
