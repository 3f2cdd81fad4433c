package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reads the lines as DuckDB finds fit, groups them by customer, area and year, and writes the groups as text. */
public final class DuckdbAlone {
    private DuckdbAlone() {}

    /** @param arguments the folder of the exports, and the file to write */
    public static void main(String[] arguments) throws SQLException, IOException {
        Path folder = Path.of(arguments[0]);
        String query =
                "SELECT CustomerNo, \"Group\", year(OrderDate), SUM(NetAmount), SUM(Cost), COUNT(*), MAX(OrderDate) FROM %s AS sold JOIN %s AS products"
                                .formatted(
                                        file(folder.resolve(OrderLines.LINES)),
                                        file(folder.resolve(OrderLines.PRODUCTS)))
                        + " ON sold.ProductNo = products.ProductNo GROUP BY ALL ORDER BY ALL";
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var out = Files.newBufferedWriter(Path.of(arguments[1]))) {
            statement.execute("SET memory_limit = '1GB'");
            try (var groups = statement.executeQuery(query)) {
                int columns = groups.getMetaData().getColumnCount();
                while (groups.next()) {
                    for (int i = 1; i <= columns; i++) {
                        out.append(groups.getString(i)).append(i == columns ? '\n' : ',');
                    }
                }
            }
        }
    }

    private static String file(Path path) {
        return "read_csv('" + path.toString().replace("'", "''") + "')";
    }
}
