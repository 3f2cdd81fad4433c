package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.Test;

class AdviceTextTests {
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"), "fire-protection");

    private final List<String> text = AdviceText.of(
            BOOK.advise(Customer.of("K1", draft -> draft.name = "Hotel Seeblick"), LocalDate.of(2026, 6, 30), null),
            BOOK);

    @Test
    void answersBeforeItExplains() {
        assertThat(text.get(0)).startsWith("Hotel Seeblick (K1), as of 2026-06-30, by fire-protection ");
        assertThat(text.get(2)).isEqualTo("In short");
        assertThat(text).anyMatch(line -> line.matches("  Priority +\\S.*"));
    }

    @Test
    void showsTheArithmeticOfTheRank() {
        assertThat(text).anyMatch(line -> line.matches("    ranked by \\d+\\.\\d+ of 100: .*Points of fit: .*"));
    }

    @Test
    void namesDecisionsOfTablesAndOfRulesAlike() {
        assertThat(text)
                .anyMatch(line -> line.startsWith("D1 "))
                .anyMatch(line -> line.startsWith("D7 Engagement level"));
        assertThat(text).noneMatch(line -> line.startsWith("\""));
    }
}
