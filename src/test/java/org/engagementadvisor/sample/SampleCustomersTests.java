package org.engagementadvisor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader must be able to believe of made-up customers, whatever the seed. */
class SampleCustomersTests {
    private static final SampleBase BASE = SampleBase.of(Path.of("rules", "fire-protection"));
    private static final LocalDate DAY = BASE.asOf();
    private static final int COUNT = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void haveNamesOfTheirOwn(long seed) {
        assertThat(customers(seed, 5000)).extracting(Customer::name).doesNotHaveDuplicates();
    }

    @Test
    void haveNamesOfTheirOwnFarBeyondWhatTheWordsAllow() {
        var sample = new SampleCustomers(BASE, 11, DAY);
        var mapper = JsonMapper.builder().build();
        Set<String> names = new HashSet<>();
        LongStream.range(1_000_000, 1_005_000)
                .forEach(number -> names.add(
                        mapper.readTree(sample.json(number)).path("name").asString()));

        assertThat(names).hasSize(5000);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void haveNoDayBeforeTheirFirstOrder(long seed) {
        var sample = new SampleCustomers(BASE, seed, DAY);
        for (long number = 0; number < 1000; number++) {
            var customer = JsonMapper.builder().build().readTree(sample.json(number));
            var first = customer.path("firstOrder").asString("");
            assertThat(days(customer))
                    .as(customer.path("id").asString())
                    .allSatisfy(day -> assertThat(day).isGreaterThanOrEqualTo(first));
        }
    }

    private static Stream<String> days(JsonNode part) {
        if (part.isString() && part.asString().matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Stream.of(part.asString());
        }
        return part.valueStream().flatMap(SampleCustomersTests::days);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void tellOneStoryOfThisYearTheLastAndTheirOrders(long seed) {
        for (Customer customer : customers(seed, 1000)) {
            if (customer.firstOrder() == null) {
                continue;
            }
            var last = Objects.requireNonNull(
                    Objects.requireNonNull(customer.orders()).last());
            boolean hasOrderedNow = ChronoUnit.DAYS.between(last, DAY) < 365;
            var now = sum(customer, Area::turnover);
            var before = sum(customer, Area::turnoverBefore);
            var about = assertThat(now.signum() > 0).as(customer.id());

            about.isEqualTo(hasOrderedNow);
            var active = customer.lastActiveYear();
            if (active != null) {
                var turnover = Objects.requireNonNull(active.turnover());
                assertThat(active.endedOn()).isEqualTo(last);
                assertThat(turnover).as(customer.id()).isGreaterThan(BigDecimal.ONE);
                assertThat(turnover.add(BigDecimal.ONE)).isGreaterThanOrEqualTo(hasOrderedNow ? now : before);
                if (hasOrderedNow) {
                    assertThat(turnover).isLessThanOrEqualTo(now.add(before).add(BigDecimal.ONE));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void speakWithUsExactlyIfTheLastContactIsOfThisYear(long seed) {
        for (Customer customer : customers(seed, 1000)) {
            var relationship = Objects.requireNonNull(customer.relationship());
            var contact = Objects.requireNonNull(relationship.lastContact());
            boolean isLately = ChronoUnit.DAYS.between(contact, DAY) <= 365;
            assertThat(Objects.requireNonNull(relationship.dialogues()) > 0)
                    .as(customer.id())
                    .isEqualTo(isLately);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void loseMoneyInATenthToASeventhOfTheBuyers(long seed) {
        var buyers = customers(seed, COUNT).stream()
                .filter(customer -> sum(customer, Area::turnover).signum() > 0)
                .toList();
        long losing = buyers.stream()
                .filter(customer -> sum(customer, Area::contributionMargin)
                                .subtract(costToServe(customer))
                                .signum()
                        < 0)
                .count();

        assertThat((double) losing / buyers.size()).isBetween(0.10, 0.15);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void takeHoursInProportionToTheirTurnoverIfTheyLoseNoMoney(long seed) {
        for (Customer customer : customers(seed, 1000)) {
            var turnover = sum(customer, Area::turnover);
            var cost = costToServe(customer);
            var margin = sum(customer, Area::contributionMargin);
            if (customer.id().matches("S\\d+") && turnover.doubleValue() > 20_000 && margin.compareTo(cost) > 0) {
                assertThat(cost.doubleValue() / turnover.doubleValue())
                        .as(customer.id())
                        .satisfiesAnyOf(
                                unknown -> assertThat(unknown).isZero(),
                                known -> assertThat(known).isBetween(0.04, 0.16));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void haveKnownPlansIfTheyAreLarge(long seed) {
        var large = customers(seed, COUNT).stream()
                .sorted((left, right) -> Integer.compare(employees(right), employees(left)))
                .limit(50)
                .toList();

        assertThat(large.stream().filter(customer -> customer.plans() != null).count())
                .isGreaterThanOrEqualTo(38);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11, 12345})
    void sayWhatTheirInitiativesEventsAndComplaintsAre(long seed) {
        for (Customer customer : customers(seed, 1000)) {
            var plans = customer.plans();
            if (plans != null && plans.initiatives() != null) {
                assertThat(plans.initiatives()).noneMatch(each -> each.statement() == null);
            }
            var relationship = Objects.requireNonNull(customer.relationship());
            assertThat(Objects.requireNonNullElse(relationship.events(), List.<Object>of())
                            .toString())
                    .doesNotContain("what=null");
            assertThat(Objects.requireNonNullElse(relationship.complaints(), List.<Object>of())
                            .toString())
                    .doesNotContain("subject=null");
        }
    }

    @Test
    void haveNoDepartmentsIfTheyArePrivatePersons() {
        var persons = customers(11, 1000).stream()
                .filter(customer -> customer.business() != null
                        && "private person".equals(customer.business().organisation()))
                .toList();

        assertThat(persons).hasSizeGreaterThan(50).allSatisfy(person -> {
            assertThat(Objects.requireNonNull(
                            Objects.requireNonNull(person.relationship()).contacts()))
                    .hasSize(1)
                    .allMatch(contact -> contact.function() == null);
            assertThat(person.plans()).isNull();
        });
    }

    @Test
    void beginWithTheStoriesOnTheDayAskedFor() {
        var sample = new SampleCustomers(BASE, 11, DAY.plusDays(30));
        var first = CustomerJson.strict().read(new String(sample.json(0), StandardCharsets.UTF_8));

        assertThat(first.id()).isEqualTo("boomerang");
        assertThat(Objects.requireNonNull(first.orders()).last()).isEqualTo("2026-07-12");
    }

    /** Usual are 0.9 for each 1,000; each kind of hours of a loss maker is rounded up to the half. */
    @Test
    void takeAFewTimesTheUsualHoursAtMostEvenIfTheyLoseMoney() {
        assertThat(customers(5, 1000).stream().skip(BASE.stories().size()))
                .filteredOn(each -> each.costToServe() != null)
                .allSatisfy(each -> assertThat(hours(each).doubleValue())
                        .isLessThan(1.5 + 3 * sum(each, Area::turnover).doubleValue() / 1000));
    }

    private static BigDecimal hours(Customer customer) {
        var cost = Objects.requireNonNull(customer.costToServe());
        return times(1, cost.fieldSalesHours())
                .add(times(1, cost.insideSalesHours()))
                .add(times(1, cost.serviceHours()));
    }

    private static List<Customer> customers(long seed, int count) {
        var sample = new SampleCustomers(BASE, seed, DAY);
        var json = CustomerJson.strict();
        return LongStream.range(0, count)
                .mapToObj(number -> json.read(new String(sample.json(number), StandardCharsets.UTF_8)))
                .toList();
    }

    private static int employees(Customer customer) {
        return Objects.requireNonNullElse(customer.employees(), 0);
    }

    private static BigDecimal sum(Customer customer, Function<Area, @Nullable BigDecimal> figure) {
        return Objects.requireNonNull(customer.areas()).values().stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By the rates of the book: 95, 55 and 75 an hour. */
    private static BigDecimal costToServe(Customer customer) {
        var cost = customer.costToServe();
        if (cost == null) {
            return BigDecimal.ZERO;
        }
        return Objects.requireNonNull(cost.amount())
                .add(times(95, cost.fieldSalesHours()))
                .add(times(55, cost.insideSalesHours()))
                .add(times(75, cost.serviceHours()));
    }

    private static BigDecimal times(int rate, @Nullable BigDecimal hours) {
        return Objects.requireNonNull(hours).multiply(BigDecimal.valueOf(rate));
    }
}
