package org.engagementadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.engagementadvisor.Recommended;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.document.Fault;
import org.junit.jupiter.api.Test;

class ExpectationTests {
    private static final Reason TUR_040 =
            reason("TUR-040", "turnover is 499999, at least 200000 and below 500000: class 4");
    private static final Reason GAT_010 = reason("GAT-010", "nobody speaks for us: tactical");
    private static final Judged JUDGED = new Judged(
            advice(),
            () -> Map.of("turnover", new BigDecimal("499999"), "resells", true),
            row -> Optional.of("missed because it is Sunday"));
    private static final BookNames NAMES = new BookNames(
            Set.of("TUR-040", "TUR-050", "CAR-010", "GAT-040"),
            Set.of("turnoverClass", "level", "trust", "areaSpend"),
            fact -> List.of());

    @Test
    void looksForAnswersThenForThoseOfItemsThenForFacts() {
        assertThat(value("turnoverClass", "4")).isEmpty();
        assertThat(value("hoses.areaAbility", "61.5")).isEmpty();
        assertThat(value("turnover", "499999")).isEmpty();
        assertThat(value("resells", "yes")).isEmpty();
        assertThat(value("intent", "unknown")).isEmpty();
        assertThat(value("areaAbility", "unknown")).isEmpty();
    }

    @Test
    void looksIntoRecommendations() {
        assertThat(value("CAR-010.due", "2026-07-14")).isEmpty();
        assertThat(value("CAR-010.owner", "field sales")).isEmpty();
        assertThat(value("CAR-010.kind", "care")).isEmpty();
        assertThat(value("CAR-020.kind", "unknown")).isEmpty();
    }

    @Test
    void saysWhatIsSoAndWhy() {
        assertThat(value("turnoverClass", "5"))
                .containsExactly(new Difference("turnoverClass", "5", "4", List.of("TUR-040: " + TUR_040.sentence())));
        assertThat(value("turnover", "500000"))
                .containsExactly(new Difference("turnover", "500000", "499999", List.of()));
    }

    @Test
    void looksForRowsAmongAllReasons() {
        assertThat(listed(Listing.BECAUSE, "TUR-040", "CAR-010")).isEmpty();
        assertThat(listed(Listing.BECAUSE, "TUR-050"))
                .containsExactly(new Difference(
                        "because",
                        "TUR-050",
                        "TUR-040",
                        List.of("TUR-050: missed because it is Sunday", "TUR-040: " + TUR_040.sentence())));
        assertThat(listed(Listing.BECAUSE, "MGN-010"))
                .containsExactly(new Difference(
                        "because", "MGN-010", "no row of that table", List.of("MGN-010: missed because it is Sunday")));
    }

    @Test
    void looksForRecommendationsAndDataGaps() {
        assertThat(listed(Listing.RECOMMENDATIONS, "CAR-010")).isEmpty();
        assertThat(listed(Listing.RECOMMENDATIONS, "CAR-020")).hasSize(1);
        assertThat(listed(Listing.NO_RECOMMENDATIONS, "CAR-020")).isEmpty();
        assertThat(listed(Listing.NO_RECOMMENDATIONS, "CAR-010")).hasSize(1);
        assertThat(listed(Listing.DATA_GAPS, "areaSpend", "hoses.areaSpend")).isEmpty();
        assertThat(listed(Listing.DATA_GAPS, "training.areaSpend")).hasSize(1);
        assertThat(listed(Listing.NO_DATA_GAPS, "trust")).isEmpty();
        assertThat(listed(Listing.NO_DATA_GAPS, "areaSpend")).hasSize(1);
        assertThat(new Expectation.Empty(Listing.DATA_GAPS).differences(JUDGED)).hasSize(1);
    }

    @Test
    void looksForPhrasesInReasonsHeadlinesQuestionsAndWhyNots() {
        assertThat(says("below 500000", "Call them", "How much", "a supporter is missing"))
                .isEmpty();
        assertThat(says("below 600000"))
                .containsExactly(new Difference("says", "below 600000", "no such phrase", List.of()));
    }

    @Test
    void looksForTheNearestBetterRows() {
        assertThat(new Expectation.WhyNotRows("level", List.of("GAT-040")).differences(JUDGED))
                .isEmpty();
        assertThat(new Expectation.WhyNotRows("level", List.of("GAT-050")).differences(JUDGED))
                .containsExactly(new Difference("why not level", "GAT-050", "GAT-040", List.of()));
        assertThat(new Expectation.WhyNotRows("turnoverClass", List.of("TUR-050")).differences(JUDGED))
                .hasSize(1);
    }

    @Test
    void findsNamesThatTheBookDoesNotHave() {
        assertThat(new Expectation.Value("hoses.areaSpend", new Expected.Known()).unknownNames(NAMES))
                .isEmpty();
        assertThat(new Expectation.Value("CAR-010.due", new Expected.Known()).unknownNames(NAMES))
                .isEmpty();
        assertThat(new Expectation.Value("CAR-010.dew", new Expected.Known()).unknownNames(NAMES))
                .hasSize(1);
        assertThat(new Expectation.Value("CAR-090.due", new Expected.Known()).unknownNames(NAMES))
                .hasSize(1);
        assertThat(new Expectation.Value("turnoverClas", new Expected.Known()).unknownNames(NAMES))
                .extracting(Fault::toString)
                .containsExactly(
                        "turnoverClas: found `turnoverClas`, expected a fact or an answer of the rule book, perhaps `turnoverClass`");
        assertThat(new Expectation.Listed(Listing.NO_RECOMMENDATIONS, List.of("CAR-010", "CAR-011"))
                        .unknownNames(NAMES))
                .hasSize(1);
        assertThat(new Expectation.Listed(Listing.NO_DATA_GAPS, List.of("trust", "trusty")).unknownNames(NAMES))
                .hasSize(1);
        assertThat(new Expectation.WhyNotRows("levl", List.of("GAT-041")).unknownNames(NAMES))
                .hasSize(2);
    }

    @Test
    void knowsTheRowsOfAllReasons() {
        assertThat(JUDGED.rows()).containsExactlyInAnyOrder("TUR-040", "GAT-010", "CAR-010", "GAP-010", "ABI-010");
    }

    private static List<Difference> value(String name, String expected) {
        return new Expectation.Value(name, new Expected.Exactly(expected)).differences(JUDGED);
    }

    private static List<Difference> listed(Listing listing, String... entries) {
        return new Expectation.Listed(listing, List.of(entries)).differences(JUDGED);
    }

    private static List<Difference> says(String... phrases) {
        return new Expectation.Says(List.of(phrases)).differences(JUDGED);
    }

    private static Advice advice() {
        var whyNot = new WhyNot("GAT-040", Map.of("level", "consultative"), List.of(), "a supporter is missing");
        return new Advice(
                "c1",
                null,
                LocalDate.of(2026, 6, 30),
                "demo",
                "1",
                "farming",
                null,
                List.of(Recommended.of(
                        "CAR-010",
                        "care",
                        "Call them",
                        "field sales",
                        LocalDate.of(2026, 7, 14),
                        List.of(reason("CAR-010", "silent")))),
                List.of(new DataGap(
                        "areaSpend",
                        "Spend",
                        "hoses",
                        "How much do you spend?",
                        List.of("priority"),
                        1,
                        0,
                        null,
                        Map.of(),
                        1,
                        null,
                        Map.of(),
                        List.of(reason("GAP-010", "asked of A customers")))),
                Map.of("turnoverClass", 4, "level", "tactical"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Decision("D3", "Turnover class", null, Map.of("turnoverClass", 4), List.of(TUR_040), null),
                        new Decision(
                                "D5",
                                "Ability",
                                "hoses",
                                Map.of("areaAbility", new BigDecimal("61.52")),
                                List.of(reason("ABI-010", "able")),
                                null),
                        new Decision("D7", "Level", null, Map.of("level", "tactical"), List.of(GAT_010), whyNot)));
    }

    private static Reason reason(String row, String sentence) {
        return new Reason(row, "Table", "file.drl.csv", 14, List.of(), sentence);
    }
}
