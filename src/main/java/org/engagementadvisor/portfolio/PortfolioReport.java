package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.rules.PortfolioView;
import org.jspecify.annotations.Nullable;

/**
 * What all customers come to. Amounts are a year in the rule book's currency, hours a year; what is unknown is absent.
 *
 * @param rejected who is not among the customers, and why
 * @param periods how many customers have figures of so many months, which count as a year
 * @param classes customers by their part of all turnover, the largest first
 * @param unlocks which files would give answers that are missing; null if nobody looked
 * @param figures over all customers by the name of the fact, answers of the company among them
 * @param findings what to look at, each with its reasons
 * @param money where it lies
 * @param effort the largest misallocations of hours
 * @param warnings how many customers got which warning, the most frequent first
 * @param dataGaps how many customers lack which fact that matters
 * @param droppedOut of those for whom nothing is recommended, how many got how far
 * @param curve margins in descending order, added up
 * @param colours the colour of each segment
 * @param placed customers that stand in the matrix, {@code notPlaced} those of whom too little is known
 * @param points the customers of the matrix; the largest only, where {@code squares} count all
 */
public record PortfolioReport(
        String book,
        String release,
        String strategy,
        LocalDate asOf,
        Rejected rejected,
        Map<Integer, Integer> periods,
        List<AbcClass> classes,
        @Nullable UnlockReport unlocks,
        Map<String, Object> figures,
        List<Group> groups,
        List<Recommendation> findings,
        Money money,
        Effort effort,
        List<Warned> warnings,
        Map<String, Integer> dataGaps,
        Map<String, Integer> droppedOut,
        List<CurvePoint> curve,
        Map<String, String> colours,
        int placed,
        int notPlaced,
        List<MatrixPoint> points,
        List<MatrixSquare> squares,
        List<Decision> decisions) {

    /**
     * Customers that have something in common.
     *
     * @param kind segment, lifecycle, role, priority, cell, level, manager, area
     * @param figures by the name of the fact
     */
    public record Group(String kind, String name, Map<String, Object> figures) {}

    /**
     * Customers that could not be judged, and so count in no figure.
     *
     * @param turnover a year, of those of whom it can be read; null if it can of none
     * @param turnoverKnown of so many of them
     * @param reasons the most frequent first
     */
    public record Rejected(
            int customers, @Nullable BigDecimal turnover, int turnoverKnown, List<RejectedFor> reasons) {}

    /**
     * Why customers could not be judged.
     *
     * @param reason in words, without the place in the file
     * @param turnover a year; null if it is known of none
     * @param example the id or line of the one with the largest turnover
     */
    public record RejectedFor(
            String reason, int customers, @Nullable BigDecimal turnover, String example) {}

    /**
     * Customers of one class by their part of all turnover.
     *
     * @param upTo share of all turnover at which the class ends, 0 to 1
     * @param share of all turnover, 0 to 1
     */
    public record AbcClass(String name, BigDecimal upTo, int customers, BigDecimal turnover, BigDecimal share) {}

    /**
     * The customers with the largest amounts, the largest first.
     *
     * @param open contribution margin on the attainable headroom
     * @param silent turnover of the last active year of those who have fallen silent and are still counted as ours
     * @param losing what the year lost, after cost to serve where that is known
     */
    public record Money(List<Leading> open, List<Leading> silent, List<Leading> losing) {}

    /**
     * Hours that do not go with the priority.
     *
     * @param tooMuch the most hours first
     * @param tooLittle the most important first
     */
    public record Effort(List<Ranked> tooMuch, List<Ranked> tooLittle) {}

    /**
     * A warning that so many customers got.
     *
     * @param row the row that warns
     * @param table the title of its table
     * @param customer the one of them with the largest turnover, with its id and turnover
     * @param example what it says to that one
     */
    public record Warned(
            String row,
            String table,
            int customers,
            String id,
            String customer,
            @Nullable BigDecimal turnover,
            String example)
            implements Comparable<Warned> {
        private static final Comparator<Warned> LARGEST = Comparator.comparing(
                        Warned::turnover, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Warned::id);

        static Warned of(Counted.Warning warning, Counted customer) {
            return new Warned(
                    warning.row(),
                    warning.table(),
                    1,
                    customer.id(),
                    customer.shown(),
                    customer.turnover(),
                    warning.headline());
        }

        Warned and(Warned another) {
            Warned shown = LARGEST.compare(this, another) <= 0 ? this : another;
            return new Warned(
                    row, table, customers + another.customers, shown.id, shown.customer, shown.turnover, shown.example);
        }

        @Override
        public int compareTo(Warned other) {
            int more = Integer.compare(other.customers, customers);
            return more == 0 ? row.compareTo(other.row) : more;
        }
    }

    /**
     * A point of the curve of margins.
     *
     * @param customers so many have been added up
     * @param margin their contribution margin together, a year
     */
    public record CurvePoint(int customers, BigDecimal margin) {}

    /**
     * One customer in the matrix.
     *
     * @param attractiveness 0 to 100, as is ability
     * @param turnover a year; 0 where it is unknown
     * @param before where it stood by the advice before the latest; null if that is not known
     */
    public record MatrixPoint(
            String id,
            String name,
            BigDecimal attractiveness,
            BigDecimal ability,
            BigDecimal turnover,
            @Nullable String segment,
            @Nullable String colour,
            @Nullable String cell,
            @Nullable Place before) {}

    /**
     * A place in the matrix.
     *
     * @param attractiveness 0 to 100, as is ability
     */
    public record Place(BigDecimal attractiveness, BigDecimal ability) {}

    /**
     * So many customers in one square of the matrix, whose side is a twentieth of the scale.
     *
     * @param attractiveness the place of the square, from 0, as is ability
     */
    public record MatrixSquare(int attractiveness, int ability, int customers) {}

    PortfolioReport(
            String book,
            String release,
            String strategy,
            LocalDate asOf,
            Rejected rejected,
            Map<Integer, Integer> periods,
            List<AbcClass> classes,
            @Nullable UnlockReport unlocks,
            PortfolioView view,
            Map<String, Map<String, Object>> groups,
            Money money,
            Effort effort,
            List<Warned> warnings,
            Map<String, Integer> dataGaps,
            Map<String, Integer> droppedOut,
            List<CurvePoint> curve,
            Map<String, String> colours,
            Matrix matrix) {
        this(
                book,
                release,
                strategy,
                asOf,
                rejected,
                periods,
                classes,
                unlocks,
                ofAll(view, groups),
                groups(view, groups),
                AlikeFindings.together(view.findings(), groups),
                money,
                effort,
                warnings,
                dataGaps,
                droppedOut,
                curve,
                new TreeMap<>(colours),
                matrix.placed(),
                matrix.notPlaced(),
                matrix.points(),
                matrix.squares(),
                view.decisions());
    }

    private static Map<String, Object> ofAll(PortfolioView view, Map<String, Map<String, Object>> groups) {
        Map<String, Object> figures = new LinkedHashMap<>();
        view.figures().forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            if (dot < 0 || !groups.containsKey(name.substring(0, dot))) {
                figures.put(name, value);
            }
        });
        return figures;
    }

    private static List<Group> groups(PortfolioView view, Map<String, Map<String, Object>> groups) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        groups.keySet().forEach(key -> told.put(key, new LinkedHashMap<>()));
        view.figures().forEach((name, value) -> {
            int dot = name.lastIndexOf('.');
            Map<String, Object> group = dot < 0 ? null : told.get(name.substring(0, dot));
            if (group != null) {
                group.put(name.substring(dot + 1), value);
            }
        });
        List<Group> all = new ArrayList<>();
        told.values().forEach(figures -> {
            Object kind = figures.remove("groupKind");
            Object name = figures.remove("group");
            all.add(new Group(String.valueOf(kind), String.valueOf(name), figures));
        });
        return all;
    }

    static Map<String, Integer> frequentFirst(Map<String, Integer> counts) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }

    /** The groups of a kind, in their order. */
    List<Group> groups(String kind) {
        return groups.stream().filter(group -> group.kind().equals(kind)).toList();
    }
}
