package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;

/** The library that the database's driver unpacks into the system's folder for temporary files, and that a killed run leaves there. */
final class DriverLibrary {
    private static final String NAMES = "libduckdb_java*.so";

    /** From unpacking to loading is a second; a library that is loaded stays so without its file, or cannot be deleted. */
    private static final Duration LOADED = Duration.ofMinutes(10);

    private DriverLibrary() {}

    /** Deletes those that nobody is about to load. */
    static void sweep(Path temporary, FileTime now) throws IOException {
        var before = FileTime.from(now.toInstant().minus(LOADED));
        try (var libraries = Files.newDirectoryStream(temporary, NAMES)) {
            for (var library : libraries) {
                sweepIfLeft(library, before);
            }
        }
    }

    private static void sweepIfLeft(Path library, FileTime before) {
        try {
            if (Files.getLastModifiedTime(library).compareTo(before) < 0) {
                Files.deleteIfExists(library);
            }
        } catch (IOException notOurs) {
            // Another user's, gone by now, or in use where files in use cannot be deleted.
        }
    }
}
