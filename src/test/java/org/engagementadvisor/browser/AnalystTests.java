package org.engagementadvisor.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An analyst hands customers in and looks at all of them together. */
@ExtendWith(Demonstration.Started.class)
class AnalystTests {
    private static final int DESK = 1440;
    private static final double PATIENCE = 60_000;

    @Test
    void handsAFileInAndSeesItDone(Demonstration demonstration) {
        var file = "{\"id\":\"new-1\",\"name\":\"Neu & Söhne\"}\n{\"id\":\"new-2\",\"employees\":-1}\n";
        try (var visit = demonstration.visit("analyst", DESK).go("/imports")) {
            visit.page
                    .getByLabel("File")
                    .setInputFiles(new FilePayload(
                            "two.ndjson", "application/x-ndjson", file.getBytes(StandardCharsets.UTF_8)));
            visit.press("Hand in");
            assertThat(visit.page.locator(".jobs li").first())
                    .containsText(
                            "1 new, 0 changed, 0 as before, 1 rejected",
                            new ContainsTextOptions().setTimeout(PATIENCE));
            visit.go("/customers?q=new-");
            assertThat(visit.page.locator("tbody tr")).hasCount(1);
            visit.follow("Neu & Söhne");
            assertThat(visit.page.locator("h1")).hasText("Neu & Söhne");
            visit.assertNothingToComplainOf();
        }
    }

    @Test
    void looksInTheMatrixAtThoseAloneWhoMoved(Demonstration demonstration) {
        try (var visit = demonstration.visit("analyst", DESK).go("/portfolio")) {
            var bubbles = visit.page.locator("figure svg a:visible");
            var moved = visit.page.locator("figure svg line.tail");
            assertThat(bubbles).not().hasCount(moved.count());
            visit.page.getByLabel("Only those who moved").check();
            assertThat(bubbles).hasCount(moved.count());
            visit.assertAccessible();
        }
    }

    @Test
    void opensACustomerFromTheMatrix(Demonstration demonstration) {
        try (var visit = demonstration.visit("analyst", DESK).go("/portfolio")) {
            var bubble = visit.page.locator("svg a[href^='/customers/']").first();
            var address = bubble.getAttribute("href");
            bubble.focus();
            visit.page.keyboard().press("Enter");
            visit.page.waitForURL("**" + address);
            assertThat(visit.page.locator("h1")).isVisible();
            visit.assertNothingToComplainOf();
        }
    }
}
