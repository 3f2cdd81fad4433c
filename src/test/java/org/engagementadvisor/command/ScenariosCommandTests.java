package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.engagementadvisor.scenario.TestRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosCommandTests {
    @TempDir
    Path folder;

    private Shell shell;
    private Path rules;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        rules = TestRules.in(folder.resolve("tested"));
    }

    @Test
    void reportsEachCaseIfAskedAndEndsWellIfAllPass() {
        assertThat(run(TestRules.cases())).isZero();
        assertThat(shell.out).isEqualTo("\nshop: 9 cases, 9 ok, 0 differ, 0 refused\nall 8 rows are reached\n");
        assertThat(run(TestRules.cases(), "--all")).isZero();
        assertThat(shell.out)
                .contains("turnover-class.yaml: Turnover makes the class\n  ok       puts exactly 500,000 in class 5\n")
                .endsWith("shop: 9 cases, 9 ok, 0 differ, 0 refused\nall 8 rows are reached\n");
    }

    @Test
    void endsWithFindingsIfACaseDiffers() {
        assertThat(run(TestRules.differing())).isEqualTo(1);
        assertThat(shell.out)
                .contains("  differs  expects another class (line 5)\n", "turnoverClass: found `3`, expected `4`");
    }

    @Test
    void takesUnreachedRowsForFindingsIfAsked() {
        Path some = TestRules.cases().resolve("shop/turnover-class.yaml");

        assertThat(run(some)).isZero();
        assertThat(shell.out)
                .endsWith("1 of 7 rows are reached by no case:\n  shop/20-priority/priority.drl.csv  PRI-010\n");
        assertThat(run(some, "--strict-coverage")).isEqualTo(1);
        assertThat(run(TestRules.cases(), "--strict-coverage")).isZero();
    }

    @Test
    void writesTheOutcomeForBuildServers() {
        assertThat(run(TestRules.cases(), "--junit", "@report.xml")).isZero();
        assertThat(shell.read("report.xml")).startsWith("<?xml").contains("name=\"puts 19,999 in class 1\"");
        assertThat(shell.files()).containsExactly("report.xml", "tested");
    }

    @Test
    void listsTheChangesThatNoCaseNotices() {
        assertThat(run(TestRules.cases(), "--mutate", "--decisions", "D3")).isZero();
        assertThat(shell.out).endsWith("0 noticed by no case\n");
        assertThat(run(TestRules.cases(), "--mutate", "--tables", "30-none")).isEqualTo(2);
        assertThat(shell.err).contains("no figure or term in the tables chosen");
        assertThat(run(TestRules.cases(), "--mutate")).isEqualTo(1);
        assertThat(shell.out).contains("  PRI-020, reached by ", "    C14   Turnover class from: `4` → `5`\n");
    }

    @Test
    void saysEveryFaultOfTheFiles() {
        var file = shell.write("bad.yaml", "rule: x\nbook: shop\non: 2026-02-31\ncases: []\n");

        assertThat(run(file)).isEqualTo(1);
        assertThat(shell.err).contains("bad.yaml:3:1: on: found `2026-02-31`", "bad.yaml:4:1: cases: found `[]`");
        assertThat(shell.out).isEmpty();
    }

    @Test
    void saysHowItWasCalledWrongly() {
        assertThat(run(Path.of("nowhere"))).isEqualTo(2);
        assertThat(shell.err)
                .startsWith("PATH: found nothing at `nowhere`, expected a scenario file or a folder of them");
        assertThat(run(TestRules.cases(), "--book", "toys")).isEqualTo(2);
        assertThat(shell.err).startsWith("PATH: found no cases, expected cases of `toys`");
    }

    private int run(Path cases, String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "scenarios";
        words[1] = cases.toString();
        words[2] = "--rules";
        words[3] = rules.toString();
        System.arraycopy(options, 0, words, 4, options.length);
        return shell.runBare(words);
    }
}
