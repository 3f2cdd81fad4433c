package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.customer.Customer.TradingStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers that merged into others. */
class MergesTests {
    private static final String MAPPING = """
            files: {lines: lines.csv, customers: who.csv}
            customers: {id: id, tradingStatus: status, mergedInto: into, firstOrder: since}
            lines: {order: no, customer: who, date: day, amount: net, area: {constant: bikes}}
            """;

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        trial = new Trial(folder)
                .file(
                        "lines.csv",
                        "no,who,day,net\n1,K1,2025-09-10,100\n2,K2,2026-06-01,50\n3,K0,2026-05-01,7\n"
                                + Trial.eachMonth("2024-07-01", 24).replaceAll(",Z,", ",K9,"));
    }

    @Test
    void carriesFiguresOverToTheLastOfThem() throws Exception {
        var summary = trial.file(
                        "who.csv",
                        "id,status,into,since\nK0,merged,K1,2019-03-01\nK1,merged,K2,2021-01-01\nK2,trading,,2020-01-01\nK9,,,\n")
                .read(MAPPING);

        assertThat(trial.area("K2", "bikes").turnover()).isEqualTo("157.00");
        assertThat(trial.customer("K2").orders().count()).isEqualTo(3);
        assertThat(trial.customer("K2").orders().last()).isEqualTo("2026-06-01");
        assertThat(trial.customer("K2").firstOrder()).isEqualTo(LocalDate.of(2019, 3, 1));
        assertThat(trial.customer("K1").tradingStatus()).isEqualTo(TradingStatus.MERGED);
        assertThat(trial.customer("K1").mergedInto()).isEqualTo("K2");
        assertThat(trial.customer("K1").areas()).isEmpty();
        assertThat(trial.customer("K1").orders().count()).isZero();
        assertThat(summary.customers().merged()).isEqualTo(2);
        assertThat(summary.allLines().turnover()).isEqualTo("181.00");
        assertThat(summary.cells()).isEmpty();
        assertThat(summary.text()).contains("2   merged into another, which has their lines");
    }

    @Test
    void leavesFiguresWhereTheyAreIfNobodyCanHaveThem() throws Exception {
        var summary = trial.file(
                        "who.csv", "id,status,into,since\nK0,merged,K1,\nK1,merged,K0,\nK2,merged,K7,\nK9,merged,,\n")
                .read(MAPPING);

        assertThat(trial.area("K0", "bikes").turnover()).isEqualTo("7.00");
        assertThat(trial.area("K1", "bikes").turnover()).isEqualTo("100.00");
        assertThat(trial.area("K2", "bikes").turnover()).isEqualTo("50.00");
        assertThat(summary.customers().merged()).isZero();
        assertThat(summary.hasFindings()).isTrue();
        assertThat(summary.text())
                .contains(
                        "who.csv: `mergedInto`: 4 cells not used, expected the id of another customer, which does not lead back; lines 2 `K1`, 3 `K0`, 4 `K7`, 5");
    }
}
