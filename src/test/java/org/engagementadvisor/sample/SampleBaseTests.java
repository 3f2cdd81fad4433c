package org.engagementadvisor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBaseTests {
    @TempDir
    private Path book;

    @Test
    void readsWhatTheShippedBooksSay() {
        var base = SampleBase.of(Path.of("rules/fire-protection"));

        assertThat(base.asOf()).isEqualTo("2026-06-30");
        assertThat(base.unknown()).isEqualTo(0.12);
        assertThat(base.margins()).containsEntry("sprinkler", 0.22);
        assertThat(base.dealings().plannedFrom()).isEqualTo(0.72);
        assertThat(base.stories())
                .extracting(SampleBase.Story::title)
                .first()
                .asString()
                .startsWith("The boomerang: ");
    }

    @Test
    void saysAllThatIsWrongAtItsPlace() throws IOException {
        Files.writeString(book.resolve("sample.yaml"), """
                asOf: 2026-02-31
                unknown: half
                region: [north]
                margins: {pumps: 0.3, valves: {low: 1}}
                dealings:
                  purchases: [0.4]
                profiles:
                  - {weight: 1, called: Hotel, spend: [1000, much]}
                """);

        assertThatThrownBy(() -> SampleBase.of(book))
                .isInstanceOf(NoSample.class)
                .satisfies(
                        refused -> assertThat(refused.getMessage()
                                        .replace(book + "/", "")
                                        .lines())
                                .satisfiesExactly(
                                        line -> assertThat(line)
                                                .isEqualTo(
                                                        "sample.yaml:1:1: asOf: found `2026-02-31`, expected a date such as 2026-06-30"),
                                        line -> assertThat(line)
                                                .isEqualTo("sample.yaml:2:1: unknown: found `half`, expected a number"),
                                        line -> assertThat(line)
                                                .startsWith(
                                                        "sample.yaml:3:1: region: found `[\"north\"]`, expected one of the keys ")
                                                .contains("`regions`")
                                                .endsWith(", perhaps `regions`"),
                                        line -> assertThat(line)
                                                .isEqualTo(
                                                        "sample.yaml:4:23: margins.valves: found `{\"low\":1}`, expected a number"),
                                        line -> assertThat(line)
                                                .isEqualTo(
                                                        "sample.yaml:6:3: dealings.purchases: found `[0.4]`, expected a number"),
                                        line -> assertThat(line)
                                                .isEqualTo(
                                                        "sample.yaml:8:17: profiles[0].called: found `Hotel`, expected a list in [ ]"),
                                        line -> assertThat(line)
                                                .isEqualTo(
                                                        "sample.yaml:8:46: profiles[0].spend[1]: found `much`, expected a number")));
    }
}
