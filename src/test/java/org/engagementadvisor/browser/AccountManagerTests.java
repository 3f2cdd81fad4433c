package org.engagementadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An account manager's day: whom to see, why, what to do this week, and what came of it. */
@ExtendWith(Demonstration.Started.class)
class AccountManagerTests {
    private static final int DESK = 1440;
    private static final int PHONE = 360;
    private static final Pattern ROW = Pattern.compile("[A-Z]{2,4}-\\d{3}");

    @Test
    void findsACustomerAndReadsWhy(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/customers")) {
            var first = visit.page.locator("tbody tr th a").first();
            var name = first.textContent();
            visit.page.getByLabel("Name or id").fill(name);
            visit.press("Show");
            assertThat(visit.page.locator("tbody tr")).hasCount(1);
            visit.follow(name);
            assertThat(visit.page.locator("h1")).hasText(name);
            var why = visit.page.locator("#why ~ details").first();
            assertThat(why.locator(".chain")).isHidden();
            why.locator("summary").click();
            assertThat(why.locator(".chain code").first()).hasText(ROW);
            visit.assertNothingToComplainOf();
        }
    }

    /** On a phone the headings of the list are out of sight, and two amounts beside each other could be anything. */
    @Test
    void readsBesideAnAmountWhatItIs(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", PHONE).go("/customers")) {
            assertThat(visit.page
                            .locator("td.n")
                            .first()
                            .evaluate("each => getComputedStyle(each, '::before').content"))
                    .asString()
                    .contains("Turnover a year");
        }
    }

    @Test
    void worksARecommendationOffWithItsOutcome(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/week")) {
            var todo = todos(visit).first();
            var headline = todo.locator(".what p").first().textContent();
            var settles = todo.locator("form").first().getAttribute("action");
            todo.getByText("done", exactly()).click();
            var said = visit.page.locator("section.said");
            assertThat(said).containsText("Done: ");
            assertThat(said).containsText(headline);
            said.getByLabel("Amount a year").fill("1234.50");
            said.getByText("won", exactly()).click();
            assertThat(visit.page.locator(".todos form[action='" + settles + "']"))
                    .hasCount(0);
            visit.assertNothingToComplainOf();
        }
    }

    @Test
    void takesBackWhatWasATapTooMany(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", PHONE).go("/week")) {
            int before = todos(visit).count();
            todos(visit).last().getByText("not now", exactly()).click();
            assertThat(visit.page.locator("section.said")).containsText("Not this week: ");
            visit.press("Undo");
            assertThat(visit.page.locator("section.said")).containsText("Open again: ");
            assertThat(todos(visit)).hasCount(before);
            visit.assertFitsItsScreen();
        }
    }

    @Test
    void declinesWithAReasonOrNotAtAll(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/week")) {
            var todo = todos(visit).nth(1);
            todo.locator("summary").click();
            todo.getByText("Decline", exactly()).click();
            assertThat(visit.page.locator("section.said")).hasCount(0);
            todo.getByLabel("Why not?").fill("they build anew next year");
            todo.getByText("Decline", exactly()).click();
            assertThat(visit.page.locator("section.said")).containsText("Declined: ");
        }
    }

    @Test
    void plansTheWeekByTheHoursThereAre(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/week")) {
            visit.page.getByLabel("Hours a week for customers").fill("2");
            visit.press("Save");
            assertThat(visit.page.locator(".sums")).containsText("2 h for customers");
            int planned =
                    visit.page.locator("section:has(> h2:text-is('First')) li").count();
            visit.page.getByLabel("Hours a week for customers").fill("24");
            visit.press("Save");
            assertThat(visit.page.locator(".sums")).containsText("24 h for customers");
            assertThat(visit.page
                            .locator("section:has(> h2:text-is('First')) li")
                            .count())
                    .isGreaterThan(planned);
        }
    }

    @Test
    void printsTheStrategyOnOnePage(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/customers")) {
            visit.page.locator("tbody tr th a").first().click();
            visit.follow("Strategy page");
            assertThat(visit.page.locator("h1")).isVisible();
            assertThat(visit.pagesInPrint()).isEqualTo(1);
        }
    }

    private static Locator todos(Visit visit) {
        return visit.page.locator("section:not(.later):has(> ol.todos) li:has(button.main)");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    /** Reached by the keyboard alone: the link past the navigation comes first. */
    @Test
    void goesOnByTheKeyboard(Demonstration demonstration) {
        try (var visit = demonstration.visit("manager", DESK).go("/customers")) {
            visit.page.keyboard().press("Tab");
            assertThat(visit.page.locator("*:focus")).hasAttribute("href", "#main");
            visit.page.getByLabel("Name or id").focus();
            visit.page.keyboard().type("a");
            visit.page.keyboard().press("Enter");
            visit.page.waitForURL("**q=a**");
        }
    }
}
