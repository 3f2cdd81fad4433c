package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** The folder that the exports lie in. Files outside of it are not read, whatever path a mapping gives. */
final class ExportFolder {
    private final Path folder;
    private final Path workspace;
    private final Faults faults;

    ExportFolder(Path folder, Path workspace, Faults faults) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IntakeRefused(folder.toString(), "no folder", "the folder of the exports");
        }
        this.folder = folder.toRealPath();
        this.workspace = workspace;
        this.faults = faults;
    }

    /** The file, scanned if it is CSV; null if there is a finding. */
    @Nullable
    Export open(@Nullable ExportFile file) throws IOException {
        var path = file == null ? null : resolved(file);
        if (file == null || path == null) {
            return null;
        }
        if (file.isParquet()) {
            return Export.parquet(file, path);
        }
        if (file.encoding().equals(StandardCharsets.UTF_8)) {
            return Export.csv(file, path, CsvScan.of(path, file.path(), file.separator(), file.quote(), faults));
        }
        var utf8 = transcoded(file, path);
        return utf8 == null
                ? null
                : Export.csv(file, utf8, CsvScan.of(utf8, file.path(), file.separator(), file.quote(), faults));
    }

    private @Nullable Path resolved(ExportFile file) throws IOException {
        try {
            var path = folder.resolve(file.path());
            if (Path.of(file.path()).isAbsolute() || !path.normalize().startsWith(folder)) {
                faults.add(file.place(), Quote.of(file.path()), "a path inside the input folder");
                return null;
            }
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                faults.add(file.place(), Quote.of(file.path()), "a file in the input folder");
                return null;
            }
            if (!path.toRealPath().startsWith(folder)) {
                faults.add(file.place(), "a link that leads out of the input folder", "a path inside it");
                return null;
            }
            return path.toRealPath();
        } catch (InvalidPathException impossible) {
            faults.add(file.place(), Quote.of(file.path()), "a path inside the input folder");
            return null;
        }
    }

    private @Nullable Path transcoded(ExportFile file, Path path) throws IOException {
        var utf8 = Files.createTempFile(workspace, "export", ".csv");
        long line = 1;
        try (var reader = Files.newBufferedReader(path, file.encoding());
                var writer = Files.newBufferedWriter(utf8, StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                line += c == '\n' ? 1 : 0;
                writer.write(c);
            }
            return utf8;
        } catch (CharacterCodingException invalid) {
            faults.add(
                    Place.line(file.path(), line),
                    "bytes that are not " + file.encoding() + " there or soon after",
                    "text in the declared encoding");
            return null;
        }
    }
}
