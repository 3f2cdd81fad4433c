package org.engagementadvisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioPageTests {
    private static final RuleBook BOOK = CornerShop.book();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final Portfolio portfolio = new Portfolio(BOOK, DAY, null);

    private void add(String name, Map<String, Object> facts) {
        add(name, facts, null);
    }

    private void add(String name, Map<String, Object> facts, PortfolioReport.@Nullable Place before) {
        var advice = new Advice(
                name, name, DAY, "b", "r", "farming", null, List.of(), List.of(), Map.of(), List.of(), List.of(),
                List.of(), List.of(), List.of());
        portfolio.add(Counted.of(new AdviceWithFacts(advice, facts, Map.of(), Map.of())), before);
    }

    private static Map<String, Object> facts(String segment, int turnover, int attractiveness, int ability) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("segment", segment);
        facts.put("turnover", BigDecimal.valueOf(turnover));
        facts.put("attractiveness", BigDecimal.valueOf(attractiveness));
        facts.put("ability", BigDecimal.valueOf(ability));
        return facts;
    }

    private static PortfolioReport.Place at(int attractiveness, int ability) {
        return new PortfolioReport.Place(BigDecimal.valueOf(attractiveness), BigDecimal.valueOf(ability));
    }

    @Test
    void leadsALineFromWhereACustomerStoodBefore() {
        add("mover", facts("guests", 10, 75, 50), at(25, 0));
        add("stays", facts("guests", 10, 40, 40), at(40, 40));
        add("new", facts("guests", 10, 60, 60), null);
        assertThat(page())
                .containsOnlyOnce("<line class=\"tail\"")
                .contains("x1=\"0\" y1=\"360\" x2=\"240\" y2=\"120\"")
                .containsOnlyOnce("before: attractiveness")
                .contains("attractiveness 75, ability 50, before: attractiveness 25, ability 0")
                .contains("A line leads to one of them")
                .contains("Only those who moved");
        assertThat(page().split(" still\"", -1)).as("the two who did not").hasSize(3);
    }

    private String page() {
        return PortfolioPage.of(portfolio.report(), BOOK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\"><img src=x onerror='alert(1)'>",
                "${7*7}",
                "__${7*7}__",
                "[[${7*7}]] [(${7*7})]",
                "{0} {1}",
                "&lt;b&gt;",
                "\u202Egnihton\u202C",
            })
    void writesWhatPeopleNameAsText(String name) {
        var facts = facts(name, 10, 1, 2);
        for (String fact :
                List.of("role", "priority", "cell", "level", "lifecycle", "accountManager", "stageReached")) {
            facts.put(fact, name);
        }
        facts.put("effortFit", "too much");
        facts.put("colour", "x\" onclick=\"y");
        add(name, facts);

        var text = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replaceAll("[\u202C\u202E]", "\uFFFD");
        assertThat(page())
                .contains("<th scope=\"row\">" + text + "</th><td class=\"id\">" + text + "</td><td>" + text + "</td>")
                .contains("<title>" + text + ", ")
                .contains("/></svg>" + text + "</li>")
                .doesNotContain("<script", "<img", "<b>", "onclick=", "http:", "https:")
                .doesNotContainPattern("\\b49\\b");
    }

    @Test
    void unfoldsEachFindingWithItsReasonsTheWarningsFirst() {
        add("Ann", facts("regulars", 10, 50, 50));
        var why = new Reason("A-010", "Growth", "a.drl.csv", 1234, List.of(), "since 2 < 3");
        var page = page(List.of(
                finding("strategy", "Grow", "Call <Bob>", List.of(why)),
                finding("warning", "Look & see", null, List.of())));

        assertThat(page)
                .contains("<h2>To look at</h2>")
                .contains("<li>First step: Call &lt;Bob&gt;</li>")
                .contains("<li>Why: since 2 &lt; 3 (A-010, a.drl.csv:1234)</li>");
        assertThat(page.indexOf("Look &amp; see")).isPositive().isLessThan(page.indexOf("Grow"));
        assertThat(page(List.of())).contains("<h2>Nothing was found</h2>").doesNotContain("To look at");
    }

    private static Recommendation finding(
            String kind, String headline, @Nullable String firstStep, List<Reason> reasons) {
        return new Recommendation(
                "F-010", kind, null, null, null, "", null, headline, "sales", List.of(), DAY, false, null, null, null,
                null, firstStep, List.of(), reasons, List.of());
    }

    private String page(List<Recommendation> findings) {
        var report = portfolio.report();
        return PortfolioPage.of(
                new PortfolioReport(
                        report.book(),
                        report.release(),
                        report.strategy(),
                        report.asOf(),
                        report.rejected(),
                        report.periods(),
                        report.classes(),
                        report.unlocks(),
                        report.figures(),
                        report.groups(),
                        findings,
                        report.money(),
                        report.effort(),
                        report.warnings(),
                        report.dataGaps(),
                        report.droppedOut(),
                        report.curve(),
                        report.colours(),
                        report.placed(),
                        report.notPlaced(),
                        report.points(),
                        report.squares(),
                        report.decisions()),
                BOOK);
    }

    @Test
    void leavesOutWhatNothingIsKnownOf() {
        add("Ann", Map.of());
        assertThat(page())
                .contains("One is not placed", "<h2>All figures</h2>")
                .doesNotContain("Segment mix", "Who earns our margin", "Hours of the account managers", "Warnings");
    }

    @Test
    void drawsWhatIsKnownBesideATableOfTheSame() {
        var facts = facts("regulars", 12_345, 60, 40);
        facts.put("colour", "green");
        facts.put("contributionMargin", BigDecimal.valueOf(99));
        facts.put("accountManager", "V. Nowak");
        add("Ann", facts);
        assertThat(page())
                .contains(
                        "<h2>Segment mix</h2>",
                        "<h2>Who earns our margin</h2>",
                        "<h2>Hours of the account managers</h2>")
                .contains("<circle class=\"dot green\" cx=\"192\" cy=\"192\" r=\"16\">")
                .contains("Ann, €12,300, regulars, attractiveness 60, ability 40")
                .contains("<text class=\"in\" x=\"-8\" y=\"13\" text-anchor=\"end\">regulars</text>");
    }

    @Test
    void writesTheSameBytesForTheSameReport() {
        add("Ann", facts("regulars", 10, 50, 50));
        assertThat(page()).isEqualTo(page()).endsWith("</html>\n");
    }
}
