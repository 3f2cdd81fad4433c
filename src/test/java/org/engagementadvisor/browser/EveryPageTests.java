package org.engagementadvisor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for each page, whoever opens it on whatever screen. */
@ExtendWith(Demonstration.Started.class)
class EveryPageTests {
    private static final int DESK = 1920;
    private static final int PHONE = 360;

    @ParameterizedTest
    @CsvSource(textBlock = """
            analyst, /portfolio
            analyst, /customers
            analyst, /customers/{id}
            analyst, /customers/{id}/strategy
            analyst, /customers/{id}/sheet
            analyst, /customers/{id}/facts
            analyst, /customers/{id}/what-if
            analyst, /customers/{id}/price
            analyst, /portfolio/whitespace
            analyst, /portfolio/migration
            analyst, /portfolio/abc
            analyst, /alerts
            analyst, /outcomes
            analyst, /week
            analyst, /imports
            manager, /portfolio
            manager, /customers
            manager, /week
            qa,      /portfolio
            admin,   /users
            admin,   /audit
            admin,   /password
            """)
    void isForEveryScreenEyeAndHand(String user, String path, Demonstration demonstration) {
        try (var visit = demonstration.visit(user, DESK).go(path.replace("{id}", demonstration.customer()))) {
            assertThat(visit.page.title()).isNotBlank();
            assertThat(visit.page.locator("h1").count()).isEqualTo(1);
            visit.assertFitsItsScreen();
            visit.assertAccessible();
            visit.turnTo(PHONE);
            visit.assertFitsItsScreen();
            visit.assertReadableInTheDark();
            visit.unfold();
            visit.assertFitsItsScreen();
            visit.assertNothingToComplainOf();
        }
    }
}
