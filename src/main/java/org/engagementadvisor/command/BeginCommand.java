package org.engagementadvisor.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.begin.Begin;
import org.engagementadvisor.begin.BeginRefused;
import org.engagementadvisor.begin.Choice;
import org.engagementadvisor.intake.IntakeRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins with a new company. */
@Command(
        name = "begin",
        mixinStandardHelpOptions = true,
        description = "Make a rule book and a first list of calls from a folder of exports.")
final class BeginCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(paramLabel = "FOLDER", description = "folder with orders, and customers and products if there are any")
    private Path folder = Path.of("");

    @Option(names = "--book", required = true, paramLabel = "NAME", description = "name of the new rule book")
    private String book = "";

    @Option(names = BookOptions.RULES, paramLabel = "FOLDER", description = "folder of the rule books (default: rules)")
    private Path rules = Path.of("rules");

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "where customers, advice and portfolio go (default: begun-NAME)")
    private @Nullable Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "day to advise for (default: the last day of the orders)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "currency of the amounts (default: what the files say)")
    private @Nullable String currency;

    @Option(names = "--yes", description = "take the best where two are near, and ask nothing")
    private boolean yes;

    @Option(names = "--scratch", paramLabel = "FOLDER", description = "where to work on disk (default: the system's)")
    private Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

    BeginCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new WrongUse(folder.toString(), "no folder", "the folder of the exports");
        }
        if (currency != null && !currency.matches("[A-Z]{3}")) {
            throw new WrongUse("--currency", "`" + currency + "`", "a code such as EUR");
        }
        var results = out == null ? Path.of("begun-" + book) : out;
        var customers = results.resolve("customers.ndjson");
        try {
            var request =
                    new Begin.Request(folder, rules, book, customers, asOf, surroundings.today(), currency, scratch);
            var begin = new Begin(request, choice(), surroundings.out()::println);
            var begun = begun(begin, results);
            return advise(begin, begun, results, customers);
        } catch (BeginRefused | IntakeRefused refused) {
            String.valueOf(refused.getMessage()).lines().forEach(surroundings.err()::println);
            return Failures.FINDINGS;
        }
    }

    /** What is refused leaves no empty folder. */
    private static Begin.Begun begun(Begin begin, Path results) throws IOException {
        boolean isNew = !Files.exists(results);
        Files.createDirectories(results);
        try {
            return begin.run();
        } catch (BeginRefused | IntakeRefused refused) {
            if (isNew) {
                Files.delete(results);
            }
            throw refused;
        }
    }

    private int advise(Begin begin, Begin.Begun begun, Path results, Path customers) throws IOException {
        var day = begun.asOf().toString();
        surroundings.out().println("Advising all customers …");
        var advised = begin.advise(begun, results, threads.number());
        advised.rejected().forEach(surroundings.err()::println);
        var calls = advised.calls();
        var screen = surroundings.out();
        screen.println();
        screen.println("Call first, as of " + day);
        calls.forEach(screen::println);
        if (calls.isEmpty()) {
            screen.println("  nobody: the rules find nothing to do");
        }
        screen.println();
        advised.unlocked().forEach(screen::println);
        screen.println("What the other files would give stands in portfolio.html");
        screen.println();
        screen.println("Written: " + customers
                + ", advice.csv, to-do.csv and portfolio.html beside it; the book, with intake.yaml: "
                + rules.resolve(book));
        screen.println("Next:");
        var options = rules.equals(Path.of("rules")) ? "" : " --rules " + rules;
        for (var next : List.of(
                "check --book " + book + options,
                "serve --book " + book + options,
                "portfolio " + customers + " --book " + book + " --as-of " + day + options)) {
            screen.println("  advisor " + next);
        }
        return advised.rejected().isEmpty() ? 0 : Failures.FINDINGS;
    }

    /** Whoever sits at a terminal is asked; else the best is taken. */
    private Choice choice() {
        return yes || !surroundings.isTerminal() ? Choice.BEST : this::asked;
    }

    private int asked(String question, List<String> options) {
        var screen = surroundings.out();
        screen.println(question);
        for (int i = 0; i < options.size(); i++) {
            screen.println("  " + (i + 1) + ": " + options.get(i));
        }
        screen.println("Number, or nothing for 1:");
        screen.flush();
        try {
            // Not closed, since the stream is the terminal's.
            var line = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8)).readLine();
            var said = line == null ? "" : line.strip();
            return said.matches("[1-9]") && Integer.parseInt(said) <= options.size() ? Integer.parseInt(said) - 1 : 0;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
