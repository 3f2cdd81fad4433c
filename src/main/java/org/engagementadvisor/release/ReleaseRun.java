package org.engagementadvisor.release;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.engagementadvisor.batch.Advised;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.batch.Counts;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.release.MoveReport.Side;
import org.engagementadvisor.rules.BookChange;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two releases of a rule book make of the customers of a file.
 *
 * @param strategy null for the books' own
 * @param answers names of the only answers that count; empty: everything counts
 * @param gaps whether data gaps count too, for which everybody is judged twice
 */
public record ReleaseRun(
        RuleBook before,
        RuleBook after,
        LocalDate asOf,
        @Nullable String strategy,
        List<String> answers,
        boolean gaps) {

    /**
     * Compares all customers.
     *
     * @param places where the releases come from, BEFORE first
     * @param counts learns which lines were rejected, since they hold no customer or one about whom a release contradicts itself
     */
    public MoveReport run(
            CustomerFile customers, int threads, List<String> places, Counts counts, MoveReceiver receiver)
            throws IOException {
        var change = BookChange.between(before, after);
        var behind = new ConcurrentHashMap<String, List<String>>();
        var rules = new RulesBehind(change.rows(), fact -> behind.computeIfAbsent(fact, after.probe()::answersBehind));
        var comparison = new AdviceComparison(rules, answers, gaps);
        var work = new ReleaseWork(before, after, change, comparison, asOf, strategy, gaps);
        var moves = new Moves();
        new BatchRun<>(threads, work).run(customers, advised -> {
            if (advised instanceof Advised.Customer<CustomerMoves> customer) {
                moves.add(customer.made());
                receiver.take(customer.made(), customers.position());
                counts.advised();
            } else {
                counts.rejected((Advised.Rejected<CustomerMoves>) advised);
            }
        });
        return new MoveReport(
                side(places.get(0), before),
                side(places.get(1), after),
                moves,
                change.files(),
                counts.tally(0).rejected(),
                List.of(),
                List.of());
    }

    private Side side(String place, RuleBook book) {
        return new Side(place, book.name(), book.release(), asOf, strategy == null ? book.strategy() : strategy);
    }
}
