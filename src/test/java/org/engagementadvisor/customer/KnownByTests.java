package org.engagementadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class KnownByTests {
    private static final LocalDate DAY = LocalDate.of(2199, 12, 31);
    private static final String LATER = "2200-01-01";

    /** Days that may lie ahead, and the one of the whole file. */
    private static final Set<String> AHEAD = Set.of(
            "performance.until",
            "areas.{area}.boundUntil",
            "installedBase.due",
            "contracts.expires",
            "ourPlan.intentReview",
            "crossSell.{area}.review",
            "earlier.verdicts.until",
            "earlier.strategy.until");

    /** What must not lie before another day, and is no matter here. */
    private static final List<String> NOT_BEFORE = List.of("due", "expires", "until", "intentReview");

    @TestFactory
    Stream<DynamicTest> leavesOutWhatIsDatedLater() {
        return dates().filter(path -> !AHEAD.contains(path.path()))
                .map(path -> DynamicTest.dynamicTest(path.path(), () -> {
                    var known = KnownBy.day(dated(path), DAY);
                    assertThat(known.later()).hasSize(1);
                    var told = known.later().get(0);
                    assertThat(told.on()).isEqualTo(LATER);
                    assertThat(path.path().replace("{area}", "detection")
                                    + path.path().replace("{area}", "extinguishers"))
                            .contains(told.fact());
                    assertThat(new String(CustomerJson.strict().write(known.customer())))
                            .doesNotContain(LATER);
                }));
    }

    @TestFactory
    Stream<DynamicTest> keepsWhatMayLieAhead() {
        return dates().filter(path -> AHEAD.contains(path.path()))
                .map(path -> DynamicTest.dynamicTest(path.path(), () -> {
                    var customer = dated(path);
                    var known = KnownBy.day(customer, DAY);
                    assertThat(known.later()).isEmpty();
                    assertThat(known.customer()).isSameAs(customer);
                }));
    }

    @Test
    void keepsWhatIsOfTheVeryDay() {
        var customer = Customers.from("ratings: {trust: {value: 2, on: 2026-06-30}}");
        assertThat(KnownBy.day(customer, LocalDate.of(2026, 6, 30)).customer()).isSameAs(customer);
    }

    @Test
    void leavesOutEntriesAndKeepsTheOthers() {
        var customer = Customers.from("""
                relationship:
                  overdueDays: 3
                  complaints: [{since: 2026-06-01, severity: minor}, {since: 2026-07-04, severity: severe}]
                ratings: {trust: {value: 2, on: 2026-07-02}, satisfaction: {value: 4}}
                """);
        var known = KnownBy.day(customer, LocalDate.of(2026, 6, 30));
        assertThat(known.customer()).isEqualTo(Customers.from("""
                relationship: {overdueDays: 3, complaints: [{since: 2026-06-01, severity: minor}]}
                ratings: {satisfaction: {value: 4}}
                """));
        assertThat(known.later())
                .extracting(LaterFact::toString)
                .containsExactly("ratings.trust of 2026-07-02", "relationship.complaints of 2026-07-04");
    }

    @Test
    void countsByFactAndNamesTheFirstCustomer() {
        var facts = new LaterFacts();
        facts.add("A", List.of());
        facts.add("B", List.of(new LaterFact("ratings.trust", DAY)));
        facts.add("C", List.of(new LaterFact("ratings.trust", DAY), new LaterFact("orders.last", DAY)));
        assertThat(facts.counted())
                .extracting(LaterFacts.Counted::toString)
                .containsExactly("1 orders.last (first of C)", "2 ratings.trust (first of B)");
    }

    private static Stream<FactPath> dates() {
        return FactPath.all().stream()
                .map(path -> FactPath.of(path).orElseThrow())
                .filter(path -> path.kind() == FactPath.Kind.DATE);
    }

    /** Of all that can be known of a customer, one day made later. */
    private static Customer dated(FactPath path) throws IOException {
        var whole = (ObjectNode) CustomerJson.strict().tree(Files.readAllBytes(Golden.resource("customer/whole.json")));
        var steps = path.steps();
        List<JsonNode> at = new ArrayList<>(List.of(whole));
        for (var step : steps.subList(0, steps.size() - 1)) {
            List<JsonNode> below = new ArrayList<>();
            for (var node : at) {
                var next = step.equals("{area}") ? node.values().stream().toList() : List.of(node.path(step));
                next.forEach(each ->
                        below.addAll(each.isArray() ? each.values().stream().toList() : List.of(each)));
            }
            at = below;
        }
        var name = steps.get(steps.size() - 1);
        var holder =
                (ObjectNode) at.stream().filter(JsonNode::isObject).findFirst().orElseThrow();
        NOT_BEFORE.forEach(holder::remove);
        holder.put(name, LATER);
        return CustomerJson.strict().read(whole);
    }
}
