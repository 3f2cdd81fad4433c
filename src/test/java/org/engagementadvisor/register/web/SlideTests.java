package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A slider stands where the figure of today is, to the cent: a browser moves what is not on a step. */
class SlideTests {
    @ParameterizedTest(name = "{0}: to {1} by {2}")
    @CsvSource({
        "114100, 230000, 100",
        "12, 24, 0.1",
        "7.5, 15, 0.01",
        "455321.17, 920000, 0.01",
        "2000, 4000, 10",
        "0.5, 1, 0.01"
    })
    void reachesARoundFigureTwiceAsFarInStepsThatMeetThatOfToday(String today, String to, String step) {
        assertThat(Slide.around(today)).isEqualTo(new Slide("0", to, step));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5"})
    void isNoneWhereNothingIsKnownOrThere(String today) {
        assertThat(Slide.around(today)).isNull();
    }
}
