package org.engagementadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code faults/} is a case: what is said of its file stands in {@code faults.txt}. */
class ScenarioFaultsTests {
    private static final Path FOLDERS = Path.of("src/test/resources/org/engagementadvisor/scenario/faults");

    @TempDir
    static Path rules;

    private static RuleBook shop;

    @BeforeAll
    static void readRules() {
        shop = RuleBook.read(TestRules.in(rules), "shop");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void saysEveryFaultAtItsPlace(String folder) throws IOException {
        Path place = FOLDERS.resolve(folder);
        Path golden = place.resolve("faults.txt");
        Path file = Stream.of("cases.yaml", "cases.json")
                .map(place::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();

        String said = said(file).replace(place.toString() + "/", "") + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    /** Why the file is rejected; or why its cases are refused, if that is no reason to stop the others. */
    private static String said(Path file) {
        try {
            return Scenarios.read(List.of(file)).run(shop).stream()
                    .map(Result::outcome)
                    .filter(Outcome.Refused.class::isInstance)
                    .flatMap(outcome -> ((Outcome.Refused) outcome).messages().stream())
                    .collect(Collectors.joining("\n"));
        } catch (ScenariosRejected rejected) {
            return rejected.getMessage();
        }
    }

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }
}
