package org.engagementadvisor.command;

import java.io.IOException;
import java.util.List;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.release.CompareReport;
import org.engagementadvisor.release.CompareReport.Side;
import org.engagementadvisor.release.CustomerMoves;
import org.engagementadvisor.release.Moves;
import org.engagementadvisor.rules.RuleBook;

/** Compares two releases of a rule book over the customers of a file. */
record CompareRules(CompareWork work, String before, String after) {

    /** Compares what they make of each customer; those that are rejected are told to {@code counts}. */
    CompareReport run(CustomerFile customers, int threads, CompareFiles files, Counts counts, Progress progress)
            throws IOException {
        var moves = new Moves();
        new BatchRun<>(threads, work).run(customers, advised -> {
            if (advised instanceof Advised.Customer<CustomerMoves> customer) {
                moves.add(customer.made());
                files.take(customer.made());
                counts.advised();
            } else {
                counts.rejected((Advised.Rejected<CustomerMoves>) advised);
            }
            progress.at(counts.tally(0).lines(), customers.position());
        });
        return new CompareReport(
                side(before, work.book()),
                side(after, work.after()),
                moves,
                work.change().files(),
                counts.tally(0).rejected(),
                List.of(),
                List.of());
    }

    private Side side(String place, RuleBook book) {
        var strategy = work.strategy() == null ? book.strategy() : work.strategy();
        return new Side(place, book.name(), book.release(), work.asOf(), strategy);
    }
}
