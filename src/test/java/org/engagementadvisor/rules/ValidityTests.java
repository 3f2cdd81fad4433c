package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.engagementadvisor.Golden;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.table.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that count for a while. */
class ValidityTests {
    private static final LocalDate LAST_OF_MAY = LocalDate.of(2026, 5, 31);

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
        Books.copy(Golden.resource("rules/language"), rules);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-28, any",
        "2026-03-01, spring",
        "2026-05-31, spring",
        "2026-06-01, summer",
        "2026-08-31, summer",
        "2026-09-01, any"
    })
    void countFromTheirFirstDayToTheirLast(LocalDate asOf, String season) {
        assertThat(advice(asOf).answers()).containsEntry("season", season);
    }

    @Test
    void sayOnWhichDayTheyCounted() {
        assertThat(decision(advice(LAST_OF_MAY), "Season").reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.sentence())
                        .isEqualTo("Season: spring, because as of is 31 May 2026"
                                + " (at least 1 March 2026, at most 31 May 2026)"));
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, any", "2026-06-01, summer"})
    void countInTablesOfAnyScope(LocalDate asOf, String season) {
        assertThat(decision(advice(asOf), "Season of the area").answers()).containsEntry("areaSeason", season);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, before 31 May 2026", "2026-06-01, since 1 June 2026"})
    void countInTablesOfAllCustomersTogether(LocalDate asOf, String season) {
        assertThat(book().portfolio(Map.of(), Map.of("all", Map.of()), asOf).figures())
                .containsEntry("all.groupSeason", season);
    }

    @Test
    void areWarnedOfOnceTheirLastDayHasPassed() {
        assertThat(BookFiles.findings(rules, Books.NAME, LAST_OF_MAY, Demands.NONE))
                .filteredOn(finding -> finding.code() == Finding.Code.PAST_ROW)
                .isEmpty();
        assertThat(BookFiles.findings(rules, Books.NAME, LAST_OF_MAY.plusDays(1), Demands.NONE))
                .filteredOn(finding -> finding.code() == Finding.Code.PAST_ROW)
                .extracting(Finding::toString)
                .containsExactly(
                        "book/30-cells/area-season.drl.csv:B9: warning: found row SEB-010, valid before 2026-06-01 and no"
                                + " more on 2026-06-01, expected a later day, or the row taken out",
                        "book/30-cells/season.drl.csv:C9: warning: found row SEA-010, valid until 2026-05-31 and no more"
                                + " on 2026-06-01, expected a later day, or the row taken out",
                        "book/portfolio/season.drl.csv:B9: warning: found row SEC-010, valid until 2026-05-31 and no"
                                + " more on 2026-06-01, expected a later day, or the row taken out");
    }

    private RuleBook book() {
        return RuleBook.read(rules, Books.NAME);
    }

    private Advice advice(LocalDate asOf) {
        return book().probe().adviseInFull(Customers.from("areas: {pumps: {turnover: 20}}"), asOf, null);
    }

    private static Decision decision(Advice advice, String title) {
        return advice.decisions().stream()
                .filter(decision -> decision.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
