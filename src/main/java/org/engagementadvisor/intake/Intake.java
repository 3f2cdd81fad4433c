package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;

/**
 * Computes customers from the exports in a folder, as a mapping reads them. Nothing after {@code asOf} is used; the figures of
 * performance are of the {@code span} that ends with it, orders and last active year of all lines up to it. Larger exports than
 * memory are worked off on disk, in {@code scratch}; {@code memory} bounds what the database takes beside the Java heap, as in
 * {@code 1GB}.
 */
public record Intake(IntakeMapping mapping, Path from, LocalDate asOf, Span span, Path scratch, String memory) {
    /** Memory that is enough for some millions of lines without the disk. */
    public static final String USUAL_MEMORY = "1GB";

    public Intake {
        if (!memory.matches("[1-9][0-9]{0,5}(MB|GB)")) {
            throw new IllegalArgumentException(
                    "found " + Quote.of(memory) + ", expected memory as in `500MB` or `2GB`");
        }
    }

    public Intake(IntakeMapping mapping, Path from, LocalDate asOf, Span span) {
        this(mapping, from, asOf, span, Path.of(System.getProperty("java.io.tmpdir")), USUAL_MEMORY);
    }

    /**
     * Hands each customer to the caller, sorted by id, one at a time, in the caller's thread.
     *
     * @throws IntakeRefused if an export cannot be read as the mapping says; customers handed over by then are not all
     */
    public IntakeSummary run(Consumer<Customer> out) throws IOException {
        Database.loadAhead();
        try (var workspace = Workspace.in(scratch)) {
            return run(out, workspace.folder());
        }
    }

    private IntakeSummary run(Consumer<Customer> out, Path workspace) throws IOException {
        var opened = Exports.open(mapping, from, workspace);
        try (var database = Database.in(workspace, opened.paths(), memory)) {
            var described = opened.described(database);
            new MissingColumns(mapping, described).refuse();
            var exports = described.styled(mapping, database);
            return run(out, database, exports);
        } catch (SQLException failed) {
            throw refused(failed);
        }
    }

    private IntakeSummary run(Consumer<Customer> out, Database database, Exports exports)
            throws SQLException, IOException {
        refuseBadPatterns(database);
        database.run("CREATE TABLE bounds AS SELECT DATE '" + span.from(asOf, 2) + "' AS before_from, DATE '"
                + span.from(asOf, 1) + "' AS period_from, DATE '" + asOf + "' AS as_of, "
                + mapping.recent.most() + " AS recent, " + recentFrom() + " AS recent_from, "
                + mapping.recent.byOrder() + " AS recent_by_order");
        readFiles(database, exports);
        var merges = new Merges(mapping, exports, database);
        merges.createLines();
        var accounts = new Accounts(mapping, exports, database, asOf, span);
        accounts.refuseLostRows();
        var period = accounts.period();
        database.runAll("facts.sql");
        var customers = new CustomerFacts(mapping, exports, period, asOf, merges);
        customers.readAll(database, out);
        return accounts.summary(customers);
    }

    private String recentFrom() {
        var days = mapping.recent.days();
        return "DATE '"
                + (days == null ? LocalDate.of(1, 1, 1) : asOf.plusDays(1).minusDays(days)) + "'";
    }

    private void readFiles(Database database, Exports exports) throws SQLException, IOException {
        for (var joined : exports.joined()) {
            joined.refuseDoubledKeys(database);
        }
        if (exports.products != null) {
            database.run(CustomersSql.products(mapping, exports.products));
            database.run("CREATE VIEW products AS SELECT * FROM product_rows WHERE id IS NOT NULL AND repetition = 1");
        }
        if (exports.customers != null) {
            database.run(CustomersSql.rows(mapping, exports.customers));
            database.run(CustomersSql.customers(mapping, true));
        }
        if (mapping.currencies != null) {
            if (exports.rates != null && mapping.currencies.rates() != null) {
                database.run(Currencies.rows(mapping.currencies.rates(), exports.rates, mapping.dates));
                refuseTwoRates(database, exports.rates);
            }
            database.run(mapping.currencies.table(exports.rates));
        }
        new LinesSql(mapping, exports).judge(database);
        if (exports.customers == null) {
            database.run(CustomersSql.customers(mapping, false));
        }
    }

    private static void refuseTwoRates(Database database, Export rates) throws SQLException {
        var faults = new Faults();
        database.query(
                "SELECT currency, from_day FROM rate_rows WHERE rate > 0 AND from_day IS NOT NULL"
                        + " GROUP BY currency, from_day HAVING COUNT(*) > 1 ORDER BY currency, from_day",
                row -> faults.add(
                        Place.of(rates.name()),
                        "more than one rate of " + Quote.of(String.valueOf(row.getString(1))) + " from one day on",
                        "one, and the others `from` other days"));
        faults.refuse(IntakeRefused::new);
    }

    private void refuseBadPatterns(Database database) {
        var faults = new Faults();
        for (var reason : mapping.reasons()) {
            var condition = reason.condition();
            if (condition.test() == Condition.Test.MATCHES) {
                for (var pattern : condition.values()) {
                    refuseBadPattern(database, condition.place(), pattern, faults);
                }
            }
        }
        faults.refuse(IntakeRefused::new);
    }

    private static void refuseBadPattern(Database database, Place place, String pattern, Faults faults) {
        try {
            database.query("SELECT regexp_full_match('', " + Sql.text(pattern) + ")", row -> {});
        } catch (SQLException unknown) {
            faults.add(place, Quote.of(pattern), "a regular expression without look-around and back-references");
        }
    }

    private IntakeRefused refused(SQLException failed) {
        var message = String.valueOf(failed.getMessage());
        if (message.contains("max_temp_directory_size")) {
            return new IntakeRefused(
                    from.toString(), "exports that need more than " + Limit.SCRATCH.most(), Limit.SCRATCH.expected());
        }
        var said = Quote.of(message.lines().findFirst().orElse(message));
        return new IntakeRefused(from.toString(), said, "exports that the database can work off");
    }
}
