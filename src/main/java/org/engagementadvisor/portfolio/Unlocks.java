package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.Unlocked;
import org.jspecify.annotations.Nullable;

/**
 * What unlocks what: which answers are given, and for those that are not, which kind of file would bring the facts that give them. Of
 * many customers those with the largest turnover are looked at, since each is judged some ten times. Used by one thread.
 */
public final class Unlocks {
    private static final Comparator<UnlockReport.Line> MOST_CUSTOMERS = Comparator.comparingInt(
                    UnlockReport.Line::customers)
            .reversed()
            .thenComparing(UnlockReport.Line::turnover, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(each -> String.join(", ", each.files()));

    private final Best<One> largest = new Best<>(Limit.UNLOCKED.count(), One.LARGEST);
    private int all;

    private record One(String id, @Nullable BigDecimal turnover, Supplier<Optional<Customer>> customer) {
        static final Comparator<One> LARGEST = Comparator.comparing(
                        One::turnover, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(One::id);
    }

    private static final class Sought {
        private final Set<String> facts = new LinkedHashSet<>();
        private final Set<String> answers = new LinkedHashSet<>();
        private final Sum turnover = new Sum();
        private int customers;
    }

    /**
     * Takes a customer, of whom each is added once.
     *
     * @param turnover a year; null if it is unknown
     * @param customer asked for only if it is looked at; empty if it is gone by then
     */
    public void add(String id, @Nullable BigDecimal turnover, Supplier<Optional<Customer>> customer) {
        all++;
        largest.offer(new One(id, turnover, customer));
    }

    /** Judges those who are looked at by a book. */
    public UnlockReport report(RuleBook book, LocalDate asOf, @Nullable String strategy) {
        return report(book, looked -> book.probe().unlocked(looked, asOf, strategy));
    }

    /**
     * The same by somebody who may know already what judging them comes to.
     *
     * @param judge what unlocks what for each of some customers, in their order
     */
    public UnlockReport report(RuleBook book, Function<List<Customer>, List<Unlocked>> judge) {
        List<@Nullable BigDecimal> turnovers = new ArrayList<>();
        List<Customer> looked = new ArrayList<>();
        for (One each : largest.list()) {
            each.customer.get().ifPresent(customer -> {
                looked.add(customer);
                turnovers.add(each.turnover);
            });
        }
        List<Unlocked> unlocked = judge.apply(looked);
        Map<String, Integer> given = new LinkedHashMap<>();
        book.summary().forEach(answer -> given.put(answer, 0));
        Map<List<String>, Sought> byFiles = new LinkedHashMap<>();
        for (int i = 0; i < looked.size(); i++) {
            unlocked.get(i).given().forEach(answer -> given.merge(answer, 1, Integer::sum));
            for (Unlocked.Files files : unlocked.get(i).by()) {
                Sought sought = byFiles.computeIfAbsent(files.kinds(), first -> new Sought());
                sought.customers++;
                sought.turnover.add(turnovers.get(i));
                sought.facts.addAll(files.facts());
                sought.answers.addAll(files.answers());
            }
        }
        List<UnlockReport.Line> lines = new ArrayList<>();
        byFiles.forEach((files, sought) -> lines.add(new UnlockReport.Line(
                files,
                List.copyOf(sought.facts),
                List.copyOf(sought.answers),
                sought.customers,
                sought.turnover.total())));
        lines.sort(MOST_CUSTOMERS);
        return new UnlockReport(all, looked.size(), given, lines);
    }
}
