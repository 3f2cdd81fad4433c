package org.engagementadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ReportTests {
    private static final Difference DIFFERENCE =
            new Difference("priority", "A", "B", List.of("PRI-020: cell is keep and grow: B"));
    private static final Report REPORT = new Report(
            "demo",
            List.of(
                    result("a.yaml", 5, "gives A", new Outcome.Passed()),
                    result("a.yaml", 9, "gives B to \"L & M\" <GmbH>", new Outcome.Differed(List.of(DIFFERENCE))),
                    result(
                            "b.yaml",
                            4,
                            "asks for\u0000 nothing",
                            new Outcome.Refused(List.of("no strategy `gathering`")))),
            5,
            List.of(
                    new Report.Unreached("10/priority.drl.csv", List.of("PRI-030"), 3),
                    new Report.Unreached("20/level.drl.csv", List.of("LEV-010", "LEV-020"), 2)));

    @Test
    void tellsPeopleWhatDiffersAndWhatIsNotReached() {
        var text = new StringWriter();
        new TextReport(new PrintWriter(text)).print(REPORT);

        assertThat(text.toString().replace("\r\n", "\n"))
                .contains(
                        "a.yaml: Priority follows the cell\n  differs  gives B to",
                        "3 of 5 rows are reached by no case:")
                .doesNotContain("gives A");
    }

    @Test
    void tellsEveryCaseIfAskedTo() {
        var text = new StringWriter();
        new TextReport(new PrintWriter(text)).printAll(REPORT);

        assertThat(text.toString().replace("\r\n", "\n").replace("\u0000", "")).isEqualTo("""

                a.yaml: Priority follows the cell
                  ok       gives A
                  differs  gives B to "L & M" <GmbH> (line 9)
                             priority: found `B`, expected `A`
                               PRI-020: cell is keep and grow: B

                b.yaml: Priority follows the cell
                  refused  asks for\\u0000 nothing (line 4)
                             no strategy `gathering`

                demo: 3 cases, 1 ok, 1 differ, 1 refused
                3 of 5 rows are reached by no case:
                  10/priority.drl.csv  PRI-030
                  20/level.drl.csv     all of LEV-010 LEV-020
                """);
    }

    @Test
    void speaksOfTheTablesAloneThatTheCasesTouch() {
        Report touched = REPORT.touched();

        assertThat(touched.rows()).isEqualTo(3);
        assertThat(touched.unreached())
                .containsExactly(new Report.Unreached("10/priority.drl.csv", List.of("PRI-030"), 3));
    }

    @Test
    void saysThatAllRowsAreReached() {
        var text = new StringWriter();
        new TextReport(new PrintWriter(text)).print(new Report("demo", List.of(), 5, List.of()));

        assertThat(text.toString()).contains("all 5 rows are reached");
    }

    @Test
    void tellsBuildServersInWellFormedXml() throws Exception {
        String xml = JUnitXml.text(List.of(REPORT));

        var parsed =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        var suites = parsed.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(2);
        assertThat(suites.item(0).getAttributes().getNamedItem("tests").getNodeValue())
                .isEqualTo("2");
        assertThat(suites.item(0).getAttributes().getNamedItem("failures").getNodeValue())
                .isEqualTo("1");
        assertThat(suites.item(1).getAttributes().getNamedItem("errors").getNodeValue())
                .isEqualTo("1");
        var cases = parsed.getElementsByTagName("testcase");
        assertThat(cases.item(1).getAttributes().getNamedItem("name").getNodeValue())
                .isEqualTo("gives B to \"L & M\" <GmbH>");
        assertThat(cases.item(1).getTextContent())
                .isEqualTo("priority: found `B`, expected `A`\n  PRI-020: cell is keep and grow: B");
        assertThat(cases.item(2).getAttributes().getNamedItem("name").getNodeValue())
                .isEqualTo("asks for\uFFFD nothing");
        assertThat(JUnitXml.text(List.of(REPORT))).isEqualTo(xml);
    }

    private static Result result(String file, int line, String it, Outcome outcome) {
        return new Result(file, line, "Priority follows the cell", it, outcome, Set.of());
    }
}
