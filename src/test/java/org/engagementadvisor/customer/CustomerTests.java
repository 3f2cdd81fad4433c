package org.engagementadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Area.Basis;
import org.engagementadvisor.customer.Area.CategorySpend;
import org.engagementadvisor.customer.Customer.Contract;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.engagementadvisor.customer.Orders.Quotations;
import org.engagementadvisor.customer.Ratings.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTests {
    @ParameterizedTest(name = "category spend {0}: {1}")
    @CsvSource({
        "-0.01, refused",
        "0, taken",
        "999999999999999999.99, taken",
        "1000000000000000000, refused",
        "1e99999999, refused",
        "0.00000000000000000001, taken",
        "1e-21, refused"
    })
    void boundsAmounts(BigDecimal amount, String answer) {
        assertIs(answer, () -> new CategorySpend(amount, Basis.STATED, null));
    }

    @ParameterizedTest(name = "share {0}: {1}")
    @CsvSource({"-0.0001, refused", "0, taken", "1, taken", "1.000, taken", "1.0001, refused"})
    void boundsShares(BigDecimal share, String answer) {
        assertIs(answer, () -> new PriceRequest(null, BigDecimal.ONE, null, share, PriceRequest.Scope.TOTAL));
    }

    @ParameterizedTest(name = "growth {0}: {1}")
    @CsvSource({"-1.0001, refused", "-1, taken", "12, taken"})
    void boundsGrowth(BigDecimal growth, String answer) {
        assertIs(answer, () -> Customer.of("a", draft -> draft.ownGrowth = growth));
    }

    @ParameterizedTest(name = "rating {0}: {1}")
    @CsvSource({"0, refused", "1, taken", "5, taken", "6, refused"})
    void boundsRatings(int value, String answer) {
        assertIs(answer, () -> new Rating(value, null, null));
    }

    @ParameterizedTest(name = "{0} months: {1}")
    @CsvSource({"0, refused", "1, taken", "120, taken", "121, refused"})
    void boundsThePeriod(int months, String answer) {
        assertIs(answer, () -> new Performance(months, null));
    }

    @ParameterizedTest(name = "usual interval {0}: {1}")
    @CsvSource({"0, refused", "0.1, taken"})
    void boundsTheUsualInterval(BigDecimal days, String answer) {
        assertIs(answer, () -> new Orders(null, null, null, days, null, null, null));
    }

    @ParameterizedTest(name = "expires {0}: {1}")
    @CsvSource({"2026-01-01, taken", "2025-12-31, refused"})
    void keepsDatesInOrder(LocalDate date, String answer) {
        var start = LocalDate.of(2026, 1, 1);
        assertIs(answer, () -> new Contract(null, null, start, date, null));
        assertIs(answer, () -> new Customer.Installed(null, null, start, date, null));
        assertIs(answer, () -> new Verdict("level", "A", null, null, start, null, date, null));
        assertIs(answer, () -> new OurPlan(null, start, date, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void winsNoMoreThanItQuoted() {
        assertThat(new Quotations(2, null, 2).won()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quotations(2, null, 3))
                .withMessage("won: found `3`, expected no more than 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "\ud800", "\udc00x", "\u0085"})
    void refusesTermsThatCannotBePrinted(String term) {
        assertThatIllegalArgumentException().isThrownBy(() -> Customer.of(term, draft -> {}));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Customer.of("a", draft -> draft.areas = Map.of(term, Area.sold(null, null, null, null))));
    }

    @Test
    void takesTextsOfSeveralLinesAndAllScripts() {
        assertThat(Customer.of("a", draft -> draft.name = "Müller & Söhne\n\t消防 🔥")
                        .name())
                .endsWith("🔥");
    }

    @Test
    void copiesAndSortsOnTheWayIn() {
        var contracts = new ArrayList<Contract>();
        var areas = new HashMap<String, Area>();
        areas.put("service", Area.sold(BigDecimal.ONE, null, null, null));
        areas.put("detection", Area.sold(BigDecimal.TEN, null, null, null));
        areas.put("unknown", null);
        var customer = Customer.of("a", draft -> {
            draft.contracts = contracts;
            draft.areas = areas;
        });
        contracts.add(new Contract(null, null, null, null, null));
        areas.clear();
        assertThat(customer.contracts()).isEmpty();
        assertThat(customer.areas().keySet()).containsExactly("detection", "service");
        assertThatThrownBy(() -> customer.areas().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> customer.contracts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesEntriesThatAreNothing() {
        List<Contract> contracts = Arrays.asList((Contract) null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Customer.of("a", draft -> draft.contracts = contracts))
                .withMessage("contracts: found nothing, expected a value");
    }

    @Test
    void refusesAnswersThatAreNeitherTextNorNumber() {
        var day = LocalDate.of(2026, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Earlier.Evaluation(day, null, Map.of("x", 0.1), null))
                .withMessage("answers: found `0.1`, expected a text or a number");
        assertThat(new Earlier.Evaluation(day, null, Map.of("x", 7L), null).answers())
                .containsEntry("x", new BigDecimal(7));
    }

    private static void assertIs(String answer, Runnable construction) {
        if (answer.equals("taken")) {
            construction.run();
            return;
        }
        assertThatIllegalArgumentException().isThrownBy(construction::run).withMessageContaining(": found `");
    }
}
