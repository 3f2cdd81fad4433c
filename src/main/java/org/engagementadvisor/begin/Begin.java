package org.engagementadvisor.begin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.intake.FolderLook;
import org.engagementadvisor.intake.Intake;
import org.engagementadvisor.intake.IntakeMapping;
import org.engagementadvisor.intake.IntakeSummary;
import org.engagementadvisor.intake.LookedRows;
import org.engagementadvisor.intake.LookedValue;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.portfolio.PortfolioText;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Goes from a folder of exports to a new book of rules with its mapping, and to customers. */
public final class Begin {
    private static final int MOST_RECENT = 60;
    private static final int RECENT_DAYS = 92;

    /** All that tells how often things are bought. */
    private static final String LONG = "{most: 1000, each: order and area}";
    /** What is kept of a customer. */
    private static final String USUAL = "{most: " + MOST_RECENT + ", days: " + RECENT_DAYS + ", each: order and area}";

    private final Request request;
    private final Columns columns;
    private final Settings settings;
    private final Consumer<String> tell;

    /**
     * What is asked for.
     *
     * @param asOf the day for which customers are computed; null for the last day of the orders, or {@code today} if that is earlier
     * @param currency null for what the files say
     */
    public record Request(
            Path folder,
            Path rules,
            String book,
            Path customers,
            @Nullable LocalDate asOf,
            LocalDate today,
            @Nullable String currency,
            Path scratch) {}

    /** What came of it, in the files of the request. */
    public record Begun(LocalDate asOf, IntakeSummary summary) {}

    /** @param tell takes what people read, line by line */
    public Begin(Request request, Choice choice, Consumer<String> tell) throws IOException {
        this.request = request;
        this.tell = tell;
        NewBook.refuseName(request.rules(), request.book());
        settings = Settings.in(request.rules());
        columns = new Columns(new UsualColumns(settings), settings, choice);
    }

    /**
     * Writes the book and the customers, or nothing.
     *
     * @throws BeginRefused with why not
     * @throws org.engagementadvisor.intake.IntakeRefused if an export cannot be read
     */
    public Begun run() throws IOException {
        try (var look = FolderLook.at(
                        request.folder(),
                        request.scratch(),
                        Intake.USUAL_MEMORY,
                        settings.datePatterns(),
                        this::mayBeOne);
                var book = NewBook.begun(request.rules(), request.book())) {
            var plan = new LinesFinder(look, columns).plan();
            new OthersFinder(look, columns, plan).complete();
            new FactsFinder(look, columns, plan).complete();
            var asOf = asOf(look, plan);
            var text = new BookText(Files.readString(book.folder().resolve(RuleBook.FILE)));
            var areas = areas(look, plan, text.lastArea());
            var kinds = kinds(look, plan);
            new PlanText(look, plan, columns, areas, tell).tell(currency(text, plan));
            describe(text, areas, kinds, plan);
            Files.writeString(book.folder().resolve(RuleBook.FILE), text.toString());
            var mapping = new MappingText(plan, columns, areas, kinds);
            return filled(book, mapping, areas, asOf);
        }
    }

    /** Files of customers and products with a number in the name are the same at another time. */
    private boolean mayBeOne(String file) {
        var usual = columns.usual();
        return usual.isFileOf("lines", file)
                || !(usual.isFileOf("customers", file) || usual.isFileOf("products", file));
    }

    private String currency(BookText text, Plan plan) {
        if (request.currency() != null) {
            return request.currency() + ", as `--currency` says";
        }
        return plan.currency == null
                ? text.get("currency")
                        + ", assumed, since no column says which: it is that of the starter book; `--currency CODE` says another"
                : plan.currency;
    }

    private Begun filled(NewBook book, MappingText mapping, Areas areas, LocalDate asOf) throws IOException {
        var title = "Customers of " + request.book();
        Files.writeString(book.mapping(), mapping.text(title, LONG));
        var base = new BaseFigures();
        tell.accept("");
        tell.accept("Reading the orders up to " + asOf + " …");
        try (var customers = WholeFile.at(request.customers())) {
            var summary = intake(book, asOf).run(customer -> {
                base.add(customer);
                write(withRecent(customer, asOf), customers);
            });
            refuseNobody(summary);
            var left = new Fills(settings, base, areas).into(book.folder());
            Files.writeString(book.mapping(), mapping.text(title, USUAL));
            tell.accept("Checking the new book …");
            var warnings = book.check(asOf);
            book.keep();
            customers.keep();
            told(summary, base, left, warnings);
            return new Begun(asOf, summary);
        }
    }

    /** The customer as its mapping gives it: read once with all purchases, it is kept with the newest. */
    private static Customer withRecent(Customer customer, LocalDate asOf) {
        var orders = customer.orders();
        if (orders == null || orders.recent() == null) {
            return customer;
        }
        var newest = orders.recent().stream()
                .filter(purchase -> purchase.date().isAfter(asOf.minusDays(RECENT_DAYS)))
                .limit(MOST_RECENT)
                .toList();
        return customer.with(draft -> draft.orders = new Orders(
                orders.last(),
                orders.count(),
                orders.inPeriod(),
                orders.usualIntervalDays(),
                orders.gaps(),
                newest,
                orders.quotations()));
    }

    private Intake intake(NewBook book, LocalDate asOf) {
        return new Intake(
                IntakeMapping.read(book.mapping()),
                request.folder(),
                asOf,
                Span.parse(settings.text("months")),
                request.scratch(),
                Intake.USUAL_MEMORY);
    }

    private static void write(Customer customer, WholeFile file) {
        try {
            file.bytes().write(CustomerJson.strict().write(customer));
            file.bytes().write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void refuseNobody(IntakeSummary summary) {
        if (summary.customers().withPurchases() == 0) {
            throw new BeginRefused(
                    "found no customer with an order in " + summary.lines().inFile()
                            + " lines, expected at least one; what became of the lines:\n" + summary.text());
        }
    }

    private LocalDate asOf(FolderLook look, Plan plan) {
        if (request.asOf() != null) {
            return request.asOf();
        }
        var last = look.lastDay(Objects.requireNonNull(plan.column("lines.date")));
        var day = last == null ? request.today() : LocalDate.parse(last);
        return day.isAfter(request.today()) ? request.today() : day;
    }

    private Areas areas(FolderLook look, Plan plan, String rest) {
        var area = plan.column("area");
        if (area == null) {
            return new Areas(Map.of(), rest, settings.text("only area"), 0);
        }
        var money = plan.column("lines.amount");
        var groups = look.values(plan.rows(), area, settings.whole("most groups"), money);
        var largest = groups.stream()
                .limit(groups.size() == settings.whole("most areas") + 1 ? groups.size() : settings.whole("most areas"))
                .filter(group -> !group.text().equalsIgnoreCase(rest))
                .map(LookedValue::text)
                .toList();
        var terms = Terms.of(largest, List.of(rest));
        return new Areas(terms, rest, settings.text("only area"), groups.size() - terms.size());
    }

    private Map<String, String> kinds(FolderLook look, Plan plan) {
        var kind = plan.taken.get("customers.organisation");
        if (kind == null) {
            return Map.of();
        }
        var column = kind.candidate().column();
        var rows = new LookedRows(column, List.of());
        var values = look.values(rows, column, settings.whole("most kinds"), null).stream()
                .map(LookedValue::text)
                .toList();
        return Terms.of(values, List.of("unclassified"));
    }

    private void describe(BookText text, Areas areas, Map<String, String> kinds, Plan plan) {
        text.set("name", request.book());
        var currency = request.currency() == null ? plan.currency : request.currency();
        if (currency != null) {
            text.set("currency", currency);
        }
        text.setTerms("area", areas.listed());
        if (!kinds.isEmpty()) {
            text.setTerms("organisation", List.copyOf(kinds.values()));
            var segments = new ArrayList<>(kinds.values());
            segments.add("unclassified");
            text.setTerms("segment", segments);
        }
    }

    private void told(IntakeSummary summary, BaseFigures base, List<String> left, List<String> warnings) {
        summary.text().lines().map(line -> "  " + line).forEach(tell);
        tell.accept("");
        tell.accept("New book " + request.rules().resolve(request.book()) + ": limits set from "
                + base.count("turnover") + " buyers of the period; 0 errors, " + warnings.size() + " warnings.");
        if (!left.isEmpty()) {
            tell.accept("Left as in the starter book, since too little is known: " + String.join(", ", left) + ".");
        }
        warnings.forEach(tell);
    }

    /**
     * What came of advising them, in words.
     *
     * @param calls the customers to call first
     * @param unlocked which further files would give most
     * @param rejected lines of the customers that hold none who could be advised
     */
    public record Advised(List<String> calls, List<String> unlocked, List<String> rejected) {
        public Advised {
            calls = List.copyOf(calls);
            unlocked = List.copyOf(unlocked);
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * Advises all of them once, and writes {@code advice.csv}, {@code to-do.csv} and {@code portfolio.html}.
     *
     * @param results the folder of these files
     * @param threads that advise
     */
    public Advised advise(Begun begun, Path results, int threads) throws IOException {
        var book = RuleBook.read(request.rules(), request.book());
        var first = new FirstAdvice(book, begun.asOf(), results.resolve("advice.csv"));
        var unlocks = first.write(
                request.customers(), results.resolve("to-do.csv"), results.resolve("portfolio.html"), threads);
        return new Advised(
                first.calls(settings.whole("customers to call")),
                first.unlocked(unlocks, PortfolioText.FIRST_UNLOCKS),
                first.rejected());
    }
}
