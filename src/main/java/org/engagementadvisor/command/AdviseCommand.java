package org.engagementadvisor.command;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.LaterFact;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.lines.Reading;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Advises the customers of a file one by one, for people to read. */
@Command(name = "advise", mixinStandardHelpOptions = true, description = "Advise one or a few customers, with reasons.")
final class AdviseCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Parameters(paramLabel = "FILE", description = "customers: .json, .ndjson, .jsonl, .csv, or - for standard input")
    private Path file = Inputs.STANDARD;

    @Mixin
    private final AdviceShown shown = new AdviceShown();

    private long advised;
    private long rejected;
    private long found;

    AdviseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (var customers = Inputs.open(file, surroundings)) {
            var book = options.read();
            var strategy = options.strategyOf(book);
            shown.check(book);
            OtherDay.tell(file, options.asOf(surroundings), surroundings);
            for (var line = customers.next(); line != null; line = customers.next()) {
                advise(line, book, strategy);
                if (surroundings.out().checkError()) {
                    break;
                }
            }
        }
        surroundings.out().flush();
        if (Limit.FAULTS.isExceededBy(found)) {
            surroundings.err().println("and " + (found - Limit.FAULTS.most()) + " more");
        }
        if (advised + rejected == 0) {
            surroundings.err().println(Inputs.none(file));
        }
        return rejected > 0 || advised == 0 ? Failures.FINDINGS : 0;
    }

    private void advise(Line line, RuleBook book, @Nullable String strategy) {
        var reading = line.read(book::unknownTerms);
        if (reading instanceof Reading.Refused refused) {
            reject(line, refused.faults());
            return;
        }
        var customer = ((Reading.Understood) reading).customer();
        try {
            var advice = book.advise(List.of(customer), options.asOf(surroundings), strategy, shown.parts());
            write(advice.get(0), book);
            tellLater(line, advice.get(0));
        } catch (RuleConflict conflict) {
            rejected++;
            say(line, conflict.getMessage());
        }
    }

    private void tellLater(Line line, Advice advice) {
        if (!advice.later().isEmpty()) {
            var said = advice.later().stream().map(LaterFact::toString).collect(joining(", "));
            surroundings.err().println(place(line) + "left out, dated after " + advice.asOf() + ": " + said);
        }
    }

    private void reject(Line line, List<Fault> faults) {
        rejected++;
        faults.forEach(fault -> say(line, fault));
    }

    private void say(Line line, @Nullable Object fault) {
        if (!Limit.FAULTS.isExceededBy(++found)) {
            surroundings.err().println(place(line) + fault);
        }
    }

    private String place(Line line) {
        return file + ":" + line.number() + ": ";
    }

    private void write(Advice advice, RuleBook book) {
        var out = surroundings.out();
        if (advised > 0 && shown.isText()) {
            out.println();
        }
        shown.lines(advice, book).forEach(out::println);
        advised++;
    }
}
