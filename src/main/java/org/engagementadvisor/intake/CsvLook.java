package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.document.Utf8;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of a CSV file for how it is written, as far as the mapping does not say. */
final class CsvLook {
    /** In the order in which they are preferred. */
    static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    /** What programs write that know no UTF-8; its printable characters are those of ISO-8859-1 and more. */
    static final Charset OTHERWISE = Charset.forName("windows-1252");

    private static final int SAMPLE = 1 << 16;
    private static final int ROWS = 100;

    private CsvLook() {}

    /** The form of the file; that it is UTF-8 is only what its beginning does not speak against. */
    static CsvForm at(Path path, ExportFile file) throws IOException {
        byte[] bytes;
        try (var start = Files.newInputStream(path)) {
            bytes = start.readNBytes(SAMPLE);
        }
        var encoding = file.encoding() == null ? encoding(bytes) : file.encoding();
        var lines = lines(new String(bytes, encoding), file.skipRows(), bytes.length < SAMPLE);
        var said = file.quote();
        char quote = said == null ? quote(lines, file.separator()) : said;
        char separator = file.separator() == null ? separator(lines, quote) : file.separator();
        return new CsvForm(separator, quote, encoding);
    }

    private static Charset encoding(byte[] bytes) {
        if (Utf8.isUtf16(bytes, bytes.length)) {
            return StandardCharsets.UTF_16;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0 && i % 2 == 0) {
                even++;
            } else if (bytes[i] == 0) {
                odd++;
            }
        }
        // Most characters of an export are ASCII, of which UTF-16 makes one byte and a zero.
        int many = bytes.length / 4;
        if (even > many || odd > many) {
            return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static List<String> lines(String sample, int skipped, boolean isWhole) {
        var lines =
                new ArrayList<>(sample.lines().skip(skipped).limit(ROWS + 1L).toList());
        if (!isWhole && lines.size() > 1 && lines.size() <= ROWS) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** A single quote is one only where it opens and closes cells; everywhere else it is an apostrophe. */
    private static char quote(List<String> lines, @Nullable Character separator) {
        int both = 0;
        for (var line : lines) {
            for (char between : separator == null ? SEPARATORS : List.of(separator)) {
                var text = between + line + between;
                if (text.contains(between + "\"")) {
                    return '"';
                }
                both += text.contains(between + "'") && text.contains("'" + between) ? 1 : 0;
            }
        }
        return both > 0 ? '\'' : '"';
    }

    /** The one that most rows have as often as the header; of equal ones that of the most columns. */
    private static char separator(List<String> lines, char quote) {
        char found = ',';
        long best = 0;
        for (char candidate : SEPARATORS) {
            var counts = counts(lines, candidate, quote);
            int header = counts.isEmpty() ? 0 : counts.get(0);
            long alike = counts.stream().filter(count -> count == header).count();
            long score = header == 0 ? 0 : alike * 10_000 + header;
            if (score > best) {
                best = score;
                found = candidate;
            }
        }
        return found;
    }

    /** How often it stands outside of quotes in each row; a row may go on over the end of its line. */
    private static List<Integer> counts(List<String> lines, char separator, char quote) {
        var counts = new ArrayList<Integer>();
        boolean isQuoted = false;
        int count = 0;
        for (var line : lines) {
            for (int i = 0; i < line.length(); i++) {
                isQuoted ^= quote != CsvForm.UNQUOTED && line.charAt(i) == quote;
                count += !isQuoted && line.charAt(i) == separator ? 1 : 0;
            }
            if (!isQuoted) {
                counts.add(count);
                count = 0;
            }
        }
        return counts;
    }
}
