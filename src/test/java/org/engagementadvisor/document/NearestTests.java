package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTests {
    private static final List<String> WORDS = List.of("turnover", "trust", "id", "on", "priority", "prior");

    @ParameterizedTest
    @CsvSource({
        "turnovr, turnover",
        "tunrover, turnover",
        "turnover2026, turnover",
        "turnover12026, ",
        "trsut, trust",
        "Id, id",
        "most, ",
        "last, ",
        "priorit, priority",
        "tax, ",
        "xx, ",
        "customers, ",
        "turnover, "
    })
    void findsTheWordThatWasMeantOrNone(String misspelt, String meant) {
        assertThat(Nearest.to(misspelt, WORDS).orElse(null)).isEqualTo(meant);
    }

    @Test
    void putsWordsWithCommonPartsFirst() {
        var words = List.of("everMargin", "valuedTurnover", "trust", "turnoverGrowth", "turnovers");
        assertThat(Nearest.first("everTurnover", words, 4))
                .containsExactly("valuedTurnover", "everMargin", "turnoverGrowth", "turnovers");
    }

    @Test
    void takesTheFirstOfEquallyLikeOnes() {
        assertThat(Nearest.to("cart", List.of("card", "care"))).contains("card");
        assertThat(Nearest.to("cart", List.of("care", "card"))).contains("card");
    }

    @Test
    void hintsBehindWhatWasExpected() {
        assertThat(Nearest.hint("turnovr", WORDS)).isEqualTo(", perhaps `turnover`");
        assertThat(Nearest.hint("shoes", WORDS)).isEmpty();
    }
}
