package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.engagementadvisor.release.AdviceComparison;
import org.engagementadvisor.release.AdvicePairs;
import org.engagementadvisor.release.CompareReport;
import org.engagementadvisor.release.CompareText;
import org.engagementadvisor.release.Words;
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
            description = "customers: .ndjson, .jsonl, .json, .csv, or - for standard input; with advice for their turnover only")
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
        places.refuseTheSame(before, after, customers);
        int workers = threads.number();
        if (isOfRules()) {
            throw new WrongUse("BEFORE and AFTER", "folders", "files of advice");
        }
        var comparison = new AdviceComparison(Set.of(), answers, exact, ignored);
        try (var files = new CompareFiles(places);
                var pairs = AdvicePairs.of(before, after);
                var progress = Progress.of(surroundings, pairs.size())) {
            var report = new CompareAdvice(pairs, comparison, Map.of()).run(workers, files, progress);
            return told(report, Words.asNamed(), files);
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

    private int told(CompareReport report, Words words, CompareFiles files) throws IOException {
        files.keep(report, words);
        var lines = full ? CompareText.inFull(report, words) : CompareText.of(report, words);
        lines.forEach(surroundings.out()::println);
        surroundings.out().flush();
        return report.isSame() && report.rejected() == 0 ? 0 : Failures.FINDINGS;
    }
}
