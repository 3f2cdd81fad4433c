package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionTests {
    private final Faults faults = new Faults();

    @Test
    void readsWhatIsAsItShouldBe() {
        var section = section(
                "{name: Kö, year: 2026, list: [a, b], one: a, share: 0.5, on: 2026-06-30, is: true, is not: false, kind: Area}");

        assertThat(section.text("name", "")).contains("Kö");
        assertThat(section.text("year", "")).contains("2026");
        assertThat(section.texts("list", "")).containsExactly("a", "b");
        assertThat(section.texts("one", "")).containsExactly("a");
        assertThat(section.whole("year", 1, 2026)).hasValue(2026);
        assertThat(section.number("share"))
                .hasValueSatisfying(share -> assertThat(share).isEqualTo("0.5"));
        assertThat(section.date("on")).hasToString("Optional[2026-06-30]");
        assertThat(section.flag("is")).contains(true);
        assertThat(section.flag("is not")).contains(false);
        assertThat(section.choice("kind", Map.of("area", 7))).contains(7);
        section.refuseOthers();
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void isSilentOnWhatIsAbsentUnlessItIsNeeded() {
        var section = section("a: 1");

        assertThat(section.text("name", "a name")).isEmpty();
        assertThat(section.texts("list", "texts")).isEmpty();
        assertThat(section.whole("count", 0, 9)).isEmpty();
        assertThat(section.take("part")).isNull();
        assertThat(faults.isEmpty()).isTrue();

        assertThat(section.neededText("name", "a name")).isEmpty();
        assertThat(faults.sentences()).containsExactly("d.yaml:1:1: found no `name`, expected a name");
    }

    @Test
    void saysWhatEachValueShouldBeAtItsPlace() {
        var section = section("""
                name: "a\\u202eb"
                list: [a, 3, {b: c}]
                share: half
                count: 10
                on: 2026-02-30
                is: yes
                kind: aera
                part:
                text: {a: b}
                none: []
                """);

        section.text("name", "a name on one line");
        assertThat(section.texts("list", "a text")).containsExactly("a");
        section.number("share");
        section.whole("count", 0, 9);
        section.date("on");
        section.flag("is");
        section.choice("kind", Map.of("area", 7));
        section.take("part");
        section.text("text", "a text");
        section.texts("none", "one text or more");

        assertThat(faults.sentences())
                .containsExactly(
                        "d.yaml:1:1: name: found `a\\u202eb`, expected a name on one line",
                        "d.yaml:1:1: name: found `a\\u202eb`, expected a text without characters that cannot be seen",
                        "d.yaml:2:11: list[1]: found `3`, expected a text",
                        "d.yaml:2:14: list[2]: found `{\"b\":\"c\"}`, expected a text",
                        "d.yaml:3:1: share: found `half`, expected a number",
                        "d.yaml:4:1: count: found `10`, expected a whole number from 0 to 9",
                        "d.yaml:5:1: on: found `2026-02-30`, expected a date such as 2026-06-30",
                        "d.yaml:6:1: is: found `yes`, expected `true` or `false`",
                        "d.yaml:7:1: kind: found `aera`, expected one of `area`, perhaps `area`",
                        "d.yaml:8:1: part: found nothing, expected a value",
                        "d.yaml:9:1: text: found `{\"a\":\"b\"}`, expected a text",
                        "d.yaml:10:1: none: found `[]`, expected one text or more");
    }

    @Test
    void refusesKeysThatNobodyAskedForWithTheNearest() {
        var outer = section("case: {expcet: 1, colour: red, expect: 2}");
        var section = new Section(outer.take("case"), faults);
        section.take("expect");
        section.take("because");
        section.refuseOthers();
        outer.refuseOthers();

        assertThat(faults.sentences())
                .containsExactly(
                        "d.yaml:1:8: case: found `expcet`, expected one of `expect`, `because`, perhaps `expect`",
                        "d.yaml:1:19: case: found `colour`, expected one of `expect`, `because`");
    }

    @Test
    void saysOnlyOnceThatThereAreNoEntries() {
        var section = section("[a]");
        section.need("name", "a name");
        section.refuseOthers();

        assertThat(section.isReadable()).isFalse();
        assertThat(faults.sentences())
                .containsExactly("d.yaml:1:1: found `[\"a\"]`, expected entries of the form `key: value`");
    }

    @Test
    void takesTheOneOfSomeWords() {
        var section = section("{a: lower, b: loweer}");

        assertThat(section.word("a", List.of("kept", "lower"))).contains("lower");
        assertThat(section.word("b", List.of("kept", "lower"))).isEmpty();
        assertThat(section.word("c", List.of("kept", "lower"))).isEmpty();
        assertThat(faults.sentences())
                .containsExactly("d.yaml:1:12: b: found `loweer`, expected one of `kept`, `lower`, perhaps `lower`");
    }

    private Section section(String document) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        return new Section(Node.read(bytes, "d.yaml", faults).orElseThrow(), faults);
    }
}
