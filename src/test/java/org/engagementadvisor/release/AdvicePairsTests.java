package org.engagementadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.lines.UnreadableFile;
import org.engagementadvisor.lines.UnsuitableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvicePairsTests {
    @TempDir
    Path folder;

    private Path file(String name, String customers) throws IOException {
        var lines = Stream.of(customers.split(""))
                .filter(customer -> !customer.isBlank())
                .map(customer -> "{\"book\":{\"customer\":\"no\"},\"customer\":\"" + customer + "\",\"file\":\"" + name
                        + "\"}\n")
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve(name), lines);
    }

    @ParameterizedTest(name = "{0} | {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "abc   | abc   | abc | -  | -",
                "abc   | cab   | abc | -  | -",
                "abcd  | dcba  | abcd| -  | -",
                "abc   | ac    | ac  | b  | -",
                "ac    | abc   | ac  | -  | b",
                "abx   | yab   | ab  | x  | y",
                "abcde | e     | e   | abcd | -",
            })
    void findsTheAdviceOnOneCustomerWhereverItStands(
            String before, String after, String both, String onlyBefore, String onlyAfter) throws IOException {
        try (var pairs = AdvicePairs.of(file("1.ndjson", before), file("2.ndjson", after))) {
            List<String> found = new ArrayList<>();
            for (var pair = pairs.next(); pair != null; pair = pairs.next()) {
                assertThat(new String(pair.before().bytes(), StandardCharsets.UTF_8))
                        .contains("1.ndjson");
                assertThat(new String(pair.after().bytes(), StandardCharsets.UTF_8))
                        .contains("2.ndjson");
                assertThat(pair.after().customer()).isEqualTo(pair.before().customer());
                found.add(pair.before().customer());
            }
            assertThat(found.stream().sorted().collect(Collectors.joining())).isEqualTo(both);
            assertThat(String.join("", pairs.onlyBefore().keySet())).isEqualTo(onlyBefore == null ? "" : onlyBefore);
            assertThat(String.join("", pairs.onlyAfter().keySet())).isEqualTo(onlyAfter == null ? "" : onlyAfter);
        }
    }

    @Test
    void saysWhichLineIsNoAdvice() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.ndjson"), "{\"customer\":\"a\"}\n{\"id\":\"b\"}\n");
        try (var pairs = AdvicePairs.of(file("1.ndjson", "ab"), broken)) {
            pairs.next();
            assertThatThrownBy(pairs::next)
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessage(broken + ":2: found no customer, expected advice as a batch writes it");
        }
    }

    @Test
    void refusesAFileOfAnotherKind() throws IOException {
        var csv = Files.writeString(folder.resolve("a.csv"), "customer\n");
        var lines = file("1.ndjson", "a");
        assertThatThrownBy(() -> AdvicePairs.of(lines, csv))
                .isInstanceOf(UnsuitableFile.class)
                .hasMessageContaining("a.csv: found no file of advice");
    }
}
