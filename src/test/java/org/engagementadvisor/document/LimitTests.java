package org.engagementadvisor.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.Golden;
import org.junit.jupiter.api.Test;

class LimitTests {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- limits: written by -Dgolden=write on LimitTests -->";
    private static final String END = "<!-- /limits -->";

    @Test
    void standInReadmeWithWhatTheyAreFor() throws IOException {
        String text = Files.readString(README);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        String fresh = text.substring(0, from) + "\n" + table() + text.substring(text.indexOf(END));
        Golden.assertEqual(README, fresh.lines().toList());
    }

    private static String table() {
        List<String> lines = new ArrayList<>();
        lines.add("| name | at most | for |");
        lines.add("| --- | --- | --- |");
        Stream.of(Limit.values())
                .map(limit -> "| `" + limit.word() + "` | " + limit.preset() + " " + limit.what() + " | "
                        + limit.purpose() + " |")
                .forEach(lines::add);
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void areAllLookedAt() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            String all = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Limit.java"))
                    .map(LimitTests::text)
                    .collect(Collectors.joining());
            assertThat(Limit.values()).allMatch(limit -> all.contains("Limit." + limit.name()));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void saysWhatIsExpectedAndHowToRaiseIt() {
        assertThat(Limit.TABLE_ROWS.fault(Place.of("table.csv"), 5_001))
                .hasToString("table.csv: found 5001, expected at most 5000 rows in a table (limit `table-rows`)");
    }

    @Test
    void takesAsManyAsItSaysAndNoMore() {
        assertThat(Limit.DEPTH.isExceededBy(Limit.DEPTH.most())).isFalse();
        assertThat(Limit.DEPTH.isExceededBy(Limit.DEPTH.most() + 1)).isTrue();
    }

    @Test
    void isFoundByItsName() {
        assertThat(Limit.words()).allSatisfy(word -> assertThat(Limit.of(word)).isPresent());
        assertThat(Limit.of("TABLE_ROWS")).isEmpty();
    }

    @Test
    void isNeverBelowOne() {
        assertThatThrownBy(() -> Limit.FAULTS.set(0)).hasMessage("faults: found 0, expected 1 or more");
    }
}
