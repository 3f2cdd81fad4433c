package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativesTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");

    @ParameterizedTest
    @CsvSource({"-5, 2", "-150000, 2", "0, 3", "9000, 3", "49999, 4", "50000, 5"})
    void namesTheNextBetterClassAndNotTheTopOne(String margin, int next) {
        assertThat(whyNot(margin).answers()).containsEntry("marginClass", next);
    }

    private static WhyNot whyNot(String margin) {
        var customer = Customers.from("""
                business: {organisation: industrial}
                performance: {months: 12, complete: true}
                areas: {extinguishers: {turnover: 300000, contributionMargin: %s}}
                """.formatted(margin));
        return BOOK.advise(customer, LocalDate.of(2026, 6, 30), null).decisions().stream()
                .filter(decision -> decision.answers().containsKey("marginClass"))
                .findFirst()
                .orElseThrow()
                .whyNot();
    }
}
