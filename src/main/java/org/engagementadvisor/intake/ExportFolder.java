package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
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

    /**
     * The files, scanned if they are CSV or a sheet; null if there is a finding. {@code decimal}: the sign by which numbers are taken
     * out of a sheet.
     */
    @Nullable
    Export open(@Nullable ExportFile file, String decimal) throws IOException {
        if (file == null) {
            return null;
        }
        var parts = new ArrayList<ExportPart>();
        for (var name : names(file)) {
            var path = resolved(file, name);
            var part = path == null ? null : part(file, name, path, decimal);
            if (part != null) {
                parts.add(part);
            }
        }
        return faults.isEmpty() ? Export.of(file, parts) : null;
    }

    private List<String> names(ExportFile file) throws IOException {
        if (!file.isSeveral()) {
            return List.of(file.path());
        }
        var names = namesIn(folder, file.path());
        if (names.isEmpty()) {
            faults.add(file.place(), Quote.of(file.path()), "a name that files in the input folder have");
        }
        if (Limit.EXPORT_FILES.isExceededBy(names.size())) {
            faults.add(Limit.EXPORT_FILES.fault(file.place(), names.size()));
            return List.of();
        }
        return names;
    }

    /** The paths that a path with {@code *} in its name stands for, sorted; one without stands for itself. */
    static List<String> namesIn(Path folder, String path) throws IOException {
        int name = path.lastIndexOf('/') + 1;
        var within = folder.resolve(path.substring(0, name)).normalize();
        if (!path.contains("*")) {
            return List.of(path);
        }
        if (!within.startsWith(folder.normalize()) || !Files.isDirectory(within)) {
            return List.of();
        }
        var pattern = Pattern.compile(Stream.of(path.substring(name).split("\\*", -1))
                .map(Pattern::quote)
                .collect(joining(".*")));
        try (var entries = Files.list(within)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(entry -> pattern.matcher(entry).matches())
                    .map(entry -> path.substring(0, name) + entry)
                    .sorted()
                    .toList();
        }
    }

    private @Nullable ExportPart part(ExportFile file, String name, Path path, String decimal) throws IOException {
        if (file.isParquet()) {
            return ExportPart.parquet(name, path);
        }
        if (file.isWorkbook()) {
            return sheet(file, name, path, decimal);
        }
        var other = OtherFormat.of(path);
        if (other != null) {
            faults.add(Place.of(name), other, "CSV, or `.xlsx` or `.parquet` by the name of what it is");
            return null;
        }
        var form = CsvLook.at(path, file);
        return text(file, name, path, form);
    }

    private @Nullable ExportPart sheet(ExportFile file, String name, Path path, String decimal) throws IOException {
        var csv = Files.createTempFile(workspace, "export", ".csv");
        var readAs = new WorkbookFile(path, name, file, faults).writeTo(csv, decimal);
        if (readAs == null) {
            return null;
        }
        var taken = new CsvFile(csv, name, CsvForm.OWN, file.skipRows());
        return part(taken, readAs, taken.scan(faults));
    }

    private ExportPart text(ExportFile file, String name, Path path, CsvForm form) throws IOException {
        var utf8 = form.isUtf8() ? path : transcoded(form, path);
        var csv = new CsvFile(utf8, name, form, file.skipRows());
        var own = new Faults();
        var scan = csv.scan(own);
        if (file.encoding() == null && form.isUtf8() && scan.isOtherThanUtf8()) {
            return text(file, name, path, form.in(CsvLook.OTHERWISE));
        }
        faults.addAll(own.all());
        return part(csv, ReadAs.of(name, file, form), scan);
    }

    private ExportPart part(CsvFile file, ReadAs readAs, CsvScan scan) throws IOException {
        boolean isWhole = scan.account().rejected() == 0 && file.skipped() == 0;
        return ExportPart.csv(file, isWhole ? file.path() : withoutRejects(file), readAs, scan);
    }

    private @Nullable Path resolved(ExportFile file, String name) throws IOException {
        try {
            var path = folder.resolve(name);
            if (Path.of(name).isAbsolute() || !path.normalize().startsWith(folder)) {
                faults.add(file.place(), Quote.of(name), "a path inside the input folder");
                return null;
            }
            if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
                faults.add(file.place(), Quote.of(name), "a file in the input folder");
                return null;
            }
            if (!path.toRealPath().startsWith(folder)) {
                faults.add(file.place(), "a link that leads out of the input folder", "a path inside it");
                return null;
            }
            return path.toRealPath();
        } catch (InvalidPathException impossible) {
            faults.add(file.place(), Quote.of(name), "a path inside the input folder");
            return null;
        }
    }

    /** In UTF-8; a NUL stands for bytes that are not of the encoding, so that the scan rejects their rows. */
    private Path transcoded(CsvForm form, Path path) throws IOException {
        var utf8 = Files.createTempFile(workspace, "export", ".csv");
        var decoder = form.encoding()
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

    private Path withoutRejects(CsvFile file) throws IOException {
        var good = Files.createTempFile(workspace, "export", ".csv");
        file.copyTo(good);
        return good;
    }
}
