package org.engagementadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedTests {

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "61.5, 61.5, true",
        "61.5, 61.54999, true",
        "61.5, 61.55, false",
        "61.5, 61.45, true",
        "61.50, 61.5, true",
        "61.50, 61.506, false",
        "61, 61, true",
        "61, 61.0, true",
        "61, 61.2, false",
        "-0.1, -0.1, true",
        "1e3, 1000, true",
        "'''5''', 5, true",
        "'''five''', 5, false",
        "'\">= 4\"', 4, true",
        "'\">= 4\"', 3.9999, false",
        "'\"> 4\"', 4, false",
        "'\"> 4\"', 4.0001, true",
        "'\"<= 4\"', 4, true",
        "'\"<= 4\"', 4.0001, false",
        "'\"< 4\"', 4, false",
        "'\"< 4\"', 3.9999, true",
        "'\">=4\"', 4, true",
        "'one of 4, 5', 5, true",
        "'one of 4, 5', 3, false",
        "'none of 4, 5', 3, true",
        "'none of 4, 5', 5, false",
        "known, 4, true",
        "unknown, 4, false",
    })
    void comparesFigures(String expected, BigDecimal actual, boolean holds) {
        assertThat(read(expected).holds(actual)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "at risk, at risk, true",
        "at risk, At risk, false",
        "'one of at risk, lost', lost, true",
        "'one of at risk, lost', new, false",
        "'none of at risk, lost', new, true",
        "'none of at risk, lost', lost, false",
        "true, yes, true",
        "yes, yes, true",
        "false, no, true",
        "\">= 4\", new, false",
    })
    void comparesTerms(String expected, String actual, boolean holds) {
        assertThat(read(expected).holds(actual)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "unknown, true",
        "known, false",
        "'one of a, unknown', true",
        "one of a, false",
        "none of a, false",
        "'none of a, unknown', false",
        "\"< 4\", false",
        "0, false",
        "no, false",
    })
    void asksWhetherAValueIsUnknown(String expected, boolean holds) {
        assertThat(read(expected).holds(null)).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-06-30, true", "\">= 2026-06-30\", true", "\"> 2026-06-30\", false", "\"< 2026-07-01\", true"})
    void comparesDays(String expected, boolean holds) {
        assertThat(read(expected).holds(LocalDate.of(2026, 6, 30))).isEqualTo(holds);
    }

    @Test
    void comparesYesAndNoHoweverTheyAreHeld() {
        assertThat(read("yes").holds(true)).isTrue();
        assertThat(read("no").holds(false)).isTrue();
        assertThat(read("no").holds(true)).isFalse();
    }

    @Test
    void comparesSetsInAnyOrder() {
        assertThat(read("[price, self-service]").holds(List.of("self-service", "price")))
                .isTrue();
        assertThat(read("[price]").holds(List.of("self-service", "price"))).isFalse();
        assertThat(read("[]").holds(List.of())).isTrue();
        assertThat(read("[price]").holds("price")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\">= B\"", "one of a,,b", "one of ,", "\"\"", "{is: a}", "[1]", "\">= 2026-02-31\""})
    void refusesWhatIsNoCondition(String text) {
        assertThat(ExpectedReader.read(node(text))).isEmpty();
    }

    @Test
    void refusesNull() {
        assertThat(ExpectedReader.read(node("null"))).isEmpty();
    }

    /** As a scenario file would be read: figures keep their decimals. */
    private static Expected read(String text) {
        return ExpectedReader.read(node(text)).orElseThrow();
    }

    private static Node node(String text) {
        var faults = new Faults();
        var node = Node.read(text.getBytes(StandardCharsets.UTF_8), "value.yaml", faults);
        assertThat(faults.sentences()).isEmpty();
        return node.orElseThrow();
    }
}
