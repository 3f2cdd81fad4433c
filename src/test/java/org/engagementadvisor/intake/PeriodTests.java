package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.customer.Performance;
import org.engagementadvisor.intake.IntakeSummary.Gap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {
    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(folder);
    }

    @ParameterizedTest(name = "{1} months to {0}: from {2}, the one before from {3}")
    @CsvSource({
        "2024-02-28, 12, 2023-03-01, 2022-03-01",
        "2024-02-29, 12, 2023-03-01, 2022-03-01",
        "2025-02-28, 12, 2024-03-01, 2023-03-01",
        "2024-02-28, 24, 2022-03-01, 2020-02-29",
        "2024-02-28, 48, 2020-02-29, 2016-02-29",
        "2026-06-30, 12, 2025-07-01, 2024-07-01",
        "2026-07-31, 1, 2026-07-01, 2026-06-01",
        "2026-03-30, 1, 2026-03-01, 2026-01-31",
        "2026-06-15, 12, 2025-06-16, 2024-06-16",
    })
    void beginsExactly(LocalDate asOf, int months, LocalDate from, LocalDate before) {
        assertThat(new Span(months).from(asOf, 1)).isEqualTo(from);
        assertThat(new Span(months).from(asOf, 2)).isEqualTo(before);
    }

    @Test
    void leavesTheLastOfFebruaryToTheYearBefore() throws Exception {
        trial.asOf("2024-02-28")
                .file(
                        "lines.csv",
                        "no,who,day,net\n1,A,2022-03-01,5\n2,A,2023-02-28,100\n3,A,2023-03-01,400\n4,A,2024-02-28,600\n"
                                + Trial.eachMonth("2022-03-01", 24))
                .read(Trial.LINES);

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("1000.00");
        assertThat(trial.area("A", "bikes").turnoverBefore()).isEqualTo("105.00");
        assertThat(trial.customer("A").lastActiveYear().turnover()).isEqualTo("1000.00");
        assertThat(trial.customer("A").performance())
                .isEqualTo(new Performance(12, true, LocalDate.of(2024, 2, 28), null));
    }

    @Test
    void coversExactDaysFromTheFirstLineOn() throws Exception {
        var summary = trial.span("all")
                .asOf("2018-12-31")
                .file("lines.csv", "no,who,day,net\n1,A,2017-12-30,2300\n" + Trial.eachMonth("2018-01-15", 12))
                .read(Trial.LINES);

        assertThat(summary.period().from()).isEqualTo("2017-12-30");
        assertThat(trial.customer("A").performance())
                .isEqualTo(new Performance(12, true, LocalDate.of(2018, 12, 31), 367));
        assertThat(summary.text()).contains("period: 2017-12-30 to 2018-12-31, days covered: 367");
    }

    @Test
    void tellsWhatNoLineCovers() throws Exception {
        var summary = trial.file("lines.csv", "no,who,day,net\n1,A,2026-03-10,100\n2,A,2026-06-10,200\n")
                .read(Trial.LINES);

        assertThat(summary.period().gaps())
                .containsExactly(
                        new Gap(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 3, 9)),
                        new Gap(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 6, 9)));
        // 365 days less 252 and 91.
        assertThat(trial.customer("A").performance())
                .isEqualTo(new Performance(1, null, LocalDate.of(2026, 6, 30), 22));
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("300.00");
        assertThat(summary.period().beforeKnown()).isFalse();
        assertThat(summary.text())
                .contains("no line of anybody from 2025-07-01 to 2026-03-09: that part of the period is unknown");
    }

    @Test
    void tellsOfAnExportThatEndsEarly() throws Exception {
        var summary = trial.file("lines.csv", "no,who,day,net\n1,A,2026-01-20,7\n" + Trial.eachMonth("2024-07-01", 19))
                .read(Trial.LINES);

        assertThat(summary.period().gaps())
                .containsExactly(new Gap(LocalDate.of(2026, 1, 21), LocalDate.of(2026, 6, 30)));
        // July to December has 184 days.
        assertThat(trial.customer("A").performance().days()).isEqualTo(184 + 20);
        assertThat(summary.period().beforeKnown()).isTrue();
    }

    @Test
    void knowsNothingOfAPeriodWithoutALine() throws Exception {
        var summary =
                trial.file("lines.csv", "no,who,day,net\n1,A,2024-06-30,5\n").read(Trial.LINES);

        assertThat(summary.period().months()).isZero();
        assertThat(trial.customer("A").performance()).isNull();
        assertThat(trial.customer("A").areas()).isNull();
        assertThat(trial.customer("A").orders().count()).isEqualTo(1);
        assertThat(summary.text()).contains("period: 2025-07-01 to 2026-06-30, of which no line tells");
    }

    @Test
    void takesALongerSilenceForCoveredIfTheMappingSaysSo() throws Exception {
        var summary = trial.file("lines.csv", "no,who,day,net\n1,A,2025-07-01,100\n2,A,2026-06-10,200\n")
                .read(Trial.LINES + "silence: 344\n");

        assertThat(summary.period().gaps()).isEmpty();
        assertThat(trial.read(Trial.LINES + "silence: 343\n").period().gaps()).hasSize(1);
    }

    @Test
    void givesPurchasesTheSameIdsInWhateverOrderTheLinesStand() throws Exception {
        var header = "no,who,day,net,what\n";
        var mapping = Trial.LINES.replace("area: {constant: bikes}", "area: what") + "recent: {each: order and area}\n";
        trial.file("lines.csv", header + "1,A,2026-06-01,5,bikes\n1,A,2026-06-01,3,locks\n2,A,2026-06-01,4,bikes\n")
                .read(mapping);
        var recent = trial.customer("A").orders().recent();
        trial.file("lines.csv", header + "2,A,2026-06-01,4,bikes\n1,A,2026-06-01,3,locks\n1,A,2026-06-01,5,bikes\n")
                .read(mapping);

        assertThat(trial.customer("A").orders().recent()).isEqualTo(recent);
        assertThat(recent)
                .extracting(purchase -> purchase.id() + " " + purchase.amount())
                .containsExactly("2-1 4.00", "1-2 3.00", "1-1 5.00");
    }

    @Test
    void takesTheLinesOfACustomerOnADayForAnOrderWhereNoneIsNumbered() throws Exception {
        trial.file("lines.csv", "who,day,net\nA,2026-06-01,5\nA,2026-06-01,3\nA,2026-06-02,4\nB,2026-06-01,1\n")
                .read("""
                        files: {lines: lines.csv}
                        lines: {customer: who, date: day, amount: net}
                        """);

        assertThat(trial.customer("A").orders().count()).isEqualTo(2);
        assertThat(trial.area("A", "all").turnover()).isEqualByComparingTo(BigDecimal.valueOf(12));
    }
}
