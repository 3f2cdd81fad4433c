package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTests {
    @Test
    void readsAsPeopleAndEditorsKnowIt() {
        assertThat(new Place("a.yaml", 12, 3, "cases[2].it")).hasToString("a.yaml:12:3: cases[2].it");
        assertThat(Place.line("a.csv", 7)).hasToString("a.csv:7");
        assertThat(new Place("t.drl.csv", 0, 0, "C9")).hasToString("t.drl.csv:C9");
        assertThat(Place.of("a.yaml")).hasToString("a.yaml");
        assertThat(new Place("", 12, 3, "")).hasToString("line 12, column 3");
        assertThat(Place.within("/areas/x")).hasToString("/areas/x");
        assertThat(Place.within("")).hasToString("");
    }

    @Test
    void cannotBeMadeToLookLikeAnotherLine() {
        assertThat(new Place("a\nb.yaml", 1, 0, "k\u202Ey")).hasToString("a\\u000ab.yaml:1: k\\u202ey");
    }

    /** Worked out by hand: 26 letters, then 26 times 26 pairs of them. */
    @ParameterizedTest
    @CsvSource({"0, 0, A1", "8, 2, C9", "0, 25, Z1", "0, 26, AA1", "9, 701, ZZ10", "9, 702, AAA10"})
    void namesCellsAsSpreadsheetsDo(int row, int column, String cell) {
        assertThat(Place.cell(row, column)).isEqualTo(cell);
    }

    @Test
    void comesInTheOrderOfReading() {
        var inOrder = Stream.of(
                        Place.of("a"),
                        new Place("a", 0, 0, "/areas/9"),
                        new Place("a", 0, 0, "/areas/10"),
                        new Place("a", 2, 0, ""),
                        new Place("a", 2, 9, ""),
                        new Place("a", 2, 10, ""),
                        new Place("a", 10, 1, ""),
                        new Place("b", 0, 0, "Z9"),
                        new Place("b", 0, 0, "AA9"),
                        new Place("b", 0, 0, "A10"))
                .toList();

        assertThat(inOrder.stream().sorted().toList()).isEqualTo(inOrder);
        assertThat(List.of(inOrder.get(2), inOrder.get(1)).stream().sorted())
                .containsExactly(inOrder.get(1), inOrder.get(2));
    }
}
