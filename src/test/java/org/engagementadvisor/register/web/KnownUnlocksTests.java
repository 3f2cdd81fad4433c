package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.Unlocked;
import org.junit.jupiter.api.Test;

class KnownUnlocksTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Customer BEFORE = customer("");
    private static final Customer AFTER =
            customer(",\"categorySpend\":{\"amount\":90000,\"basis\":\"stated\",\"on\":\"2026-01-01\"}");

    private final KnownUnlocks unlocks = new KnownUnlocks(BOOK, DAY, null);

    private static Customer customer(String more) {
        return CustomerJson.strict().read("""
                {"id":"k","business":{"organisation":"industrial"},"firstOrder":"2019-03-01","orders":{"last":"2026-06-01"},
                "areas":{"extinguishers":{"turnover":60000,"contributionMargin":20000%s}}}""".formatted(more));
    }

    private static Standing standing() {
        return new Standing("k", null, null, 1L, DAY, "release", false, null, null, null, Instant.EPOCH);
    }

    private Unlocked of(Customer customer, Standing standing) {
        return unlocks.of(List.of(customer), Map.of("k", standing)).get(0);
    }

    @Test
    void judgesOnceForAsLongAsACustomerStandsWhereItDoes() {
        var standing = standing();
        var first = of(BEFORE, standing);
        assertThat(first)
                .isEqualTo(BOOK.probe().unlocked(List.of(BEFORE), DAY, null).get(0));
        assertThat(of(BEFORE, standing)).isSameAs(first);
        var anew = of(AFTER, standing());
        assertThat(anew)
                .isEqualTo(BOOK.probe().unlocked(List.of(AFTER), DAY, null).get(0))
                .isNotEqualTo(first);
    }

    @Test
    void isOfOneBookAndOneDay() {
        assertThat(unlocks.isBy(BOOK, DAY)).isTrue();
        assertThat(unlocks.isBy(BOOK, DAY.plusDays(1))).isFalse();
        assertThat(unlocks.isBy(RuleBook.read(Path.of("rules"), "fire-protection"), DAY))
                .isFalse();
    }
}
