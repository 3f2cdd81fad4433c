package org.engagementadvisor.lines;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** One customer a row under a header of dotted paths. */
final class CsvCustomers implements CustomerFile {
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("(?:\u00EF\u00BB\u00BF)?\"[^\"]*\"[;\t|]");
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CustomerBytes source;
    private final CloseableIterator<CsvRecord> rows;
    private final Columns columns;
    private long blank;

    CsvCustomers(CustomerBytes source) throws IOException {
        this.source = source;
        var reader = new ByteReader(source);
        rows = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Limit.CUSTOMER.count())
                .ofCsvRecord(reader)
                .iterator();
        var header = header(reader);
        columns = header == null ? Columns.none() : Columns.of(place(1), header.getFields());
    }

    /** With another separator, names in quotes are no CSV at all. */
    private @Nullable CsvRecord header(ByteReader reader) throws IOException {
        try {
            return row();
        } catch (UnreadableFile broken) {
            var line = reader.firstLine();
            throw OTHER_SEPARATOR.matcher(line).lookingAt()
                    ? new UnreadableFile(place(1), Quote.of(line), Columns.COMMAS)
                    : broken;
        }
    }

    @Override
    public @Nullable Line next() throws IOException {
        for (var row = row(); row != null; row = row()) {
            if (!isBlank(row)) {
                return new CsvLine(row.getStartingLineNumber(), row.getFields(), columns);
            }
            blank++;
        }
        return null;
    }

    /** The next row, or null at the end, which is only there once every quote is closed. */
    private @Nullable CsvRecord row() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            if (row.getField(0).equals(ByteReader.LAST_ROW)) {
                return null;
            }
            if (row.getField(row.getFieldCount() - 1).contains(ByteReader.LAST_ROW)) {
                throw new UnreadableFile(
                        place(row.getStartingLineNumber()),
                        "a quote that is never closed",
                        "a quote at the end of the cell");
            }
            return row;
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        } catch (CsvParseException broken) {
            throw new UnreadableFile(
                    place(lineOf(broken)), "a quote inside a cell", "quotes around a whole cell, doubled inside it");
        }
    }

    /** FastCSV says the line in its message only; 0 if it does not. */
    private static long lineOf(CsvParseException broken) {
        var line = LINE.matcher(String.valueOf(broken.getMessage()));
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    private Place place(long line) {
        return Place.line(source.name(), line);
    }

    private static boolean isBlank(CsvRecord row) {
        return row.getFields().stream().allMatch(String::isBlank);
    }

    @Override
    public long blank() {
        return blank;
    }

    @Override
    public long position() {
        return source.position();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
