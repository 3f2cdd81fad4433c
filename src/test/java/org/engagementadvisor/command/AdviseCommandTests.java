package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.engagementadvisor.CornerShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviseCommandTests {
    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
    }

    @Test
    void saysWhatWasDecidedAndWhy() {
        shell.in = "{\n\"id\":\"a\",\n\"name\":\"Ann\",\"business\":{\"organisation\":\"household\"}}";
        assertThat(shell.run("advise", "-", "--full")).isZero();
        assertThat(shell.out)
                .startsWith("Ann (a), as of 2026-01-31, by corner-shop ")
                .contains(
                        "D1 Strategic segment\n  segment: regulars\n",
                        "(SEG-010, corner-shop/10-segment/segment.drl.csv:12)");
    }

    @Test
    void showsTheFirstScreenOfEachCustomer() {
        shell.in = "{\"id\":\"a\",\"name\":\"Ann\",\"business\":{\"organisation\":\"household\"}}\n{\"id\":\"b\"}\n";
        assertThat(shell.run("advise", "-")).isZero();
        assertThat(shell.out).startsWith("Ann · ").contains("\n\nb · ").contains("--why · --full");
    }

    @Test
    void warnsOfFiguresThatAreOfAnotherDay() {
        shell.write(
                "in.ndjson",
                "{\"id\":\"a\",\"business\":{\"organisation\":\"household\"},\"performance\":{\"months\":12,\"until\":\"2004-11-30\"}}\n");
        for (var verb : new String[] {"advise", "portfolio"}) {
            shell.run(verb, "@in.ndjson");
            assertThat(shell.err)
                    .contains(
                            "the figures are of 2004-11-30, and this is as of 2026-01-31; perhaps `--as-of 2004-11-30`");
            shell.run(verb, "@in.ndjson", "--as-of", "2004-11-30");
            assertThat(shell.err).doesNotContain("the figures are of");
        }
    }

    @Test
    void leavesOutWhatIsDatedLaterAndSaysSo() {
        shell.write(
                "in.ndjson",
                "{\"id\":\"a\",\"business\":{\"organisation\":\"household\"},\"relationship\":{\"complaints\":"
                        + "[{\"since\":\"2026-02-01\",\"severity\":\"severe\"}]}}\n");
        assertThat(shell.run("advise", "@in.ndjson", "--json")).isZero();
        assertThat(shell.out).contains("\"later\":[{\"fact\":\"relationship.complaints\",\"on\":\"2026-02-01\"}]");
        assertThat(shell.err)
                .contains("in.ndjson:1: left out, dated after 2026-01-31: relationship.complaints of 2026-02-01");
        for (var out : new String[] {"@out.csv", "@out.ndjson"}) {
            assertThat(shell.run("batch", "@in.ndjson", out, "--columns", "openComplaints"))
                    .isZero();
            assertThat(shell.err)
                    .contains("left out, dated after the day of the advice: 1 relationship.complaints (first of a)");
        }
        assertThat(shell.run("portfolio", "@in.ndjson")).isZero();
        assertThat(shell.err)
                .contains("left out, dated after the day of the advice: 1 relationship.complaints (first of a)");
        shell.run("advise", "@in.ndjson", "--json", "--as-of", "2026-02-01");
        assertThat(shell.out).doesNotContain("later");
        assertThat(shell.err).doesNotContain("left out");
    }

    @Test
    void tellsWhyBeforeAFileOrInPlaceOfOne() {
        shell.write("in.json", "{\"id\":\"a\",\"business\":{\"organisation\":\"household\"}}");
        assertThat(shell.run("advise", "--why", "segment", "@in.json")).isZero();
        assertThat(shell.out)
                .contains("Segment: regulars, because organisation is household")
                .contains("SEG-010");
        assertThat(shell.run("advise", "--why", "@in.json")).isZero();
        assertThat(shell.out).contains("Priority: ");
    }

    @Test
    void namesTheNearestAnswerBesideTheMainOnes() {
        shell.in = "{\"id\":\"a\"}";
        assertThat(shell.run("advise", "-", "--why=prioritie")).isEqualTo(2);
        assertThat(shell.err)
                .startsWith("--why: found `prioritie`, expected an answer such as ")
                .contains("perhaps `priority`")
                .hasSizeLessThan(400);
    }

    @Test
    void showsOneThingAtATime() {
        shell.in = "{\"id\":\"a\"}";
        assertThat(shell.run("advise", "-", "--json", "--full")).isEqualTo(2);
        assertThat(shell.err).startsWith("--full: found `--json` beside it, expected one of the two");
        assertThat(shell.run("advise", "-", "--page", "partner")).isEqualTo(2);
        assertThat(shell.err).startsWith("--page: found `partner`, expected internal or customer");
    }

    @Test
    void showsTheStrategyPage() {
        shell.in = "{\"id\":\"a\"}";
        assertThat(shell.run("advise", "-", "--page", "customer")).isZero();
        assertThat(shell.out).contains("No strategy page");
    }

    @Test
    void givesAnAdviceALineIfAskedForJson() {
        shell.in = "{\"id\":\"a\"}\n{\"id\":\"b\"}\n";
        assertThat(shell.run("advise", "-", "--json")).isZero();
        assertThat(shell.out.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"customer\":\"a\","),
                        line -> assertThat(line).startsWith("{\"customer\":\"b\","));
    }

    @Test
    void namesEveryFaultAndAdvisesTheOthers() {
        shell.write("in.json", "[{\"id\":\"a\",\"employees\":-1,\"colour\":1},\n{\"id\":\"b\"}]");
        assertThat(shell.run("advise", "@in.json")).isEqualTo(1);
        assertThat(shell.out).startsWith("b · ");
        assertThat(shell.err.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("@/in.json:1: /0/"));
    }

    @Test
    void namesTheFirstHundredFaultsOfAFileAndCountsTheRest() {
        shell.in = "{\"id\":\"a\",\"colour\":1}\n".repeat(1_000) + "{\"id\":\"b\"}\n";
        assertThat(shell.run("advise", "-")).isEqualTo(1);
        assertThat(shell.err.lines())
                .hasSize(101)
                .endsWith(
                        "-:100: /colour: found an unknown field, expected a field that the schema names",
                        "and 900 more");
        assertThat(shell.out).startsWith("b · ");
    }

    @Test
    void namesTheRuleThatGoesWrongForACustomerAndAdvisesTheOthers() {
        CornerShop.withARuleThatGoesWrong(folder.resolve("rules"));
        shell.in = "{\"id\":\"a\",\"business\":{\"organisation\":\"café\"}}\n{\"id\":\"b\"}\n";
        assertThat(shell.run("advise", "-")).isEqualTo(1);
        assertThat(shell.err)
                .isEqualTo(
                        "-:1: rule `CAF-010` for customer `a`: found `10-segment` as `coverageClass`, expected one of below the threshold,"
                                + " open, fully penetrated, not known\n");
        assertThat(shell.out).startsWith("b · ");
    }

    @Test
    void findsNobodyInAnEmptyInput() {
        assertThat(shell.run("advise", "-")).isEqualTo(1);
        assertThat(shell.err).isEqualTo("-: found no customers, expected at least one\n");
    }

    @Test
    void saysWhatIsWrongWithTheRules() {
        shell.write("rules/corner-shop/10-segment/segment.drl.csv", "id;name\n");
        shell.in = "{\"id\":\"a\"}";
        assertThat(shell.run("advise", "-")).isEqualTo(1);
        assertThat(shell.out).isEmpty();
        assertThat(shell.err).contains("corner-shop/10-segment/segment.drl.csv").doesNotContain("\tat ");
    }
}
