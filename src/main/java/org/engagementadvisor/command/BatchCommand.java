package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.batch.BatchFiles;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.batch.BatchSummary;
import org.engagementadvisor.batch.BatchWork;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.lines.AdviceForm;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Advises a file of customers. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Advise a file of customers: NDJSON, JSON or CSV in, NDJSON or CSV out.")
final class BatchCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Parameters(
            index = "0",
            paramLabel = "IN",
            description = "customers: .ndjson, .jsonl, .json, .csv, or - for standard input")
    private Path in = Inputs.STANDARD;

    @Parameters(
            index = "1",
            paramLabel = "OUT",
            description = "advice: .ndjson, .jsonl, or .csv with one row a customer")
    private Path out = Inputs.STANDARD;

    @Mixin
    private final Threads threads = new Threads();

    @Option(names = "--recommendations", paramLabel = "FILE", description = "recommendations as CSV, one a row")
    private @Nullable Path recommendations;

    @Option(names = "--summary", paramLabel = "FILE", description = "the counts as JSON")
    private @Nullable Path summary;

    @Option(
            names = "--columns",
            paramLabel = "FACTS",
            split = ",",
            description = "facts and answers by name, apart by commas: columns of the CSV, and counted in the summary")
    private List<String> columns = List.of();

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "rejected lines and why, as CSV (default: OUT.rejects.csv)")
    private @Nullable Path rejects;

    BatchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        int workers = threads.number();
        var beside = Path.of(out + ".rejects.csv");
        var places = new BatchFiles.Places(out, rejects == null ? beside : rejects, recommendations, summary);
        refuseTheSame(places);
        // Before the rule book, so that a wrong name is said at once.
        AdviceForm.of(out, List.of());
        try (var customers = Inputs.open(in, surroundings)) {
            var book = options.read();
            OtherDay.tell(in, options.asOf(surroundings), surroundings);
            var work = new BatchWork(
                    book,
                    options.asOf(surroundings),
                    options.strategyOf(book),
                    withColumns(book),
                    further(book),
                    recommendations == null ? null : AdviceForm.recommendations());
            return run(customers, places, new BatchRun<>(workers, work), work);
        }
    }

    /** @throws WrongUse if the vocabulary does not have one of them of a customer */
    private AdviceForm withColumns(RuleBook book) {
        for (String column : columns) {
            if (!book.words().ofCustomer().contains(column)) {
                throw new WrongUse(
                        "--columns",
                        "`" + column + "`",
                        "a fact or answer of a customer"
                                + Nearest.hint(column, book.words().ofCustomer()));
            }
        }
        return CustomerFile.ending(out.toString()).equals("csv")
                ? AdviceForm.withFacts(book.summary(), further(book))
                : AdviceForm.of(out, book.summary());
    }

    /** The columns that no row of decisions has anyway. */
    private List<String> further(RuleBook book) {
        return columns.stream()
                .distinct()
                .filter(column -> !book.summary().contains(column))
                .toList();
    }

    private void refuseTheSame(BatchFiles.Places places) throws IOException {
        new DistinctFiles()
                .reads("IN", in)
                .reads(BookOptions.RULES, options.rules())
                .writes("OUT", places.advice())
                .writes("--rejects", places.rejects())
                .writes("--recommendations", places.recommendations())
                .writes("--summary", places.summary());
    }

    private int run(CustomerFile customers, BatchFiles.Places places, BatchRun<BatchWork.Bytes> run, BatchWork work)
            throws IOException {
        long start = System.nanoTime();
        var counts = new BatchSummary(work);
        try (var files = new BatchFiles(places, work, counts)) {
            advise(customers, files, run, counts);
            if (counts.tally(0).lines() == 0) {
                surroundings.err().println(Inputs.none(in));
                return Failures.FINDINGS;
            }
            files.keep(counts.json(customers.blank()));
        }
        counts.text(customers.blank(), Duration.ofNanos(System.nanoTime() - start))
                .forEach(surroundings.err()::println);
        if (counts.tally(0).rejected() > 0) {
            surroundings.err().println("all rejected lines: " + places.rejects());
            return Failures.FINDINGS;
        }
        return 0;
    }

    private void advise(CustomerFile customers, BatchFiles files, BatchRun<BatchWork.Bytes> run, BatchSummary counts)
            throws IOException {
        long bytes = Files.isRegularFile(in) ? Files.size(in) : -1;
        try (var progress = Progress.of(surroundings, bytes)) {
            run.run(customers, advised -> {
                files.take(advised);
                progress.at(counts.tally(0).lines(), customers.position());
            });
        }
    }
}
