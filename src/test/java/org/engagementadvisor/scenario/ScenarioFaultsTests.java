package org.engagementadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code faults/} is a case: what is said of its file stands in {@code faults.txt}. */
class ScenarioFaultsTests {
    private static final Path FOLDERS = Path.of("src/test/resources/org/engagementadvisor/scenario/faults");

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

        var rejected = catchThrowableOfType(ScenariosRejected.class, () -> Scenarios.read(List.of(file)));

        String said = rejected.getMessage().replace(place.toString() + "/", "") + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }
}
