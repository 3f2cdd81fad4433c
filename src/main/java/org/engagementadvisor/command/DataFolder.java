package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;

/** Where a service keeps its database if no other is named. */
record DataFolder(Path folder) {
    static final String URL = "spring.datasource.url";

    private static final String NAME = "engagement-advisor";

    /** Never the working folder: a service started elsewhere would have forgotten everything. */
    static DataFolder of(@Nullable Path named) {
        var folder = named == null ? Path.of(System.getProperty("user.home"), ".engagement-advisor") : named;
        if (folder.toString().contains(";")) {
            throw new WrongUse("--data", "`" + folder + "`", "a folder without `;` in its name");
        }
        return new DataFolder(folder.toAbsolutePath().normalize());
    }

    /** For nobody else on the machine: whoever reads the files reads every customer. */
    private void make() {
        try {
            Files.createDirectories(folder, ownerOnly());
        } catch (IOException notMade) {
            throw new WrongUse("--data", "`" + folder + "`, which cannot be made", "a folder that can be written to");
        }
        if (!Files.isWritable(folder)) {
            throw new WrongUse("--data", "`" + folder + "`, which cannot be written to", "a folder that can");
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    MapPropertySource source() {
        make();
        return file();
    }

    /** Of a service that was started on it before; nothing is made. */
    MapPropertySource existing() {
        if (!Files.isRegularFile(folder.resolve(NAME + ".mv.db"))) {
            throw new WrongUse("--data", "no database in `" + folder + "`", "the folder of a service");
        }
        return file();
    }

    private MapPropertySource file() {
        // What everybody has to do is some hundred thousand rows, which it would write to a file before it hands them
        // out.
        return source("jdbc:h2:file:" + folder.resolve(NAME)
                + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;MAX_MEMORY_ROWS=1000000");
    }

    static MapPropertySource nothingKept() {
        return source("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    private static MapPropertySource source(String url) {
        return new MapPropertySource(
                "data folder", Map.of(URL, url, "spring.datasource.username", "sa", "spring.datasource.password", ""));
    }
}
