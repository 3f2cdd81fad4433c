package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;

class NodeTests {
    private static final String DOCUMENT = """
            # what it is
            name: Grand Hotel
            areas:
              pumps: {turnover: 1.50, open: true}
              valves:
            tags:
              - a
              -   b
            """;

    private final Faults faults = new Faults();

    @Test
    void knowsThePlaceOfEachValue() {
        var node = read("d.yaml", DOCUMENT);

        assertThat(node.at(JsonPointer.compile("/areas/pumps/turnover"))
                        .orElseThrow()
                        .place())
                .isEqualTo(new Place("d.yaml", 4, 11, "areas.pumps.turnover"));
        assertThat(node.at(JsonPointer.compile("/tags/1")).orElseThrow().place())
                .isEqualTo(new Place("d.yaml", 8, 7, "tags[1]"));
        assertThat(node.at(JsonPointer.compile("/areas/valves")).orElseThrow().place())
                .isEqualTo(new Place("d.yaml", 5, 3, "areas.valves"));
        assertThat(node.at(JsonPointer.compile("/tags/2"))).isEmpty();
        assertThat(node.at(JsonPointer.compile("/name/0"))).isEmpty();
        assertThat(node.at(JsonPointer.empty())).contains(node);
    }

    @Test
    void placesWhatIsAbsentByTheNearestThingAroundIt() {
        var areas = read("d.yaml", DOCUMENT).entries().get("areas");

        assertThat(areas.placeOf(JsonPointer.compile("/pumps/margin/0")))
                .isEqualTo(new Place("d.yaml", 4, 3, "areas.pumps.margin[0]"));
        assertThat(areas.placeOf(JsonPointer.compile("/pumps/open")))
                .isEqualTo(new Place("d.yaml", 4, 27, "areas.pumps.open"));
        assertThat(areas.placeOf(JsonPointer.compile("/hoses"))).isEqualTo(new Place("d.yaml", 3, 1, "areas.hoses"));
    }

    @Test
    void readsJsonToTheSameValues() {
        var json =
                "{\"name\": \"Grand Hotel\", \"areas\":\n\t{\"pumps\": {\"turnover\": 1.50, \"open\": true}, \"valves\": null}, \"tags\": [\"a\", \"b\"]}";

        var node = read("d.json", json);

        assertThat(node.json())
                .isEqualTo(read("d.yaml", DOCUMENT).json())
                .hasToString(
                        "{\"name\":\"Grand Hotel\",\"areas\":{\"pumps\":{\"turnover\":1.50,\"open\":true},\"valves\":null},\"tags\":[\"a\",\"b\"]}");
        assertThat(node.at(JsonPointer.compile("/areas/pumps/open"))
                        .orElseThrow()
                        .place())
                .isEqualTo(new Place("d.json", 2, 31, "areas.pumps.open"));
    }

    /** Jackson says of it no place. */
    @Test
    void refusesANumberOfMoreDigitsThanAnybodyWrites() {
        assertThat(Node.read(
                        ("{\"amount\": " + "9".repeat(5000) + "}").getBytes(StandardCharsets.UTF_8), "d.json", faults))
                .isEmpty();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.place().file()).isEqualTo("d.json");
            assertThat(fault.expected()).isEqualTo("well-formed JSON");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|NUMBER",
                "-0.5|NUMBER",
                "1e3|NUMBER",
                "012|TEXT",
                "1_000|TEXT",
                "+1|TEXT",
                ".5|TEXT",
                ".nan|TEXT",
                "0x1F|TEXT",
                "true|FLAG",
                "True|TEXT",
                "yes|TEXT",
                "null|NOTHING",
                "~|TEXT",
                "2026-06-30|TEXT",
                "'\"12\"'|TEXT",
                "12:30|TEXT",
                "11111111111111111111111111111111111111111|TEXT"
            })
    void takesWordsWithoutQuotesAsJsonDoes(String word, String kind) {
        var node = read("d.yaml", "a: " + word).entries().get("a");

        assertThat(
                        node.isNothing()
                                ? "NOTHING"
                                : node.isText() ? "TEXT" : node.number().isPresent() ? "NUMBER" : "FLAG")
                .isEqualTo(kind);
    }

    @Test
    void showsWhatIsWritten() {
        var node = read("d.yaml", "[1.50, true, a b, \"12\", '', , {a: [1]}, [x]]".replace(", ,", ", null,"));

        assertThat(node.items())
                .extracting(Node::shown)
                .containsExactly(
                        "`1.50`", "`true`", "`a b`", "`\"12\"`", "`\"\"`", "nothing", "`{\"a\":[1]}`", "`[\"x\"]`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x 1|d.yaml:1:4: found `&x`, expected no anchor, as no other place can point to it",
                "a: *x|d.yaml:1:4: found `*x`, expected the value itself, not an alias",
                "a: !!int 1|d.yaml:1:4: found the tag `tag:yaml.org,2002:int`, expected the value without a tag",
                "a: !x [1]|d.yaml:1:4: found the tag `!x`, expected the value without a tag",
                "'a: 1\nb: 2\na: 3'|d.yaml:3:1: found `a` twice, expected each key once",
                "'a: {b: 1, b: 2}'|d.yaml:1:11: a: found `b` twice, expected each key once",
                "'a: 1\n---\nb: 2'|d.yaml:2:1: found a second document, expected one document a file",
                "'? [a, b]\n: 1'|d.yaml:1:3: found `[\"a\",\"b\"]`, expected a text before the colon",
                "'a: [1\nb: 2'|d.yaml:2:2: found what is no YAML (while parsing a flow sequence, expected ',' or ']', but got :), expected well-formed YAML",
                "'a: \t\"b'|d.yaml:1:4: found what is no YAML (while scanning for the next token, found character '\\t(TAB)' that cannot start any token), expected well-formed YAML",
                "'a: b\u0001'|d.yaml:1:5: found the character `\\u0001`, expected well-formed YAML",
            })
    void refusesWhatIsNotPlainYaml(String document, String said) {
        assertThat(Node.read(bytes(document), "d.yaml", faults)).isEmpty();
        assertThat(faults.sentences()).containsExactly(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"a\": 1, \"a\": 2}'|d.json:1:10: found `a` twice, expected each key once",
                "'{} {}'|d.json:1:4: found a second document, expected one document a file",
                "'{\"a\": 1'|d.json:1:8: found what is no JSON (unexpected end-of-input: expected close marker for Object), expected well-formed JSON",
                "'{a: 1}'|d.json:1:2: found what is no JSON (unexpected character ('a'): was expecting double-quote to start property name), expected well-formed JSON",
            })
    void refusesWhatIsNotPlainJson(String document, String said) {
        assertThat(Node.read(bytes(document), "d.json", faults)).isEmpty();
        assertThat(faults.sentences()).hasSize(1);
        assertThat(faults.sentences().get(0)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.yaml", "d.json"})
    void refusesWhatIsTooDeep(String name) {
        assertThat(Node.read(bytes("[".repeat(60) + "]".repeat(60)), name, faults))
                .isPresent();
        assertThat(Node.read(bytes("[".repeat(200)), name, faults)).isEmpty();
        assertThat(faults.sentences())
                .containsExactly(name
                        + ":1:61: found 61, expected at most 60 lists or entries within each other (limit `depth`)");
    }

    @Test
    void placesBytesThatAreNotUtf8() {
        var latin = "a: 1\nb: Büro".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Node.read(latin, "d.yaml", faults)).isEmpty();
        assertThat(faults.sentences())
                .containsExactly("d.yaml:2:5: found bytes that are not UTF-8, expected a text in UTF-8");
    }

    @Test
    void saysThatNoFileIsThere() {
        assertThat(Node.read(Path.of("nowhere.yaml"), "nowhere.yaml", faults)).isEmpty();
        assertThat(faults.sentences()).containsExactly("nowhere.yaml: found no file, expected a file that can be read");
    }

    @Test
    void isNothingIfNothingIsWritten() {
        for (var empty : List.of("", "# only a remark\n", "\uFEFF")) {
            assertThat(read("d.yaml", empty).isNothing()).isTrue();
        }
        assertThat(read("d.json", " ").isNothing()).isTrue();
    }

    private Node read(String name, String document) {
        var read = Node.read(bytes(document), name, faults);
        assertThat(faults.sentences()).isEmpty();
        return read.orElseThrow();
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
