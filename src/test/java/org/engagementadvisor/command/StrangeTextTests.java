package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.document.Quote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every character that a terminal obeys, or that begins a formula, down every path by which text goes out. */
class StrangeTextTests {
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}]*[-=+@－＝＋＠].*", Pattern.DOTALL);
    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@SUM(A1)",
            "＝1+1",
            "＋1",
            "－1+1",
            "＠A",
            " =1+1",
            "\t=1+1",
            "\n=1+1",
            "\r=1+1",
            "x;=1+1",
            "x; +1+1",
            "x|@A",
            "x\n=1+1",
            "x\t=1+1",
            "x\";=1+1",
            "\"=1+1\"",
            "x,\"=1+1",
            "\u200F=1+1",
            "=cmd|' /C calc'!A0");

    @TempDir
    Path folder;

    Shell shell;

    @BeforeEach
    void begin() {
        shell = new Shell(folder);
        // So that everybody moves between two books.
        CornerShop.in(folder.resolve("new"));
    }

    /** All controls, all that Unicode calls a format but for the joiners of scripts, the other ends of lines. */
    static List<String> characters() {
        return Stream.of(
                        IntStream.range(0, 0x20),
                        IntStream.range(0x7f, 0xa0),
                        IntStream.of(0xad, 0x61c, 0x180e, 0x200b, 0x200e, 0x200f),
                        IntStream.range(0x2028, 0x202f),
                        IntStream.range(0x2060, 0x2065),
                        IntStream.range(0x2066, 0x2070),
                        IntStream.of(0xfeff, 0xfff9, 0x1d173, 0xe0001, 0xe0041))
                .flatMap(IntStream::boxed)
                .map(Character::toString)
                .toList();
    }

    private static List<String> names() {
        var names = new ArrayList<>(FORMULAS);
        characters().forEach(each -> names.add("Ann" + each + "Evil"));
        return names;
    }

    /** A customer of each name, and further ones that have it as their id, as a term and as a field. */
    private void customers() {
        var mapper = JsonMapper.shared();
        var lines = new ArrayList<String>();
        for (var name : names()) {
            var known = mapper.createObjectNode().put("id", "K" + lines.size()).put("name", name);
            lines.add(mapper.writeValueAsString(known));
            lines.add(mapper.writeValueAsString(
                    known.deepCopy().put("id", "M" + lines.size()).put("accountManager", name)));
            lines.add(mapper.writeValueAsString(known.deepCopy().put("id", name + lines.size())));
            lines.add("{\"id\":\"I" + lines.size() + "\",\"industry\":" + mapper.writeValueAsString(name) + "}");
            lines.add("{\"id\":\"F" + lines.size() + "\"," + mapper.writeValueAsString(name) + ":1}");
        }
        shell.write("in.ndjson", String.join("\n", lines) + "\n");
    }

    private static void assertHarmless(String text) {
        assertThat(text.lines().filter(Quote::isHarmful)).isEmpty();
        assertThat(text.lines().filter(line -> line.startsWith("Evil"))).isEmpty();
        assertThat(text).doesNotContain("\r", "its own fault");
    }

    private void assertRowsOfText(String file) {
        var text = shell.read(file);
        assertHarmless(text);
        for (char separator : ",;|\t".toCharArray()) {
            var rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowExtraCharsAfterClosingQuote(true)
                    .ofCsvRecord(text)
                    .stream();
            assertThat(rows.flatMap(row -> row.getFields().stream()))
                    .noneMatch(cell -> FORMULA.matcher(cell).matches());
        }
    }

    private static void assertDocuments(String ndjson) {
        assertThat(ndjson.split("\n")).allSatisfy(line -> JsonMapper.shared().readTree(line));
    }

    @Test
    void reachesNoTerminalByAdvice() {
        customers();
        assertThat(shell.run("advise", "@in.ndjson")).isEqualTo(1);
        assertHarmless(shell.out);
        assertHarmless(shell.err);
        assertThat(shell.run("advise", "@in.ndjson", "--json")).isEqualTo(1);
        assertHarmless(shell.out);
        assertDocuments(shell.out);
    }

    @Test
    void saysInJsonWhatTheCustomersFileSays() {
        customers();
        shell.run("batch", "@in.ndjson", "@out.ndjson");
        Set<String> names = new HashSet<>();
        shell.read("out.ndjson")
                .lines()
                .forEach(line -> names.add(
                        JsonMapper.shared().readTree(line).path("name").asString("")));
        assertThat(names).containsAll(FORMULAS).contains("Ann\nEvil", "Ann\u202eEvil", "Ann\udb40\udc01Evil");
        shell.run("advise", "@in.ndjson", "--json");
        Set<String> said = new HashSet<>();
        shell.out
                .lines()
                .forEach(line ->
                        said.add(JsonMapper.shared().readTree(line).path("name").asString("")));
        assertThat(said).isEqualTo(names);
    }

    @Test
    void becomesNoFormulaOfASpreadsheetOfAnyCountry() {
        customers();
        assertThat(shell.run("batch", "@in.ndjson", "@out.csv", "--recommendations", "@todo.csv"))
                .isEqualTo(1);
        assertHarmless(shell.err);
        for (var file : List.of("out.csv", "out.csv.rejects.csv", "todo.csv")) {
            assertRowsOfText(file);
        }
        assertThat(shell.read("out.csv")).contains(",'=1+1,", ",x;'=1+1,", ",'-1+1,", ",'＝1+1,");
    }

    @Test
    void leavesPortfoliosInForm() {
        customers();
        shell.run("portfolio", "@in.ndjson", "--json", "@p.json", "--html", "@p.html");
        assertHarmless(shell.out);
        assertHarmless(shell.err);
        assertDocuments(shell.read("p.json").replace("\n", " "));
        assertPage(shell.read("p.html"));
    }

    private static void assertPage(String page) {
        assertThat(page).doesNotContain("\u001b", "\u009b", "\u202e", "\u2066", "\r", "\0");
    }

    @Test
    void leavesComparisonsInForm() throws IOException {
        customers();
        var table = folder.resolve("new/corner-shop/20-priority/priority.drl.csv");
        Files.writeString(table, Files.readString(table).replace("PRI-030,,,B", "PRI-030,,,C"));
        shell.run("compare", "@rules", "@new", "@in.ndjson", "--full", "--csv", "@m.csv", "--html", "@m.html");
        assertHarmless(shell.out);
        assertHarmless(shell.err);
        assertRowsOfText("m.csv");
        assertThat(shell.read("m.csv").lines()).hasSizeGreaterThan(FORMULAS.size());
        assertPage(shell.read("m.html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u001b[31mb.json", "a\nEvil.json", "a\rEvil.csv", "a\u0007", "\u007f.ndjson", "a`b\t.json"})
    void reachesNoTerminalByTheNameOfAFile(String name) {
        for (var words : List.of(
                List.of("advise", "@" + name),
                List.of("batch", "@" + name, "@out.csv"),
                List.of("portfolio", "@" + name),
                List.of("scenarios", "@" + name),
                List.of("compare", "@" + name, "@new"),
                List.of("intake", "@" + name, "@out.ndjson"),
                List.of("check", "@" + name),
                List.of("advise", "--" + name),
                List.of(name))) {
            assertThat(shell.runBare(words.toArray(String[]::new))).isNotZero();
            assertHarmless(shell.out);
            assertHarmless(shell.err.replace("\t", ""));
        }
    }

    @Test
    void isToldOfAHundredTimesAndThenCounted() throws IOException {
        var table = folder.resolve("rules/corner-shop/10-segment/segment.drl.csv");
        var rows = new StringBuilder(Files.readString(table));
        for (int row = 0; row < 387; row++) {
            rows.append("SEG-").append(100 + row).append(",nobody,guests\n");
        }
        Files.writeString(table, rows);
        assertThat(shell.runBare("check", "@rules", "--book", "corner-shop")).isEqualTo(1);
        assertThat(shell.out.lines().filter(line -> line.contains("`nobody`"))).hasSize(100);
        assertThat(shell.out).containsPattern("(?m)^and \\d{3} more$").contains("387 errors");
        assertThat(shell.run("batch", "@in.ndjson", "@out.csv")).isNotZero();
        shell.write("in.ndjson", "{\"id\":\"a\"}\n");
        assertThat(shell.run("batch", "@in.ndjson", "@out.csv")).isEqualTo(1);
        assertThat(shell.err.lines()).hasSize(101);
    }

    static List<String> obeyed() {
        return characters().stream()
                .filter(each -> "\0\b\t\n\r\u001b\u007f\u0085\u009b\u200b\u200f\u202e\u2028\u2066\ufeff\udb40\udc01"
                        .contains(each))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("obeyed")
    void isRefusedInTablesOrStandsOnTheLine(String character) throws IOException {
        var table = folder.resolve("rules/corner-shop/10-segment/segment.drl.csv");
        var sound = Files.readString(table);
        for (var word :
                List.of("Strategic segment\n", "The shopkeeper", "Organisation", "household", "SEG-020", "guests")) {
            var odd = "\"" + word.strip().substring(0, 3) + character + "Evil"
                    + word.strip().substring(3) + "\"";
            Files.writeString(table, sound.replaceFirst(word.strip(), Matcher.quoteReplacement(odd)));
            int exit = shell.runBare("check", "@rules", "--book", "corner-shop");
            assertHarmless(shell.out);
            assertHarmless(shell.err);
            boolean isBlank = "\t\n\r".contains(character);
            assertThat(isBlank || exit == 1).as(word).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("obeyed")
    void isRefusedInTheWordsOfABook(String character) throws IOException {
        var file = folder.resolve("rules/corner-shop/rulebook.yaml");
        var sound = Files.readString(file);
        var spelt = JsonMapper.shared().writeValueAsString("bread" + character + "Evil");
        for (var word : List.of("Corner shop", "bread", "organisation", "summary")) {
            Files.writeString(file, sound.replaceFirst(word, Matcher.quoteReplacement(spelt)));
            assertThat(shell.runBare("check", "@rules", "--book", "corner-shop"))
                    .as(word)
                    .isEqualTo(1);
            assertHarmless(shell.out);
            assertHarmless(shell.err);
        }
    }

    @ParameterizedTest
    @MethodSource("obeyed")
    void reachesNoTerminalByAMappingOrAnExport(String character) {
        var spelt = JsonMapper.shared().writeValueAsString("no" + character + "Evil");
        shell.write(
                "lines.csv",
                "no,who,day,net\n1,a" + character + "Evil,2026-01-03,5\n2,b,2026-01-04," + character + "Evil\n");
        var sound =
                "files: {lines: lines.csv}\nlines: {order: no, customer: who, date: day, amount: net, area: {constant: bread}}\n";
        for (var mapping : List.of(
                sound,
                sound + spelt + ": 1\n",
                sound.replace("net", spelt),
                sound.replace("bread", spelt),
                sound.replace("lines.csv", spelt),
                sound.replace("order: no", spelt + ": no"))) {
            shell.write("mapping.yaml", mapping);
            shell.runBare("intake", "@mapping.yaml", "@out.ndjson", "--as-of", "2026-01-31");
            assertHarmless(shell.out);
            assertHarmless(shell.err);
        }
    }
}
