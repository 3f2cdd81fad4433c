package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.engagementadvisor.batch.Advised;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.batch.Counts;
import org.engagementadvisor.batch.PortfolioWork;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.portfolio.PortfolioText;
import org.engagementadvisor.portfolio.Unlocks;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges all customers of a file together. */
@Command(
        name = "portfolio",
        mixinStandardHelpOptions = true,
        description = "Judge all customers together: what the whole base shows, and where our hours should go.")
final class PortfolioCommand implements Callable<Integer> {
    /** So many fit on a screen. */
    private static final int FINDINGS = 10;

    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(paramLabel = "IN", description = "customers: .ndjson, .jsonl, .json, .csv, or - for standard input")
    private Path in = Inputs.STANDARD;

    @Option(names = "--json", paramLabel = "FILE", description = "all figures, groups and findings as JSON")
    private @Nullable Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "the report as one page that needs no network")
    private @Nullable Path html;

    @Option(names = "--full", description = "all findings with their reasons, and all tables")
    private boolean full;

    PortfolioCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        int workers = threads.number();
        new DistinctFiles()
                .reads("IN", in)
                .reads(BookOptions.RULES, options.rules())
                .writes("--json", json)
                .writes("--html", html);
        try (var customers = Inputs.open(in, surroundings);
                var files = new PortfolioFiles(json, html)) {
            var book = options.read();
            OtherDay.tell(in, options.asOf(surroundings), surroundings);
            var work = new PortfolioWork(book, options.asOf(surroundings), options.strategyOf(book));
            return run(customers, new BatchRun<>(workers, work), work, files);
        }
    }

    private int run(
            CustomerFile customers, BatchRun<PortfolioWork.Judged> run, PortfolioWork work, PortfolioFiles files)
            throws IOException {
        long start = System.nanoTime();
        var unlocks = new Unlocks();
        var portfolio = new Portfolio(work.book(), work.asOf(), work.strategy());
        var counts = new Counts();
        count(customers, run, work, portfolio, unlocks, counts);
        if (counts.tally(0).lines() == 0) {
            surroundings.err().println(Inputs.none(in));
            return Failures.FINDINGS;
        }
        portfolio.tellUnlocks(unlocks.report(work.book(), work.asOf(), work.strategy()));
        tell(portfolio, work.book(), files);
        surroundings.err().println(counts.text(customers.blank(), Duration.ofNanos(System.nanoTime() - start)));
        counts.later().forEach(surroundings.err()::println);
        counts.examples().forEach(surroundings.err()::println);
        return counts.tally(0).rejected() > 0 ? Failures.FINDINGS : 0;
    }

    private void count(
            CustomerFile customers,
            BatchRun<PortfolioWork.Judged> run,
            PortfolioWork work,
            Portfolio portfolio,
            Unlocks unlocks,
            Counts counts)
            throws IOException {
        long bytes = Files.isRegularFile(in) ? Files.size(in) : -1;
        try (var progress = Progress.of(surroundings, bytes)) {
            run.run(customers, advised -> {
                if (advised instanceof Advised.Customer<PortfolioWork.Judged> customer) {
                    var judged = customer.made();
                    portfolio.add(judged.counted());
                    unlocks.add(customer.id(), judged.counted().turnover(), () -> Optional.of(judged.customer()));
                    counts.advised();
                    counts.later(customer.id(), judged.later());
                } else {
                    var rejected = (Advised.Rejected<PortfolioWork.Judged>) advised;
                    counts.rejected(rejected);
                    work.reject(portfolio, rejected);
                }
                progress.at(counts.tally(0).lines(), customers.position());
            });
        }
    }

    private void tell(Portfolio portfolio, RuleBook book, PortfolioFiles files) throws IOException {
        var report = portfolio.report();
        files.keep(report, book);
        var lines = full ? PortfolioText.inFull(report, book) : PortfolioText.of(report, book, FINDINGS);
        lines.forEach(surroundings.out()::println);
        surroundings.out().flush();
    }
}
