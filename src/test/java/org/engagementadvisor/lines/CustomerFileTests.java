package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerFileTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.jsonl", "a.JSON", "a.csv"})
    void tellsTheFormatByTheName(String name) throws IOException {
        var file = Files.writeString(folder.resolve(name), name.endsWith("csv") ? "id\nx\n" : "{\"id\":\"x\"}");
        try (var customers = CustomerFile.open(file)) {
            assertThat(customers.next()).isNotNull();
            assertThat(customers.next()).isNull();
            assertThat(customers.position()).isEqualTo(Files.size(file));
        }
    }

    @Test
    void refusesOtherNames() throws IOException {
        var file = Files.writeString(folder.resolve("a.xlsx"), "");
        assertThatThrownBy(() -> CustomerFile.open(file))
                .hasMessageEndingWith(
                        "found a file of another kind, expected a name that ends in .ndjson, .jsonl, .json or .csv,"
                                + " or that with .gz behind it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"a\"}\n{\"id\":\"b\"}",
                "[{\"id\":\"a\"},{\"id\":\"b\"}]",
                "{\"id\":\"a\"\n{\"id\":\"b\"}\n",
            })
    void tellsLinesFromAnArrayByHowItBegins(String text) throws IOException {
        assertThat(count(text)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\n\"id\":\"a\"\n}", "{\"id\":\"a\"}", "\n\n{ \"id\":\n\"a\"}"})
    void tellsOneCustomerOverManyLines(String text) throws IOException {
        assertThat(count(text)).isEqualTo(1);
    }

    private static int count(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var customers = CustomerFile.of(bytes, "standard input")) {
            int count = 0;
            while (customers.next() != null) {
                count++;
            }
            return count;
        }
    }
}
