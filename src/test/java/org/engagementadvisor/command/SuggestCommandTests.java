package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The corner shop with a table of three classes of turnover, and ten customers who buy for 10, 20, … 100. */
class SuggestCommandTests {
    private static final String SIZES = "rules/corner-shop/15-size/turnover-class.drl.csv";

    /** A line ends as other systems do, a cell is quoted that need not be, a remark has a comma. */
    private static final String CLASSES = """
            title,Turnover class
            question,How much?
            "decision",D3
            hit policy,first
            RuleSet,size
            RuleTable Turnover class
            NAME,CONDITION,CONDITION,ACTION,DESCRIPTION
            ,Customer...,Customer...,,
            ,turnover >= $paramB,turnover < $paramB,"answer(""turnoverClass"", $param);",
            id,Turnover from (a year),Turnover below (a year),Class,Remark
            TUR-030,%s,,3,
            TUR-020,%s,%s,2,"small, yet"\r
            TUR-010,,%s,1,
            """;

    private static final PrimitiveIterator.OfInt COUNT =
            IntStream.iterate(1, one -> one + 1).iterator();

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() throws IOException {
        shell = new Shell(folder);
        shell.write("rules/begin/figures.csv", Files.readString(Path.of("rules/begin/figures.csv")));
        shell.write(SIZES, table("1000", "200"));
        shell.write("in.ndjson", customers(IntStream.rangeClosed(1, 10).map(tens -> tens * 10)));
    }

    private static String table(String high, String low) {
        return CLASSES.formatted(high, low, high, low);
    }

    private static String customers(IntStream turnovers) {
        return turnovers
                .mapToObj(turnover ->
                        """
                        {"id":"c%d","business":{"organisation":"café"},"performance":{"months":12,"complete":true},"areas":{"bread":{"turnover":%d}}}
                        """.replace("c%d", "c" + turnover + "-" + COUNT.next()).formatted(turnover))
                .collect(Collectors.joining());
    }

    private Stream<String> told() {
        return shell.out.lines().map(line -> line.strip().replaceAll(" +", " "));
    }

    @Test
    void setsAsManyClassesAsTheTableHasAndTellsThemBesideThoseOfToday() {
        assertThat(shell.run("suggest", "turnover", "@in.ndjson")).as(shell.err).isZero();
        // A third of ten is three: the fourth customer buys for 40, the seventh for 70.
        assertThat(told())
                .containsSequence(
                        "Turnover as of 2026-01-31: known of 10 of 10 customers",
                        "",
                        "Today, by all that corner-shop/15-size/turnover-class.drl.csv asks",
                        "Turnover class customers turnover a year",
                        "1 10 €550",
                        "",
                        "Suggested: 3 classes of about as many customers each",
                        "Turnover class from below customers turnover a year",
                        "3 70 4 €340",
                        "2 40 70 3 €150",
                        "1 40 3 €60")
                .containsSequence("from B11 down:", "70,", "40,70", ",40");
        assertThat(shell.read(SIZES)).isEqualTo(table("1000", "200"));
    }

    @Test
    void partsQuintilesAndKeepsATableOfOtherClasses() {
        assertThat(shell.run("suggest", "turnover", "@in.ndjson", "--quintiles"))
                .as(shell.err)
                .isZero();
        assertThat(told())
                .contains("90 2 €190", "70 90 2 €150", "50 70 2 €110", "30 50 2 €70", "30 2 €30")
                .contains("corner-shop/15-size/turnover-class.drl.csv has 2 limits (200, 1000) and keeps them;"
                        + " `--steps 3` suggests as many");
    }

    @Test
    void namesFactsThatTablesReadInstead() {
        assertThat(shell.run("suggest", "periodMonths", "@in.ndjson"))
                .as(shell.err)
                .isZero();
        assertThat(told())
                .anyMatch(
                        line -> line.matches(
                                "No table of customers reads `periodMonths` with limits, but some read (`[a-zA-Z]+`, ){4}`[a-zA-Z]+`; to paste into one:"));
    }

    @Test
    void partsByCumulatedShareWithTheLimitsOfTheBook() {
        assertThat(shell.run("suggest", "turnover", "@in.ndjson", "--abc"))
                .as(shell.err)
                .isZero();
        // Of 550 all told: 100 to 60 come to 400, below 80 %, so 50 is in A; with 40 and 30 it is 520, below 95 %, so
        // 20 is in B.
        assertThat(told()).contains("3 50 6 €450", "2 20 50 3 €90", "1 20 1 €10");
    }

    @Test
    void writesTheLimitsIntoTheTableAndNothingElse() {
        assertThat(shell.run("suggest", "turnover", "@in.ndjson", "--into", "turnover-class", "--json", "@s.json"))
                .as(shell.err)
                .isZero();
        assertThat(shell.read(SIZES)).isEqualTo(table("70", "40"));
        assertThat(shell.out).contains("Written into corner-shop/15-size/turnover-class.drl.csv");
        assertThat(shell.read("s.json")).contains("\"place\" : \"B11\"", "\"is\" : 1000", "\"becomes\" : 70");
        assertThat(shell.runBare("check", "@rules", "--book", "corner-shop")).isZero();
    }

    @Test
    void setsTheLimitsOfAnAmountByThoseWhoHaveSome() {
        shell.write("in.ndjson", shell.read("in.ndjson") + customers(IntStream.of(0, 0, -50)));
        assertThat(shell.run("suggest", "turnover", "@in.ndjson")).as(shell.err).isZero();
        assertThat(told())
                .contains("Turnover as of 2026-01-31: known of 13 of 13 customers, above 0 with 10")
                .contains("3 70 4 €340", "2 40 70 3 €150", "1 40 6 €10");
    }

    @Test
    void keepsTheLimitThatPartsGainsFromLosses() {
        shell.write(
                SIZES,
                table("1000", "200").replace("TUR-010,,200,1,\n", "TUR-010,0,200,1,\nTUR-005,,0,1,who returns more\n"));
        shell.write("in.ndjson", shell.read("in.ndjson") + customers(IntStream.of(0, -50)));
        assertThat(shell.run("suggest", "turnover", "@in.ndjson", "--into", "size"))
                .as(shell.err)
                .isZero();
        assertThat(told()).contains("3 70 4 €340", "2 40 70 3 €150", "1 0 40 4 €60", "1 0 1 -€50");
        assertThat(shell.read(SIZES)).contains("TUR-010,0,40,1,\nTUR-005,,0,1,who");
    }

    @Test
    void saysWhereSoManyHaveTheSameThatClassesCannotBeToldApart() {
        shell.write("in.ndjson", customers(IntStream.of(10, 10, 10, 10, 10, 10, 20, 30)));
        assertThat(shell.run("suggest", "turnover", "@in.ndjson", "--quintiles"))
                .as(shell.err)
                .isZero();
        assertThat(shell.out).contains("only 2 can be told apart");
        assertThat(told()).contains("20 2 €50", "20 6 €60");
    }

    @Test
    void takesAsManyDigitsAsLimitsNeedToStayApart() {
        shell.write("in.ndjson", customers(IntStream.of(10_010, 10_020, 10_030, 10_040, 10_050, 10_060)));
        assertThat(shell.run("suggest", "turnover", "@in.ndjson")).as(shell.err).isZero();
        assertThat(told()).contains("3 10050 2 €20,110", "2 10030 10050 2 €20,070", "1 10030 2 €20,030");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "turnovr|FACT: found `turnovr`, expected a fact or answer of a customer that is a number, perhaps `turnover`",
                "segment|FACT: found `segment`, which is a term, expected a fact that is a number",
                "areaTurnover|FACT: found `areaTurnover`, which is known of each Area, expected a fact of a customer as a whole",
                "satisfaction|FACT: found `satisfaction` known of 0 of 10 customers, expected of 5 or more",
                "turnover --steps 1|--steps: found `1`, expected 2 to 20",
                "turnover --into segment|TABLE: found `segment`, which does not read `turnover` with limits, expected a table that does: `corner-shop/15-size/turnover-class.drl.csv`",
                "lastActiveTurnover --into turnover-class|TABLE: found `turnover-class`, which does not read `lastActiveTurnover` with limits, expected a fact that a table of customers reads with limits, such as `turnover`, ",
                "turnover --into nowhere|TABLE: found `nowhere`, expected a table that does: ",
                "turnover --quintiles --into turnover-class|corner-shop/15-size/turnover-class.drl.csv: found 4 limits to write, expected 2, since the table has so many, as by `--steps 3`",
            })
    void saysWhyNothingCanBeSuggested(String words, String message) {
        assertThat(shell.run(("suggest " + words.replaceFirst(" |$", " @in.ndjson "))
                        .strip()
                        .split(" ")))
                .isEqualTo(2);
        assertThat(shell.err).startsWith(message);
        assertThat(shell.read(SIZES)).isEqualTo(table("1000", "200"));
    }

    @Test
    void tellsRejectedCustomers() {
        shell.write("in.ndjson", shell.read("in.ndjson") + "nonsense\n");
        assertThat(shell.run("suggest", "turnover", "@in.ndjson")).isEqualTo(1);
        assertThat(shell.err).contains("rejected line 11");
        assertThat(told()).contains("3 70 4 €340");
    }
}
