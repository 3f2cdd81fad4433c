package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.RuleBook;
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
    void makesUpCustomersWhoGetEachKindOfRecommendation() {
        var book = RuleBook.read(Path.of("rules"), "fire-protection");
        var strict = CustomerJson.strict();
        var customers = sample("200", "1")
                .lines()
                .map(line -> strict.read(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        var recommended = book.advise(customers, LocalDate.of(2026, 6, 30), null).stream()
                .flatMap(advice -> advice.recommendations().stream())
                .toList();
        assertThat(recommended)
                .extracting(Recommendation::kind)
                .contains("warning", "recovery", "up-sell", "cross-sell", "growth", "discovery", "care", "strategy");
        assertThat(recommended).allSatisfy(each -> {
            assertThat(each.reasons()).isNotEmpty();
            assertThat(each.headline()).isNotBlank();
        });
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
