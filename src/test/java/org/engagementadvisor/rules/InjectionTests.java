package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.table.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a cell, wherever, in CSV or a workbook: it is refused, or it is text. It is never code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectionTests {
    private static final String CALL = "org.engagementadvisor.rules.Flag.raise()";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String STEM = "book/30-note/note.drl.";

    private static final List<String> ATTACKS = List.of(
            CALL,
            CALL + ";",
            "x\"); " + CALL + "; String s = (\"",
            "\"); " + CALL + "; //",
            "\"" + CALL + "\"",
            "x\\\"); " + CALL + "; //",
            "x\\",
            "\\u0022); " + CALL + "; //",
            "x' + " + CALL + " + '",
            "eval(" + CALL + ")",
            "5, eval(" + CALL + ")",
            "5B || " + CALL,
            "*/ " + CALL + "; /*",
            "x\nend\nrule \"y\" when eval(" + CALL + ") then end",
            "x\r\nthen " + CALL + "; end",
            "$param",
            "$paramB, eval(" + CALL + ")",
            "{" + CALL + "}",
            "{customer.name}",
            "{turnover.class.name}",
            "{turnover|" + CALL + "}",
            "{turnover|{" + CALL + "}}",
            "${" + CALL + "}",
            "#{T(org.engagementadvisor.rules.Flag).raise()}",
            "@{" + CALL + "}",
            "=" + CALL,
            "=cmd|' /C " + CALL + "'!A0",
            "\u0000\u0007\u001b[31m",
            "x".repeat(30_000));

    private Path rules;

    @BeforeAll
    void putUpABook(@TempDir Path folder) {
        rules = Books.in(folder);
    }

    @AfterEach
    void nothingWasCalled() throws IOException {
        assertThat(Flag.isRaised()).isFalse();
        for (String ending : List.of("csv", "xlsx")) {
            Files.deleteIfExists(rules.resolve(STEM + ending));
        }
    }

    /** The cells of a sound table; row and column count from 0. */
    private static List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : List.of(
                List.of("title", "Note"),
                List.of("question", "What to note?"),
                List.of("owner", "Sales"),
                List.of("hit policy", "first"),
                List.of("RuleSet", "evaluation"),
                List.of("RuleTable Note", ""),
                List.of("NAME", "CONDITION", "CONDITION", "ACTION"),
                List.of("", "Customer...", "Customer...", ""),
                List.of("", "country == \"$param\"", "turnover >= $paramB", "answer(\"levelNote\", \"$param\");"),
                List.of("id", "Country", "Turnover from", "Note"),
                List.of("NOT-010", "XX", "1", "never"),
                List.of("NOT-020", "", "", "always"))) {
            rows.add(new ArrayList<>(row));
        }
        return rows;
    }

    static List<String> attacks() {
        return ATTACKS;
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void takesNoCellOfATableForCode(String attack) throws IOException {
        List<List<String>> sound = table();
        for (int row = 0; row < sound.size(); row++) {
            for (int column = 0; column < sound.get(row).size(); column++) {
                List<List<String>> attacked = table();
                attacked.get(row).set(column, attack);
                refusedOrText("csv", attacked);
                // Writing workbooks takes long; over all attacks each cell has its turns.
                if ((row + column + ATTACKS.indexOf(attack)) % 6 == 0) {
                    refusedOrText("xlsx", attacked);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void saysATextAsItStands(String attack) throws IOException {
        List<List<String>> attacked = table();
        attacked.get(11).set(3, attack);
        for (String ending : List.of("csv", "xlsx")) {
            // POI puts question marks in place of characters that XML cannot have.
            boolean unchanged = ending.equals("csv") || !attack.contains("[31m");
            refusedOrText(ending, attacked)
                    .filter(advice -> unchanged)
                    .ifPresent(advice -> assertThat(advice.answers().get("levelNote"))
                            .isEqualTo(attack.startsWith("{turnover|") ? CALL : attack));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Import",
                "Functions",
                "Variables",
                "Queries",
                "Declare",
                "Sequential",
                "EscapeQuotes",
                "Unit",
                "Package",
                "RuleTable",
                "MaxPriority",
                "function void f() { " + CALL + "; }"
            })
    void takesNoRowOfDroolsForMoreThanItIs(String keyword) throws IOException {
        String value = "boolean f() { return " + CALL + "; } rule \"z\" when eval(" + CALL + ") then end";
        for (int at : List.of(0, 4, 5, 6, 10, 12)) {
            List<List<String>> rows = table();
            rows.add(at, new ArrayList<>(List.of(keyword, value)));
            for (String ending : List.of("csv", "xlsx")) {
                write(ending, rows);
                assertThat(BookFiles.findings(rules, Books.NAME)).anyMatch(Finding::isError);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "METADATA",
                "DESCRIPTION",
                "PRIORITY",
                "SALIENCE",
                "DURATION",
                "TIMER",
                "CALENDARS",
                "NO-LOOP",
                "LOCK-ON-ACTIVE",
                "AUTO-FOCUS",
                "ACTIVATION-GROUP",
                "AGENDA-GROUP",
                "RULEFLOW-GROUP",
                "UNLOOP",
                "A",
                "C",
                "N",
                "condition",
                "Condition "
            })
    void refusesOtherKindsOfColumns(String kind) throws IOException {
        for (int column : List.of(1, 2, 3)) {
            List<List<String>> rows = table();
            rows.get(6).set(column, kind);
            rows.get(8).set(column, CALL);
            rows.get(11).set(column, CALL);
            for (String ending : List.of("csv", "xlsx")) {
                write(ending, rows);
                assertThat(BookFiles.findings(rules, Books.NAME)).anyMatch(Finding::isError);
            }
        }
    }

    static Stream<String> snippets() {
        return Stream.of(
                "$param",
                "eval($param)",
                "country == $param",
                "country == \"$param\" || " + CALL,
                "country == \"$param\", eval(" + CALL + ")",
                "country.$param",
                "country matches \"$param\"",
                "country == \"$param\" // x",
                " country == \"$param\");" + CALL + ";",
                "country == \"x$param\"",
                "$c : country == \"$param\"",
                "this[\"country\"] == \"$param\"",
                "forall(||){country == \"$\"} , " + CALL,
                "forall(||){" + CALL + " == \"$\"}",
                "answer(\"levelNote\", \"$param\"); " + CALL + ";",
                "answer(\"levelNote\", $param);",
                "answer(\"levelNote\", \"$param\" + " + CALL + ");",
                "answer(\"levelNote\" + " + CALL + ", \"$param\");",
                "modify($c) { setX($param) }",
                "insert(" + CALL + ");",
                "headline(\"$param\"); " + CALL);
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void refusesEveryOtherFormOfSnippet(String snippet) throws IOException {
        for (int column : List.of(1, 3)) {
            List<List<String>> rows = table();
            rows.get(8).set(column, snippet);
            for (String ending : List.of("csv", "xlsx")) {
                write(ending, rows);
                assertThat(BookFiles.findings(rules, Books.NAME))
                        .anyMatch(finding -> finding.code() == Finding.Code.BAD_SNIPPET);
            }
        }
    }

    private Optional<Advice> refusedOrText(String ending, List<List<String>> rows) throws IOException {
        write(ending, rows);
        List<Finding> findings = BookFiles.findings(rules, Books.NAME);
        assertThat(findings).allMatch(finding -> !finding.toString().contains("\n"));
        assertThat(findings).allMatch(finding -> finding.toString().length() < 1_000);
        if (findings.stream().anyMatch(Finding::isError)) {
            return Optional.empty();
        }
        RuleBook book = RuleBook.read(rules, Books.NAME);
        return Optional.of(book.advise(Customers.from("country: DE"), TODAY, null));
    }

    private void write(String ending, List<List<String>> rows) throws IOException {
        for (String each : List.of("csv", "xlsx")) {
            Files.deleteIfExists(rules.resolve(STEM + each));
        }
        if (ending.equals("csv")) {
            Books.write(rules, STEM + ending, Books.csv(rows));
            return;
        }
        Files.createDirectories(rules.resolve(STEM).getParent());
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(rules.resolve(STEM + ending))) {
            Sheet sheet = workbook.createSheet();
            for (int row = 0; row < rows.size(); row++) {
                Row to = sheet.createRow(row);
                for (int column = 0; column < rows.get(row).size(); column++) {
                    to.createCell(column).setCellValue(rows.get(row).get(column));
                }
            }
            workbook.write(out);
        }
    }
}
