package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engagementadvisor.CornerShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTests {
    private static final String PRIORITY = "corner-shop/20-priority/priority.drl.csv";
    private static final String FOUR = """
            {"id":"a","name":"=Ann","business":{"organisation":"household"},"performance":{"months":12,"complete":true},"areas":{"bread":{"turnover":300}}}
            {"id":"b","name":"Ben","performance":{"months":12,"complete":true},"areas":{"bread":{"turnover":20}}}

            {"id":"c","business":{"organisation":"café"}}
            {"id":"d","business":{"organisation":"household"}}
            """;

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        CornerShop.in(folder.resolve("new"));
        shell.write("in.ndjson", FOUR);
    }

    private void change(String file, String from, String to) throws IOException {
        var path = folder.resolve("new").resolve(file);
        var before = Files.readString(path);
        assertThat(before).contains(from);
        Files.writeString(path, before.replace(from, to));
    }

    @Nested
    class OfTwoFoldersOfRules {
        private int compare(String... more) {
            var words = new String[4 + more.length];
            System.arraycopy(new String[] {"compare", "@rules", "@new", "@in.ndjson"}, 0, words, 0, 4);
            System.arraycopy(more, 0, words, 4, more.length);
            return shell.run(words);
        }

        @Test
        void endsWithZeroIfNobodyMoves() {
            assertThat(compare()).as(shell.err).isZero();
            assertThat(shell.out).contains("0 of 4 customers move").doesNotContain("Changed in the rules");
        }

        @Test
        void saysWhatChangedAndWhomItMovesWithTheirTurnoverAndTheRow() throws IOException {
            change(PRIORITY, "PRI-010,regulars,farming,A", "PRI-010,regulars,farming,B");
            assertThat(compare()).as(shell.err).isEqualTo(1);
            assertThat(shell.out)
                    .contains("2 of 4 customers move, with €300 of €320 turnover: answers of 2\n")
                    .contains("PRI-010 D12, Priority: A → B")
                    .containsPattern("Priority +A → B +2 +€300 +=Ann \\(a\\) €300, d; because of PRI-010\n");
        }

        @Test
        void followsAnAnswerBackToTheRowWithWhichItBegan() throws IOException {
            change("corner-shop/10-segment/segment.drl.csv", "SEG-010,household,regulars", "SEG-010,café,regulars");
            compare("--csv", "@m.csv", "--answers", "segment,priority");
            assertThat(shell.out)
                    .containsPattern("Segment +regulars → guests +2 .*; because of SEG-010")
                    .containsPattern("Segment +guests → regulars +1 .*; because of SEG-010")
                    .containsPattern("Priority +A → B +2 .*; because of SEG-010 \\(Segment\\)")
                    .containsPattern("Priority +B → A +1 .*; because of SEG-010 \\(Segment\\)");
            assertThat(shell.read("m.csv")).isEqualTo("""
                    customer,name,turnover,kind,of,item,aspect,from,to,rowsBefore,rowsAfter,beganWith,beganRows
                    a,'=Ann,300,answer,segment,,,regulars,guests,SEG-010 (corner-shop/10-segment/segment.drl.csv:12),SEG-020 (corner-shop/10-segment/segment.drl.csv:13),segment,SEG-010
                    a,'=Ann,300,answer,priority,,,A,B,PRI-010 (corner-shop/20-priority/priority.drl.csv:12),PRI-030 (corner-shop/20-priority/priority.drl.csv:14),segment,SEG-010
                    c,,,answer,segment,,,guests,regulars,SEG-020 (corner-shop/10-segment/segment.drl.csv:13),SEG-010 (corner-shop/10-segment/segment.drl.csv:12),segment,SEG-010
                    c,,,answer,priority,,,B,A,PRI-030 (corner-shop/20-priority/priority.drl.csv:14),PRI-010 (corner-shop/20-priority/priority.drl.csv:12),segment,SEG-010
                    d,,,answer,segment,,,regulars,guests,SEG-010 (corner-shop/10-segment/segment.drl.csv:12),SEG-020 (corner-shop/10-segment/segment.drl.csv:13),segment,SEG-010
                    d,,,answer,priority,,,A,B,PRI-010 (corner-shop/20-priority/priority.drl.csv:12),PRI-030 (corner-shop/20-priority/priority.drl.csv:14),segment,SEG-010
                    """);
        }

        @Test
        void tellsWhoIsNoLongerAnsweredWhateverItWas() throws IOException {
            change(PRIORITY, "PRI-030,,,B\n", "");
            change(PRIORITY, "PRI-010,regulars,farming,A\n", "");
            compare();
            assertThat(shell.out)
                    .contains("Priority  A → not answered", "Priority  B → not answered")
                    .containsPattern("no longer answered: Priority 4\n");
        }

        @Test
        void comparesOnlyTheAnswersAskedFor() throws IOException {
            change("corner-shop/10-segment/segment.drl.csv", "SEG-010,household", "SEG-010,café");
            assertThat(compare("--answers", "priority")).isEqualTo(1);
            assertThat(shell.out).contains("Priority").doesNotContain("Segment ");
            assertThat(compare("--answers", "silence")).isZero();
        }

        @Test
        void judgesOnlyThoseWhomTheChangeMayConcern() throws IOException {
            change(PRIORITY, "PRI-010,regulars,farming,A", "PRI-010,regulars,farming,B");
            compare("--json", "@m.json");
            assertThat(shell.read("m.json")).contains("\"judgedTwice\" : 2", "\"customers\" : 4", "\"moved\" : 2");
            compare("--json", "@m.json", "--gaps");
            assertThat(shell.read("m.json")).contains("\"judgedTwice\" : 4", "\"moved\" : 2");
        }

        @Test
        void countsRejectedCustomersAndTellsTheFirst() {
            shell.write(
                    "in.ndjson", FOUR + "{\"id\":\"a\"}\n{\"id\":\"e\",\"business\":{\"organisation\":\"mine\"}}\n");
            assertThat(compare()).isEqualTo(1);
            assertThat(shell.out).contains("0 of 4 customers move", "not compared: 2");
            assertThat(shell.err).contains("rejected line 6", "already on line 1", "rejected line 7", "`mine`");
        }

        @Test
        void tellsCustomersOnWhomOneReleaseGoesWrong() {
            CornerShop.withARuleThatGoesWrong(folder.resolve("new"));
            assertThat(compare()).isEqualTo(1);
            assertThat(shell.err).contains("rejected line 4: found rule `CAF-010` for customer `c`");
            assertThat(shell.out).contains("0 of 3 customers move", "not compared: 1");
        }

        @Test
        void writesTheSamePageAndDataWithAnyNumberOfThreads() throws IOException {
            change(PRIORITY, "PRI-010,regulars,farming,A", "PRI-010,regulars,farming,B");
            compare("--json", "@1.json", "--html", "@1.html", "--threads", "1");
            compare("--json", "@4.json", "--html", "@4.html", "--threads", "4");
            assertThat(shell.read("4.json")).isEqualTo(shell.read("1.json"));
            assertThat(shell.read("4.html")).isEqualTo(shell.read("1.html")).startsWith("<!doctype html>");
        }

        @Test
        void needsCustomers() {
            assertThat(shell.run("compare", "@rules", "@new")).isEqualTo(2);
            assertThat(shell.err).contains("CUSTOMERS: found nothing, expected customers to be judged");
        }

        @Test
        void saysWhichTablesAreWrong() throws IOException {
            change(PRIORITY, "PRI-010,regulars", "PRI-010,regular");
            assertThat(compare()).isEqualTo(1);
            assertThat(shell.err).contains("priority.drl.csv", "`regular`");
        }
    }

    @Nested
    class OfTwoFilesOfAdvice {
        @BeforeEach
        void advise() throws IOException {
            shell.run("batch", "@in.ndjson", "@1.ndjson");
            change(PRIORITY, "PRI-010,regulars,farming,A", "PRI-010,regulars,farming,B");
            shell.runBare("batch", "@in.ndjson", "@2.ndjson", "--rules", "@new", "--book", "corner-shop");
        }

        @Test
        void saysWhoMovesAndByWhichRow() {
            assertThat(shell.run("compare", "@1.ndjson", "@2.ndjson", "--csv", "@m.csv"))
                    .isEqualTo(1);
            assertThat(shell.out)
                    .contains("2 of 4 customers move: answers of 2")
                    .containsPattern("priority +A → B +2 +=Ann \\(a\\), d\n");
            assertThat(shell.read("m.csv")).contains("a,'=Ann,,answer,priority,,,A,B,PRI-010 (");
        }

        @Test
        void tellsTheTurnoverIfItIsGivenTheCustomers() {
            shell.run("compare", "@1.ndjson", "@2.ndjson", "@in.ndjson");
            assertThat(shell.out).contains("2 of 4 customers move, with €300 of €320 turnover");
        }

        @Test
        void findsNoDifferenceInTheReleaseAlone() throws IOException {
            change(PRIORITY, "PRI-010,regulars,farming,B", "PRI-010,regulars,farming,A");
            change("corner-shop/70-selling/alerts.drl.csv", "milk at home too", "enough milk at home");
            shell.runBare("batch", "@in.ndjson", "@2.ndjson", "--rules", "@new", "--book", "corner-shop");
            assertThat(shell.read("2.ndjson")).isNotEqualTo(shell.read("1.ndjson"));
            assertThat(shell.run("compare", "@1.ndjson", "@2.ndjson", "--exact"))
                    .isZero();
            assertThat(shell.run("compare", "@1.ndjson", "@2.ndjson", "--exact", "--ignore", "line"))
                    .isEqualTo(1);
            assertThat(shell.out).contains("release: 4 customers, 4 times");
        }

        @Test
        void tellsEveryMemberThatDiffersIfAskedTo() {
            shell.run("compare", "@1.ndjson", "@2.ndjson", "--exact");
            assertThat(shell.out)
                    .contains(
                            "  answers.priority: 2 customers, 2 times\n    a answers.priority\n      - \"A\"\n      + \"B\"\n")
                    .contains("decisions.reasons.sentence: 2 customers, 4 times")
                    .contains("decisions[Priority].reasons[PRI-010].sentence");
        }

        @Test
        void tellsCustomersThatOneFileLacks() {
            shell.write(
                    "2.ndjson",
                    shell.read("2.ndjson").lines().skip(1).findFirst().orElseThrow() + "\n");
            assertThat(shell.run("compare", "@1.ndjson", "@2.ndjson")).isEqualTo(1);
            assertThat(shell.out).contains("0 of 1 customers move", "3 customers only in BEFORE: a, c, …");
        }

        @Test
        void saysThatNoCustomerIsInBoth() {
            shell.write("2.ndjson", "");
            assertThat(shell.run("compare", "@1.ndjson", "@2.ndjson")).isEqualTo(1);
            assertThat(shell.err).contains("found no customer that both have");
        }

        @Test
        void saysWhichLineIsNoAdvice() {
            shell.write("2.ndjson", "{\"id\":\"a\"}\n");
            assertThat(shell.run("compare", "@1.ndjson", "@2.ndjson")).isEqualTo(1);
            assertThat(shell.err).contains("@/2.ndjson:1: found no customer, expected advice as a batch writes it");
        }

        @Test
        void isTheSameAsItself() {
            assertThat(shell.run("compare", "@1.ndjson", "@1.ndjson")).isZero();
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "@rules    | @in.ndjson | found a folder and a file",
                "@in.ndjson| @rules     | found a folder and a file",
                "@in.csv   | @in.csv    | in.csv: found no file of advice",
                "@nothing  | @nothing   | nothing: found no file of advice",
            })
    void refusesWhatCannotBeCompared(String before, String after, String said) {
        shell.write("in.csv", "id\n");
        assertThat(shell.run("compare", before, after)).isEqualTo(2);
        assertThat(shell.err).contains(said);
    }

    @Test
    void refusesToWriteOverWhatItReads() {
        assertThat(shell.run("compare", "@rules", "@new", "@in.ndjson", "--json", "@in.ndjson"))
                .isEqualTo(2);
        assertThat(shell.run("compare", "@rules", "@new", "@in.ndjson", "--json", "@x", "--csv", "@x"))
                .isEqualTo(2);
        assertThat(shell.read("in.ndjson")).isEqualTo(FOUR);
    }
}
