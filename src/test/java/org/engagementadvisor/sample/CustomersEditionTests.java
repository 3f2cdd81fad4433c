package org.engagementadvisor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.OurPlan;
import org.engagementadvisor.customer.OurPlan.Stakeholder;
import org.engagementadvisor.customer.Relationship.Stance;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a customer may read of our strategy for it, tried on made-up customers whose plan all inside agreed to, or nobody was asked about. */
class CustomersEditionTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");
    private static final SampleBase BASE = SampleBase.of(Path.of("rules", "fire-protection"));
    private static final int CUSTOMERS = 300;
    private static final LocalDate DAY = BASE.asOf();

    private static final Pattern INTERNAL = Pattern.compile(
            "(?i)\\b(margin|priority|share|wallet|competitor|headroom|harvest|role|class|score|cell|opponent|supporter|stance"
                    + "|concession|discount|cost to serve|phase out|comparison bidder|invest(ment)?|target|left alone|%)\\b|%");

    /** Any amount of money. */
    private static final Pattern AMOUNT = Pattern.compile("€([0-9,]+)");

    private static final Map<Customer, Advice> OPEN = new LinkedHashMap<>();
    private static final Map<Customer, Advice> CLOSED = new LinkedHashMap<>();

    @BeforeAll
    static void adviseBothWays() {
        var sample = new SampleCustomers(BASE, 11, DAY);
        var json = CustomerJson.strict();
        var all = LongStream.range(0, CUSTOMERS)
                .mapToObj(number -> json.read(new String(sample.json(number), StandardCharsets.UTF_8)))
                .toList();
        advise(all, List.of(new Stakeholder("service", Stance.SUPPORTER, DAY)), OPEN);
        advise(all, List.of(new Stakeholder("service", Stance.SUPPORTER, null)), CLOSED);
    }

    private static void advise(List<Customer> all, List<Stakeholder> inside, Map<Customer, Advice> advised) {
        var some = all.stream().map(each -> having(each, inside)).toList();
        var advice = BOOK.advise(some, DAY, null, EnumSet.of(AdvicePart.PAGE));
        for (int at = 0; at < some.size(); at++) {
            advised.put(some.get(at), advice.get(at));
        }
    }

    private static Customer having(Customer customer, List<Stakeholder> inside) {
        var plan = customer.ourPlan();
        return customer.with(draft -> draft.ourPlan = plan == null
                ? new OurPlan(null, null, null, null, null, null, null, null, null, inside, null, null)
                : new OurPlan(
                        plan.intent(),
                        plan.intentOn(),
                        plan.intentReview(),
                        plan.jointObjectives(),
                        plan.destination(),
                        plan.visionThemes(),
                        plan.focusAreas(),
                        plan.areasLeftAlone(),
                        plan.resources(),
                        inside,
                        plan.lastReview(),
                        plan.goalChangedOn()));
    }

    @Test
    void manyCustomersHaveOne() {
        assertThat(OPEN.values().stream()
                        .filter(each -> forTheCustomer(each).findAny().isPresent()))
                .hasSizeGreaterThan(50);
    }

    @Test
    void nothingInternalStandsInIt() {
        assertThat(OPEN.values().stream().flatMap(CustomersEditionTests::forTheCustomer))
                .noneMatch(text -> INTERNAL.matcher(text).find());
    }

    @Test
    void noCompetitorIsNamedInIt() {
        List<String> told = new ArrayList<>();
        OPEN.forEach((customer, advice) -> forTheCustomer(advice)
                .filter(text -> competitors(customer).anyMatch(text::contains))
                .forEach(told::add));
        assertThat(told).isEmpty();
    }

    @Test
    void theOnlyAmountsInItAreWhatTheCustomerBuysFromUs() {
        List<String> told = new ArrayList<>();
        OPEN.forEach((customer, advice) -> {
            var bought = bought(customer);
            forTheCustomer(advice)
                    .forEach(text -> AMOUNT.matcher(text)
                            .results()
                            .map(found -> Double.parseDouble(found.group(1).replace(",", "")))
                            .filter(amount -> bought.stream().noneMatch(own -> asOneSays(own) == amount))
                            .forEach(amount -> told.add(advice.customer() + ": " + text)));
        });
        assertThat(told).isEmpty();
    }

    @Test
    void itStaysClosedUntilAllInsideWereAsked() {
        assertThat(CLOSED.values().stream().flatMap(CustomersEditionTests::forTheCustomer))
                .isEmpty();
        assertThat(CLOSED.values().stream().filter(each -> !each.page().isEmpty()))
                .allSatisfy(
                        each -> assertThat(each.answers().get("editionMissing")).isEqualTo(missing(each.answers())));
    }

    /** With whom nothing is planned together there is nothing to be settled for. */
    private static String missing(Map<String, Object> answers) {
        var priority = answers.get("priority");
        boolean isLow = Set.of("C", "D").contains(priority)
                && Set.of("none", "tactical").contains(answers.get("level"));
        return isLow
                ? "Not for the customer: at priority " + priority + " and level " + answers.get("level")
                        + " we plan nothing together with it that a page could hold"
                : "Not yet for the customer. Inside it is to be settled first with: service";
    }

    private static Stream<String> forTheCustomer(Advice advice) {
        return advice.page().stream()
                .filter(line -> !line.edition().equals("internal"))
                .map(PageLine::text);
    }

    /** To three digits. */
    private static double asOneSays(double amount) {
        return BigDecimal.valueOf(amount)
                .round(new MathContext(3, RoundingMode.HALF_UP))
                .doubleValue();
    }

    private static Stream<Area> areas(Customer customer) {
        return customer.areas() == null ? Stream.of() : customer.areas().values().stream();
    }

    private static Stream<String> competitors(Customer customer) {
        return areas(customer)
                .map(Area::competitor)
                .filter(Objects::nonNull)
                .map(Area.Competitor::name)
                .filter(Objects::nonNull);
    }

    private static List<Double> bought(Customer customer) {
        double year = 12.0
                / (customer.performance() == null ? 12 : customer.performance().months());
        List<Double> bought = new ArrayList<>(areas(customer)
                .map(Area::turnover)
                .filter(Objects::nonNull)
                .map(turnover -> turnover.doubleValue() * year)
                .toList());
        bought.add(bought.stream().mapToDouble(Double::doubleValue).sum());
        return bought;
    }
}
