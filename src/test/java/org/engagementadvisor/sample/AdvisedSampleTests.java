package org.engagementadvisor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of made-up customers: a base has all that there is, and each story shows what its title says. */
class AdvisedSampleTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");
    private static final SampleBase BASE = SampleBase.of(Path.of("rules", "fire-protection"));

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 11})
    void haveEveryLevelLifecycleSegmentAndRoleInABaseOf300(long seed) {
        var advised = advised(seed, 300, null);

        assertThat(answers(advised, "level"))
                .contains("none", "tactical", "consultative", "collaborative", "strategic");
        assertThat(answers(advised, "lifecycle"))
                .contains("prospect", "new", "regular", "at risk", "dormant", "lost", "reactivated", "ceased");
        assertThat(answers(advised, "segment"))
                .contains(
                        "fire brigade",
                        "system",
                        "commercial",
                        "sales partner",
                        "private via partner",
                        "private direct",
                        "indirect",
                        "unclassified");
        assertThat(answers(advised, "role"))
                .contains(
                        "retain and grow",
                        "retain and defend",
                        "win from competitor",
                        "develop",
                        "serve at low cost",
                        "influencer",
                        "via partner",
                        "phase out",
                        "former");
        assertThat(answers(advised, "priority")).contains("A", "B", "C", "D", "none");
    }

    @Test
    void showInStoriesWhatTheirTitlesSay() {
        Map<String, Map<String, Object>> stories = new LinkedHashMap<>();
        advised(1, BASE.stories().size(), null).forEach(each -> stories.put(each.customer(), each.answers()));

        assertThat(stories.get("boomerang")).containsEntry("lifecycle", "reactivated");
        assertThat(stories.get("mayor")).containsEntry("role", "influencer").containsEntry("level", "none");
        assertThat(stories.get("star-fallen-silent"))
                .containsEntry("lifecycle", "at risk")
                .containsEntry("role", "retain and defend");
        assertThat(stories.get("comparison-bidder")).containsEntry("comparisonBidder", "yes");
        assertThat(stories.get("fully-penetrated")).containsEntry("coverageClass", "fully penetrated");
        assertThat(stories.get("strategic-partner")).containsEntry("level", "strategic");
        assertThat(stories.get("loss-maker-by-hours")).containsEntry("lossInTwoPeriods", "yes");
        assertThat(stories.get("quality-prospect")).containsEntry("role", "win from competitor");
        assertThat(stories.get("to-part-with")).containsEntry("role", "phase out");
    }

    @Test
    void letTheSmallOneOvertakeUnderHunting() {
        int count = BASE.stories().size();

        assertThat(score(advised(1, count, "farming"), "overtakes-under-hunting"))
                .isLessThan(score(advised(1, count, "farming"), "fully-penetrated"));
        assertThat(score(advised(1, count, "hunting"), "overtakes-under-hunting"))
                .isGreaterThan(score(advised(1, count, "hunting"), "fully-penetrated"));
    }

    private static double score(List<Advice> advised, String customer) {
        return advised.stream()
                .filter(each -> each.customer().equals(customer))
                .mapToDouble(each -> ((Number) each.answers().get("score")).doubleValue())
                .findFirst()
                .orElseThrow();
    }

    private static Set<Object> answers(List<Advice> advised, String name) {
        return advised.stream()
                .filter(each -> each.answers().containsKey(name))
                .map(each -> each.answers().get(name))
                .collect(Collectors.toSet());
    }

    private static List<Advice> advised(long seed, int count, @Nullable String strategy) {
        var sample = new SampleCustomers(BASE, seed, BASE.asOf());
        var json = CustomerJson.strict();
        var customers = LongStream.range(0, count)
                .mapToObj(number -> json.read(new String(sample.json(number), StandardCharsets.UTF_8)))
                .toList();
        return BOOK.advise(customers, BASE.asOf(), strategy);
    }
}
