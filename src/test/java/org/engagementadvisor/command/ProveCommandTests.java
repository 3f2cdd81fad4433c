package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProveCommandTests {
    private static final String SEGMENT = "rules/corner-shop/10-segment/segment.drl.csv";

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    private void change(String from, String to) {
        var table = shell.read(SEGMENT);
        assertThat(table).contains(from);
        shell.write(SEGMENT, table.replace(from, to));
    }

    @Test
    void endsWithZeroIfNothingIsWrong() {
        assertThat(shell.run("prove")).as(shell.err).isZero();
        assertThat(shell.out).startsWith("corner-shop: 0 errors, 0 warnings, ");
        assertThat(shell.err).isEmpty();
    }

    @Test
    void endsWithZeroIfItWarnsOnly() {
        change("SEG-020,,guests", "SEG-020,café,guests");
        assertThat(shell.run("prove", "segment")).as(shell.err).isZero();
        assertThat(shell.out).contains("segment.drl.csv:", "warning", "no row for");
    }

    @Test
    void endsWithOneIfACaseOfAUniqueTableHasTwoAnswers() {
        change("hit policy,first", "hit policy,unique");
        assertThat(shell.run("prove")).isEqualTo(1);
        assertThat(shell.out).contains("SEG-010 and SEG-020");
    }

    @Test
    void endsWithOneIfTheTablesCannotBeRead() {
        change("household", "castle");
        assertThat(shell.run("prove")).isEqualTo(1);
        assertThat(shell.err).contains("segment.drl.csv:B12: found `castle`");
        assertThat(shell.out).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prove nowhere|TABLE: found `nowhere`, expected ",
                "prove segment priority|unmatched argument at index 2: `priority`",
                "prove --colour|unknown option: `--colour`",
            })
    void endsWithTwoIfItWasCalledWrongly(String words, String message) {
        assertThat(shell.run(words.split(" "))).isEqualTo(2);
        assertThat(shell.err).startsWith(message);
        assertThat(shell.out).isEmpty();
    }

    @Test
    void endsWithTwoIfThereIsNoSuchBook() {
        assertThat(shell.runBare("prove", "--rules", "@rules", "--book", "none"))
                .isEqualTo(2);
        assertThat(shell.err).startsWith("--book: found `none`, expected one of ");
    }
}
