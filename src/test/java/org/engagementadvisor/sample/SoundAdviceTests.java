package org.engagementadvisor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engagementadvisor.Remains;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What nobody may be told, tried on three bases of made-up customers. */
class SoundAdviceTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");
    private static final SampleBase BASE = SampleBase.of(Path.of("rules", "fire-protection"));
    private static final int CUSTOMERS = 300;
    private static final Set<String> STEP_DOWN = Set.of("STP-050");
    private static final Set<String> WIN_BACK = Set.of("THR-140", "THR-145", "RCV-110", "RCV-120", "RCV-130");
    private static final Set<String> NO_MORE_EFFORT = Set.of("THR-130");
    private static final Map<String, Set<String>> CORRECTIONS = Map.of(
            "price", Set.of("STP-060"),
            "minimum order or surcharge", Set.of("STP-070"),
            "self-service or partner", Set.of("STP-080"),
            "none left", Set.of("THR-150", "THR-210"));

    private static final List<AdviceWithFacts> ADVISED = new ArrayList<>();

    @BeforeAll
    static void adviseThreeBases() {
        for (long seed : new long[] {11, 12, 13}) {
            var sample = new SampleCustomers(BASE, seed, BASE.asOf());
            var json = CustomerJson.strict();
            var some = LongStream.range(0, CUSTOMERS)
                    .mapToObj(number -> json.read(new String(sample.json(number), StandardCharsets.UTF_8)))
                    .toList();
            ADVISED.addAll(BOOK.insights(
                    some, BASE.asOf(), null, List.of("headroom", "contributionMargin", "nextCorrection")));
        }
    }

    @Test
    void noTwoTalksToFindOutAreAmongTheFirstFive() {
        assertThat(told(advice -> advice.recommendations().stream()
                                .limit(5)
                                .filter(each -> each.kind().equals("discovery"))
                                .count()
                        > 1))
                .isEmpty();
    }

    @Test
    void nothingThatOnlyPaysComesBeforeWhatMustBeDone() {
        assertThat(told(advice -> {
                    var mustDo = advice.recommendations().stream()
                            .map(Recommendation::mustDo)
                            .toList();
                    return mustDo.lastIndexOf(true) > mustDo.indexOf(false) && mustDo.contains(false);
                }))
                .isEmpty();
    }

    @Test
    void nobodyIsSteppedDownWhileBeingWonBack() {
        assertThat(told(advice -> has(advice, STEP_DOWN) && has(advice, WIN_BACK)))
                .isEmpty();
    }

    @Test
    void nothingIsSoldBesideTheEffortOfTodayAndNoMore() {
        assertThat(told(advice -> has(advice, NO_MORE_EFFORT)
                        && advice.recommendations().stream()
                                .anyMatch(each -> Set.of("growth", "up-sell", "cross-sell")
                                        .contains(each.kind()))))
                .isEmpty();
    }

    /** As BSE-020 promises of the whole base; whom a partner serves, the partner corrects. */
    @Test
    void whoLosesMoneyIsCorrectedOneByOne() {
        var losing = ADVISED.stream()
                .filter(each -> each.facts().get("contributionMargin") instanceof BigDecimal margin
                        && margin.signum() < 0
                        && !Objects.equals(each.advice().answers().get("role"), "via partner"))
                .toList();
        assertThat(losing).isNotEmpty().allSatisfy(each -> {
            var next = String.valueOf(each.facts().get("nextCorrection"));
            var codes = each.advice().recommendations().stream().map(Recommendation::code);
            assertThat(codes)
                    .as(each.advice().customer() + ", whose next correction is " + next)
                    .containsAnyElementsOf(CORRECTIONS.getOrDefault(next, Set.of()));
        });
    }

    @Test
    void noMoreIsToBeWonThanIsOpen() {
        assertThat(ADVISED.stream()
                        .filter(each -> {
                            var open = (BigDecimal) each.facts().get("headroom");
                            var won = each.advice().recommendations().stream()
                                    .filter(one -> one.kind().equals("growth"))
                                    .map(Recommendation::value)
                                    .flatMap(Stream::ofNullable)
                                    .map(value -> value.turnover())
                                    .flatMap(Stream::ofNullable)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add);
                            return open != null && won.compareTo(open) > 0;
                        })
                        .map(each -> each.advice().customer()))
                .isEmpty();
    }

    @Test
    void nothingIsDueBeforeToday() {
        assertThat(told(advice -> advice.recommendations().stream()
                        .anyMatch(each -> each.due() != null && each.due().isBefore(BASE.asOf()))))
                .isEmpty();
    }

    @Test
    void noSentenceHoldsRemainsOfWhatIsNotKnown() {
        assertThat(ADVISED.stream()
                        .flatMap(each -> sentences(each.advice()))
                        .flatMap(sentence ->
                                Remains.in(sentence).map(found -> found + " in “" + sentence + "”").stream())
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    private static boolean has(Advice advice, Set<String> codes) {
        return advice.recommendations().stream().anyMatch(each -> codes.contains(each.code()));
    }

    private static List<String> told(Predicate<Advice> what) {
        return ADVISED.stream()
                .map(AdviceWithFacts::advice)
                .filter(what)
                .map(advice -> advice.customer() + " "
                        + advice.recommendations().stream()
                                .map(Recommendation::code)
                                .toList())
                .toList();
    }

    private static Stream<String> sentences(Advice advice) {
        Stream<String> recommended = Stream.concat(advice.recommendations().stream(), advice.setAside().stream())
                .flatMap(each -> Stream.concat(
                        Stream.of(each.headline(), each.firstStep(), each.measure(), each.note())
                                .flatMap(Stream::ofNullable),
                        each.reasons().stream().map(Reason::sentence)));
        Stream<String> answered = advice.answers().values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(answer -> answer.contains(" "));
        Stream<String> gaps = advice.dataGaps().stream()
                .flatMap(gap -> Stream.of(gap.question(), gap.worstTold(), gap.bestTold()))
                .flatMap(Stream::ofNullable);
        return Stream.of(recommended, answered, gaps, advice.page().stream().map(PageLine::text))
                .flatMap(each -> each);
    }
}
