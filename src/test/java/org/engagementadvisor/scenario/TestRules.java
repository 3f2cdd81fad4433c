package org.engagementadvisor.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The rule book {@code shop}, beside the shared words of the shipped rules. */
public final class TestRules {
    private static final Path RESOURCES = Path.of("src/test/resources/org/engagementadvisor/scenario");

    private TestRules() {}

    /** A copy of the rules in that folder. */
    public static Path in(Path folder) {
        copy(RESOURCES.resolve("rules"), folder);
        copy(Path.of("rules/shared/vocabulary.yaml"), folder.resolve("shared/vocabulary.yaml"));
        return folder;
    }

    /** All cases of it, which pass. */
    public static Path cases() {
        return RESOURCES.resolve("cases");
    }

    /** Cases that do not. */
    public static Path differing() {
        return RESOURCES.resolve("differing");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
