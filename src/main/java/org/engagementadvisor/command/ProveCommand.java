package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.rules.BookFiles;
import org.engagementadvisor.rules.prove.Proof;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which cases the tables leave out, give twice or can never meet. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Prove over all cases at once what is wrong or odd with the tables of a rule book: gaps, overlaps, rows that never apply,",
            "rows that could be one, columns that change nothing.",
            "Ends with 0 if there are no errors, 1 if there are, 2 if it was called wrongly."
        })
final class ProveCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final BookOptions options = new BookOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "TABLE",
            description = "a part of the file's name of the tables meant (default: all)")
    private @Nullable String table;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            description = "all that was proved, with rows, cells and a case of each")
    private @Nullable Path json;

    @Option(names = "--full", description = "tell everything, notes too, not only what fits on a screen")
    private boolean full;

    ProveCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        String book = options.bookName();
        BookOptions.folderOf(options.rules(), book);
        new DistinctFiles().reads(BookOptions.RULES, options.rules()).writes("--json", json);
        var proved = BookFiles.proved(options.rules(), book, options.demands());
        if (table != null && proved.tables().stream().noneMatch(file -> file.contains(table))) {
            throw new WrongUse("TABLE", "`" + table + "`", "a part of a file's name, as `turnover-class`");
        }
        List<Proof> proofs = table == null ? proved.proofs() : proved.of(table);
        if (json != null) {
            keep(proofs, json);
        }
        new ProofText(proofs, full || table != null).lines(book, proved).forEach(surroundings.out()::println);
        return proofs.stream().anyMatch(proof -> proof.finding().isError()) ? Failures.FINDINGS : 0;
    }

    /** A proof as it stands in a file. */
    private record Told(
            String code,
            String severity,
            String file,
            @Nullable String cell,
            String found,
            String expected,
            List<String> cells,
            List<String> rows,
            java.util.Map<String, @Nullable Object> witness) {
        static Told of(Proof proof) {
            var finding = proof.finding();
            return new Told(
                    finding.code().name(),
                    finding.severity().name(),
                    finding.file(),
                    finding.cell(),
                    finding.found(),
                    finding.expected(),
                    proof.cells(),
                    proof.rows(),
                    proof.witness());
        }
    }

    private static void keep(List<Proof> proofs, Path place) throws IOException {
        try (var file = WholeFile.at(place)) {
            List<Told> told = new ArrayList<>();
            proofs.forEach(proof -> told.add(Told.of(proof)));
            file.bytes().write((AdviceJson.indented(told) + "\n").getBytes(StandardCharsets.UTF_8));
            file.keep();
        }
    }
}
