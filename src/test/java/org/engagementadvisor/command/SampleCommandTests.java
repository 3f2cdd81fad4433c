package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.engagementadvisor.customer.CustomerJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCommandTests {
    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @Test
    void givesTheSameBytesForTheSameSeed() {
        assertThat(sample("50", "7")).isEqualTo(sample("50", "7")).isNotEqualTo(sample("50", "8"));
    }

    @Test
    void givesTheSameCustomersHoweverManyAreAskedFor() {
        assertThat(sample("50", "7")).startsWith(sample("20", "7"));
    }

    @Test
    void makesUpCustomersThatAreReadWithoutAFault() {
        var strict = CustomerJson.strict();
        var customers = sample("1000", "1")
                .lines()
                .map(line -> strict.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(customers).hasSize(1000).doesNotHaveDuplicates();
        assertThat(customers)
                .extracting(customer ->
                        customer.business() == null ? null : customer.business().organisation())
                .contains("fire brigade", "commercial", "trade", "private person", "public office", null);
    }

    @Test
    void saysIfABookHasNoSample() {
        assertThat(shell.run("sample")).isEqualTo(2);
        assertThat(shell.err)
                .isEqualTo(
                        "@/rules/corner-shop: found no sample.yaml, expected a rule book that says what its customers are like\n");
    }

    private String sample(String count, String seed) {
        assertThat(shell.runBare("sample", "-n", count, "--seed", seed)).isZero();
        return shell.out;
    }
}
