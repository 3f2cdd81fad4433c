package org.engagementadvisor.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tables judge for each thing of a list and each of its areas costs no more than the list is long. */
class LargestCustomerTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final List<String> AREAS = List.of(
            "extinguishers",
            "fire detection",
            "smoke extraction",
            "hydrants and hoses",
            "sprinkler",
            "emergency lighting",
            "turnout gear",
            "breathing apparatus",
            "maintenance",
            "training");
    private static final String PROJECT =
            "{\"name\": \"P%d\", \"areas\": [AREAS], \"limit\": 1000, \"committed\": %1$d}";
    private static final String REQUEST = "{\"discount\": 0.1, \"extraTurnover\": %d, \"on\": \"total\"}";

    @Test // faults 4.2
    void isAdvisedInTheTimeThatACustomerMayTake() {
        // Whoever takes longer than the limit of a customer's time gets a fault of the rules instead.
        assertThat(size(PROJECT, "projects", 100)).isPositive();
        assertThat(size(REQUEST, "priceRequests", 200)).isPositive();
        assertThatThrownBy(() -> size(PROJECT, "projects", 101)).isInstanceOf(FaultyDocument.class);
        assertThatThrownBy(() -> size(REQUEST, "priceRequests", 201)).isInstanceOf(FaultyDocument.class);
    }

    @ParameterizedTest // faults 4.2
    @ValueSource(strings = {"projects", "priceRequests"})
    void hasNoMoreToldOfItThanItsListsAreLong(String list) {
        var entry = list.equals("projects") ? PROJECT : REQUEST;
        long once = size(entry, list, 25);
        long twice = size(entry, list, 50);
        long fourTimes = size(entry, list, 100);
        // Twice as many again add twice as much as before, and a little for longer numbers.
        assertThat(fourTimes - twice).isLessThan(2 * (twice - once) * 11 / 10);
    }

    private static int size(String entry, String list, int count) {
        var areas = "\"" + String.join("\",\"", AREAS) + "\"";
        var entries = IntStream.range(0, count)
                .mapToObj(i -> entry.formatted(i).replace("AREAS", areas))
                .collect(joining(","));
        var customer = CustomerJson.strict().read("{\"id\": \"a\", \"" + list + "\": [" + entries + "]}");
        assertThat(BOOK.unknownTerms(customer)).isEmpty();
        return AdviceJson.line(BOOK.advise(customer, DAY, null)).length;
    }
}
