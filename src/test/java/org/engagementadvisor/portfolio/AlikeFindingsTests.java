package org.engagementadvisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.engagementadvisor.advice.Recommendation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlikeFindingsTests {
    private static final Map<String, Map<String, Object>> GROUPS = Map.of(
            "manager Ann", Map.of("group", "Ann"),
            "manager Bob", Map.of("group", "Bob"),
            "area training", Map.of("group", "training"));

    private static Recommendation finding(String code, int rank, @Nullable String item, String headline) {
        return new Recommendation(
                code,
                "strategy",
                item,
                rank,
                null,
                "open",
                null,
                headline,
                "sales",
                List.of(),
                LocalDate.of(2026, 6, 30),
                false,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void tellsOnceWhatDiffersByTheNameAlone() {
        var told = AlikeFindings.together(
                List.of(
                        finding("MCP-020", 1, "manager Ann", "Ann: 500 hours are free"),
                        finding("ATN-010", 2, "shop", "We lost customers"),
                        finding("MCP-020", 3, "manager Bob", "Bob: 500 hours are free"),
                        finding("MKT-010", 4, "area training", "Defend training")),
                GROUPS);
        assertThat(told)
                .extracting(Recommendation::rank, Recommendation::headline, Recommendation::item)
                .containsExactly(
                        Tuple.tuple(1, "Ann, Bob: 500 hours are free", "Ann, Bob"),
                        Tuple.tuple(2, "We lost customers", "shop"),
                        Tuple.tuple(3, "Defend training", "area training"));
    }

    @Test
    void keepsApartWhatDiffersByAFigure() {
        var told = AlikeFindings.together(
                List.of(
                        finding("MCP-020", 1, "manager Ann", "Ann: 500 hours are free"),
                        finding("MCP-020", 2, "manager Bob", "Bob: 600 hours are free")),
                GROUPS);
        assertThat(told).hasSize(2);
    }
}
