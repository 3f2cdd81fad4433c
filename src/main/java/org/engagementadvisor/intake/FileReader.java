package org.engagementadvisor.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.intake.IntakeMapping.Files;
import org.jspecify.annotations.Nullable;

/** Reads which files a mapping names. */
final class FileReader {
    private static final ExportFile NONE = ExportFile.at(Place.of(""), "");

    private static final String PATH = "the path of a file inside the input folder, of several with `*` in the name";
    private static final String QUOTES = "`\"`, `'` or `none`";
    private static final int MOST_SKIPPED = 1000;

    private final Faults faults;

    FileReader(Faults faults) {
        this.faults = faults;
    }

    Files files(Section root) {
        var at = root.need("files", "the files of the export");
        if (at == null) {
            return new Files(null, null, NONE);
        }
        var section = new Section(at, faults);
        var customers = file(section.take("customers"));
        var products = file(section.take("products"));
        var lines = file(section.need("lines", "the file of the order lines"));
        section.refuseOthers();
        return new Files(customers, products, lines == null ? NONE : lines);
    }

    @Nullable
    ExportFile file(@Nullable Node at) {
        if (at == null) {
            return null;
        }
        if (at.written().isPresent()) {
            return ExportFile.at(at.place(), path(at));
        }
        var section = new Section(at, faults);
        var file = file(section);
        section.refuseOthers();
        return file;
    }

    /** The file of a section, in which other things may stand too. */
    ExportFile file(Section section) {
        var path = section.need("path", PATH);
        var separator = section.take("separator");
        var quote = section.take("quote");
        var encoding = section.take("encoding");
        var sheet = section.text("sheet", "the name of a sheet").orElse(null);
        int skipped = section.whole("skipRows", 0, MOST_SKIPPED).orElse(0);
        var file = new ExportFile(
                section.place(),
                path == null ? "" : path(path),
                separator == null ? null : separator(separator),
                quote == null ? null : quote(quote),
                encoding == null ? null : encoding(encoding),
                sheet,
                skipped);
        refuseWhatDoesNotFit(file, separator, quote, encoding);
        return file;
    }

    private void refuseWhatDoesNotFit(ExportFile file, @Nullable Node... ofText) {
        if (!file.isText()) {
            for (var at : ofText) {
                if (at != null) {
                    faults.add(at.place(), at.shown() + " for a file that is no CSV", "CSV, or no such key");
                }
            }
        }
        if (file.sheet() != null && !file.isWorkbook()) {
            faults.add(file.place(), "`sheet` for a file that is no workbook", "an .xlsx file, or no `sheet`");
        }
        if (file.skipRows() > 0 && file.isParquet()) {
            faults.add(file.place(), "`skipRows` for a Parquet file", "CSV or .xlsx, or no `skipRows`");
        }
    }

    private String path(Node at) {
        var path = at.written().orElse("");
        var folder = path.substring(0, path.lastIndexOf('/') + 1);
        if (path.isBlank() || folder.contains("*") || path.chars().anyMatch(FileReader::isNoPath)) {
            faults.add(at, PATH);
            return "";
        }
        return path;
    }

    private static boolean isNoPath(int c) {
        return "?[]{}\\".indexOf(c) >= 0 || Character.isISOControl(c);
    }

    private char separator(Node at) {
        var text = at.written().orElse("");
        if (text.equals("tab")) {
            return '\t';
        }
        if (text.length() == 1 && CsvLook.SEPARATORS.contains(text.charAt(0))) {
            return text.charAt(0);
        }
        faults.add(at, "one of `,`, `;`, `|`, `tab`");
        return ',';
    }

    private char quote(Node at) {
        var text = at.written().orElse("");
        if (text.equals("\"") || text.equals("'")) {
            return text.charAt(0);
        }
        if (!text.equals("none")) {
            faults.add(at, QUOTES);
        }
        return CsvForm.UNQUOTED;
    }

    private Charset encoding(Node at) {
        try {
            return Charset.forName(at.written().orElse(""));
        } catch (IllegalArgumentException unknown) {
            faults.add(at, "an encoding as in `UTF-8`, `windows-1252`, `ISO-8859-1`, `UTF-16`");
            return StandardCharsets.UTF_8;
        }
    }
}
