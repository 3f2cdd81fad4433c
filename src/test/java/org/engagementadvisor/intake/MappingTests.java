package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTests {
    private static final String EVIL = "'; DROP TABLE judged; --";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        trial = new Trial(folder).file("lines.csv", "no,who,day,net\n1,A,2026-01-01,1\n");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(trial.refusal("""
                        file: x
                        files: {lines: lines.csv, prices: p.csv}
                        formats: {date: dd.mm.yy, decimal: ";", thousands: "."}
                        lines:
                          order: {column: no, constant: 1}
                          customer: {}
                          date: [a]
                          colour: c
                        leaveOut:
                          - {reason: one, field: colour, is: blank}
                          - {reason: one, field: date, atMost: 0}
                          - {field: order, equals: x, startsWith: y}
                          - {reason: customer is blank, field: customer, is: purple}
                          - {reason: two, field: order, matches: "("}
                        returns: sometimes
                        recent: -1
                        """))
                .containsExactly(
                        "intake.yaml:1:1: found `file`, expected one of `title`, `files`, `formats`, `customers`, `products`, `lines`, `leaveOut`, `returns`, `recent`, `silence`, `join`, `currency`, `examples`, perhaps `files`",
                        "intake.yaml:2:27: files: found `prices`, expected one of `customers`, `products`, `lines`",
                        "intake.yaml:3:11: formats.date: found `dd.mm.yy`, expected `excel`, or year, month and day as in `yyyy-MM-dd`, `d.M.yy`, `d MMM yyyy`, `yyyy-MM-ddTHH:mm:ssXXX`, each once",
                        "intake.yaml:3:27: formats.decimal: found `;`, expected one of `.`, `,`",
                        "intake.yaml:4:1: lines: found no `amount`, expected either `amount`, or `quantity` and `price`",
                        "intake.yaml:5:3: lines.order: found both, expected either `column` or `constant`",
                        "intake.yaml:6:3: lines.customer: found neither, expected either `column` or `constant`",
                        "intake.yaml:7:3: lines.date: found `[\"a\"]`, expected entries of the form `key: value`",
                        "intake.yaml:8:3: lines: found `colour`, expected one of `order`, `line`, `undoes`, `customer`, `product`, `area`, `date`, `quantity`, `price`, `amount`, `cost`, `unitCost`",
                        "intake.yaml:10:19: leaveOut[0].field: found `colour`, expected one of the fields that `lines` maps: `order`, `customer`, `area`, `date`",
                        "intake.yaml:11:5: leaveOut[1]: found a test that does not fit its subject, expected a `field` that is a number",
                        "intake.yaml:11:6: leaveOut[1].reason: found `one`, expected a name of its own, of at most 60 characters",
                        "intake.yaml:12:5: leaveOut[2]: found 2 tests, expected one of `is`, `equals`, `startsWith`, `endsWith`, `contains`, `matches`, `atMost`, `below`, `atLeast`, `above`",
                        "intake.yaml:12:5: leaveOut[2]: found no `reason`, expected a name of its own, of at most 60 characters",
                        "intake.yaml:13:6: leaveOut[3].reason: found `customer is blank`, expected a name that no built-in reason has",
                        "intake.yaml:13:50: leaveOut[3].is: found `purple`, expected one of `blank`, `unreadable`, `unknown`, `after as-of`, `repeated`, `badly written`",
                        "intake.yaml:14:33: leaveOut[4].matches: found `(`, expected a regular expression",
                        "intake.yaml:15:1: returns: found `sometimes`, expected `netted` or `left out`",
                        "intake.yaml:16:1: recent: found `-1`, expected a whole number from 0 to 1000");
    }

    @Test
    void saysWhatIsWrongWithTheRecentPurchases() {
        assertThat(trial.refusal(Trial.LINES + "recent: {most: 1001, days: 0, each: order, last: 3}\n"))
                .containsExactly(
                        "intake.yaml:3:10: recent.most: found `1001`, expected a whole number from 0 to 1000",
                        "intake.yaml:3:22: recent.days: found `0`, expected a whole number from 1 to 3660",
                        "intake.yaml:3:31: recent.each: found `order`, expected one of `line`, `order and area`",
                        "intake.yaml:3:44: recent: found `last`, expected one of `most`, `days`, `each`");
    }

    static Stream<Arguments> brokenDocuments() {
        return Stream.of(
                Arguments.of("", "intake.yaml:1:1: found nothing, expected entries of the form `key: value`"),
                Arguments.of(
                        "- a\n- b\n",
                        "intake.yaml:1:1: found `[\"a\",\"b\"]`, expected entries of the form `key: value`"),
                Arguments.of("files: {lines: [", "YAML"),
                Arguments.of("a: 1\na: 2\n", "intake.yaml:2:1: found `a` twice, expected each key once"),
                Arguments.of(
                        "title: x\n---\ntitle: y\n",
                        "intake.yaml:2:1: found a second document, expected one document a file"),
                Arguments.of(
                        "title: &x y\nlines: {amount: *x}\n",
                        "intake.yaml:2:17: found `*x`, expected the value itself, not an alias"),
                Arguments.of("files:\n", "intake.yaml:1:1: files: found nothing, expected a value"),
                Arguments.of("\tfiles: x", "YAML"),
                Arguments.of("a: ".repeat(10) + "b", "YAML"),
                Arguments.of("[".repeat(100_000), "lists or entries within each other"),
                Arguments.of(
                        "lines: {order: no}\n", "intake.yaml:1:1: found no `files`, expected the files of the export"));
    }

    @ParameterizedTest
    @MethodSource
    void brokenDocuments(String document, String expected) {
        assertThat(trial.refusal(document))
                .anySatisfy(fault -> assertThat(fault)
                        .contains(expected)
                        .startsWith("intake.yaml")
                        .doesNotContain("\n")
                        .doesNotContain("Exception"));
    }

    @Test
    void refusesDocumentsThatAreNotUtf8OrTooLong() throws Exception {
        var file = folder.resolve("intake.yaml");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xFF});
        assertThatThrownBy(() -> IntakeMapping.read(file))
                .hasMessage("intake.yaml:1:4: found bytes that are not UTF-8, expected a text in UTF-8");
        Files.writeString(file, "#".repeat(2_000_000));
        assertThatThrownBy(() -> IntakeMapping.read(file)).hasMessageContaining("found a file of 2000000 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "leaveOut: [{reason: \"%s\", field: customer, equals: \"%s\"}]",
                "leaveOut: [{reason: r, field: customer, startsWith: \"%s\"}]",
                "leaveOut: [{reason: r, field: customer, endsWith: [\"%s\", \"\\\\\"]}]",
                "leaveOut: [{reason: r, field: customer, contains: \"%s\"}]",
                "leaveOut: [{reason: r, column: net, equals: \"%s\"}]",
                "leaveOut: [{reason: r, field: customer, matches: \"%s\"}]",
                "customers: {country: {constant: \"%s\"}}",
                "returns: {lines: netted, when: {column: net, equals: \"%s\"}}",
            })
    void takesTextOfTheMappingAsTextOnly(String part) throws Exception {
        var summary = trial.read(Trial.LINES + part.replace("%s", EVIL));

        assertThat(summary.lines().used()).isEqualTo(1);
        assertThat(trial.customers()).hasSize(1);
    }

    @Test
    void takesTermsAndConstantsAsTextOnly() throws Exception {
        trial.read("""
                files: {lines: lines.csv}
                lines:
                  order: no
                  customer: {column: who, terms: {"a' OR '1'='1": x, A: "%s"}, otherwise: "%s"}
                  date: day
                  amount: net
                  area: {constant: "%s"}
                """.replace("%s", EVIL));

        assertThat(trial.customer(EVIL).areas()).containsOnlyKeys(EVIL);
    }

    @Test
    void takesNamesOfColumnsAndFilesAsNamesOnly() throws Exception {
        var column = "x\" FROM y; --'";
        var file = "it's; -- a $file.csv";
        trial.file(file, "\"x\"\" FROM y; --'\",who,day,net\n1,A,2026-01-01,1\n");

        var summary = trial.read(Trial.LINES
                .replace("lines.csv", "\"" + file + "\"")
                .replace("order: no", "order: '" + column.replace("'", "''") + "'"));

        assertThat(summary.lines().used()).isEqualTo(1);
        assertThat(summary.lines().file()).isEqualTo(file);
    }

    @Test
    void refusesPatternsThatOnlyOtherEnginesKnow() {
        assertThat(trial.refusal(Trial.LINES + "leaveOut: [{reason: r, field: customer, matches: \"(?=A)\"}]\n"))
                .containsExactly(
                        "intake.yaml:3:41: leaveOut[0].matches: found `(?=A)`, expected a regular expression without look-around and back-references");
    }

    @Test
    void isNotSlowedByAnyPattern() throws Exception {
        trial.file("lines.csv", "no,who,day,net\n1," + "a".repeat(190) + ",2026-01-01,1\n")
                .read(Trial.LINES + "leaveOut: [{reason: r, field: customer, matches: \"(a*)*(a*)*b\"}]\n");

        assertThat(trial.customers()).hasSize(1);
    }

    @Test
    void asksWhatTheFilesNeedOfEachOther() {
        assertThat(trial.refusal("""
                        files: {customers: who.csv, lines: lines.csv}
                        products: {name: x}
                        lines: {order: no, customer: who, date: day, amount: net, cost: a, unitCost: b, area: c}
                        """))
                .contains(
                        "intake.yaml:3:1: lines: found `unitCost` without `quantity`, expected both",
                        "intake.yaml:3:1: lines: found 2 entries for the cost, expected one of `cost`, `unitCost`, the products' `unitCost`",
                        "intake.yaml:1:1: files: found a customers file, expected a part `customers` that says what its columns are",
                        "intake.yaml:2:1: products: found one without the other, expected a products file and a part `products`");
    }

    @Test
    void readsDatesOfManyForms() throws Exception {
        for (var form : List.of(
                "yyyyMMdd=20260131",
                "d.M.yyyy=31.1.2026",
                "dd/MM/yyyy HH:mm=31/01/2026 09:30",
                "yyyy-MM-ddTHH:mm:ss.SSSZ=2026-01-31T09:30:00.000Z",
                "d MMM yyyy=31 Jan 2026")) {
            var pattern = form.split("=")[0];
            trial.file("lines.csv", "no,who,day,net\n1,A," + form.split("=")[1] + ",1\n")
                    .read(Trial.LINES + "formats: {date: \"" + pattern + "\"}\ncustomers: {firstOrder: day}\n");
            assertThat(trial.customers()).as(form).hasSize(1);
            assertThat(trial.customer("A").orders().last()).as(form).isEqualTo("2026-01-31");
        }
    }

    @Test
    void readsNumbersOfManyForms() throws Exception {
        trial.file(
                        "lines.csv",
                        "no;who;day;net\n1;A;2026-01-01;1.234,50-\n2;A;2026-01-01;0,5\n3;A;2026-01-01;12.34\n4;A;2026-01-01;+1e2\n")
                .read(Trial.LINES.replace("lines.csv", "{path: lines.csv, separator: \";\"}")
                        + "formats: {decimal: \",\", thousands: \".\", minus: trailing}\n");

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("-1134.00");
    }

    @Test
    void listsTheFilesItReads() throws Exception {
        var file = Files.writeString(folder.resolve("m.yaml"), Trial.LINES);

        assertThat(IntakeMapping.read(file).filesIn(folder)).containsExactly("lines.csv");
    }
}
