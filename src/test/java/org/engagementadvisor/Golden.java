package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that hold what is expected. {@code -Dgolden=write} writes them anew in the source tree, to be read in the diff. */
public final class Golden {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "org", "engagementadvisor");

    private Golden() {}

    /** A folder or file among the test resources, below the root package. */
    public static Path resource(String name) {
        return RESOURCES.resolve(name);
    }

    public static List<Path> folders(Path parent) {
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static void assertEqual(Path golden, List<String> lines) {
        String actual = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.writeString(golden, actual);
            }
            assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
