package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.engagementadvisor.lines.WholeFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchCommandTests {
    private static final String THREE = """
            {"id":"a","name":"=Ann","business":{"organisation":"household"}}
            {"id":"b"}

            {"id":"c","business":{"organisation":"café"}}
            """;

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        shell.write("in.ndjson", THREE);
    }

    @Test
    void writesARowOfDecisionsForEachCustomer() {
        assertThat(shell.run("batch", "@in.ndjson", "@out.csv")).isZero();
        assertThat(shell.read("out.csv")).isEqualTo("""
                customer,name,strategy,segment,priority
                a,'=Ann,farming,regulars,A
                b,,farming,guests,B
                c,,farming,guests,B
                """);
        assertThat(shell.read("out.csv.rejects.csv")).isEqualTo("line,customer,pointer,found,expected\n");
        assertThat(shell.err)
                .startsWith("4 lines: 3 advised, 0 rejected, 1 blank; ")
                .contains("priority: B 2, A 1");
    }

    @Test
    void readsAndWritesPackedFiles() throws IOException {
        assertThat(shell.run("batch", "@in.ndjson", "@out.csv")).isZero();
        try (var packed = WholeFile.at(folder.resolve("in.ndjson.gz"))) {
            packed.bytes().write(THREE.getBytes(StandardCharsets.UTF_8));
            packed.keep();
        }
        assertThat(shell.run("batch", "@in.ndjson.gz", "@out.csv.gz", "--rejects", "@rejects.csv.gz"))
                .as(shell.err)
                .isZero();
        assertThat(unpacked("out.csv.gz")).isEqualTo(shell.read("out.csv"));
        assertThat(unpacked("rejects.csv.gz")).isEqualTo("line,customer,pointer,found,expected\n");
        assertThat(shell.run("portfolio", "@in.ndjson.gz")).as(shell.err).isZero();
        assertThat(shell.run("advise", "@in.ndjson.gz")).as(shell.err).isZero();
        shell.run("batch", "@in.ndjson.gz", "@1.ndjson.gz");
        shell.run("batch", "@in.ndjson", "@2.ndjson", "--strategy", "hunting");
        assertThat(shell.runBare("compare", "@1.ndjson.gz", "@1.ndjson.gz"))
                .as(shell.err)
                .isZero();
        assertThat(shell.runBare("compare", "@1.ndjson.gz", "@2.ndjson"))
                .as(shell.err)
                .isEqualTo(1);
    }

    private String unpacked(String name) throws IOException {
        try (var unpacked = new GZIPInputStream(Files.newInputStream(folder.resolve(name)))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void saysWhatIsWrongWithAPackedFileAndWritesNothing() {
        shell.write("broken.ndjson.gz", THREE);
        assertThat(shell.run("batch", "@broken.ndjson.gz", "@out.csv")).isEqualTo(1);
        assertThat(shell.err)
                .contains(
                        "@/broken.ndjson.gz: found bytes that gzip did not pack, expected a packed file, as the name says");
        assertThat(shell.files()).containsExactlyInAnyOrder("in.ndjson", "broken.ndjson.gz");
    }

    @Test
    void addsAnyFactAsAColumnAndToTheSummary() {
        shell.write(
                "in.ndjson",
                THREE.replace(
                        "{\"id\":\"b\"}",
                        "{\"id\":\"b\",\"name\":\"Bob\",\"tradingStatus\":\"ceased\",\"orders\":{\"last\":\"2020-05-01\"}}"));
        assertThat(shell.run(
                        "batch",
                        "@in.ndjson",
                        "@out.csv",
                        "--columns",
                        "tradingStatus,priority,lastOrder",
                        "--summary",
                        "@s.json"))
                .as(shell.err)
                .isZero();
        assertThat(shell.read("out.csv")).startsWith("""
                customer,name,strategy,segment,priority,tradingStatus,lastOrder
                a,'=Ann,farming,regulars,A,,
                b,Bob,farming,guests,B,ceased,2020-05-01
                """);
        assertThat(shell.err)
                .contains("trading status: not answered 2, ceased 1")
                .doesNotContain("2020-05-01");
        assertThat(shell.read("s.json")).contains("\"lastOrder\" : {", "\"known\" : 1");
    }

    @Test
    void refusesAColumnThatNoCustomerHasAndNamesTheNearest() {
        assertThat(shell.run("batch", "@in.ndjson", "@out.csv", "--columns", "turnovr"))
                .isEqualTo(2);
        assertThat(shell.err).contains("--columns: found `turnovr`", "`turnover`");
        assertThat(shell.files()).containsExactly("in.ndjson");
    }

    @Test
    void takesTheStrategyAskedFor() {
        shell.run("batch", "@in.ndjson", "@out.csv", "--strategy", "hunting");
        assertThat(shell.read("out.csv")).contains("a,'=Ann,hunting,regulars,B\n", "b,,hunting,guests,A\n");
    }

    @Test
    void writesAdviceAsLinesOfJson() {
        shell.run("batch", "@in.ndjson", "@out.ndjson", "--as-of", "2025-12-31");
        assertThat(shell.read("out.ndjson").lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("\"asOf\":\"2025-12-31\""));
    }

    @Test
    void readsCsvAsItReadsJson() {
        shell.write("in.csv", "id,name,business.organisation\na,=Ann,household\nb,,\nc,,café\n");
        shell.run("batch", "@in.ndjson", "@one.csv");
        shell.run("batch", "@in.csv", "@other.csv");
        assertThat(shell.read("other.csv")).isEqualTo(shell.read("one.csv"));
    }

    @Test
    void givesTheSameBytesWithOneThreadAndWithSeveral() {
        var many = IntStream.range(0, 1000)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"business\":{\"organisation\":\""
                        + (i % 3 == 0 ? "household" : "café") + "\"}}")
                .collect(Collectors.joining("\n"));
        shell.write("in.ndjson", many);
        shell.run("batch", "@in.ndjson", "@one.ndjson", "--threads", "1", "--summary", "@one.json");
        shell.run("batch", "@in.ndjson", "@four.ndjson", "--threads", "4", "--summary", "@four.json");
        assertThat(shell.read("four.ndjson")).isEqualTo(shell.read("one.ndjson"));
        assertThat(shell.read("four.json")).isEqualTo(shell.read("one.json"));
    }

    @Test
    void saysWhatBecameOfEachLine() {
        shell.write("in.ndjson", """
                {"id":"a"}
                {"id":"b","employees":-1,"business":{"organisation":"x"}}
                {"id":"b","business":{"organisation":"x"}}
                not json
                {"id":"a"}
                """);
        assertThat(shell.run("batch", "@in.ndjson", "@out.csv", "--summary", "@sum.json"))
                .isEqualTo(1);
        assertThat(shell.read("out.csv").lines()).hasSize(2);
        assertThat(shell.read("out.csv.rejects.csv").lines().skip(1))
                .satisfiesExactly(
                        // What the book finds is told with what no customer may be, not after that is mended.
                        row -> assertThat(row).startsWith("2,b,/business/organisation,`x`,"),
                        row -> assertThat(row).startsWith("2,b,/employees,`-1`,"),
                        row -> assertThat(row).startsWith("3,b,/business/organisation,`x`,"),
                        row -> assertThat(row).startsWith("4,,\"line 4, column "),
                        row -> assertThat(row)
                                .isEqualTo("5,a,/id,\"`a`, which was already on line 1\",each customer once"));
        assertThat(shell.err)
                .startsWith("5 lines: 1 advised, 4 rejected, 0 blank; ")
                .contains("@/out.csv.rejects.csv");
        assertThat(shell.read("sum.json")).contains("\"lines\" : 5", "\"advised\" : 1", "\"rejected\" : 4");
    }

    @Test
    void placesAWordThatTheBookDoesNotListByItsColumn() {
        shell.write("in.csv", "id,business.organisation\na,x\n");
        shell.run("batch", "@in.csv", "@out.csv", "--rejects", "@no.csv");
        assertThat(shell.read("no.csv")).contains("2,a,business.organisation,`x`,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "in.csv|id;name|@/in.csv:1: found `id;name`, expected columns separated by commas",
                "in.csv|id,colour|@/in.csv:1: found the column `colour`, expected a path to one value, such as `name`, `areas.AREA.turnover` or `contracts.0.expires`",
                "in.json|[{\"id\":\"a\"},|@/in.json:1:13: found the end of the file, expected the end of the array, or of the customer that begins in line 1",
                "in.ndjson|##|@/in.ndjson: found no customers, expected at least one",
                "in.csv|id|@/in.csv: found no customers, expected at least one",
            })
    void writesNothingIfTheFileCannotBeRead(String name, String text, String message) {
        var file = shell.write(name, text);
        assertThat(shell.run("batch", file.toString(), "@out.csv", "--summary", "@sum.json"))
                .isEqualTo(1);
        assertThat(shell.err).isEqualTo(message + "\n");
        assertThat(shell.files()).containsOnly("in.ndjson", name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch @in.ndjson @in.ndjson|OUT: found `@/in.ndjson`, which is IN already, expected another file",
                "batch @in.ndjson @x.csv --summary @x.csv|--summary: found `@/x.csv`, which is OUT already, expected another file",
                "batch @in.ndjson @none/x.csv|@/none/x.csv.rejects.csv: found no folder `@/none`, expected a folder that exists",
                "batch @in.ndjson @x.xlsx|@/x.xlsx: found a file of another kind, expected a name that ends in .ndjson, .jsonl or .csv, or that with .gz behind it",
                "batch @none.csv @x.csv|@/none.csv: found nothing there, expected a file in a folder that exists",
                "batch @rules @x.csv|@/rules: found a folder, expected a file",
                "batch @in.ndjson @x.csv --threads 0|--threads: found `0`, expected 1 to 256",
                "batch @in.ndjson @x.csv --strategy fishing|--strategy: found `fishing`, expected one of farming, hunting",
            })
    void saysHowItWasCalledWrongly(String words, String message) {
        assertThat(shell.run(words.split(" "))).isEqualTo(2);
        assertThat(shell.err).isEqualTo(message + "\n");
        assertThat(shell.files()).containsExactly("in.ndjson");
        assertThat(shell.read("in.ndjson")).isEqualTo(THREE);
    }

    @Test
    void leavesWhatWasThereIfItCannotFinish() {
        shell.write("out.csv", "before");
        shell.write("in.json", "[{\"id\":\"a\"}");
        shell.run("batch", "@in.json", "@out.csv");
        assertThat(shell.read("out.csv")).isEqualTo("before");
    }
}
