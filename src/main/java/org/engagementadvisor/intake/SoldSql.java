package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The SQL that hands over what customers bought, in the cheapest types: the driver makes a text of each cell that is one, and a number
 * of more than 64 bits digit by digit. Customers are their places in the order of their ids, areas their numbers.
 */
final class SoldSql {
    static final String PLACES =
            "CREATE TABLE customer_places AS SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS place FROM customers";

    static final String NAMES = "CREATE TABLE area_names AS SELECT area, ROW_NUMBER() OVER (ORDER BY area) AS number"
            + " FROM (SELECT area FROM customer_areas UNION SELECT area FROM customer_purchases)";

    private static final String NUMBERED = " JOIN customer_places ON customer_places.id = customer"
            + " JOIN area_names ON area_names.area = told.area ORDER BY place, ";

    static final String AREAS = "SELECT place, number, quality, without_cost, without_cost_before"
            + amount("turnover") + amount("cost") + amount("turnover_before") + amount("cost_before")
            + " FROM customer_areas AS told" + NUMBERED + "number";

    static final String PURCHASES = "SELECT place, order_id || '-' || order_line, product, number,"
            + " ordered_on - DATE '1970-01-01'" + amount("amount") + " FROM customer_purchases AS told" + NUMBERED
            + "rank_from_newest";

    private SoldSql() {}

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
