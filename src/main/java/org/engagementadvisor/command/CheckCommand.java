package org.engagementadvisor.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.batch.Figures;
import org.engagementadvisor.rules.BookFiles;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.Findings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with the tables. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check the rule books of a folder, or the one of --book.")
final class CheckCommand implements Callable<Integer> {
    /** Files of a list that are named where not all are asked for. */
    private static final int NAMED = 3;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final BookOptions options = new BookOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "folder of the rule books (default: that of --rules)")
    private @Nullable Path folder;

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var rules = folder == null ? options.rules() : folder;
        if (!Files.isDirectory(rules)) {
            throw new WrongUse(rules.toString(), "no folder", "the folder of the rule books");
        }
        var asked = options.bookAskedFor();
        var books = asked == null ? BookFiles.books(rules) : List.of(asked);
        if (books.isEmpty()) {
            throw new WrongUse(rules.toString(), "no rule book", "folders with a rulebook.yaml");
        }
        if (asked != null) {
            BookOptions.folderOf(rules, asked);
        }
        return books.stream().mapToInt(book -> check(rules, book)).max().orElse(0);
    }

    private int check(Path rules, String book) {
        var findings = BookFiles.findings(rules, book, options.asOf(surroundings), options.demands());
        var faults = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
        Findings.sentences(faults).forEach(surroundings.out()::println);
        tell(findings, Code.STANDS_IN, book + ": has its own in place of a shared table: ");
        tell(findings, Code.LEFT_OUT, book + ": does without shared tables, which ask or say what it does not: ");
        long errors = faults.stream().filter(Finding::isError).count();
        surroundings
                .out()
                .println(book + ": " + Figures.count(errors) + " errors, " + Figures.count(faults.size() - errors)
                        + " warnings");
        return errors > 0 ? Failures.FINDINGS : 0;
    }

    private void tell(List<Finding> findings, Code code, String what) {
        var files = findings.stream()
                .filter(finding -> finding.code() == code)
                .map(finding -> finding.file()
                        .substring(finding.file().indexOf('/') + 1)
                        .replaceAll("\\.drl(\\.(csv|xlsx))?$", ""))
                .toList();
        int named = Failures.isVerbose(spec) ? files.size() : Math.min(NAMED, files.size());
        if (!files.isEmpty()) {
            var more = files.size() - named;
            surroundings
                    .out()
                    .println(what
                            + String.join(", ", files.subList(0, named))
                            + (more > 0 ? " and " + more + " more (" + Failures.VERBOSE + " names all)" : ""));
        }
    }
}
