package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookWordsTests {
    private static final BookWords WORDS =
            RuleBook.read(Path.of("rules"), "fire-protection").words();

    /** Its rulebook.yaml says from 100 on: who reads “worth €4 a year” believes the rest no more. */
    @ParameterizedTest(name = "{0} is told as {1}")
    @CsvSource({"1234.56, '€1,230'", "100, €100", "99.99,", "4,", "-250,", ","})
    void tellsAWorthFromTheAmountOnThatTheBookSays(BigDecimal net, String told) {
        assertThat(WORDS.worth(net).orElse(null)).isEqualTo(told);
    }
}
