package org.engagementadvisor.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.Intake;
import org.engagementadvisor.intake.IntakeMapping;
import org.engagementadvisor.intake.IntakeRefused;
import org.engagementadvisor.intake.IntakeSummary;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.portfolio.PortfolioText;
import org.engagementadvisor.portfolio.Unlocks;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesRejected;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Computes customers from plain exports; the file of customers appears whole or not at all. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        description = "Compute customers from exports of an ERP or CRM system, as a mapping reads them.")
final class IntakeCommand implements Callable<Integer> {
    private static final int FINDINGS = 1;
    private final Surroundings surroundings;
    private final Unlocks unlocks = new Unlocks();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MAPPING", description = "which file and column says what (YAML)")
    private Path mapping = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "file of customers to write, one JSON object a line")
    private Path out = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description = "folder of the exports (default: that of the mapping)")
    private @Nullable Path from;

    @Option(names = "--as-of", paramLabel = "DATE", description = "last day that is read (default: today)")
    private @Nullable String asOf;

    @Option(
            names = "--months",
            paramLabel = "N|all",
            defaultValue = "12",
            description = "period of the performance figures, ending with the as-of date (default: ${DEFAULT-VALUE})")
    private String months = "12";

    @Option(names = "--summary", paramLabel = "FILE", description = "what became of every line, as JSON")
    private @Nullable Path summary;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            defaultValue = Intake.USUAL_MEMORY,
            description =
                    "memory of the database beside the Java heap; beyond it the disk is used (default: ${DEFAULT-VALUE})")
    private String memory = Intake.USUAL_MEMORY;

    @Option(names = "--scratch", paramLabel = "FOLDER", description = "where to work on disk (default: the system's)")
    private Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

    IntakeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        refuseMissing();
        try {
            var read = IntakeMapping.read(mapping);
            refuseOverwriting(read);
            var found = write(intake(read));
            found.text().lines().forEach(surroundings.err()::println);
            tellUnlocks(found.asOf());
            return found.hasFindings() ? FINDINGS : 0;
        } catch (IntakeRefused refused) {
            String.valueOf(refused.getMessage()).lines().forEach(surroundings.err()::println);
            return FINDINGS;
        }
    }

    private Intake intake(IntakeMapping read) {
        try {
            return new Intake(read, folder(), day(), Span.parse(months), scratch, memory);
        } catch (IllegalArgumentException wrong) {
            throw wrongUse(String.valueOf(wrong.getMessage()));
        }
    }

    private IntakeSummary write(Intake intake) throws IOException {
        try (var customers = WholeFile.at(out);
                var counts = summary == null ? null : WholeFile.at(summary)) {
            // Made until the first customer comes.
            var json = CompletableFuture.supplyAsync(CustomerJson::strict);
            var found = intake.run(customer -> {
                write(json.join().write(customer), customers);
                var sales = customer.sales() == null ? null : customer.sales().period();
                unlocks.add(customer.id(), sales == null ? null : sales.turnover(), () -> Optional.of(customer));
            });
            if (counts != null) {
                counts.bytes().write(summaries().writeValueAsBytes(found));
                counts.bytes().write('\n');
                counts.keep();
            }
            customers.keep();
            return found;
        }
    }

    /** Which files would give more, where the mapping is that of a rule book, which says what it asks for. */
    private void tellUnlocks(LocalDate day) {
        var home = mapping.toAbsolutePath().normalize().getParent();
        var rules = home == null ? null : home.getParent();
        if (home == null || rules == null || !Files.isRegularFile(home.resolve(RuleBook.FILE))) {
            return;
        }
        try {
            var book = RuleBook.read(rules, home.getFileName().toString());
            PortfolioText.unlocksFirst(unlocks.report(book, day, null), book, PortfolioText.FIRST_UNLOCKS)
                    .forEach(surroundings.err()::println);
        } catch (RulesRejected | RuleConflict faulty) {
            surroundings
                    .err()
                    .println(home + ": found a rule book with errors, expected none to say which files would give more;"
                            + " `check` has them");
        }
    }

    /** Made when it is asked for: every verb makes this command, and few summaries are written. */
    private static JsonMapper summaries() {
        return JsonMapper.builder()
                .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(AdviceJson.LINES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
    }

    private static void write(byte[] customer, WholeFile file) {
        try {
            file.bytes().write(customer);
            file.bytes().write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path folder() {
        if (from != null) {
            return from;
        }
        var parent = mapping.toAbsolutePath().getParent();
        return parent == null ? mapping : parent;
    }

    private LocalDate day() {
        try {
            return asOf == null ? surroundings.today() : LocalDate.parse(asOf);
        } catch (DateTimeException noDate) {
            throw wrongUse("--as-of", Quote.of(String.valueOf(asOf)), "a date such as 2026-01-31");
        }
    }

    private void refuseMissing() {
        if (!Files.isRegularFile(mapping)) {
            throw wrongUse(mapping.toString(), "no file", "a mapping");
        }
        if (!Files.isDirectory(folder())) {
            throw wrongUse(folder().toString(), "no folder", "the folder of the exports");
        }
        if (!Files.isDirectory(scratch)) {
            throw wrongUse(scratch.toString(), "no folder", "a folder to work in");
        }
        for (var file : new Path[] {out, summary}) {
            var parent = file == null ? null : file.toAbsolutePath().getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                throw wrongUse(file.toString(), "no folder " + Quote.of(parent.toString()), "one that exists");
            }
            if (file != null && Files.isDirectory(file)) {
                throw wrongUse(file.toString(), "a folder", "a file");
            }
        }
    }

    private void refuseOverwriting(IntakeMapping read) throws IOException {
        var distinct = new DistinctFiles().reads("MAPPING", mapping);
        for (var file : read.filesIn(folder())) {
            distinct.reads("an export", folder().resolve(file));
        }
        distinct.writes("OUT", out).writes("--summary", summary);
    }

    private ParameterException wrongUse(String place, String found, String expected) {
        return wrongUse(new Fault(Place.of(place), found, expected).toString());
    }

    private ParameterException wrongUse(String message) {
        var command = spec;
        if (command == null) {
            throw new IllegalStateException(message);
        }
        return new ParameterException(command.commandLine(), message);
    }
}
