package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTests {
    @Test
    void setsTextInBackticks() {
        assertThat(Quote.of("Müller & Söhne")).isEqualTo("`Müller & Söhne`");
        assertThat(Quote.listed(List.of("farming", "hunting"))).isEqualTo("`farming`, `hunting`");
    }

    @Test
    void callsNoTextNothing() {
        assertThat(Quote.of("")).isEqualTo("nothing");
        assertThat(Quote.of(" ")).isEqualTo("` `");
    }

    @Test
    void cutsBehindAHundredAndTwentyCharactersAndNeverThroughOne() {
        var faces = "😀".repeat(120);

        assertThat(Quote.of(faces)).isEqualTo("`" + faces + "`");
        assertThat(Quote.of(faces + "x")).isEqualTo("`" + faces + "…`");
    }

    /** Escape, the C1 introducer, the override of direction, the paragraph separator, half a character, the byte order mark. */
    @ParameterizedTest
    @CsvSource({"001b", "009b", "0000", "000a", "202e", "2066", "200f", "2029", "d83d", "feff"})
    void spellsOutWhatATerminalObeys(String code) {
        var character = (char) Integer.parseInt(code, 16);

        assertThat(Quote.of("a" + character + "b")).isEqualTo("`a\\u" + code + "b`");
        assertThat(Quote.harmless("a" + character + "b")).isEqualTo("a\\u" + code + "b");
    }

    @Test
    void spellsOutTheBacktickBetweenBackticksOnly() {
        assertThat(Quote.of("a`b")).isEqualTo("`a\\u0060b`");
        assertThat(Quote.harmless("a`b")).isEqualTo("a`b");
    }

    @Test
    void leavesScriptsAsTheyAreSpelt() {
        var persian = "می\u200Cخواهم";

        assertThat(Quote.harmless(persian)).isEqualTo(persian);
        assertThat(Quote.of("👩\u200D🚒")).isEqualTo("`👩\u200D🚒`");
    }
}
