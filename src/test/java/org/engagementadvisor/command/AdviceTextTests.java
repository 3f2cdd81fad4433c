package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdviceTextTests {
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");

    /** What is left where a part of a text is not known: brackets and colons with nothing in or behind them, and words of the program. */
    private static final Pattern REMAINS = Pattern.compile("\\((, |\\)|: )|, \\)|\\bnull\\b|: ?-?$|: -[ ,)]|: ,");

    private final List<String> text = AdviceText.of(
            BOOK.advise(Customer.of("K1", draft -> draft.name = "Hotel Seeblick"), LocalDate.of(2026, 6, 30), null),
            BOOK);

    @Test
    void answersBeforeItExplains() {
        assertThat(text.get(0)).startsWith("Hotel Seeblick (K1), as of 2026-06-30, by fire-protection ");
        assertThat(text.get(2)).isEqualTo("In short");
        assertThat(text).anyMatch(line -> line.matches("  Priority +\\S.*"));
    }

    @Test
    void showsTheArithmeticOfTheRank() {
        assertThat(text).anyMatch(line -> line.matches("    ranked by: .*Hours that it takes: .*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", """
                contracts: [{}]
                installedBase: [{}]
                projects: [{}]
                priceRequests: [{discount: 0.1, extraTurnover: 100, on: total}]
                plans: {initiatives: [{}]}
                ourPlan: {stakeholders: [{}]}
                orders: {recent: [{id: P1, date: 2026-06-01}]}
                areas: {extinguishers: {}}
                """, """
                business: {organisation: industrial}
                contracts: [{expires: 2026-07-10}, {expires: 2026-07-10}]
                installedBase: [{due: 2026-07-10}]
                orders: {last: 2026-06-01}
                areas: {extinguishers: {turnover: 600000}}
                plans: {initiatives: [{kind: problem}, {kind: problem}]}
                """})
    void leavesNoRemainsOfWhatIsNotKnown(String facts) {
        Customer customer = Customers.from(facts);
        Advice advice = BOOK.probe().adviseInFull(customer, LocalDate.of(2026, 6, 30), null);
        assertThat(AdviceText.of(advice, BOOK))
                .noneMatch(line -> REMAINS.matcher(line).find());
        assertThat(advice.page()).extracting(PageLine::item).noneMatch(AdviceTextTests::isRemains);
        assertThat(Stream.concat(advice.recommendations().stream(), advice.setAside().stream()))
                .extracting(Recommendation::item)
                .noneMatch(AdviceTextTests::isRemains);
        assertThat(BOOK.probe().facts(customer, LocalDate.of(2026, 6, 30), null).keySet())
                .noneMatch(AdviceTextTests::isRemains);
    }

    private static boolean isRemains(String name) {
        return name != null
                && (name.isBlank()
                        || name.startsWith(".")
                        || REMAINS.matcher(name).find());
    }

    @Test
    void namesDecisionsOfTablesAndOfRulesAlike() {
        assertThat(text)
                .anyMatch(line -> line.startsWith("D1 "))
                .anyMatch(line -> line.startsWith("D7 Engagement level"));
        assertThat(text).noneMatch(line -> line.startsWith("\""));
    }
}
