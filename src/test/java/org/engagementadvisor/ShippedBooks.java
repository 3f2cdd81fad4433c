package org.engagementadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The rule books under {@code rules/}, found by their {@code rulebook.yaml}, so that a new one is tested as the others are. */
public final class ShippedBooks {
    private static final Path RULES = Path.of("rules");

    private ShippedBooks() {}

    /** The folders of the books, by name. */
    public static Stream<String> names() {
        try (Stream<Path> folders = Files.list(RULES)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("rulebook.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
