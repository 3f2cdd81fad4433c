package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.junit.jupiter.api.Test;

class RealExportsTests {
    private static final Path ADVENTURE_WORKS = Path.of("rules/bicycle-wholesale/intake.yaml");
    private static final Path ONLINE_RETAIL =
            Path.of("src/test/resources/org/engagementadvisor/intake/online-retail.yaml");

    @Test
    void accountsForEveryLineOfAdventureWorksToTheCent() throws Exception {
        var folder = SharedData.folder("adventureworks-b2b");
        var customers = new ArrayList<Customer>();
        var summary = new Intake(IntakeMapping.read(ADVENTURE_WORKS), folder, LocalDate.of(2013, 11, 30), Span.ALL)
                .run(customers::add);

        assertThat(summary.hasFindings()).isFalse();
        assertThat(summary.lines().inFile()).isEqualTo(60_855);
        assertThat(summary.lines().used()).isEqualTo(60_855);
        // From 29 December 2010 to 30 November 2013.
        assertThat(summary.period().days()).isEqualTo(3 + 365 + 366 + 334);
        assertThat(summary.customers()).isEqualTo(new IntakeSummary.Customers(701, 635, 66, 0));
        assertThat(rounded(summary.allLines().turnover())).isEqualTo("80450596.98");
        assertThat(rounded(Objects.requireNonNull(summary.allLines().cost()))).isEqualTo("79980114.38");
        assertThat(customers).hasSize(701).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(customers.stream().filter(RealExportsTests::hasBought)).hasSize(635);
        assertThat(rounded(sum(customers, Area::turnover))).isEqualTo("80450596.98");
        assertThat(rounded(sum(customers, Area::turnover).subtract(sum(customers, Area::contributionMargin))))
                .isEqualTo("79980114.38");
        assertThat(customers.stream().filter(RealExportsTests::isLossMaker)).hasSize(335);
    }

    @Test
    void givesTheYearAndTheYearBeforeOfAdventureWorks() throws Exception {
        var folder = SharedData.folder("adventureworks-b2b");
        var customers = new ArrayList<Customer>();
        var asOf = LocalDate.of(2013, 11, 30);
        var summary = new Intake(IntakeMapping.read(ADVENTURE_WORKS), folder, asOf, new Span(12)).run(customers::add);

        assertThat(summary.period().from()).isEqualTo("2012-12-01");
        assertThat(customers)
                .flatExtracting(customer -> Objects.requireNonNull(customer.areas()).entrySet().stream()
                        .filter(area -> area.getKey().equals("mountain bikes"))
                        .map(area -> Objects.requireNonNullElse(area.getValue().quality(), "none"))
                        .toList())
                .containsOnly("entry", "mid-range", "high-end", "none")
                .filteredOn("high-end"::equals)
                .hasSize(127);
        assertThat(customers)
                .flatExtracting(customer -> Objects.requireNonNull(
                        Objects.requireNonNull(customer.orders()).recent()))
                .hasSizeBetween(1000, 60 * 701)
                .allSatisfy(purchase -> {
                    assertThat(purchase.date()).isBetween("2013-08-31", "2013-11-30");
                    assertThat(purchase.area()).isNotNull();
                })
                .extracting(Orders.Purchase::id)
                .doesNotHaveDuplicates();
        assertThat(summary.period().beforeKnown()).isTrue();
        assertThat(sum(customers, Area::turnover))
                .isEqualByComparingTo(summary.periodLines().turnover());
        assertThat(sum(customers, Area::turnoverBefore)).isPositive();
        assertThat(customers)
                .allSatisfy(customer -> assertThat(customer.performance()).isNotNull());
        assertThat(customers)
                .filteredOn(customer -> !hasBought(customer))
                .hasSize(66)
                .allSatisfy(customer -> {
                    assertThat(customer.areas().values()).isNotEmpty().allSatisfy(area -> {
                        assertThat(area.turnover()).isEqualTo("0.00");
                        assertThat(Objects.requireNonNull(area.categorySpend()).peers())
                                .isGreaterThanOrEqualTo(12);
                    });
                    assertThat(customer.orders()).isEqualTo(new Orders(null, 0, 0, null, 0, List.of(), null));
                    assertThat(customer.lastActiveYear()).isNull();
                });
    }

    @Test
    void accountsForEveryLineOfOnlineRetailUnderTheFirstReason() throws Exception {
        var folder = SharedData.folder("online-retail");
        var customers = new ArrayList<Customer>();
        var summary = new Intake(IntakeMapping.read(ONLINE_RETAIL), folder, LocalDate.of(2011, 12, 9), new Span(12))
                .run(customers::add);

        assertThat(summary.lines().inFile()).isEqualTo(541_909);
        assertThat(summary.lines().used()).isEqualTo(392_692);
        assertThat(summary.leftOut())
                .filteredOn(LeftOut::foreseen)
                .extracting(LeftOut::reason, LeftOut::lines, LeftOut::of)
                .containsExactly(
                        tuple("no customer", 135_080L, 135_080L),
                        tuple("cancelled", 8_905L, 9_288L),
                        tuple("bad date", 0L, 0L),
                        tuple("quantity of 0 or less", 0L, 10_624L),
                        tuple("price of 0 or less", 40L, 2_517L),
                        tuple("duplicate", 5_192L, 5_268L),
                        tuple("date is after the as-of date", 0L, 0L));
        assertThat(summary.text()).contains("8,905   cancelled (of 9,288); lines 143 `C536379`");
        assertThat(summary.customers().all()).isEqualTo(4_338);
        assertThat(customers).hasSize(4_338);
        assertThat(summary.hasFindings()).isFalse();
    }

    private static boolean hasBought(Customer customer) {
        var orders = customer.orders();
        return orders != null && orders.last() != null;
    }

    private static boolean isLossMaker(Customer customer) {
        return hasBought(customer)
                && sum(List.of(customer), Area::contributionMargin).signum() < 0;
    }

    private static BigDecimal sum(List<Customer> customers, java.util.function.Function<Area, BigDecimal> figure) {
        return customers.stream()
                .flatMap(customer -> Objects.requireNonNull(customer.areas()).values().stream())
                .map(figure)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String rounded(BigDecimal amount) {
        return amount.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
