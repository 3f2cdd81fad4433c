package org.engagementadvisor.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.engagementadvisor.batch.Figures;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.scenario.JUnitXml;
import org.engagementadvisor.scenario.Report;
import org.engagementadvisor.scenario.Scenarios;
import org.engagementadvisor.scenario.ScenariosRejected;
import org.engagementadvisor.scenario.TextReport;
import org.engagementadvisor.scenario.mutation.Mutation;
import org.engagementadvisor.scenario.mutation.MutationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs scenario files on their rule books: what differs, what no case reaches, what no case would notice. */
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        description =
                "Run scenario files on the rules: what differs, and which rows no case reaches. Each case says its own day and strategy.")
final class ScenariosCommand implements Callable<Integer> {
    private static final int SAID_EVERY = 100;

    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Parameters(
            paramLabel = "PATH",
            description =
                    "scenario files, or folders of them; what they do not reach is told of the tables that they touch (default: scenarios, and all tables)")
    private List<Path> asked = new ArrayList<>();

    @Option(names = "--all", description = "tell every case, not only those that do not pass")
    private boolean all;

    @Option(names = "--junit", paramLabel = "FILE", description = "also write the outcome as JUnit XML")
    private @Nullable Path junit;

    @Option(names = "--strict-coverage", description = "take rows that no case reaches for findings")
    private boolean strictCoverage;

    @Option(
            names = "--mutate",
            description =
                    "change figures and terms of the tables one at a time and list the changes that no case notices")
    private boolean mutate;

    @Option(
            names = "--decisions",
            paramLabel = "CODES",
            split = ",",
            description = "whose tables --mutate changes (default: all)")
    private Set<String> decisions = new LinkedHashSet<>();

    @Option(
            names = "--tables",
            paramLabel = "FILES",
            split = ",",
            description =
                    "which tables --mutate changes, by folder or file, such as 85-ranking or company/rates (default: all)")
    private Set<String> tables = new LinkedHashSet<>();

    ScenariosCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> paths = asked.isEmpty() ? List.of(Path.of("scenarios")) : asked;
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new WrongUse("PATH", "nothing at `" + path + "`", "a scenario file or a folder of them");
            }
        }
        Scenarios scenarios;
        try {
            scenarios = Scenarios.read(paths);
        } catch (ScenariosRejected rejected) {
            String.valueOf(rejected.getMessage()).lines().forEach(surroundings.err()::println);
            return Failures.FINDINGS;
        }
        refuseOverwriting(scenarios);
        List<String> books = books(scenarios);
        var out = new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8);
        boolean well = mutate ? mutate(scenarios, books, out) : run(scenarios, books, out);
        return well ? 0 : Failures.FINDINGS;
    }

    private void refuseOverwriting(Scenarios scenarios) throws IOException {
        var distinct = new DistinctFiles().reads(BookOptions.RULES, options.rules());
        for (Path file : scenarios.files()) {
            distinct.reads("PATH", file);
        }
        distinct.writes("--junit", junit);
    }

    private List<String> books(Scenarios scenarios) {
        String only = options.bookAskedFor();
        List<String> books = scenarios.books().stream()
                .filter(it -> only == null || it.equals(only))
                .toList();
        if (books.isEmpty()) {
            throw new WrongUse("PATH", "no cases", "cases of " + (only == null ? "a rule book" : "`" + only + "`"));
        }
        books.forEach(book -> BookOptions.folderOf(options.rules(), book));
        return books;
    }

    private boolean run(Scenarios scenarios, List<String> books, PrintWriter out) throws IOException {
        List<Report> reports = new ArrayList<>();
        for (String book : books) {
            Report report = scenarios.report(book, RuleBook.read(options.rules(), book, options.demands()));
            reports.add(asked.isEmpty() ? report : report.touched());
        }
        var text = new TextReport(out);
        reports.forEach(all ? text::printAll : text::print);
        if (junit != null) {
            try (var file = WholeFile.at(junit)) {
                file.bytes().write(JUnitXml.text(reports).getBytes(StandardCharsets.UTF_8));
                file.keep();
            }
        }
        return reports.stream()
                .allMatch(
                        it -> it.passed() && (!strictCoverage || it.unreached().isEmpty()));
    }

    private boolean mutate(Scenarios scenarios, List<String> books, PrintWriter out) throws InterruptedException {
        List<Mutation> chosen = new ArrayList<>();
        for (String book : books) {
            // The changed copies of the book are signed by nobody.
            var mutation = Mutation.of(RuleBook.read(options.rules(), book, options.demands()), decisions, tables);
            if (mutation.size() > 0) {
                chosen.add(mutation);
            }
        }
        if (chosen.isEmpty()) {
            throw new WrongUse("--mutate", "no figure or term in the tables chosen", "decisions or tables of a book");
        }
        boolean passed = true;
        for (Mutation mutation : chosen) {
            MutationReport report = mutation.run(
                    scenarios, Runtime.getRuntime().availableProcessors(), tried -> say(tried, mutation.size()));
            report.print(out);
            passed &= report.passed();
        }
        return passed;
    }

    private void say(int tried, int all) {
        if (tried % SAID_EVERY == 0) {
            surroundings.err().println("tried " + Figures.count(tried) + " of " + Figures.count(all) + " changes");
        }
    }
}
