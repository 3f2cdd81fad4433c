package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.batch.Advised;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.batch.Counts;
import org.engagementadvisor.begin.Suggester;
import org.engagementadvisor.begin.Suggestion;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.WholeFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Suggests limits of classes. */
@Command(
        name = "suggest",
        mixinStandardHelpOptions = true,
        description = {
            "Suggest limits of classes for a fact from what customers have of it, beside the classes of today; --into TABLE writes them.",
            "Of an amount of money only what is above 0 counts for the limits, and limits of 0 or less stay as they are."
        })
final class SuggestCommand implements Callable<Integer> {
    private static final int MOST_STEPS = 20;

    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(index = "0", paramLabel = "FACT", description = "fact or answer of a customer that is a number")
    private String fact = "";

    @Parameters(
            index = "1",
            paramLabel = "CUSTOMERS",
            description = "customers: .ndjson, .jsonl, .json, .csv, or - for standard input")
    private Path in = Inputs.STANDARD;

    @ArgGroup
    private @Nullable Way way;

    private static final class Way {
        @Option(names = "--quintiles", description = "five classes of about as many customers each")
        private boolean quintiles;

        @Option(names = "--abc", description = "A, B and C by cumulated share, with the limits of the book")
        @SuppressWarnings("unused") // of the three ways it is the one that is left
        private boolean abc;

        @Option(
                names = "--steps",
                paramLabel = "N",
                description = "so many classes of about as many customers each, 2 to " + MOST_STEPS
                        + " (default: as many as the table has)")
        private @Nullable Integer steps;
    }

    @Option(
            names = "--into",
            paramLabel = "TABLE",
            description = "write the limits into this table: a part of the name of one that reads the fact")
    private @Nullable String table;

    @Option(names = "--json", paramLabel = "FILE", description = "limits, classes and cells as JSON")
    private @Nullable Path json;

    SuggestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        int workers = threads.number();
        var steps = way == null ? null : way.steps;
        if (steps != null && (steps < 2 || steps > MOST_STEPS)) {
            throw new WrongUse("--steps", "`" + steps + "`", "2 to " + MOST_STEPS);
        }
        new DistinctFiles()
                .reads("CUSTOMERS", in)
                .reads(BookOptions.RULES, options.rules())
                .writes("--json", json);
        try (var customers = Inputs.open(in, surroundings)) {
            var book = options.read();
            var asOf = options.asOf(surroundings);
            OtherDay.tell(in, asOf, surroundings);
            var suggester = new Suggester(book, options.rules(), fact, table, asOf, options.strategyOf(book));
            var counts = new Counts();
            advise(customers, new BatchRun<>(workers, suggester), suggester, counts);
            if (counts.tally(0).lines() == 0) {
                surroundings.err().println(Inputs.none(in));
                return Failures.FINDINGS;
            }
            var suggested = suggested(suggester);
            tell(suggester, suggested);
            counts.examples().forEach(surroundings.err()::println);
            return counts.tally(0).rejected() > 0 ? Failures.FINDINGS : 0;
        }
    }

    private void advise(CustomerFile customers, BatchRun<Suggester.Known> run, Suggester suggester, Counts counts)
            throws IOException {
        long bytes = Files.isRegularFile(in) ? Files.size(in) : -1;
        try (var progress = Progress.of(surroundings, bytes)) {
            run.run(customers, advised -> {
                if (advised instanceof Advised.Customer<Suggester.Known> customer) {
                    suggester.add(customer.made());
                    counts.advised();
                } else {
                    counts.rejected((Advised.Rejected<Suggester.Known>) advised);
                }
                progress.at(counts.tally(0).lines(), customers.position());
            });
        }
    }

    private Suggestion suggested(Suggester suggester) {
        if (way == null) {
            return suggester.asToday();
        }
        if (way.quintiles) {
            return suggester.inSteps(5);
        }
        return way.steps == null ? suggester.byShare() : suggester.inSteps(way.steps);
    }

    private void tell(Suggester suggester, Suggestion suggested) throws IOException {
        if (table != null) {
            suggester.write(suggested, options.rules());
        }
        if (json != null) {
            try (var file = WholeFile.at(json)) {
                file.bytes().write((AdviceJson.indented(suggested) + "\n").getBytes(StandardCharsets.UTF_8));
                file.keep();
            }
        }
        new SuggestionText(suggested, suggester.book().words())
                .lines(table != null)
                .forEach(surroundings.out()::println);
    }
}
