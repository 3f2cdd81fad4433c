package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people call a row who know no ids: what it says of one customer is of no other. */
class RowWordsTests {
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"), "fire-protection");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // The area differs, the competitor has words that stand in.
                "GRW-060|Win share in … from the present supplier, whose hold is loose",
                // “[, {areaOpenSpend} a year open]” is a passage that stands where that is known.
                "GRW-080|Win … from the present supplier",
                "GRW-040|Develop … together",
            })
    void endAtTheFirstClause(String row, String words) {
        assertThat(BOOK.recommended()).containsEntry(row, words);
    }

    @Test
    void areNoneOfARowThatRecommendsNothing() {
        assertThat(BOOK.recommended()).doesNotContainKey("TUR-050");
    }
}
