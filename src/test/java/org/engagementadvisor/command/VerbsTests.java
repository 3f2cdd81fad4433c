package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerbsTests {
    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "advice|found `advice`, expected one of ",
                "advise|missing required parameter: `FILE`",
                "advise x y|unmatched argument at index 2: `y`",
                "advise x --colour|unknown option: `--colour`",
                "advise x --as-of 2026-02-31|invalid value for option `--as-of`: found `2026-02-31`, expected a date such as 2026-01-31",
                "batch a.csv b.csv --threads two|invalid value for option `--threads`: found `two`, expected a whole number",
                "advise - --rules none|--rules: found no folder `none`, expected the folder of the rule books",
                "advise - --rules rules --book none|--book: found `none`, expected one of ",
                "sample -n -1|-n: found `-1`, expected 0 or more",
                "check --limit depht=5|--limit: found `depht`, expected one of request, ",
                "--limit depth=0 check|--limit: found `depth=0`, expected 1 or more",
                "check --limit depth=deep|invalid value for option `--limit` (NAME=N): found `deep`, expected a whole number",
                "check none|none: found no folder, expected the folder of the rule books",
            })
    void saysHowItWasCalledWrongly(String words, String message) {
        assertThat(shell.runBare(words.split(" "))).isEqualTo(2);
        assertThat(shell.err).startsWith(message).doesNotContain("\tat ", "Exception");
        assertThat(shell.out).isEmpty();
    }

    @Test
    void namesItsVerbs() {
        assertThat(shell.runBare("--help")).isZero();
        assertThat(shell.out).contains("serve", "advise", "batch", "check", "sample");
    }

    @Test
    void takesOtherLimitsThanUsual() {
        shell.in = "{\"id\":\"K1\"}\n{\"id\":\"K23\"}";
        long usual = Limit.CUSTOMER.most();
        try {
            assertThat(shell.run("advise", "-", "--limit", "customer=11,depth=50"))
                    .isEqualTo(1);
        } finally {
            Limit.CUSTOMER.set(usual);
            Limit.DEPTH.set(Limit.DEPTH.preset());
        }
        assertThat(shell.err)
                .isEqualTo("-:2: found more than 11, expected at most 11 bytes in a customer (limit `customer`)\n");
    }

    @Test
    void findsTheRulesInOrder() {
        assertThat(shell.run("check", "@rules")).isZero();
        assertThat(shell.out).endsWith("\ncorner-shop: 0 errors, 0 warnings\n");
    }

    @Test
    void tellsInOneLineWhatABookDoesWithoutAndInOneWhatItSaysItself() {
        shell.write(
                "rules/corner-shop/20-lifecycle/rhythm.drl.csv",
                shell.read("rules/shared/20-lifecycle/rhythm.drl.csv").replace("RHY-", "BEA-"));
        assertThat(shell.run("check", "@rules")).isZero();
        assertThat(shell.out.lines())
                .hasSize(3)
                .contains("corner-shop: has its own in place of a shared table: 20-lifecycle/rhythm")
                .element(1)
                .asString()
                .matches("corner-shop: does without shared tables, which ask or say what it does not:"
                        + "( [0-9a-z/-]+,){2} [0-9a-z/-]+ and [0-9]+ more \\(--verbose names all\\)");
        assertThat(shell.runBare("--verbose", "check", "@rules")).isZero();
        assertThat(shell.out).contains("50-engagement/proposed-level").doesNotContain(" more (");
    }

    @Test
    void namesTheCellsThatAreWrong() {
        var table = "rules/corner-shop/10-segment/segment.drl.csv";
        shell.write(table, shell.read(table).replace("household", "castle"));
        assertThat(shell.run("check", "@rules")).isEqualTo(1);
        assertThat(shell.out).contains("corner-shop/10-segment/segment.drl.csv:B12: found `castle`", " errors, ");
    }

    @Test
    void warnsOfRowsThatAreNoLongerValid() {
        shell.write("rules/corner-shop/10-segment/segment.drl.csv", """
                title,Strategic segment
                hit policy,first
                RuleSet,segment
                RuleTable Strategic segment
                NAME,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,
                ,"organisation == ""$param\""","asOf <= LocalDate.parse(""$param"")","answer(""segment"", ""$param"");"
                id,Organisation,Valid until,Segment
                SEG-010,household,2026-01-30,regulars
                SEG-020,,,guests
                """);
        assertThat(shell.run("check", "@rules")).isZero();
        assertThat(shell.out)
                .startsWith(
                        "corner-shop/10-segment/segment.drl.csv:C9: warning: found row SEG-010, valid until 2026-01-30"
                                + " and no more on 2026-01-31, expected a later day, or the row taken out\n")
                .endsWith("corner-shop: 0 errors, 1 warnings\n");
        assertThat(shell.run("check", "@rules", "--as-of", "2026-01-30")).isZero();
        assertThat(shell.out).endsWith("corner-shop: 0 errors, 0 warnings\n");
    }

    @Test
    void checksTheBookAskedFor() {
        assertThat(shell.run("check", "--rules", "@rules", "--book", "corner-shop"))
                .isZero();
        assertThat(shell.run("check", "@rules", "--book", "none")).isEqualTo(2);
        assertThat(shell.err).isEqualTo("--book: found `none`, expected one of corner-shop\n");
    }
}
