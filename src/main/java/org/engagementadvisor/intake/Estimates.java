package org.engagementadvisor.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Area.CategorySpend;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.IntakeSummary.BackTest;
import org.engagementadvisor.intake.IntakeSummary.Errors;
import org.engagementadvisor.intake.IntakeSummary.Estimated;
import org.engagementadvisor.intake.IntakeSummary.NotEstimated;
import org.engagementadvisor.intake.IntakeSummary.Period;
import org.jspecify.annotations.Nullable;

/** Category spend estimated from like customers, for those of whom it is not known. What is known stays. */
final class Estimates implements AutoCloseable {
    private static final int SHARE_DECIMALS = 3;

    private final Database database;
    private final Estimate estimate;
    private final Area nothingBought;
    private final String file;
    private final Cursor rows;
    private final Map<Integer, Long> byPeers = new TreeMap<>();
    private long customers;
    private long known;

    Estimates(IntakeMapping mapping, Estimate estimate, Exports exports, Period period, Database database)
            throws SQLException, IOException {
        this.database = database;
        this.estimate = estimate;
        this.file = exports.lines.name();
        this.nothingBought = nothingBought(mapping, period);
        for (var table : new EstimateSql(mapping, estimate, exports).tables(period)) {
            database.run(table);
        }
        database.runAll("estimates.sql");
        this.rows =
                database.cursor("SELECT customer, area, peers, amount FROM customer_estimates ORDER BY customer, area");
    }

    /** The lines cover the period, so that who has none in an area bought nothing there. */
    private static Area nothingBought(IntakeMapping mapping, Period period) {
        var nothing = Money.of(null);
        var margin = mapping.hasCost() ? nothing : null;
        return period.beforeKnown()
                ? Area.sold(nothing, nothing, margin, margin)
                : Area.sold(nothing, null, margin, null);
    }

    /** The customer with what is estimated of it. */
    Customer with(Customer customer) throws SQLException {
        var areas = new TreeMap<String, Area>(customer.areas() == null ? Map.of() : customer.areas());
        long before = estimated();
        rows.readAllOf(customer.id(), row -> add(areas, row));
        if (Limit.AREAS.isExceededBy(areas.size())) {
            throw new IntakeRefused(
                    file,
                    areas.size() + " areas of the customer " + Quote.of(customer.id()) + ", those estimated among them",
                    Limit.AREAS.expected());
        }
        if (estimated() == before) {
            return customer;
        }
        customers++;
        return customer.with(draft -> draft.areas = areas);
    }

    private void add(Map<String, Area> areas, ResultSet row) throws SQLException {
        var area = areas.getOrDefault(row.getString(2), nothingBought);
        if (area.categorySpend() != null) {
            known++;
            return;
        }
        int peers = row.getInt(3);
        byPeers.merge(peers, 1L, Long::sum);
        areas.put(row.getString(2), area.with(CategorySpend.estimated(Money.plain(row.getBigDecimal(4)), peers)));
    }

    private long estimated() {
        return byPeers.values().stream().mapToLong(Long::longValue).sum();
    }

    Estimated account() throws SQLException {
        return new Estimated(
                customers,
                estimated(),
                byPeers.keySet().stream().findFirst().orElse(null),
                middle(),
                known,
                notEstimated(),
                backTest());
    }

    private @Nullable Integer middle() {
        long half = (estimated() + 1) / 2;
        long seen = 0;
        for (var entry : byPeers.entrySet()) {
            seen += entry.getValue();
            if (seen >= half) {
                return entry.getKey();
            }
        }
        return null;
    }

    private List<NotEstimated> notEstimated() throws SQLException {
        var areas = "(SELECT COUNT(DISTINCT area) FROM yearly)";
        var reasons = new LinkedHashMap<String, String>();
        reasons.put("no size above 0", "SELECT COUNT(*) * " + areas + " FROM sized WHERE size IS NULL OR size <= 0");
        reasons.put(
                "not known whom the customer is like",
                "SELECT COUNT(*) * " + areas + " FROM sized WHERE size > 0 AND like_1 IS NULL");
        reasons.put(
                "fewer than " + estimate.peers() + " like it buy there",
                "SELECT (SELECT COUNT(*) FROM sized WHERE size > 0 AND like_1 IS NOT NULL) * " + areas
                        + " - (SELECT COUNT(*) FROM chosen)");
        reasons.put(
                "too small a share of those like it buys there", "SELECT COUNT(*) FROM guessed WHERE NOT is_common");
        reasons.put(
                "larger than any amount can be",
                "SELECT (SELECT COUNT(*) FROM guessed WHERE is_common) - (SELECT COUNT(*) FROM customer_estimates)");
        var found = new ArrayList<NotEstimated>();
        for (var reason : reasons.entrySet()) {
            database.query(reason.getValue(), row -> {
                if (row.getLong(1) > 0) {
                    found.add(new NotEstimated(reason.getKey(), row.getLong(1)));
                }
            });
        }
        return found;
    }

    private @Nullable BackTest backTest() throws SQLException {
        var found = new ArrayList<BackTest>();
        database.query(
                "SELECT COUNT(*), SUM(is_within), MEDIAN(upper_share), SUM(upper_error), MEDIAN(middle_share), SUM(middle_error), "
                        + "MEDIAN(mean_share), SUM(mean_error) FROM back_test HAVING COUNT(*) > 0",
                row -> found.add(new BackTest(
                        row.getLong(1),
                        estimate.quantile(),
                        per(row.getBigDecimal(2), row.getLong(1), SHARE_DECIMALS),
                        errors(row, 3),
                        errors(row, 5),
                        errors(row, 7))));
        return found.isEmpty() ? null : found.get(0);
    }

    private static Errors errors(ResultSet row, int column) throws SQLException {
        var middle = BigDecimal.valueOf(row.getDouble(column)).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
        return new Errors(middle, per(row.getBigDecimal(column + 1), row.getLong(1), 2));
    }

    private static BigDecimal per(@Nullable BigDecimal sum, long number, int decimals) {
        return Money.of(sum).divide(BigDecimal.valueOf(number), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
