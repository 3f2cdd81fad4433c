package org.engagementadvisor.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.KnownBy;
import org.engagementadvisor.customer.LaterFacts;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.customer.Orders.Purchase;
import org.engagementadvisor.customer.Performance;
import org.engagementadvisor.customer.Performance.LastActiveYear;
import org.engagementadvisor.customer.Sales;
import org.engagementadvisor.customer.Sales.Total;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.IntakeSummary.CellFault;
import org.engagementadvisor.intake.IntakeSummary.Customers;
import org.engagementadvisor.intake.IntakeSummary.Estimated;
import org.engagementadvisor.intake.IntakeSummary.Period;
import org.jspecify.annotations.Nullable;

/** Makes customers of what the database computed, one at a time, so that memory does not grow with their number. */
final class CustomerFacts {
    private final IntakeMapping mapping;
    private final Period period;
    private final @Nullable Performance performance;
    private final Identity identity;
    private final Merges merges;
    private final LocalDate asOf;
    private final LaterFacts later = new LaterFacts();
    private Map<String, LocalDate> firstOrders = Map.of();
    private @Nullable LocalDate knownFrom;
    private final String file;
    private final Exports exports;
    private final List<FactRows> told = new ArrayList<>();
    private @Nullable Estimates estimates;
    private @Nullable Estimated estimated;
    private List<String> areaNames = List.of();
    private long all;
    private long withPurchases;

    CustomerFacts(IntakeMapping mapping, Exports exports, Period period, LocalDate asOf, Merges merges) {
        this.merges = merges;
        this.asOf = asOf;
        this.mapping = mapping;
        this.exports = exports;
        this.period = period;
        this.performance = performance(period, asOf);
        this.identity = new Identity(mapping, exports);
        this.file = exports.lines.name();
    }

    void readAll(Database database, Consumer<Customer> out) throws SQLException, IOException {
        firstOrders = merges.firstOrders();
        database.query("SELECT MIN(ordered_on) FROM lines", row -> knownFrom = Accounts.day(row.getDate(1)));
        var facts = "SELECT customers.id, customers.line, first_on, last_on, orders, gaps, usual_interval, "
                + "last_year.turnover, last_year.cost, last_year.without_cost, last_year.ended_on, orders_in_period, "
                + "totals.turnover, totals.cost, totals.without_cost, "
                + "turnover_in_period, cost_in_period, without_cost_in_period"
                + CustomersSql.names(mapping)
                + " FROM customers LEFT JOIN customer_orders AS o ON o.customer = customers.id"
                + " LEFT JOIN customer_rhythm AS r ON r.customer = customers.id"
                + " LEFT JOIN customer_last_year AS last_year ON last_year.customer = customers.id"
                + " LEFT JOIN customer_totals AS totals ON totals.customer = customers.id"
                + " ORDER BY customers.id";
        database.run(SoldSql.PLACES);
        database.run(SoldSql.AREA_NAMES);
        database.run(SoldSql.PRODUCT_NAMES);
        areaNames = SoldSql.areaNames(database);
        try (var areas = database.cursor(SoldSql.AREAS);
                var purchases = new RecentPurchases(database, areaNames, mapping.recent.most())) {
            for (int i = 0; i < mapping.facts.size(); i++) {
                told.add(new FactRows(mapping, mapping.facts.get(i), exports.facts.get(i), database));
            }
            if (mapping.estimate != null) {
                estimates = new Estimates(mapping, mapping.estimate, exports, period, database);
            }
            try (var made = new Ahead<Customer>(
                    ready -> database.query(facts, row -> ready.accept(customer(row, areas, purchases))))) {
                for (var customer = made.next(); customer != null; customer = made.next()) {
                    out.accept(told(customer));
                }
            }
            estimated = estimates == null ? null : estimates.account();
        } finally {
            if (estimates != null) {
                estimates.close();
            }
            for (var rows : told) {
                rows.close();
            }
        }
    }

    private Customer told(Customer customer) throws SQLException {
        var whole = customer;
        for (var rows : told) {
            whole = rows.with(whole);
        }
        var known = KnownBy.day(estimates == null ? whole : estimates.with(whole), asOf);
        later.add(known.customer().id(), known.later());
        return known.customer();
    }

    List<LaterFacts.Counted> later() {
        return later.counted();
    }

    @Nullable
    Estimated estimated() {
        return estimated;
    }

    Customers counts() throws SQLException {
        return new Customers(all, withPurchases, all - withPurchases, merges.count());
    }

    List<CellFault> cellFaults() throws SQLException, IOException {
        var faults = new ArrayList<>(identity.faults());
        faults.addAll(merges.faults());
        for (var rows : told) {
            faults.addAll(rows.cellFaults());
        }
        return faults;
    }

    private Customer customer(ResultSet row, Cursor areaRows, RecentPurchases purchases) throws SQLException {
        var id = row.getString(1);
        all++;
        var areas = new TreeMap<String, Area>();
        areaRows.readAllOf(all, area -> areas.put(areaNames.get(area.getInt(2) - 1), area(area)));
        if (Limit.AREAS.isExceededBy(areas.size())) {
            throw new IntakeRefused(
                    file, areas.size() + " areas of the customer " + Quote.of(id), Limit.AREAS.expected());
        }
        var orders = orders(row, purchases.ofNext());
        var lastYear = lastActiveYear(row);
        var sales = sales(row);
        var firstOn = Accounts.day(row.getDate(3));
        withPurchases += firstOn == null ? 0 : 1;
        return identity.customer(row, id, draft -> {
            draft.firstOrder = earlier(earlier(draft.firstOrder, firstOn), firstOrders.get(id));
            draft.performance = performance;
            draft.areas = performance == null ? null : areas;
            draft.orders = orders;
            draft.lastActiveYear = lastYear;
            draft.sales = sales;
        });
    }

    /** Where part of the period is unknown, so is what was bought then. */
    private static @Nullable Performance performance(Period period, LocalDate asOf) {
        return period.months() == 0
                ? null
                : new Performance(period.months(), period.gaps().isEmpty() ? Boolean.TRUE : null, asOf, period.days());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate stated, @Nullable LocalDate found) {
        if (stated == null || found == null) {
            return stated == null ? found : stated;
        }
        return stated.isBefore(found) ? stated : found;
    }

    private Area area(ResultSet row) throws SQLException {
        var quality = row.getString(3);
        var turnover = Money.of(SoldSql.exact(row, 6));
        var margin = margin(turnover, SoldSql.exact(row, 8), row.getLong(4));
        if (!period.beforeKnown()) {
            return Area.sold(turnover, null, margin, null, quality);
        }
        var before = Money.of(SoldSql.exact(row, 10));
        return Area.sold(turnover, before, margin, margin(before, SoldSql.exact(row, 12), row.getLong(5)), quality);
    }

    private @Nullable BigDecimal margin(BigDecimal turnover, @Nullable BigDecimal cost, long withoutCost) {
        return mapping.hasCost() ? Money.margin(turnover, cost, withoutCost) : null;
    }

    private Orders orders(ResultSet row, List<Purchase> recent) throws SQLException {
        int gaps = row.getInt(6);
        var usual = gaps == 0 ? null : Money.plain(BigDecimal.valueOf(row.getDouble(7)));
        var inPeriod = performance == null ? null : row.getInt(12);
        return new Orders(Accounts.day(row.getDate(4)), row.getInt(5), inPeriod, usual, gaps, recent, null);
    }

    private @Nullable Sales sales(ResultSet row) throws SQLException {
        return knownFrom == null
                ? null
                : new Sales(performance == null ? null : total(row, 16, period.from()), total(row, 13, knownFrom));
    }

    /** Of the columns from that one on; of who bought nothing, nothing. */
    private Total total(ResultSet row, int column, LocalDate from) throws SQLException {
        var turnover = Money.of(row.getBigDecimal(column));
        return new Total(turnover, margin(turnover, row.getBigDecimal(column + 1), row.getLong(column + 2)), from);
    }

    private @Nullable LastActiveYear lastActiveYear(ResultSet row) throws SQLException {
        var endedOn = Accounts.day(row.getDate(11));
        if (endedOn == null) {
            return null;
        }
        var turnover = Money.of(row.getBigDecimal(8));
        var margin = margin(turnover, row.getBigDecimal(9), row.getLong(10));
        return new LastActiveYear(turnover, margin, endedOn);
    }

    /** How many columns stand before those of the identity. */
    static final int BEFORE_IDENTITY = 18;

    static Map<CustomerField, Integer> columns(List<CustomerField> fields) {
        var columns = new TreeMap<CustomerField, Integer>();
        fields.forEach(field -> columns.put(field, BEFORE_IDENTITY + 1 + columns.size()));
        return columns;
    }
}
