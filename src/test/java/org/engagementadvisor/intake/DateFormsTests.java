package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date means the same to the database, which reads lines, and to Java, which reads customers. */
class DateFormsTests {
    @ParameterizedTest(name = "{1} by {0} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-MM-dd|2026-01-31|2026-01-31",
                "yyyy-MM-dd|2026-02-29|",
                "yyyy-MM-dd|2026-1-31|",
                "d.M.yy|31.1.26|2026-01-31",
                "d.M.yy|1.12.68|2068-12-01",
                "d.M.yy|1.12.69|1969-12-01",
                "d.M.yy|31.1.2026|",
                "d.M.yy|01.02.26|2026-02-01",
                "d.M.yyyy|1.02.2026|2026-02-01",
                "d.M.yyyy|01.2.2026|2026-02-01",
                "d.M.yyyy|001.2.2026|",
                "d.M.yyyy|30.2.2026|",
                "d.M.yyyy H:mm|01.02.2026 07:05|2026-02-01",
                "dd/MM/yyyy HH:mm|31/01/2026 23:59|2026-01-31",
                "dd/MM/yyyy HH:mm|31/01/2026 24:00|",
                "M/d/yyyy h:mm a|1/31/2026 9:05 PM|2026-01-31",
                "d MMM yyyy|31 Jan 2026|2026-01-31",
                "d. MMMM yyyy|1. März 2026|2026-03-01",
                "d-MMM-yy|31-Mrz-26|2026-03-31",
                "d MMM yyyy|3 févr. 2026|2026-02-03",
                "d MMMM yyyy|14 JUILLET 2026|2026-07-14",
                "MMMM d, yyyy|October 3, 2026|2026-10-03",
                "d MMMM yyyy|3 septiembre 2026|2026-09-03",
                "d MMM yyyy|3 Foo 2026|",
                "yyyy-MM-ddTHH:mm:ssXXX|2026-01-31T23:30:00+01:00|2026-01-31",
                "yyyy-MM-ddTHH:mm:ss.SSSXXX|2026-01-31T23:30:00.000Z|2026-01-31",
                "yyyy-MM-dd HH:mm:ssXXX|2026-01-31 23:30:00-0500|2026-01-31",
                "yyyyMMdd|20260131|2026-01-31",
                "excel|46053|2026-01-31",
                "excel|46053.75|2026-01-31",
                "excel|46053,75|2026-01-31",
                "excel|61|1900-03-01",
                "excel|60|",
                "excel|2958466|",
                "excel|31.01.2026|"
            })
    void readsADay(String pattern, String text, @Nullable LocalDate expected) throws Exception {
        assertThat(DatePattern.isPattern(pattern)).isTrue();
        check(new DateForms(List.of(new DatePattern(pattern))), text, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31",
        "31.1.26, 2026-01-31",
        "1 Feb 2026, 2026-02-01",
        "46053, 2026-01-31",
        "1/2/2026,"
    })
    void takesTheFirstPatternThatReadsACell(String text, @Nullable LocalDate expected) throws Exception {
        var forms = List.of("yyyy-MM-dd", "d.M.yy", "d MMM yyyy", "excel");
        check(new DateForms(forms.stream().map(DatePattern::new).toList()), text, expected);
    }

    private static void check(DateForms forms, String text, @Nullable LocalDate expected) throws Exception {
        assertThat(forms.read(text)).as("Java").isEqualTo(expected);
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT " + forms.sql("t") + " FROM (SELECT " + Sql.text(text) + " AS t)")) {
            rows.next();
            assertThat(Accounts.day(rows.getDate(1))).as("SQL").isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"yy-MM", "d.M.yyy", "MMMMM d yyyy", "yyyy-MM-dd hh HH", "'yyyy-MM-dd; --'", "Excel", "d.M.yy yy"})
    void knowsWhatIsNoPattern(String text) {
        assertThat(DatePattern.isPattern(text)).isFalse();
    }

    @Test
    void readsAColumnInSeveralPatternsAndTellsOfShortYears(@TempDir Path folder) throws Exception {
        var trial = new Trial(folder);
        var summary = trial.file(
                        "lines.csv",
                        "no;who;day;net\n1;A;31.12.25;1\n2;A;2 Jan 2026;1\n3;A;2026-01-03;1\n4;A;1/4/26;1\n")
                .read(Trial.LINES + "formats: {date: [d.M.yy, d MMM yyyy, yyyy-MM-dd]}\n");

        assertThat(trial.customer("A").orders().count()).isEqualTo(3);
        assertThat(trial.customer("A").orders().last()).isEqualTo("2026-01-03");
        assertThat(summary.text())
                .contains("date cannot be read; column `day`, expected a date as in `d.M.yy`, `d MMM yyyy`,"
                        + " `yyyy-MM-dd`; lines 5 `1/4/26`")
                .contains("two digits of a year are of 1969 to 2068");
    }
}
