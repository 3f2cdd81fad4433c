package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeginCommandTests {
    @TempDir
    private Path folder;

    private Shell shell;

    @BeforeEach
    void begin() throws IOException {
        shell = new Shell(folder);
        for (var part : new String[] {"shared", "starter", "begin"}) {
            copy(Path.of("rules", part), folder.resolve("mine").resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.sorted().toList()) {
                var there = to.resolve(from.relativize(path).toString());
                Files.createDirectories(there.getParent());
                if (!Files.isDirectory(path)) {
                    Files.copy(path, there);
                }
            }
        }
    }

    @Test
    void goesFromOrdersToAListOfCalls() {
        var lines = new StringBuilder("Order No,Customer No,Customer Name,Order Date,Net Amount,Total Cost\n");
        for (int customer = 0; customer < 12; customer++) {
            // The first and largest has fallen silent.
            var day = LocalDate.of(2025, 1, 10);
            for (int order = 0; order < (customer == 0 ? 6 : 12); order++) {
                lines.append(customer * 100 + order)
                        .append(",C")
                        .append(customer)
                        .append(",Customer ")
                        .append(customer)
                        .append(',')
                        .append(day.plusMonths(order))
                        .append(',')
                        .append(customer == 0 ? 9000 : 5000 - customer * 100)
                        .append(",2000\n");
            }
        }
        shell.write("exports/orders.csv", lines.toString());

        int exit = shell.runBare("begin", "@exports", "--book", "acme", "--rules", "@mine", "--out", "@out");

        assertThat(shell.err).isEmpty();
        assertThat(exit).isZero();
        assertThat(shell.out)
                .contains(
                        "customer number: column Customer No of orders.csv, sure",
                        "over all used lines: turnover 634,800.00, cost 276,000.00")
                .contains("Would give ", " customers looked at more answers: ", "stands in portfolio.html")
                .contains("1. Customer 0 (C0)", "0 errors, 0 warnings", "check --book acme", "serve --book acme");
        assertThat(shell.files()).contains("exports", "mine", "out");
        assertThat(folder.resolve("out"))
                .isDirectoryContaining("glob:**/customers.ndjson")
                .isDirectoryContaining("glob:**/to-do.csv")
                .isDirectoryContaining("glob:**/advice.csv")
                .isDirectoryContaining("glob:**/portfolio.html");
        assertThat(shell.runBare("check", "--book", "acme", "--rules", "@mine")).isZero();
        assertThat(shell.runBare("begin", "@exports", "--book", "acme", "--rules", "@mine", "--out", "@out"))
                .isEqualTo(1);
        assertThat(shell.err).contains("found a book of that name");
    }

    @Test
    void leavesNothingWhereThereIsNothingToBeginWith() {
        shell.write("exports/notes.md", "none");

        assertThat(shell.runBare("begin", "@exports", "--book", "acme", "--rules", "@mine", "--out", "@out"))
                .isEqualTo(1);

        assertThat(shell.err).contains("found no file that can be read (but `notes.md`)");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(folder.resolve("mine/acme")).doesNotExist();
    }
}
