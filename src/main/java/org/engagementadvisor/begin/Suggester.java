package org.engagementadvisor.begin;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.portfolio.AbcClasses;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/** Sets limits of classes for a fact by what customers have of it. Used by one thread once the customers are advised. */
public final class Suggester implements BatchRun.Work<Suggester.Known> {
    private static final String TURNOVER = "turnover";
    private static final int READ_INSTEAD = 5;

    private final RuleBook book;
    private final LocalDate asOf;
    private final @Nullable String strategy;
    private final Settings settings;
    private final Fact fact;
    private final List<LimitTable> tables;
    private final List<Known> customers = new ArrayList<>();

    /**
     * What counts of a customer.
     *
     * @param value of the fact
     * @param turnover a year
     * @param answer of the table that reads the fact
     */
    public record Known(
            @Nullable BigDecimal value,
            @Nullable BigDecimal turnover,
            @Nullable String answer) {}

    /**
     * Of a book that stands in that folder of rules.
     *
     * @param fact its name
     * @param table a part of the name of a table that reads it; null for the one with most limits
     * @throws NoSuggestion if there is no such fact of a customer that is a number, or no such table
     */
    public Suggester(
            RuleBook book, Path rules, String fact, @Nullable String table, LocalDate asOf, @Nullable String strategy)
            throws IOException {
        this.book = book;
        this.asOf = asOf;
        this.strategy = strategy;
        settings = Settings.in(rules);
        this.fact = fact(book, fact);
        tables = table == null ? reading() : named(table);
    }

    private static Fact fact(RuleBook book, String name) {
        var words = book.words();
        var fact = words.fact(name)
                .orElseThrow(() -> new NoSuggestion(
                        "FACT",
                        Quote.of(name),
                        "a fact or answer of a customer that is a number" + Nearest.hint(name, words.ofCustomer())));
        if (!fact.type().isNumeric()) {
            throw new NoSuggestion(
                    "FACT", Quote.of(name) + ", which is " + fact.type().noun(), "a fact that is a number");
        }
        if (!words.ofCustomer().contains(name)) {
            throw new NoSuggestion(
                    "FACT",
                    Quote.of(name) + ", which is known of each " + fact.scope().pattern(),
                    "a fact of a customer as a whole");
        }
        return fact;
    }

    private List<LimitTable> reading() {
        return LimitTable.of(book.probe().drafts(), fact);
    }

    private List<LimitTable> named(String name) {
        var reading = reading();
        var named =
                reading.stream().filter(table -> table.file().contains(name)).toList();
        if (named.size() == 1) {
            return Stream.concat(named.stream(), reading.stream()).distinct().toList();
        }
        var files = reading.stream().map(LimitTable::file).toList();
        var expected = files.isEmpty()
                ? "a fact that a table of customers reads with limits, such as " + Quote.listed(readInstead())
                : (named.isEmpty() ? "a table that does: " : "one of ") + Quote.listed(files);
        boolean isTable = book.tables().stream().anyMatch(table -> table.file().contains(name));
        var found = Quote.of(name)
                + (named.size() > 1
                        ? ", which " + named.size() + " tables are called"
                        : isTable ? ", which does not read `" + fact.name() + "` with limits" : "");
        throw new NoSuggestion("TABLE", found, expected);
    }

    /** Facts of customers that tables do read with limits, amounts in place of an amount. */
    private List<String> readInstead() {
        var drafts = book.probe().drafts();
        var read = book.words().ofCustomer().stream()
                .flatMap(name -> book.words().fact(name).stream())
                .filter(other -> other.type().isNumeric())
                .filter(other -> !LimitTable.of(drafts, other).isEmpty())
                .toList();
        var alike = read.stream().filter(other -> other.type() == fact.type()).toList();
        var names = (alike.isEmpty() ? read : alike).stream().map(Fact::name).toList();
        return Nearest.first(fact.name(), names, READ_INSTEAD);
    }

    @Override
    public RuleBook book() {
        return book;
    }

    @Override
    public List<Known> advise(List<Customer> some) {
        var asked = new LinkedHashSet<>(List.of(fact.name(), TURNOVER));
        tables.stream().limit(1).forEach(table -> asked.add(table.answer().name()));
        return book.insights(some, asOf, strategy, List.copyOf(asked)).stream()
                .map(this::known)
                .toList();
    }

    private Known known(AdviceWithFacts customer) {
        var facts = customer.facts();
        var answer = tables.isEmpty() ? null : facts.get(tables.get(0).answer().name());
        return new Known(number(facts.get(fact.name())), number(facts.get(TURNOVER)), word(answer));
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value == null ? null : LimitTable.number(value);
    }

    private static @Nullable String word(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    public void add(Known customer) {
        customers.add(customer);
    }

    /** As many classes as the table has that reads the fact; five if there is none. */
    public Suggestion asToday() {
        return inSteps(tables.isEmpty() ? 5 : tables.get(0).limits().size() + 1);
    }

    /**
     * Classes of about as many customers each.
     *
     * @throws NoSuggestion if the fact is known of too few customers
     */
    public Suggestion inSteps(int steps) {
        var values = values(steps);
        var limits = ClassLimits.ofSteps(values, steps, settings.whole("digits of a limit"));
        var way = steps + " classes of about as many customers each";
        int apart = limits.size() + 1;
        return suggestion(
                apart < steps
                        ? way + "; only " + apart + " can be told apart, since so many customers have the same"
                        : way,
                values.size(),
                limits,
                List.of());
    }

    /**
     * The classes A, B and C by cumulated share, with the limits of the book.
     *
     * @throws NoSuggestion if the fact is known of too few customers
     */
    public Suggestion byShare() {
        var values = values(3);
        var classes = new AbcClasses();
        values.forEach(classes::add);
        var shares = book.portfolio(Map.of(), Map.of(), asOf).figures();
        var limits = new TreeSet<>(classes.limits(shares));
        if (limits.isEmpty()) {
            throw new NoSuggestion(
                    "--abc", "no share of which a class could be made", "values above 0, and the limits of A and B");
        }
        return suggestion(
                "A, B and C by cumulated share",
                values.size(),
                ClassLimits.round(limits, values.get(0), settings.whole("digits of a limit")),
                List.of("A", "B", "C"));
    }

    private List<BigDecimal> values(int steps) {
        var values = customers.stream()
                .map(Known::value)
                .filter(Objects::nonNull)
                .filter(value -> fact.type() != FactType.MONEY || value.signum() > 0)
                .sorted()
                .toList();
        int least = Math.max(steps, settings.whole("least buyers"));
        if (values.size() < least) {
            throw new NoSuggestion(
                    "FACT",
                    Quote.of(fact.name()) + " known"
                            + (fact.type() == FactType.MONEY ? " and above 0" : "") + " of " + values.size() + " of "
                            + customers.size() + " customers",
                    "of " + least + " or more");
        }
        return values;
    }

    private Suggestion suggestion(String way, int values, List<BigDecimal> limits, List<String> called) {
        var table = tables.isEmpty() ? null : tables.get(0);
        var ofTable = table != null && table.limits().size() == limits.size() ? table : null;
        var apart = table == null
                ? limits
                : Stream.concat(table.kept().stream(), limits.stream()).toList();
        var parted = new PartedCustomers(customers);
        var sums = parted.sums(apart, table != null && table.isLimitBelow() ? 1 : 0);
        var classes = new ArrayList<Suggestion.OfLimits>();
        for (int step = apart.size(); step >= 0; step--) {
            int place = apart.size() - step;
            classes.add(new Suggestion.OfLimits(
                    ofTable != null ? ofTable.says(step) : place < called.size() ? called.get(place) : null,
                    step == 0 ? null : apart.get(step - 1),
                    step == apart.size() ? null : apart.get(step),
                    sums.get(step).customers(),
                    sums.get(step).turnover()));
        }
        long known = customers.stream().filter(each -> each.value() != null).count();
        var today = table == null ? null : parted.today(tables, limits);
        return new Suggestion(
                fact.name(),
                asOf,
                customers.size(),
                known,
                values,
                way,
                limits,
                classes,
                today,
                tables.isEmpty() ? readInstead() : List.of());
    }

    /**
     * Writes the limits into the cells of the table; all of them or none.
     *
     * @param rules the folder of the book
     * @throws NoSuggestion if the table has another number of limits, is not the book's own file of CSV, or would not check
     */
    public void write(Suggestion suggested, Path rules) throws IOException {
        tables.get(0).write(suggested.limits(), book, rules);
    }
}
