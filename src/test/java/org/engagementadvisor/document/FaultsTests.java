package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FaultsTests {
    private final Faults faults = new Faults();

    @Test
    void saysEachFaultOnceInTheOrderOfPlaces() {
        faults.add(Place.line("b", 1), "`x`", "`y`");
        faults.add(Place.line("a", 10), "nothing", "a text");
        faults.add(Place.line("a", 9), "`x`", "a number");
        faults.add(Place.line("a", 10), "nothing", "a text");

        assertThat(faults.sentences())
                .containsExactly(
                        "a:9: found `x`, expected a number",
                        "a:10: found nothing, expected a text",
                        "b:1: found `x`, expected `y`");
        assertThat(faults.count()).isEqualTo(3);
    }

    @Test
    void keepsTheFirstHundredAndCountsTheRest() {
        for (int line = 250; line > 0; line--) {
            faults.add(Place.line("a", line), "`x`", "`y`");
        }

        assertThat(faults.all()).hasSize(100);
        assertThat(faults.all().get(99).place().line()).isEqualTo(100);
        assertThat(faults.sentences()).hasSize(101).last().isEqualTo("and 150 more");
        assertThat(faults.count()).isEqualTo(250);
    }

    @Test
    void refusesOnlyWhatIsFaulty() {
        assertThatCode(() -> faults.refuse(found -> new IllegalStateException(found.toString())))
                .doesNotThrowAnyException();

        faults.add(Place.of("a"), "no file", "one");

        assertThatThrownBy(() -> faults.refuse(found -> new IllegalStateException(found.toString())))
                .hasMessage("a: found no file, expected one");
    }

    @Test
    void isASentenceWithoutAPlaceToo() {
        assertThat(new Fault(Place.within(""), "`1`", "`2`")).hasToString("found `1`, expected `2`");
    }
}
