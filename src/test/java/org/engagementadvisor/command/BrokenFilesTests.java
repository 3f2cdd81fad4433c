package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.FormerFaults;
import org.engagementadvisor.Mutations;
import org.engagementadvisor.document.Quote;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever files are broken how: the program refuses them in words, soon, and leaves alone what it was not told to write. Takes four
 * fifths of {@code -Dfuzz.seconds}; the same inputs come in the same order, other ones with {@code -Dfuzz.seed}.
 */
class BrokenFilesTests {
    private static final long SEED = Long.getLong("fuzz.seed", 9);
    private static final Duration TIME = Duration.ofMillis(800L * Integer.getInteger("fuzz.seconds", 45));
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String SEGMENT = "rules/corner-shop/10-segment/segment.drl";
    private static final String INTAKE = "intake @m.yaml @out.ndjson --as-of 2026-01-31";

    private static final String CUSTOMERS = """
            {"id":"a","name":"Ann","industry":"hotel","region":"north","accountManager":"Bo","customerNumber":"14352","employees":68,
             "business":{"organisation":"household","opinionLeader":true,"influenceReach":5},"performance":{"months":12,"complete":true},
             "areas":{"bread":{"turnover":10002.40,"contributionMargin":1834.53,"turnoverBefore":8819.51,"onTimeInFull":0.947,
             "categorySpend":{"amount":18800,"basis":"estimated","on":"2026-01-31"},"competitor":{"name":"Rotfuchs","hold":"loose"}},
             "milk":{"turnover":743.56,"marketGrowth":0.008}},"firstOrder":"2018-05-17"}
            """;

    private static final String LINES = """
            no,who,day,net,cost,what
            1,a,2026-01-03,5.00,3.00,bread
            2,b,2026-01-04,-1.50,,milk
            2,b,2025-01-04,"1,000",2,"a ""b"" c"
            """;

    private static final String MAPPING = """
            files: {lines: lines.csv}
            formats: {decimal: ".", thousands: ","}
            lines: {order: no, customer: who, date: day, amount: net, cost: cost, area: {column: what, terms: {bread: bread}, otherwise: milk}}
            """;

    private static final String SCENARIO = """
            rule: Households are regulars
            book: corner-shop
            on: 2026-01-31
            cases:
              - it: makes a household a regular
                given: {business: {organisation: household}}
                expect: {segment: regulars, priority: A}
                because: [SEG-010]
              - it: greets guests later
                given: {areas: {bread: {turnover: 5}}}
                expect: {priority: B}
            """;

    /** What is broken: the file, what it was before, and the words that read it. */
    enum Kind {
        TABLE(SEGMENT + ".csv", "check @rules --book corner-shop"),
        WORKBOOK(SEGMENT + ".xlsx", "check @rules --book corner-shop"),
        PART_OF_A_WORKBOOK(SEGMENT + ".xlsx", "check @rules --book corner-shop"),
        RULES("rules/corner-shop/10-segment/cafe.drl", "check @rules --book corner-shop"),
        BOOK("rules/corner-shop/rulebook.yaml", "check @rules --book corner-shop"),
        VOCABULARY("rules/shared/vocabulary.yaml", "check @rules --book corner-shop"),
        SCENARIO("s.yaml", "scenarios @s.yaml --rules @rules --book corner-shop"),
        MAPPING("m.yaml", INTAKE),
        EXPORT("lines.csv", INTAKE),
        EXPORT_IN_PARQUET("lines.parquet", "intake @p.yaml @out.ndjson --as-of 2026-01-31"),
        CUSTOMERS("in.ndjson", "batch @in.ndjson @out.ndjson --rules @rules --book corner-shop"),
        CUSTOMERS_TO_READ("in.json", "advise @in.json --rules @rules --book corner-shop"),
        CUSTOMERS_IN_CSV("in.csv", "batch @in.csv @out.csv --rules @rules --book corner-shop"),
        PORTFOLIO(
                "in.ndjson",
                "portfolio @in.ndjson --json @out.json --html @out.html --rules @rules --book corner-shop");

        final String file;
        final List<String> words;

        Kind(String file, String words) {
            this.file = file;
            this.words = List.of(words.split(" "));
        }

        byte[] broken(Mutations mutations, byte[] sound, byte[] other) {
            return this == PART_OF_A_WORKBOOK ? mutations.ofPart(sound) : mutations.of(sound, other);
        }

        List<byte[]> former(byte[] sound) {
            var text = new String(sound, StandardCharsets.UTF_8);
            return switch (this) {
                case TABLE -> FormerFaults.tables(text);
                case WORKBOOK, PART_OF_A_WORKBOOK -> FormerFaults.workbooks(sound);
                case RULES -> FormerFaults.drl(text);
                case BOOK, VOCABULARY, SCENARIO -> FormerFaults.yaml(text);
                case MAPPING -> FormerFaults.mappings(text);
                case EXPORT, CUSTOMERS_IN_CSV -> FormerFaults.csv(text);
                case EXPORT_IN_PARQUET -> List.of(parquet(100_000)); // 4.11
                case CUSTOMERS, PORTFOLIO -> FormerFaults.lines();
                case CUSTOMERS_TO_READ -> FormerFaults.list();
            };
        }
    }

    @TempDir
    Path folder;

    private Shell shell;

    @ParameterizedTest
    @EnumSource
    void areRefusedInWords(Kind kind, TestReporter reporter) throws IOException {
        putUp();
        if (kind == Kind.RULES) {
            CornerShop.withARuleThatGoesWrong(folder.resolve("rules"));
        }
        if (kind.file.endsWith(".xlsx")) {
            Files.delete(folder.resolve(SEGMENT + ".csv"));
            Files.write(folder.resolve(kind.file), workbook());
        }
        var sound = Files.readAllBytes(folder.resolve(kind.file));
        int exit = run(kind);
        assertThat(exit).as(shell.out + shell.err).isZero();
        var former = kind.former(sound);
        assertThat(former).noneMatch(each -> Arrays.equals(each, sound));
        for (int at = 0; at < former.size(); at++) {
            tryOut(kind, former.get(at), "former-" + at);
        }
        var mutations = new Mutations(SEED + kind.ordinal());
        var others = Stream.of(CUSTOMERS, LINES, MAPPING, SCENARIO)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        long end = System.nanoTime() + TIME.toNanos() / Kind.values().length;
        int tried = 0;
        for (; System.nanoTime() < end; tried++) {
            var begin = mutations.below(2) == 0 ? sound : former.get(mutations.below(former.size()));
            tryOut(kind, kind.broken(mutations, begin, others.get(mutations.below(others.size()))), "" + tried);
        }
        reporter.publishEntry(kind.name(), former.size() + " and " + tried + " inputs");
    }

    private void tryOut(Kind kind, byte[] broken, String name) throws IOException {
        Files.write(folder.resolve(kind.file), broken);
        try {
            assertRefusedInWords(kind, broken);
        } catch (AssertionError | RuntimeException wrong) {
            var kept = Path.of("target", "fuzz", kind + "-" + name);
            Files.createDirectories(kept.getParent());
            Files.write(kept, broken);
            fail(kind + ", input " + name + ", kept as " + kept, wrong);
        }
    }

    private void assertRefusedInWords(Kind kind, byte[] broken) throws IOException {
        long start = System.nanoTime();
        int exit = run(kind);
        var time = Duration.ofNanos(System.nanoTime() - start);
        var said = shell.out + shell.err;
        assertThat(exit).as(said).isBetween(0, 2);
        assertThat(said).doesNotContain("its own fault", "the memory does not suffice");
        assertThat(said.lines().filter(Quote::isHarmful)).isEmpty();
        assertThat(said.length()).isLessThan(500_000);
        assertThat(time).isLessThan(LONGEST);
        if (exit > 0) {
            assertThat(said).isNotBlank();
        }
        assertThat(Files.readAllBytes(folder.resolve(kind.file))).isEqualTo(broken);
        assertThat(shell.files()).allMatch(name -> name.matches("(in|lines|m|p|s|out)\\..*"));
        for (var name : shell.files()) {
            if (name.matches("out\\..*json")) {
                shell.read(name).lines().filter(line -> name.endsWith("ndjson")).forEach(JsonMapper.shared()::readTree);
                Files.delete(folder.resolve(name));
            }
        }
    }

    private int run(Kind kind) {
        return shell.runBare(kind.words.toArray(String[]::new));
    }

    private void putUp() throws IOException {
        shell = new Shell(folder);
        shell.write("in.ndjson", "{\"id\":\"z\"}\n" + sound());
        shell.write("in.json", "[{\"id\":\"z\"},\n" + sound() + "]");
        shell.write("in.csv", "id,name,areas.bread.turnover,contracts.0.expires\na,Ann,5.5,2027-01-31\nb,\"B, C\",,\n");
        shell.write("lines.csv", LINES);
        shell.write("m.yaml", MAPPING);
        Files.write(folder.resolve("lines.parquet"), parquet(3));
        shell.write("p.yaml", MAPPING.replaceFirst("formats:.*\n", "").replace("lines.csv", "lines.parquet"));
        shell.write("s.yaml", SCENARIO);
    }

    private static String sound() {
        return CUSTOMERS.replace("\n", "") + "\n";
    }

    private static byte[] parquet(int rows) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            var file = Files.createTempDirectory("parquet").resolve("lines.parquet");
            statement.execute("COPY (SELECT '1' AS no, 'a' AS who, DATE '2026-01-03' AS day,"
                    + " CAST(5 AS DECIMAL(9,2)) AS net, NULL::DECIMAL(9,2) AS cost, 'bread' AS what"
                    + " FROM range(" + rows + ")) TO '" + file + "' (FORMAT parquet)");
            return Files.readAllBytes(file);
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private byte[] workbook() throws IOException {
        var text = Files.readAllLines(
                CornerShop.in(folder.resolve("rules/other")).resolve("corner-shop/10-segment/segment.drl.csv"));
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int row = 0; row < text.size(); row++) {
                var line = sheet.createRow(row);
                var cells = text.get(row).split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                for (int column = 0; column < cells.length; column++) {
                    var plain = cells[column].replaceAll("^\"|\"$", "").replace("\"\"", "\"");
                    line.createCell(column).setCellValue(plain);
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
