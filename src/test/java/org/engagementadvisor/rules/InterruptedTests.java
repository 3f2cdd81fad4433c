package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.customer.CustomerJson;
import org.junit.jupiter.api.Test;

class InterruptedTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void judgesNoFurtherOnceNobodyWaits() {
        var customer = CustomerJson.strict().read("{\"id\":\"a\"}");
        var book = CornerShop.book();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> book.advise(customer, DAY, null)).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(book.advise(customer, DAY, null).customer()).isEqualTo("a");
    }
}
