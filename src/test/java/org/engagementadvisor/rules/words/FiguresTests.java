package org.engagementadvisor.rules.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {
    private final Figures figures = new Figures(Locale.UK, Currency.getInstance("EUR"));

    @ParameterizedTest(name = "{0} a year is said as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "144003|€144,000",
                "88150|€88,200",
                "88149.99|€88,100",
                "-12839|-€12,800",
                "1237595|€1,240,000",
                "449.4|€449",
                "57.7|€58",
                "0.99|€0.99",
                "999.6|€1,000",
                "0|€0"
            })
    void saysAnAmountOfAPeriodInThreeDigits(BigDecimal amount, String said) {
        assertThat(figures.spoken(fact(FactType.MONEY, "a year"), amount)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource(
            delimiter = '|',
            value = {"7612|€7,612", "144003.4|€144,003", "57.7|€57.70"})
    void saysAPriceToTheUnit(BigDecimal price, String said) {
        assertThat(figures.spoken(fact(FactType.MONEY, ""), price)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({
        "0.335, 34%",
        "0.1, 10%",
        "0.0994, 9.9%",
        "0.047, 4.7%",
        "-0.147, -15%",
        "1.433, 143%",
        "0.994, 99%",
        "0.996, 99.6%",
        "1.004, 100.4%",
        "1, 100%",
        "0, 0%"
    })
    void saysAShareInWholePercentFromTenOn(BigDecimal share, String said) {
        assertThat(figures.spoken(fact(FactType.RATIO, "of turnover"), share)).isEqualTo(said);
    }

    @ParameterizedTest(name = "{0} is said as {1}")
    @CsvSource({"57.88, 58", "10, 10", "9.94, 9.9", "7.69, 7.7", "1.5, 1.5", "2, 2"})
    void saysANumberWholeFromTenOn(BigDecimal number, String said) {
        assertThat(figures.spoken(fact(FactType.NUMBER, "intervals"), number)).isEqualTo(said);
        assertThat(figures.spoken(fact(FactType.SCORE, ""), number)).isEqualTo(said);
    }

    private static Fact fact(FactType type, String unit) {
        return new Fact("it", "It", type, unit, Scope.CUSTOMER, List.of(), false, null, null, false, false);
    }
}
