package org.engagementadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Before and after a talk: what is not known, what would be, what people know better, and what a discount costs. */
@ExtendWith(Demonstration.Started.class)
class CustomerTalkTests {
    private static final int DESK = 1440;

    @Test
    void fillsAGapAndSeesTheLevelMove(Demonstration demonstration) {
        var customer =
                demonstration.customers(CustomerTalkTests::movesByItsPlan).get(0);
        try (var visit = demonstration.visit("manager", DESK).go("/customers/" + customer + "/facts")) {
            visit.page.getByLabel("Known plan of the customer").fill("one supplier for all sites");
            visit.press("Save and advise again");
            assertThat(visit.page.locator("main")).containsText(Pattern.compile("Engagement level: \\S+ → \\S+"));
            visit.go("/customers/" + customer);
            visit.page.getByText("What is known").click();
            assertThat(visit.page.locator("main")).containsText("version 2");
            visit.assertNothingToComplainOf();
        }
    }

    private static boolean movesByItsPlan(JsonNode advice) {
        var level = advice.at("/answers/level");
        return advice.at("/dataGaps")
                .valueStream()
                .anyMatch(gap -> gap.at("/fact").asString().equals("knownPlan")
                        && !gap.at("/best/level").isMissingNode()
                        && !gap.at("/best/level").equals(level));
    }

    @Test
    void overridesAndTakesBack(Demonstration demonstration) {
        var customer = demonstration
                .customers(advice -> advice.at("/answers/priority").asString("").equals("D"))
                .get(0);
        try (var visit = demonstration.visit("manager", DESK).go("/customers/" + customer)) {
            var priority = visit.page.locator(".verdicts li:has(h3:text-is('Priority'))");
            priority.locator("summary").click();
            priority.getByLabel("What is to count").selectOption("C");
            priority.getByText("Let it count").click();
            assertThat(priority.locator("p.bad")).containsText("Say why");
            assertThat(priority.getByLabel("What is to count")).hasValue("C");
            priority.getByLabel("Why?").fill("they build a second site");
            priority.getByText("Let it count").click();
            assertThat(priority.locator(".counts dd")).hasText("C");
            assertThat(visit.page
                            .locator(".decisive div:has(dt:text-is('Priority')) dd")
                            .first())
                    .hasText("C");
            visit.press("Take back: Priority");
            assertThat(priority.locator(".counts dd")).hasText("D");
        }
    }

    @Test
    void triesWhatWouldBe(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/customers")) {
            visit.page.locator("tbody tr th a").first().click();
            visit.follow("What if");
            var slider = visit.page.locator("input[type=range]").first();
            assertThat(slider).isVisible();
            var saying = visit.page.locator("main");
            assertThat(saying).containsText("Nothing has been changed yet");
            slider.focus();
            visit.page.keyboard().press("Home");
            visit.page.keyboard().press("End");
            visit.page.keyboard().press("Home");
            assertThat(saying).not().containsText("Nothing has been changed yet");
            visit.assertNothingToComplainOf();
        }
    }

    @Test
    void seesWhatADiscountCosts(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/customers")) {
            visit.page.locator("tbody tr th a").first().click();
            visit.follow("Price desk");
            visit.page.getByLabel("Discount asked for").fill("5");
            visit.page.getByLabel("Extra turnover").fill("20000");
            visit.page.getByLabel("Discount is asked on").selectOption("total");
            visit.press("See what it costs");
            assertThat(visit.page.locator("#outcome")).containsText(Pattern.compile("[€$][\\d,]+"));
            visit.assertNothingToComplainOf();
        }
    }
}
