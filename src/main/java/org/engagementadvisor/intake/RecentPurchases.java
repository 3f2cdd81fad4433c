package org.engagementadvisor.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.engagementadvisor.customer.Orders.Purchase;

/** The recent purchases of customer after customer, read while those of the customers before are used. */
final class RecentPurchases implements AutoCloseable {
    private final List<String> areas;
    private final List<String> products;
    private final int most;
    private final long customers;
    private final Cursor rows;
    private final Ahead<List<Purchase>> made;

    RecentPurchases(Database database, List<String> areas, int most) throws SQLException {
        this.most = most;
        this.areas = areas;
        this.customers = SoldSql.customers(database);
        this.products = SoldSql.productNames(database);
        this.rows = database.cursor(SoldSql.PURCHASES);
        this.made = new Ahead<>(this::make);
    }

    private void make(Consumer<List<Purchase>> ready) throws SQLException {
        for (long place = 1; place <= customers; place++) {
            var purchases = new ArrayList<Purchase>();
            rows.readAllOf(place, row -> {
                if (purchases.size() < most) {
                    purchases.add(purchase(row));
                }
            });
            ready.accept(purchases);
        }
    }

    private Purchase purchase(ResultSet row) throws SQLException {
        int product = row.getInt(3);
        return new Purchase(
                row.getString(2),
                product == 0 ? row.getString(4) : products.get(product - 1),
                areas.get(row.getInt(5) - 1),
                LocalDate.ofEpochDay(row.getLong(6)),
                Money.of(SoldSql.exact(row, 7)),
                null);
    }

    /** Those of the next customer. */
    List<Purchase> ofNext() throws SQLException {
        return Objects.requireNonNull(made.next());
    }

    @Override
    public void close() throws SQLException {
        made.close();
        rows.close();
    }
}
