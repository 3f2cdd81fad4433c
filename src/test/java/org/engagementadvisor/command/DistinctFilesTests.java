package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctFilesTests {
    private static final String TABLE = "rules/corner-shop/10-segment/segment.drl.csv";

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() throws IOException {
        shell = new Shell(folder);
        shell.write("in.ndjson", "{\"id\":\"a\"}\n");
        shell.write("cases/bases/shop.yaml", "business: {organisation: household}\n");
        shell.write("cases/cases.yaml", """
                rule: Households are regulars
                book: corner-shop
                on: 2026-06-30
                base: bases/shop.yaml
                cases:
                  - {it: is one, expect: {segment: regulars}}
                """);
        shell.write("lines.csv", "no,who,day,net\n1,B,2026-01-31,10.50\n");
        shell.write("intake.yaml", """
                files: {lines: lines.csv}
                lines: {order: no, customer: who, date: day, amount: net, area: {constant: bikes}}
                """);
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve(TABLE));
        Files.createLink(folder.resolve("second-name.csv"), folder.resolve(TABLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch @in.ndjson @" + TABLE + "|OUT|part of --rules",
                "batch @in.ndjson @link.csv|OUT|part of --rules",
                "batch @in.ndjson @second-name.csv|OUT|part of --rules",
                "batch @in.ndjson @rules/new.csv|OUT|part of --rules",
                "batch @in.ndjson @out.csv --summary @rules/corner-shop/rulebook.yaml|--summary|part of --rules",
                "batch @in.ndjson @out.csv --rejects @rules/corner-shop/sample.yaml|--rejects|part of --rules",
                "batch @in.ndjson @out.csv --recommendations @in.ndjson|--recommendations|IN already",
                "portfolio @in.ndjson --json @link.csv|--json|part of --rules",
                "portfolio @in.ndjson --html @in.ndjson|--html|IN already",
                "prove --json @" + TABLE + "|--json|part of --rules",
                "compare @rules @rules @in.ndjson --csv @" + TABLE + "|--csv|part of BEFORE",
                "compare @rules @rules @in.ndjson --html @in.ndjson|--html|CUSTOMERS already",
                "scenarios @cases --junit @cases/cases.yaml|--junit|PATH already",
                "scenarios @cases --junit @cases/bases/shop.yaml|--junit|PATH already",
                "scenarios @cases --junit @second-name.csv|--junit|part of --rules",
            })
    void refusesToWriteWhatIsRead(String words, String option, String what) throws IOException {
        var asked = words.split(" ");
        var place = folder + "/" + asked[asked.length - 1].substring(1);
        var before = Files.exists(Path.of(place)) ? Files.readString(Path.of(place)) : "";
        assertThat(shell.run(asked)).isEqualTo(2);
        assertThat(shell.err)
                .isEqualTo("%s: found `%s`, which is %s, expected another file%n"
                        .formatted(option, place.replace(folder.toString(), "@"), what));
        assertThat(Files.exists(Path.of(place)) ? Files.readString(Path.of(place)) : "")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "intake @intake.yaml @lines.csv|OUT|an export already",
                "intake @intake.yaml @out.ndjson --summary @intake.yaml|--summary|MAPPING already",
            })
    void refusesToWriteOverExports(String words, String option, String what) {
        var before = shell.read("lines.csv");
        assertThat(shell.runBare(words.split(" "))).isEqualTo(2);
        assertThat(shell.err)
                .startsWith(option + ": found ")
                .contains(", which is " + what + ", expected another file");
        assertThat(shell.read("lines.csv")).isEqualTo(before);
    }

    @Test
    void letsWhatIsReadBeTheSame() {
        assertThat(shell.run("compare", "@rules", "@rules", "@in.ndjson", "--csv", "@moves.csv"))
                .isZero();
    }
}
