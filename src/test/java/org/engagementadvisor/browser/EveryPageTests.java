package org.engagementadvisor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for each page, whoever opens it on whatever screen. */
@ExtendWith(Demonstration.Started.class)
class EveryPageTests {
    @ParameterizedTest
    @CsvSource(textBlock = """
            analyst, /
            analyst, /customers
            analyst, /customers/S1
            analyst, /customers/S1/strategy
            analyst, /customers/S1/sheet
            analyst, /week
            analyst, /imports
            manager, /
            manager, /customers
            manager, /week
            qa,      /
            admin,   /users
            admin,   /audit
            admin,   /password
            """)
    void isForEveryScreenEyeAndHand(String user, String path, Demonstration demonstration) {
        for (int width : new int[] {1920, 360}) {
            try (var visit = demonstration.visit(user, width).go(path)) {
                assertThat(visit.page.title()).isNotBlank();
                assertThat(visit.page.locator("h1").count()).isEqualTo(1);
                visit.assertFitsItsScreen();
                visit.assertAccessible();
                visit.assertNothingToComplainOf();
            }
        }
    }
}
