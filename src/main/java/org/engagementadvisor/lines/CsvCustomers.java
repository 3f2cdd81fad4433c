package org.engagementadvisor.lines;

import java.io.IOException;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** One customer a row under a header of dotted paths. */
final class CsvCustomers implements CustomerFile {
    private static final Pattern OTHER_SEPARATOR = Pattern.compile("\"[^\"]*\"[;\t|]");

    private final CustomerBytes source;
    private final CsvRows rows;
    private final Columns columns;
    private long blank;

    CsvCustomers(CustomerBytes source) throws IOException {
        this.source = source;
        rows = new CsvRows(source);
        columns = header();
    }

    /** With another separator, names in quotes are no CSV at all. */
    private Columns header() throws IOException {
        var header = rows.next();
        if (header == null) {
            return Columns.none();
        }
        var place = Place.line(source.name(), 1);
        var fault = header.fault();
        if (fault == null) {
            return Columns.of(place, header.cells());
        }
        var line = rows.firstLine();
        throw OTHER_SEPARATOR.matcher(line).lookingAt()
                ? new UnreadableFile(place, Quote.of(line), Columns.COMMAS)
                : new UnreadableFile(place, fault.found(), fault.expected());
    }

    @Override
    public @Nullable Line next() throws IOException {
        for (var row = rows.next(); row != null; row = rows.next()) {
            if (!row.isBlank()) {
                return new CsvLine(row.line(), row.cells(), row.fault(), columns);
            }
            blank++;
        }
        return null;
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
