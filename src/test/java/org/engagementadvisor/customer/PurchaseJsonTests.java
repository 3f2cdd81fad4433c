package org.engagementadvisor.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.engagementadvisor.customer.Orders.Purchase;
import org.engagementadvisor.document.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurchaseJsonTests {
    private static final String PURCHASE = "{\"id\":\"P2\",\"area\":\"hoses\",\"date\":\"2026-06-01\"}";

    private final PurchaseJson purchases = PurchaseJson.strict(100_000);

    private PurchaseJson.Bought read(String document) {
        return purchases.read(document.getBytes(UTF_8));
    }

    @Test
    void putsThePurchaseAmongTheRecentOnes() {
        var bought = read("{\"customer\":{\"id\":\"c\",\"orders\":{\"count\":3,\"recent\":"
                + "[{\"id\":\"P1\",\"date\":\"2026-05-01\"}]}},\"purchase\":" + PURCHASE + "}");
        assertThat(bought.purchase()).isEqualTo("P2");
        assertThat(bought.customer().orders().recent()).extracting(Purchase::id).containsExactly("P1", "P2");
        assertThat(bought.customer().orders().count()).isEqualTo(3);
    }

    @Test
    void takesTheNewStateOfAPurchaseInPlaceOfTheFormer() {
        var bought = read("{\"customer\":{\"id\":\"c\",\"orders\":{\"recent\":[" + PURCHASE + "]}},"
                + "\"purchase\":{\"id\":\"P2\",\"date\":\"2026-06-01\",\"cancelled\":true}}");
        assertThat(bought.customer().orders().recent())
                .hasSize(1)
                .first()
                .extracting(Purchase::cancelled)
                .isEqualTo(true);
    }

    @Test
    void needsNoOrdersBefore() {
        assertThat(read("{\"customer\":{\"id\":\"c\"},\"purchase\":" + PURCHASE + "}")
                        .customer()
                        .orders()
                        .recent())
                .hasSize(1);
    }

    @Test
    void placesTheFaultsOfCustomerAndPurchase() {
        var faulty = catchThrowableOfType(
                FaultyDocument.class,
                () -> read("{\"customer\":{\"id\":\"c\",\"employees\":-1},\"purchase\":{\"id\":\"P2\",\"colour\":1}}"));
        assertThat(faulty.faults())
                .extracting(fault -> fault.place().within())
                .containsExactlyInAnyOrder("/customer/employees", "/purchase/colour", "/purchase/date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|found a list, expected an object with `customer` and `purchase`",
                "{\"customer\":{\"id\":\"c\"}}|/purchase: found nothing, expected a purchase as an object",
                "{\"customer\":1,\"purchase\":{}}|/customer: found `1`, expected a customer as an object",
            })
    void refusesWhatIsNoPurchase(String document, String message) {
        var faulty = catchThrowableOfType(FaultyDocument.class, () -> read(document));
        assertThat(faulty.faults()).extracting(Fault::toString).containsExactly(message);
    }
}
