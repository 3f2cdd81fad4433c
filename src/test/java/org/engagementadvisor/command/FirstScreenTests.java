package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.junit.jupiter.api.Test;

/** Of the sample base: 300 made-up customers, seed 11. */
class FirstScreenTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");
    private static final List<Advice> BASE = BOOK.advise(sample(), DAY, null, AdvicePart.ALL);

    /** The id of a row, with something behind it. */
    private static final Pattern CODE_INSIDE = Pattern.compile("\\b[A-Z]{3}-\\d{3}\\b.*\\S");

    private static final Pattern CENTS_A_YEAR = Pattern.compile("€[1-9][\\d,]*\\.\\d\\d a year");
    private static final Pattern DIGITS_FOR_A_DATE = Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\d\\b");

    @Test
    void fitsAScreenForNineteenInTwenty() {
        assertThat(BASE.stream().filter(each -> screen(each).size() <= 25).count())
                .isGreaterThanOrEqualTo(BASE.size() * 95L / 100);
    }

    @Test
    void keepsToTheColumnsOfAScreen() {
        assertThat(BASE)
                .allSatisfy(each -> assertThat(screen(each))
                        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(140)));
    }

    @Test
    void saysNoCodeNorCentsNorDigitsForADateInsideASentence() {
        assertThat(BASE)
                .allSatisfy(each -> assertThat(screen(each))
                        .noneMatch(line -> CODE_INSIDE.matcher(line).find()
                                || CENTS_A_YEAR.matcher(line).find()
                                || DIGITS_FOR_A_DATE.matcher(line).find()));
    }

    @Test
    void saysOfEveryCustomerWhatIsThoughtOfItAndShowsTheBestRecommendation() {
        assertThat(BASE).allSatisfy(each -> {
            assertThat(each.verdict()).isNotBlank();
            assertThat(screen(each))
                    .anyMatch(line ->
                            line.startsWith(String.valueOf(each.verdict()).substring(0, 30)));
            if (!each.recommendations().isEmpty()) {
                assertThat(screen(each)).anyMatch(line -> line.startsWith(" 1  "));
            }
        });
    }

    @Test
    void tellsTheChainBehindEachDecisiveAnswerOnAScreen() {
        assertThat(BOOK.decisive()).contains("priority");
        assertThat(BASE)
                .allSatisfy(each -> assertThat(BOOK.decisive()).allSatisfy(answer -> {
                    var chain = WhyText.of(each, BOOK, answer);
                    assertThat(chain).hasSizeBetween(2, 40);
                    assertThat(chain)
                            .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(140));
                }));
    }

    @Test
    void tellsTheDecisiveAnswersEachInALine() {
        assertThat(BASE)
                .allSatisfy(each -> assertThat(WhyText.ofDecisive(each, BOOK))
                        .hasSize(1 + BOOK.decisive().size()));
    }

    @Test
    void showsTheCustomerNothingThatIsInternal() {
        var open = BASE.stream()
                .filter(each ->
                        each.page().stream().anyMatch(line -> line.edition().equals("customer")))
                .toList();
        assertThat(open).isNotEmpty().allSatisfy(each -> {
            var page = String.join(" ", PageText.of(each, BOOK, StrategyPage.CUSTOMER));
            assertThat(each.page().stream().filter(line -> line.edition().equals("internal")))
                    .noneMatch(line -> page.contains(line.text()));
            assertThat(page).doesNotContain("Priority", each.customer() + " ");
        });
    }

    @Test
    void saysInASentenceWhatIsMissingBeforeTheCustomerMaySeeItsPage() {
        var closed = BASE.stream()
                .filter(each -> each.answers().get("editionMissing") != null)
                .toList();
        assertThat(closed)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(PageText.of(each, BOOK, StrategyPage.CUSTOMER))
                        .hasSize(2)
                        .last()
                        .isEqualTo(each.answers().get("editionMissing")));
    }

    private static List<String> screen(Advice advice) {
        return FirstScreen.of(advice, BOOK);
    }

    private static List<Customer> sample() {
        var json = CustomerJson.strict();
        var made = new SampleCustomers(SampleBase.of(Path.of("rules/fire-protection")), 11, DAY);
        return LongStream.range(0, 300)
                .mapToObj(each -> json.read(new String(made.json(each), StandardCharsets.UTF_8)))
                .toList();
    }
}
