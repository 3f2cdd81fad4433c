package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.Recommended;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "=1+1|'=1+1",
                "+49 30|'+49 30",
                "-5|-5",
                "-5%|'-5%",
                "-1+2|'-1+2",
                "＝1+1|'＝1+1",
                "# =1+1#|' =1+1",
                "x;=1+1|x;'=1+1",
                "x; ＠SUM(A1)|x;' ＠SUM(A1)",
                "x; y|x; y",
                "@SUM(A1)|'@SUM(A1)",
                "a=b|a=b",
                "a,b|\"a,b\"",
                "a\"b|\"a\"\"b\"",
                "=\"x\"|\"'=\"\"x\"\"\"",
            })
    void guardsTextsAgainstBecomingFormulas(String text, String cell) {
        assertThat(row(text)).isEqualTo(cell + "\n");
    }

    @ParameterizedTest
    @CsvSource({"9, \\u0009", "10, \\u000a", "13, \\u000d", "27, \\u001b", "155, \\u009b", "8238, \\u202e"})
    void spellsOutWhatATerminalWouldObeyOrMovesToTheNextLine(int character, String spelt) {
        assertThat(row("a" + (char) character + "b")).isEqualTo("a" + spelt + "b\n");
        assertThat(row((char) character + "=1").replace("'", "")).isEqualTo(spelt + "=1\n");
        assertThat(row((char) character + "=1")).startsWith("'");
    }

    @Test
    void leavesNumbersAlone() {
        assertThat(text(CsvText.row(List.of(new BigDecimal("-1E+3"), -2, new BigDecimal("0.10")))))
                .isEqualTo("-1000,-2,0.10\n");
    }

    @Test
    void putsTheDecisionsOfACustomerInOneRow() {
        var form = AdviceForm.of(Path.of("out.CSV"), List.of("priority", "score", "level"));
        var answers = new LinkedHashMap<String, Object>(Map.of("score", new BigDecimal("91.25"), "priority", "A"));
        assertThat(text(form.header())).isEqualTo("customer,name,strategy,priority,score,level\n");
        assertThat(text(form.lines(advice(answers)))).isEqualTo("c1,=Ltd,farming,A,91.25,\n".replace("=", "'="));
    }

    @Test
    void putsEachRecommendationInARow() {
        var form = AdviceForm.recommendations();
        assertThat(text(form.header()))
                .isEqualTo("customer,rank,score,code,kind,item,headline,owner,informed,due,contributionMargin,turnover,"
                        + "standing,note\n");
        assertThat(text(form.lines(advice(Map.of()))))
                .isEqualTo("c1,1,,R-1,care,,\"Call, today\",,,2026-01-31,,,open,\n");
    }

    @Test
    void writesAdviceAsOneLineOfJsonWithoutWhatIsAbsent() {
        var form = AdviceForm.of(Path.of("out.ndjson"), List.of());
        assertThat(text(form.lines(advice(Map.of("score", new BigDecimal("1E+3"))))))
                .isEqualTo(
                        "{\"customer\":\"c1\",\"name\":\"=Ltd\",\"asOf\":\"2026-01-31\",\"book\":\"b\",\"release\":\"1\","
                                + "\"strategy\":\"farming\",\"recommendations\":"
                                + "[{\"code\":\"R-1\",\"kind\":\"care\",\"rank\":1,\"standing\":\"open\",\"headline\":\"Call, today\","
                                + "\"informed\":[],\"due\":\"2026-01-31\",\"mustDo\":false,\"alerts\":[],\"reasons\":[],\"ranking\":[]}],"
                                + "\"dataGaps\":[],\"answers\":{\"score\":1000},\"held\":[],\"setAside\":[],\"page\":[],\"decisions\":[]}\n");
    }

    @Test
    void namesEachFaultOfARejectedLine() {
        assertThat(text(RejectRows.of(
                        7,
                        "c1",
                        List.of(new Fault(Place.within("/a"), "`-5`", "x"), new Fault(Place.within(""), "y", "z")))))
                .isEqualTo("7,c1,/a,`-5`,x\n7,c1,,y,z\n");
    }

    @Test
    void cutsEndlessFaults() {
        var rows = text(RejectRows.of(7, null, Collections.nCopies(1000, new Fault(Place.within("/a"), "b", "c"))));
        assertThat(rows.lines()).hasSize(101).last().isEqualTo("7,,,900 faults more,none");
    }

    private static String row(String cell) {
        return text(CsvText.row(List.of(cell)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Advice advice(Map<String, Object> answers) {
        var recommended = Recommended.of("R-1", "care", "Call, today", null, DAY, List.of());
        return new Advice(
                "c1",
                "=Ltd",
                DAY,
                "b",
                "1",
                "farming",
                null,
                List.of(recommended),
                List.of(),
                answers,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
