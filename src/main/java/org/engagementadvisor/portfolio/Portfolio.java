package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.engagementadvisor.rules.PortfolioView;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * All customers together: takes them one by one, in memory that does not grow with their number, and tells what they come to. The
 * same customers in the same order give the same report. Used by one thread.
 */
public final class Portfolio {
    /** What is read of a customer. */
    public static final List<String> FACTS = Names.READ;

    /** The facts by which customers are told apart. */
    public static final List<String> GROUPED = List.copyOf(Names.KINDS.values());

    private static final int MOST_MISALLOCATIONS = 50;
    private static final int MOST_LEADING = 50;
    private static final int MOST_EXAMPLES = 1_000;

    private final RuleBook book;
    private final LocalDate asOf;
    private final String strategy;
    private final List<String> priorities;
    private final Sums all = new Sums();
    private final Groups groups;
    private final CustomerBase base = new CustomerBase();
    private final NamedCustomers named;
    private final Concentration concentration = new Concentration();
    private final WhaleCurve curve = new WhaleCurve();
    private final Matrix matrix = new Matrix();
    private final RejectedCustomers rejected = new RejectedCustomers();
    private final AbcClasses classes = new AbcClasses();
    private @Nullable UnlockReport unlocks;
    private final Map<Integer, Integer> periods = new TreeMap<>();
    private final Best<Ranked> tooMuch = new Best<>(MOST_MISALLOCATIONS, Ranked.MOST_HOURS);
    private final Best<Ranked> tooLittle = new Best<>(MOST_MISALLOCATIONS, Ranked.MOST_IMPORTANT);
    private final Best<Leading> open = new Best<>(MOST_LEADING, Leading.LARGEST);
    private final Best<Leading> silent = new Best<>(MOST_LEADING, Leading.LARGEST);
    private final Best<Leading> losing = new Best<>(MOST_LEADING, Leading.LARGEST);
    private final Map<String, PortfolioReport.Warned> warnings = new TreeMap<>();
    private final Map<String, String> colours = new TreeMap<>();
    private final Map<String, Integer> gaps = new TreeMap<>();
    private final Map<String, Integer> droppedOut = new TreeMap<>();

    /**
     * Begins with no customers.
     *
     * @param strategy null for the book's own
     */
    public Portfolio(RuleBook book, LocalDate asOf, @Nullable String strategy) {
        this.book = book;
        this.asOf = asOf;
        this.strategy = strategy == null ? book.strategy() : strategy;
        priorities = book.words().values(Names.PRIORITY);
        groups = new Groups(priorities);
        named = new NamedCustomers(priorities);
    }

    /** Counts one customer. */
    public void add(Counted customer) {
        add(customer, null);
    }

    /**
     * Counts one customer that may have moved.
     *
     * @param before where it stood in the matrix; null if that is not known
     */
    public void add(Counted customer, PortfolioReport.@Nullable Place before) {
        all.add(customer);
        groups.add(customer);
        base.add(customer);
        named.add(customer);
        matrix.add(customer, before);
        BigDecimal turnover = customer.amount(Names.TURNOVER);
        if (turnover != null) {
            concentration.add(turnover);
            classes.add(turnover);
        }
        BigDecimal margin = customer.amount(Names.MARGIN);
        if (margin != null && customer.isBuyer()) {
            curve.add(margin);
        }
        if (customer.known().get(Names.PERIOD_MONTHS) instanceof Number months) {
            periods.merge(months.intValue(), 1, Integer::sum);
        }
        effort(customer);
        Leading.offer(open, customer, Names.OPEN_MARGIN);
        Leading.offer(silent, customer, Names.SILENT_TURNOVER);
        Leading.offer(losing, customer, Names.LOSS);
        colour(customer);
        for (Counted.Warning each : customer.warnings()) {
            warnings.merge(each.row(), PortfolioReport.Warned.of(each, customer), PortfolioReport.Warned::and);
        }
        customer.gaps().forEach(gap -> count(gaps, gap));
        String dropped = customer.droppedOut();
        if (dropped != null) {
            count(droppedOut, dropped);
        }
    }

    /**
     * Counts a customer that could not be judged.
     *
     * @param called its id, or where it stands
     * @param turnover a year; null if it cannot be read
     * @param reason in words, the same for all that lack the same
     */
    public void reject(String called, @Nullable BigDecimal turnover, String reason) {
        rejected.add(called, turnover, reason);
    }

    /** Has the report tell which files would give answers that are missing. */
    public void tellUnlocks(UnlockReport report) {
        unlocks = report;
    }

    private void colour(Counted customer) {
        String segment = customer.term(Names.SEGMENT);
        String colour = customer.term(Names.COLOUR);
        if (segment != null && colour != null && colours.size() < MOST_EXAMPLES) {
            colours.merge(segment, colour, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }

    private void effort(Counted customer) {
        String fit = customer.term(Names.EFFORT_FIT);
        BigDecimal hours = customer.amount(Names.HOURS_SPENT);
        if (Objects.equals(fit, Names.TOO_MUCH)) {
            tooMuch.offer(Ranked.of(customer, priorities, hours));
        } else if (Objects.equals(fit, Names.TOO_LITTLE)) {
            tooLittle.offer(Ranked.of(customer, priorities, hours));
        }
    }

    /** What tables name may be anything; so many of them are told apart. */
    private static void count(Map<String, Integer> counts, String name) {
        if (counts.containsKey(name) || counts.size() < MOST_EXAMPLES) {
            counts.merge(name, 1, Integer::sum);
        }
    }

    /** What the customers so far come to, judged by the tables. */
    public PortfolioReport report() {
        Map<String, Object> figures = all.ofAll();
        base.tell(figures);
        named.tell(figures);
        concentration.tell(figures);
        if (!tooMuch.list().isEmpty()) {
            figures.put("misallocations", Ranked.hours(tooMuch.list()));
        }
        Map<String, List<String>> orders = new LinkedHashMap<>();
        Names.KINDS.forEach((kind, fact) -> orders.put(kind, book.words().values(fact)));
        Map<String, Map<String, Object>> ofGroups = groups.figures(orders);
        PortfolioView view = book.portfolio(figures, ofGroups, asOf);
        return new PortfolioReport(
                book.name(),
                book.release(),
                strategy,
                asOf,
                rejected.told(),
                new TreeMap<>(periods),
                classes.of(view.figures()),
                unlocks,
                view,
                ofGroups,
                new PortfolioReport.Money(open.list(), silent.list(), losing.list()),
                new PortfolioReport.Effort(tooMuch.list(), tooLittle.list()),
                warnings.values().stream().sorted().toList(),
                PortfolioReport.frequentFirst(gaps),
                PortfolioReport.frequentFirst(droppedOut),
                curve.points(),
                colours,
                matrix);
    }
}
