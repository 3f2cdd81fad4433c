package org.engagementadvisor.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CSV tables are bounded as workbooks are, and the bound comes first. */
class LargeCsvTests {
    private static final String FILE = "table.drl.csv";

    @TempDir
    Path folder;

    @ParameterizedTest // faults 4.20
    @CsvSource(
            delimiter = '|',
            value = {
                "TUR-010,1,,,5\\n|100000|A5001: found more rows, expected at most 5000 rows in a table (limit `table-rows`)",
                "x,|20000|GS1: found more columns, expected at most 200 columns in a table (limit `table-columns`)",
                "\\n|600000|A500001: found more cells, expected at most 500000 cells in a table (limit `table-cells`)",
                "a b|8000000| found 24000000 bytes, expected at most 20971520 bytes in a table file (limit `table-bytes`)"
            })
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void saysWhichBoundIsPassed(String text, int times, String found) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, text.replace("\\n", "\n").repeat(times));
        Findings findings = new Findings();
        Table.read(file, FILE, "10-x", Words.small(), findings);
        assertThat(findings.sorted())
                .singleElement()
                .hasToString(FILE + ":" + (found.startsWith("found") ? " " : "") + found);
    }
}
