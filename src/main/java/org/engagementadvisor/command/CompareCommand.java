package org.engagementadvisor.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.engagementadvisor.batch.Counts;
import org.engagementadvisor.batch.InOrder;
import org.engagementadvisor.release.AdviceComparison;
import org.engagementadvisor.release.AdvicePairs;
import org.engagementadvisor.release.AdviceRun;
import org.engagementadvisor.release.KnownTurnover;
import org.engagementadvisor.release.MoveReport;
import org.engagementadvisor.release.MoveText;
import org.engagementadvisor.release.ReleaseRun;
import org.engagementadvisor.release.Words;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whom a change moves. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Say whom a change moves, from what to what and why: between two folders of rules, or two files of advice.",
            "Ends with 0 if nothing differs, 1 if something does or lines were rejected, 2 if it was called wrongly."
        })
final class CompareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "a folder of rule books, or advice as batch writes it (.ndjson, .jsonl)")
    private Path before = Inputs.STANDARD;

    @Parameters(index = "1", paramLabel = "AFTER", description = "another of the same kind")
    private Path after = Inputs.STANDARD;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "CUSTOMERS",
            description =
                    "customers: .ndjson, .jsonl, .json, .csv, or - for standard input; with advice for their turnover only")
    private @Nullable Path customers;

    @Mixin
    private final CompareFiles.Places places = new CompareFiles.Places();

    @Option(
            names = "--answers",
            paramLabel = "NAME",
            split = ",",
            description = "compare these answers only (default: all, recommendations and data gaps too)")
    private List<String> answers = List.of();

    @Option(names = "--full", description = "tell everything, not only what fits on a screen")
    private boolean full;

    @Option(
            names = "--exact",
            description = "with files of advice: tell every member that differs, such as the words of reasons")
    private boolean exact;

    @Option(
            names = "--gaps",
            description = "with folders of rules: compare data gaps too, for which everybody is judged twice")
    private boolean gaps;

    @Option(
            names = "--ignore",
            paramLabel = "MEMBER",
            split = ",",
            description = "members of advice that do not count (default: release,line)")
    private List<String> ignored = AdviceComparison.NOT_COUNTED;

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        places.refuseTheSame(new DistinctFiles()
                .reads("BEFORE", before)
                .reads("AFTER", after)
                .reads("CUSTOMERS", customers)
                .reads(BookOptions.RULES, options.rules()));
        int workers = threads.number();
        return isOfRules() ? compareRules(workers) : compareAdvice(workers);
    }

    private int compareRules(int workers) throws IOException {
        if (customers == null) {
            throw new WrongUse("CUSTOMERS", "nothing", "customers to be judged by both folders of rules");
        }
        List<RuleBook> books = new ArrayList<>();
        // Not on the threads that all of Java shares: those do not see into the packed jar, and Drools finds no
        // services.
        try (var reading = new InOrder<RuleBook>(2, books::add)) {
            reading.add(() -> List.of(options.read(before)));
            reading.add(() -> List.of(options.read(after)));
            reading.finish();
        }
        var former = books.get(0);
        var latter = books.get(1);
        var strategy = options.strategyOf(former);
        options.strategyOf(latter);
        var run = new ReleaseRun(former, latter, options.asOf(surroundings), strategy, answers, gaps);
        var counts = new Counts();
        try (var in = Inputs.open(customers, surroundings);
                var files = new CompareFiles(places);
                var progress = Progress.of(surroundings, sizeOf(customers))) {
            var report = run.run(in, workers, places(), counts, (customer, position) -> {
                files.take(customer);
                progress.at(counts.tally(0).lines(), position);
            });
            if (counts.tally(0).lines() == 0) {
                return foundNone(customers + ": found no customers");
            }
            counts.examples().forEach(surroundings.err()::println);
            return told(report, Words.of(latter), files);
        }
    }

    private List<String> places() {
        return List.of(before.toString(), after.toString());
    }

    private int foundNone(String found) {
        surroundings.err().println(found + ", expected at least one");
        return Failures.FINDINGS;
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.size(file) : -1;
    }

    private int compareAdvice(int workers) throws IOException {
        var comparison = new AdviceComparison(answers, exact, ignored);
        try (var pairs = AdvicePairs.of(before, after);
                var files = new CompareFiles(places);
                var progress = Progress.of(surroundings, pairs.size())) {
            var book = customers == null ? null : options.read();
            var turnover = book == null || customers == null
                    ? Map.<String, BigDecimal>of()
                    : turnover(book, customers, workers);
            var compared = new AtomicLong();
            var report = new AdviceRun(pairs, comparison, turnover).run(workers, (customer, position) -> {
                files.take(customer);
                progress.at(compared.incrementAndGet(), position);
            });
            if (report.isEmpty()) {
                return foundNone(before + " and " + after + ": found no customer that both have");
            }
            return told(report.get(), book == null ? Words.asNamed() : Words.of(book), files);
        }
    }

    private Map<String, BigDecimal> turnover(RuleBook book, Path file, int workers) throws IOException {
        try (var in = Inputs.open(file, surroundings)) {
            return new KnownTurnover(book, options.asOf(surroundings)).of(in, workers);
        }
    }

    /** Whether folders of rules are compared, rather than files of advice. */
    private boolean isOfRules() {
        boolean first = Files.isDirectory(before);
        if (first != Files.isDirectory(after)) {
            throw new WrongUse(
                    "BEFORE and AFTER",
                    "a folder and a file, `" + before + "` and `" + after + "`",
                    "two folders of rule books, or two files of advice");
        }
        return first;
    }

    private int told(MoveReport report, Words words, CompareFiles files) throws IOException {
        files.keep(report, words);
        var lines = full ? MoveText.inFull(report, words) : MoveText.of(report, words);
        lines.forEach(surroundings.out()::println);
        surroundings.out().flush();
        return report.isSame() && report.rejected() == 0 ? 0 : Failures.FINDINGS;
    }
}
