package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioCommandTests {
    private static final String THREE = """
            {"id":"a","name":"Ann <script>","business":{"organisation":"household"},"performance":{"months":12,"complete":true},"areas":{"bread":{"turnover":300,"contributionMargin":-5}}}
            {"id":"b"}

            {"id":"c","business":{"organisation":"café"}}
            """;

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        shell.write("in.ndjson", THREE);
    }

    @Test
    void tellsWhatAllCustomersComeTo() {
        assertThat(shell.run("portfolio", "@in.ndjson", "--json", "@p.json", "--html", "@p.html"))
                .as(shell.err)
                .isZero();
        assertThat(shell.out)
                .contains("All customers as of 2026-01-31", "Where we lose money", "In figures", "--full tells all")
                .doesNotContain("Segment mix");
        assertThat(shell.err).startsWith("4 lines: 3 advised, 0 rejected, 1 blank; ");
        assertThat(shell.read("p.json")).contains("\"portfolioCustomers\" : 3");
        assertThat(shell.read("p.html")).startsWith("<!doctype html>").doesNotContain("<script");
    }

    @Test
    void tellsAllTablesAndReasonsWhereAsked() {
        shell.run("portfolio", "@in.ndjson", "--full");
        assertThat(shell.out).contains("First step", "In figures", "Segment mix", "regulars");
    }

    @Test
    void saysTheSameWithAnyNumberOfThreads() {
        shell.run("portfolio", "@in.ndjson", "--json", "@one.json", "--threads", "1");
        shell.run("portfolio", "@in.ndjson", "--json", "@four.json", "--threads", "4");
        assertThat(shell.read("four.json")).isEqualTo(shell.read("one.json"));
    }

    @Test
    void countsRejectedLinesAndTellsTheFirst() {
        shell.write("in.ndjson", THREE + "{\"id\":\"b\"}\nnonsense\n");
        assertThat(shell.run("portfolio", "@in.ndjson")).isEqualTo(1);
        assertThat(shell.err).contains("3 advised, 2 rejected, 1 blank", "already on line 2", "rejected line 6");
        assertThat(shell.out).contains("In figures");
    }

    @Test
    void tellsFirstWhoCouldNotBeJudgedAndWithWhatTurnover() {
        shell.write("in.ndjson", THREE + """
                {"id":"x","performance":{"months":12,"complete":true},"areas":{"bikes":{"turnover":4000}}}
                {"id":"y","performance":{"months":12,"complete":true},"areas":{"bikes":{"turnover":500}}}
                """);
        assertThat(shell.run("portfolio", "@in.ndjson", "--json", "@p.json", "--html", "@p.html"))
                .isEqualTo(1);
        var lines = shell.out.lines().toList();
        assertThat(lines.get(3))
                .isEqualTo("2 customers could not be judged and count in no figure below; their turnover a year:"
                        + " €4,500 (known of 2)");
        assertThat(shell.out).containsPattern("x +2 +€4,500  /areas/bikes");
        assertThat(shell.read("p.html")).contains("2 customers could not be judged", "<td class=\"n\">€4,500</td>");
        assertThat(shell.read("p.json")).contains("\"turnoverKnown\" : 2");
    }

    @Test
    void findsNoCustomersInAnEmptyFile() {
        shell.write("in.ndjson", "\n");
        assertThat(shell.run("portfolio", "@in.ndjson", "--json", "@p.json")).isEqualTo(1);
        assertThat(shell.err).contains("found no customers");
        assertThat(shell.files()).containsExactly("in.ndjson");
    }

    @Test
    void refusesToWriteOverWhatItReads() {
        assertThat(shell.run("portfolio", "@in.ndjson", "--json", "@in.ndjson")).isEqualTo(2);
        assertThat(shell.run("portfolio", "@in.ndjson", "--json", "@x", "--html", "@x"))
                .isEqualTo(2);
        assertThat(shell.run("portfolio", "@in.ndjson", "--threads", "0")).isEqualTo(2);
        assertThat(shell.read("in.ndjson")).isEqualTo(THREE);
    }
}
