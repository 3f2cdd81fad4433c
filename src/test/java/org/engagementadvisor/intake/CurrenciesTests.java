package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.engagementadvisor.intake.IntakeSummary.Currency;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrenciesTests {
    private static final String ROWS = """
            no,who,day,net,cur
            1,A,2026-01-10,100.50,EUR
            2,A,2026-01-10,50.00,USD
            3,A,2026-03-01,50.00,USD
            4,A,2026-03-01,7.00,GBP
            5,A,2026-03-01,-20.00,USD
            6,A,2026-03-01,9.00,
            """;

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        trial = new Trial(folder).file("lines.csv", ROWS);
    }

    @Test
    void keepsOneCurrencyAndTellsWhatTheOthersSumTo() throws Exception {
        var summary = trial.read(Trial.LINES + "currency: {of: cur, keep: EUR}\n");

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("100.50");
        assertThat(summary.currencies())
                .containsExactly(
                        new Currency(null, 1, new BigDecimal("9.00"), false),
                        new Currency("GBP", 1, new BigDecimal("7.00"), false),
                        new Currency("USD", 3, new BigDecimal("80.00"), false));
        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(LeftOut::reason, LeftOut::foreseen, LeftOut::lines)
                .containsExactly(org.assertj.core.api.Assertions.tuple("another currency", true, 5L));
        assertThat(summary.text())
                .contains("USD: 80.00 in 3 lines, left out", "without a currency: 9.00 in 1 lines, left out");
        assertThat(summary.hasFindings()).isFalse();
    }

    /** 100.50 + 9.00 + 50 at 0.8 + (50 - 20) at 0.9; pounds have no rate. */
    @Test
    void convertsByTheRateOfTheDay() throws Exception {
        var summary = trial.file(
                        "rates.csv", "code;worth;from\nUSD;0,8;2026-01-01\nUSD;0,9;2026-02-01\nCHF;x;2026-01-01\n")
                .read(Trial.LINES + """
                        currency:
                          of: {column: cur, otherwise: EUR}
                          keep: EUR
                          rates: {path: rates.csv, currency: code, rate: worth, from: from}
                        """);

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("176.50");
        assertThat(summary.currencies())
                .containsExactly(
                        new Currency("GBP", 1, new BigDecimal("7.00"), false),
                        new Currency("USD", 3, new BigDecimal("80.00"), true));
        assertThat(summary.text())
                .contains("1   no rate for the currency", "USD: 80.00 in 3 lines, converted")
                .contains(
                        "rates.csv: `rate`: 1 cells not used, expected a number as in `1234,50` above 0; lines 4 `x`");
        assertThat(summary.hasFindings()).isTrue();
    }

    /** The way banks publish them: so much of the other for one of ours. */
    @Test
    void convertsByWhatOneOfTheKeptIsWorth() throws Exception {
        trial.file("rates.csv", "code,rate\nUSD,1.25\nGBP,0.5\n").read(Trial.LINES + """
                        currency:
                          of: {column: cur, otherwise: EUR}
                          keep: EUR
                          rates: {path: rates.csv, currency: code, rate: rate, oneOf: kept}
                        """);

        // 100.50 + 9 + 80 / 1.25 + 7 / 0.5
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("187.50");
    }

    @Test
    void refusesTwoRatesOfOneDay() throws Exception {
        assertThat(
                        trial.file("rates.csv", "code,rate\nUSD,1.25\nUSD,1.26\n")
                                .refusal(
                                        Trial.LINES
                                                + "currency: {of: cur, keep: EUR, rates: {path: rates.csv, currency: code, rate: rate}}\n"))
                .containsExactly("rates.csv: found more than one rate of `USD` from one day on, expected one, and the"
                        + " others `from` other days");
    }

    @Test
    void takesNoSumOverSeveralSigns() throws Exception {
        var summary = trial.file(
                        "lines.csv",
                        "no;who;day;net\n1;A;2026-01-01;1,50 €\n2;A;2026-01-01;€ 2,25\n3;A;2026-01-01;$ 9,75\n4;A;2026-01-01;1,25\n")
                .read(Trial.LINES);

        assertThat(summary.allLines().turnover()).isEqualTo("5.00");
        assertThat(summary.readAs().get(0).as()).contains("currency sign `€` (found, of `$`, `€`)");
        assertThat(summary.text()).contains("expected a number as in `1234,50`, with or without `€`; lines 4 `$ 9,75`");
    }

    @Test
    void refusesToChooseBetweenSignsThatAreAsFrequent() throws Exception {
        trial.file("lines.csv", "no;who;day;net\n1;A;2026-01-01;1,50 EUR\n2;A;2026-01-01;€ 2,25\n");

        assertThat(trial.refusal(Trial.LINES))
                .containsExactly("lines.csv: found numbers with `EUR`, `€`, one as often as another, expected"
                        + " `formats: {signs: [EUR]}` in the mapping, with those of one currency");
        trial.read(Trial.LINES + "formats: {signs: [EUR, €]}\n");
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("3.75");
    }

    @Test
    void namesWhatIsWrongWithThePart() {
        assertThat(trial.refusal(
                        Trial.LINES + "currency: {of: cur, keep: EUR, rates: {path: r.csv, rate: x, day: y}}\n"))
                .containsExactly(
                        "intake.yaml:3:32: currency.rates: found no `currency`, expected the column of the currency",
                        "intake.yaml:3:62: currency.rates: found `day`, expected one of `currency`, `rate`, `from`, `oneOf`,"
                                + " `path`, `separator`, `quote`, `encoding`, `sheet`, `skipRows`");
        assertThat(trial.refusal(Trial.LINES + "currency: {of: curr, keep: EUR}\n"))
                .containsExactly("intake.yaml:3:12: currency.of: found column `curr`, expected one of the columns of"
                        + " `lines.csv`: `no`, `who`, `day`, `net`, `cur`, perhaps `cur`");
    }
}
