package org.engagementadvisor.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.engagementadvisor.document.Faults;
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
        var utf8 = file.isUtf8() ? path : transcoded(file, path);
        var scan = CsvScan.of(utf8, file, faults);
        return Export.csv(file, scan.account().rejected() == 0 ? utf8 : withoutRejects(scan), scan);
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

    /** In UTF-8; a NUL stands for bytes that are not of the encoding, so that the scan rejects their rows. */
    private Path transcoded(ExportFile file, Path path) throws IOException {
        var utf8 = Files.createTempFile(workspace, "export", ".csv");
        var decoder = file.encoding()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith("\0");
        try (var reader = new InputStreamReader(Files.newInputStream(path), decoder);
                var writer = Files.newBufferedWriter(utf8, StandardCharsets.UTF_8)) {
            reader.transferTo(writer);
        }
        return utf8;
    }

    private Path withoutRejects(CsvScan scan) throws IOException {
        var good = Files.createTempFile(workspace, "export", ".csv");
        scan.copyTo(good);
        return good;
    }
}
