package org.engagementadvisor.rules.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.table.Finding.Code;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a workbook before it is built, which takes far more memory and time than its file shows: counts what is in its parts,
 * and tells what nobody sees in a table, such as macros. It trusts no name of a part, but looks into all of them.
 */
final class WorkbookExtent {
    private static final XMLInputFactory PARSER = parser();
    /** A cell or a text takes two, with what it holds; the rest of a workbook is small beside them. */
    private static final int ELEMENTS_OF_A_CELL = 4;

    /** Each is looked through for every column of a table. */
    private static final int COLUMNS_FOR_A_CELL = 25;

    /** As spreadsheet programs have it. */
    private static final int LONGEST_TEXT = 32_767;

    /** What a text in a cell may consist of. */
    private static final Set<String> IN_A_TEXT = Set.of("t", "r", "rPr", "is", "v");

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String file;
    private final Findings findings;
    private final Set<String> foreign = new TreeSet<>();
    private long bytes;
    private long elements;
    private long cells;
    private long texts;
    private long merged;
    private long spread;
    private long columns;
    private long characters;
    private final Set<String> sheets = new HashSet<>();

    private WorkbookExtent(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    private static XMLInputFactory parser() {
        XMLInputFactory parser = XMLInputFactory.newDefaultFactory();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parser;
    }

    /**
     * Whether it may be built; else why not is among the findings.
     *
     * @throws IOException if it is no archive
     */
    static boolean isWithin(Path path, String file, Findings findings) throws IOException {
        var extent = new WorkbookExtent(file, findings);
        try (ZipFile archive = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> parts = archive.stream().toList();
            Set<String> names = new HashSet<>();
            for (ZipEntry part : parts) {
                if (!names.add(part.getName())) {
                    extent.refuse(null, "a part of it twice", "each once");
                    return false;
                }
                try (InputStream content = archive.getInputStream(part)) {
                    extent.part(part.getName(), content);
                }
            }
        } catch (TooMuch refused) {
            extent.refuse(refused.cell, refused.found, refused.expected);
            return false;
        }
        extent.foreign.forEach(what ->
                findings.warning(Code.NOT_READ, file, null, what + ", which nobody reads here", "a workbook without"));
        return true;
    }

    private void refuse(@Nullable String cell, String found, String expected) {
        findings.error(Code.UNREADABLE_FILE, file, cell, found, expected);
    }

    private void part(String name, InputStream content) throws IOException {
        if (name.endsWith("vbaProject.bin")) {
            foreign.add("macros");
        }
        InputStream counted = new Counted(content);
        Sheet sheet = new Sheet();
        try {
            XMLStreamReader xml = PARSER.createXMLStreamReader(counted);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    count(xml.getLocalName(), xml, sheet);
                } else if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                    text(xml.getTextLength());
                }
            }
        } catch (XMLStreamException noXml) {
            if (noXml.getNestedException() instanceof TooMuch refused) {
                throw refused;
            }
            // A picture, say; and what builds the workbook will not understand it any better.
        }
        for (CellRangeAddress region : sheet.merged) {
            spread(region, sheet.last);
        }
        counted.transferTo(OutputStream.nullOutputStream());
    }

    private void text(int length) throws TooMuch {
        characters += length;
        if (characters > LONGEST_TEXT) {
            throw new TooMuch(null, "a longer text", "at most " + LONGEST_TEXT + " characters in a cell");
        }
    }

    private void count(String element, XMLStreamReader xml, Sheet sheet) throws TooMuch {
        within(Limit.TABLE_CELLS, ++elements / ELEMENTS_OF_A_CELL, "more elements than so many cells take");
        if (!IN_A_TEXT.contains(element)) {
            characters = 0;
        }
        switch (element) {
            case "row" -> sheet.row(xml.getAttributeValue(null, "r"));
            case "c" -> {
                within(Limit.TABLE_CELLS, ++cells, "more cells");
                sheet.cell(xml.getAttributeValue(null, "r"));
            }
            case "si" -> within(Limit.TABLE_CELLS, ++texts, "more texts");
            case "mergeCell" -> merged(xml.getAttributeValue(null, "ref"), sheet);
            case "col" -> within(Limit.TABLE_CELLS, ++columns * COLUMNS_FOR_A_CELL, "more descriptions of columns");
            case "sheet" -> once("sheet " + xml.getAttributeValue(RELATIONS, "id"));
            case "Relationship" -> {
                String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                if (String.valueOf(xml.getAttributeValue(null, "Type")).endsWith("/worksheet")) {
                    once("part " + target.substring(target.lastIndexOf('/') + 1).replaceAll("%..", "%"));
                }
            }
            case "ddeLink" -> foreign.add("a link to another program (DDE)");
            case "oleLink", "oleObject" -> foreign.add("an object of another program");
            case "externalBook" -> foreign.add("a link to another file");
            case "connection" -> foreign.add("a connection to a source of data");
            case "Override", "Default" -> {
                if (String.valueOf(xml.getAttributeValue(null, "ContentType")).contains("macro")) {
                    foreign.add("macros");
                }
            }
            default -> {}
        }
    }

    private void merged(@Nullable String range, Sheet sheet) throws TooMuch {
        within(Limit.TABLE_MERGED, ++merged, "more merged ranges");
        CellRangeAddress region;
        try {
            region = CellRangeAddress.valueOf(String.valueOf(range));
        } catch (IllegalArgumentException unreadable) {
            throw new TooMuch(
                    null, Findings.quoted(String.valueOf(range)) + " as a merged range", "one such as `B2:D2`");
        }
        sheet.merged.add(region);
    }

    /** One sheet that is built a thousand times is a thousand times as large. */
    private void once(String sheet) throws TooMuch {
        if (!sheets.add(sheet)) {
            throw new TooMuch(null, "a sheet that stands for two", "each sheet once");
        }
    }

    private void spread(CellRangeAddress region, int last) throws TooMuch {
        long rows = Math.min(region.getLastRow(), last) - (long) region.getFirstRow() + 1;
        long columns =
                Math.min(region.getLastColumn(), Limit.TABLE_COLUMNS.count()) - (long) region.getFirstColumn() + 1;
        spread += Math.max(0, rows) * Math.max(0, columns);
        within(Limit.TABLE_CELLS, spread, "more cells in merged ranges");
    }

    private static void within(Limit limit, long found, String more) throws TooMuch {
        if (limit.isExceededBy(found)) {
            throw new TooMuch(null, more, limit.expected());
        }
    }

    /** The rows and cells of one sheet so far. */
    private static final class Sheet {
        private final BitSet rows = new BitSet();
        private final BitSet columns = new BitSet();
        private final List<CellRangeAddress> merged = new ArrayList<>();
        private int at = -1;
        private int last = -1;

        void row(@Nullable String number) throws TooMuch {
            at = number == null ? at + 1 : whole(number) - 1;
            last = Math.max(at, last);
            columns.clear();
            once(rows, at, "A" + (at + 1), "a second row of that number");
        }

        void cell(@Nullable String place) throws TooMuch {
            // The order of computing lists cells too, which stand in no row.
            if (place != null && at >= 0) {
                once(columns, new CellReference(place).getCol(), place, "a second cell in that place");
            }
        }

        private static void once(BitSet seen, int at, String cell, String found) throws TooMuch {
            if (at < 0 || at > 1 << 20 || seen.get(at)) {
                throw new TooMuch(
                        cell, at < 0 || at > 1 << 20 ? "no place in a sheet" : found, "one cell in each place");
            }
            seen.set(at);
        }

        private static int whole(String number) {
            try {
                return Integer.parseInt(number);
            } catch (NumberFormatException none) {
                return -1;
            }
        }
    }

    /** More than is taken, or not what it must be. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        private final @Nullable String cell;
        private final String found;
        private final String expected;

        TooMuch(@Nullable String cell, String found, String expected) {
            super(found);
            this.cell = cell;
            this.found = found;
            this.expected = expected;
        }
    }

    private void unpacked(long more) throws TooMuch {
        bytes += Math.max(0, more);
        within(Limit.TABLE_UNPACKED, bytes, "more bytes");
    }

    /** Counts what is read, since an archive may say anything of its size. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream content) {
            super(content);
        }

        @Override
        public void close() {
            // The parser closes it before its end.
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            unpacked(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            unpacked(read);
            return read;
        }
    }
}
