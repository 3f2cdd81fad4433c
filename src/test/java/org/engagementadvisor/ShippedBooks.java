package org.engagementadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.engagementadvisor.rules.RuleBook;

/** The rule books under {@code rules/}, found by their {@code rulebook.yaml}, so that a new one is tested as the others are. */
public final class ShippedBooks {
    private static final Path RULES = Path.of("rules");

    private static final Map<String, RuleBook> READ = new ConcurrentHashMap<>();

    private ShippedBooks() {}

    /** A book, read once for all tests of a JVM, which takes longer than most of them. */
    public static RuleBook read(String name) {
        return READ.computeIfAbsent(name, book -> RuleBook.read(RULES, book));
    }

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
