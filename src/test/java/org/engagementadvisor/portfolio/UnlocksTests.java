package org.engagementadvisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.Test;

/** With an ERP alone: who bought what, and nothing that anybody would have to be asked for. */
class UnlocksTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static Customer customer(String id, String spend, String ratings) {
        return CustomerJson.strict().read("""
                {"id":"%s","business":{"organisation":"industrial"},"firstOrder":"2019-03-01","orders":{"last":"2026-06-01"},
                "performance":{"months":12,"complete":true},
                "areas":{"extinguishers":{"turnover":60000,"turnoverBefore":50000,"contributionMargin":20000%s}}%s}
                """.formatted(id, spend, ratings));
    }

    private static UnlockReport report(Customer... customers) {
        var unlocks = new Unlocks();
        for (int i = 0; i < customers.length; i++) {
            var each = customers[i];
            unlocks.add(each.id(), BigDecimal.valueOf(60_000), () -> Optional.of(each));
        }
        return unlocks.report(BOOK, DAY, null);
    }

    private static UnlockReport.Line line(UnlockReport report, String file) {
        return report.lines().stream()
                .filter(line -> line.files().equals(List.of(file)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheFileThatGivesWhatIsMissing() {
        var report = report(customer("K1", "", ""), customer("K2", "", ""));

        assertThat(report.given()).containsEntry("turnoverClass", 2).containsEntry("headroomClass", 0);
        assertThat(line(report, "spend by area"))
                .satisfies(spend -> assertThat(spend.answers()).contains("headroomClass", "walletClass"))
                .satisfies(spend -> assertThat(spend.facts()).containsExactly("areaSpend"))
                .satisfies(spend -> assertThat(spend.customers()).isEqualTo(2))
                .satisfies(spend -> assertThat(spend.turnover()).isEqualByComparingTo("120000"));
        assertThat(line(report, "ratings").answers())
                .contains("satisfactionClass")
                .doesNotContain("headroomClass");
    }

    @Test
    void asksForNoFileThatIsThere() {
        var spend = ",\"categorySpend\":{\"amount\":150000,\"basis\":\"stated\"}";
        var report = report(customer("K1", spend, ""), customer("K2", "", ""));

        assertThat(report.given()).containsEntry("headroomClass", 1);
        assertThat(line(report, "spend by area").customers()).isEqualTo(1);
    }

    @Test
    void saysTheSameInAnyOrder() {
        var one = customer("K1", "", "");
        var another = customer("K2", "", ",\"ownGrowth\":0.1");
        assertThat(report(one, another)).isEqualTo(report(another, one));
    }

    @Test
    void saysInASentenceEachWhatTheFirstKindsOfFilesWouldGive() {
        var report = report(customer("K1", "", ""), customer("K2", "", ""));
        var first = report.lines().get(0);

        var text = PortfolioText.unlocksFirst(report, BOOK, 1);

        assertThat(text)
                .singleElement()
                .asString()
                .startsWith("Would give 2 of 2 customers looked at more answers: " + String.join(" + ", first.files())
                        + " (");
    }

    @Test
    void namesThreeAnswersAndCountsTheOthers() {
        var answers = List.of("segment", "lifecycle", "priority", "role", "investment");
        var line = new UnlockReport.Line(List.of("visits"), List.of("lastContact"), answers, 7, null);
        var report = new UnlockReport(20, 10, Map.of(), List.of(line));

        assertThat(PortfolioText.unlocksFirst(report, BOOK, 3))
                .singleElement()
                .asString()
                .startsWith("Would give 7 of 10 customers looked at more answers: visits (")
                .endsWith(" and 2 more).");
    }
}
