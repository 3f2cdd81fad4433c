package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells files that are no text, by how they begin, whatever their name says. */
final class OtherFormat {
    private static final Map<String, String> BEGINNINGS = Map.of(
            "PK\u0003\u0004", "a workbook or another archive",
            "PAR1", "Parquet",
            "\u00D0\u00CF\u0011\u00E0", "a workbook of the old kind (.xls), or one with a password",
            "\u001F\u008B", "a packed file (gzip)",
            "%PDF", "a PDF");

    private OtherFormat() {}

    /** What it is, null if it may be text. */
    static @Nullable String of(Path path) throws IOException {
        try (var bytes = Files.newInputStream(path)) {
            var start = new String(bytes.readNBytes(4), StandardCharsets.ISO_8859_1);
            return BEGINNINGS.entrySet().stream()
                    .filter(known -> start.startsWith(known.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }
}
