package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that hands over what customers bought, in the cheapest types: the driver makes a text of each cell that is one, and a number
 * of more than 64 bits digit by digit. Customers are their places in the order of their ids, areas and products their numbers.
 */
final class SoldSql {
    static final String PLACES =
            "CREATE TABLE customer_places AS SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS place FROM customers";

    static final String AREA_NAMES =
            "CREATE TABLE area_names AS SELECT area, ROW_NUMBER() OVER (ORDER BY area) AS number"
                    + " FROM (SELECT area FROM customer_areas UNION SELECT area FROM customer_purchases)";

    /** Of the products that come most often, as many as memory is there for. */
    static final String PRODUCT_NAMES = "CREATE TABLE product_names AS SELECT product,"
            + " ROW_NUMBER() OVER (ORDER BY COUNT(*) DESC, product) AS product_number FROM customer_purchases"
            + " WHERE product IS NOT NULL GROUP BY product ORDER BY product_number LIMIT 10000";

    private static final String NUMBERED = " JOIN customer_places ON customer_places.id = customer"
            + " JOIN area_names ON area_names.area = told.area ORDER BY place, ";

    static final String AREAS = "SELECT place, number, quality, without_cost, without_cost_before"
            + amount("turnover") + amount("cost") + amount("turnover_before") + amount("cost_before")
            + " FROM customer_areas AS told" + NUMBERED + "number";

    /** Newest first, as many as are wanted or more. */
    static final String PURCHASES = "SELECT place, order_id || '-' || order_line, product_number,"
            + " CASE WHEN product_number IS NULL THEN told.product END, number, ordered_on - DATE '1970-01-01'"
            + amount("amount") + " FROM customer_purchases AS told"
            + " LEFT JOIN product_names ON product_names.product = told.product" + NUMBERED
            + "ordered_on DESC, LENGTH(order_id) DESC, order_id DESC, LENGTH(order_line) DESC, order_line DESC,"
            + " told.area DESC NULLS FIRST, told.product DESC NULLS FIRST, amount DESC, line DESC";

    private SoldSql() {}

    static long customers(Database database) throws SQLException {
        var count = new ArrayList<Long>();
        database.query("SELECT COUNT(*) FROM customer_places", row -> count.add(row.getLong(1)));
        return count.get(0);
    }

    /** What the numbers of areas mean, the first being that of 1. */
    static List<String> areaNames(Database database) throws SQLException {
        return names(database, "SELECT area FROM area_names ORDER BY number");
    }

    /** The same of products. */
    static List<String> productNames(Database database) throws SQLException {
        return names(database, "SELECT product FROM product_names ORDER BY product_number");
    }

    private static List<String> names(Database database, String sql) throws SQLException {
        var names = new ArrayList<String>();
        database.query(sql, row -> names.add(row.getString(1)));
        return names;
    }

    /** Two columns, of which the second is known only where the first is not exact. */
    private static String amount(String of) {
        // From 128 to 64 bits digit by digit costs fifty times as much as by way of a double, and what is not exact is
        // seen.
        var narrow = "TRY_CAST(CAST(" + of + " AS DOUBLE) AS DECIMAL(18, 4))";
        return ", " + narrow + ", CASE WHEN " + narrow + " IS DISTINCT FROM " + of + " THEN " + of + " END";
    }

    /** The amount of which the first of its columns is given. */
    static @Nullable BigDecimal exact(ResultSet row, int column) throws SQLException {
        var wide = row.getBigDecimal(column + 1);
        return wide == null ? row.getBigDecimal(column) : wide;
    }
}
