package org.engagementadvisor.intake;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Data sets beside the project, too large to be part of it. */
final class SharedData {
    private static final Path ALL = Path.of(System.getProperty("shared.data", "../shared/data"));

    private SharedData() {}

    /** The folder of a data set; the test is skipped where it is absent. */
    static Path folder(String name) {
        var folder = ALL.resolve(name);
        assumeTrue(Files.isDirectory(folder), () -> "no data set in " + folder.toAbsolutePath());
        return folder;
    }
}
