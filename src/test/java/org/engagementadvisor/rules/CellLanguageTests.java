package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.Golden;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell may say beyond a value. */
class CellLanguageTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
        Books.copy(Golden.resource("rules/language"), rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas: {pumps: {turnover: 20}} | KNO-030"
                        + " | What is known: turnover €20, because turnover is €20 and last order is not known",
                "{orders: {last: 2026-03-01}, recovery: {corrections: [{kind: price}]}} | KNO-040"
                        + " | What is known: last order 1 March 2026, because turnover is not known,"
                        + " last order is 1 March 2026 and corrections tried is price",
                "country: FR | KNO-050 | What is known: much, because turnover is not known and country is FR"
            })
    void asksInAnyColumnWhetherAFactIsKnown(String document, String row, String sentence) {
        assertThat(decision(document, "What is known").reasons())
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.row()).isEqualTo(row);
                    assertThat(reason.sentence()).isEqualTo(sentence);
                });
    }

    private Decision decision(String document, String title) {
        return RuleBook.read(rules, Books.NAME).advise(Customers.from(document), TODAY, null).decisions().stream()
                .filter(decision -> decision.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
