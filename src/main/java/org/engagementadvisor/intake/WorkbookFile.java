package org.engagementadvisor.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A workbook of a spreadsheet program, of which one sheet is taken as it streams by: the sheets of an export are larger than memory.
 * Formulas and macros are not run.
 */
final class WorkbookFile {
    private final Path path;
    private final String name;
    private final ExportFile file;
    private final Faults faults;
    private final List<String> sheets = new ArrayList<>();

    WorkbookFile(Path path, String name, ExportFile file, Faults faults) {
        this.path = path;
        this.name = name;
        this.file = file;
        this.faults = faults;
    }

    /** The names of its sheets in their order; none if it is no workbook. */
    static List<String> sheetsOf(Path path) throws IOException {
        var file = new WorkbookFile(
                path, String.valueOf(path.getFileName()), ExportFile.at(Place.of(""), ""), new Faults());
        try {
            file.refuseBombs();
            try (var workbook = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
                var first = file.sheet(new XSSFReader(workbook));
                if (first != null) {
                    first.close();
                }
            }
        } catch (OpenXML4JException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IOException broken) {
            // Opening it says what is wrong.
            return List.of();
        }
        return List.copyOf(file.sheets);
    }

    /** Writes the sheet as CSV in {@link CsvForm#OWN}; how it was chosen, or null with a fault. */
    @Nullable
    ReadAs writeTo(Path csv, String decimal) throws IOException {
        try {
            refuseBombs();
            try (var workbook = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
                return write(workbook, csv, decimal);
            }
        } catch (TooMuch bomb) {
            faults.add(Place.of(name), "more", bomb.limit.expected());
        } catch (OpenXML4JException
                | SAXException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | IOException broken) {
            if (broken.getCause() instanceof TooMuch bomb) {
                faults.add(Place.of(name), "more", bomb.limit.expected());
            } else if (String.valueOf(broken.getMessage()).startsWith("Zip bomb")) {
                faults.add(
                        Place.of(name),
                        "a part that unpacks to more than a hundred times its size",
                        "a workbook as spreadsheet programs write it");
            } else {
                faults.add(Place.of(name), "what is no workbook", "an .xlsx file as spreadsheet programs write it");
            }
        }
        return null;
    }

    private @Nullable ReadAs write(OPCPackage workbook, Path csv, String decimal)
            throws IOException, OpenXML4JException, SAXException {
        for (var tree : List.of(XSSFRelation.STYLES, XSSFRelation.THEME)) {
            for (var part : workbook.getPartsByContentType(tree.getContentType())) {
                if (isStreamed(part.getPartName().getName().substring(1))) {
                    throw new IllegalArgumentException("a part under the name of a sheet");
                }
            }
        }
        var reader = new XSSFReader(workbook);
        var found = sheet(reader);
        if (found == null) {
            return null;
        }
        try (var sheet = new Counted(found, Limit.EXPORT_UNPACKED);
                var out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            var styles = reader.getStylesTable();
            SheetText.write(sheet, out, texts(reader), styles, is1904(reader), decimal, file.skipRows() + 1);
        }
        var chosen = file.sheet() == null && sheets.size() > 1
                ? " (found: the first of " + Quote.listed(sheets) + ")"
                : file.sheet() == null ? " (found: the only one)" : "";
        return new ReadAs(
                name, List.of("sheet " + Quote.of(Objects.requireNonNullElse(file.sheet(), sheets.get(0))) + chosen));
    }

    private @Nullable InputStream sheet(XSSFReader reader) throws IOException, OpenXML4JException {
        InputStream found = null;
        var all = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (all.hasNext()) {
            var sheet = all.next();
            var called = all.getSheetName();
            sheets.add(called);
            if (found == null && (file.sheet() == null || called.equals(file.sheet()))) {
                found = sheet;
            } else {
                sheet.close();
            }
        }
        if (found == null) {
            var asked = Objects.requireNonNullElse(file.sheet(), "");
            faults.add(
                    file.place(),
                    "sheet " + Quote.of(asked),
                    "one of the sheets of " + Quote.of(name) + ": " + Quote.listed(sheets)
                            + Nearest.hint(asked, sheets));
        }
        return found;
    }

    private static List<String> texts(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        var data = reader.getSharedStringsData();
        if (data == null) {
            return List.of();
        }
        try (var texts = new Counted(data, Limit.EXPORT_TEXTS)) {
            return SheetTexts.read(texts);
        }
    }

    private static boolean is1904(XSSFReader reader) throws IOException, OpenXML4JException, SAXException {
        var found = new boolean[1];
        try (var workbook = reader.getWorkbookData()) {
            SheetTexts.parse(workbook, new DefaultHandler() {
                @Override
                public void startElement(String uri, String local, String name, Attributes at) {
                    var said = local.equals("workbookPr") ? at.getValue("date1904") : null;
                    found[0] |= said != null && (said.equals("1") || said.equals("true"));
                }
            });
        }
        return found[0];
    }

    /** All parts but sheets and their texts, which stream by, become trees in memory; pictures are not opened. */
    private void refuseBombs() throws IOException {
        try (var archive = new ZipFile(path.toFile())) {
            for (var part : archive.stream().toList()) {
                var called = part.getName();
                if (!isStreamed(called) && (called.endsWith(".xml") || called.endsWith(".rels"))) {
                    try (var content = new Counted(archive.getInputStream(part), Limit.TABLE_UNPACKED)) {
                        content.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    private static boolean isStreamed(String part) {
        return part.startsWith("xl/worksheets/sheet") || part.equals("xl/sharedStrings.xml");
    }

    /** More than a limit allows. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
        private final Limit limit;

        TooMuch(Limit limit) {
            super(limit.expected());
            this.limit = limit;
        }
    }

    /** Ends with an exception where there is more than a limit allows, whatever the archive says of its size. */
    private static final class Counted extends FilterInputStream {
        private final Limit limit;
        private long bytes;

        Counted(InputStream in, Limit limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(long more) throws TooMuch {
            bytes += more;
            if (limit.isExceededBy(bytes)) {
                throw new TooMuch(limit);
            }
        }
    }
}
