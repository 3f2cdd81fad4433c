package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table with more bounds of one fact than are asked one by one: each rate applies from a thousand to below the next. */
class LongLadderTests {
    private static final List<String> COUNTRIES = List.of("AT", "DE", "FR");
    private static final int STEPS = 40;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    @TempDir
    Path folder;

    private RuleBook book;

    @BeforeEach
    void write() {
        var rules = Books.in(folder);
        Books.replace(rules, "shared/vocabulary.yaml", "answers:\n", "answers:\n  rate: {label: Rate, type: whole}\n");
        var text = new StringBuilder("""
                title,Rate
                question,At what rate?
                decision,D1
                owner,Sales controlling
                hit policy,unique
                otherwise,not answered
                RuleSet,rates
                RuleTable Rate
                NAME,CONDITION,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,Customer...,
                ,"country == ""$param""\",ownTurnover >= $paramB,ownTurnover < $paramB,"answer(""rate"", $param);"
                id,Country,Own turnover from (inclusive),Own turnover below,Rate
                """);
        for (int country = 0; country < COUNTRIES.size(); country++) {
            for (int step = 0; step < STEPS; step++) {
                int rate = rate(country, step);
                text.append("RAT-%03d,%s,%d,%d,%d\n"
                        .formatted(rate, COUNTRIES.get(country), 1000 * step, 1000 * (step + 1), rate));
            }
        }
        Books.write(rules, Books.NAME + "/05-rate/rate.drl.csv", text.toString());
        book = RuleBook.read(rules, Books.NAME);
    }

    private static int rate(int country, int step) {
        return 1 + country * STEPS + step;
    }

    private @Nullable Object rate(String country, @Nullable BigDecimal turnover) {
        var customer = Customer.of("c", draft -> {
            draft.country = country;
            draft.ownTurnover = turnover;
        });
        return book.advise(customer, LocalDate.of(2026, 6, 30), null).answers().get("rate");
    }

    @Test
    void findsTheStepOnEachBoundAndACentBelowIt() {
        for (int country = 0; country < COUNTRIES.size(); country++) {
            for (int step = 0; step < STEPS; step++) {
                var from = BigDecimal.valueOf(1000L * step);
                var below = BigDecimal.valueOf(1000L * (step + 1)).subtract(CENT);
                assertThat(rate(COUNTRIES.get(country), from)).isEqualTo(rate(country, step));
                assertThat(rate(COUNTRIES.get(country), below)).isEqualTo(rate(country, step));
            }
        }
    }

    @Test
    void findsNoneBeyondTheEndsOrWhereNothingIsKnown() {
        assertThat(rate("AT", BigDecimal.valueOf(1000L * STEPS))).isNull();
        assertThat(rate("AT", null)).isNull();
        assertThat(rate("CH", BigDecimal.ZERO)).isNull();
    }
}
