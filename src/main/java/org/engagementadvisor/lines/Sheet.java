package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that is handed out to spreadsheet programs, as CSV and as XLSX alike: figures are figures, days are days, and no text
 * becomes a formula.
 *
 * @param name of the file without its ending, and of the sheet
 * @param rows as many cells as headings each; null is a blank cell
 */
public record Sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    /** As people save it from a page. */
    public byte[] csv() {
        var text = new ByteArrayOutputStream();
        text.writeBytes(CsvText.row(headings));
        rows.forEach(row -> text.writeBytes(CsvText.row(row)));
        return CsvText.download(text.toByteArray());
    }

    /** As people read it: headings that stay in view, sort and filter, columns as wide as what stands in them. */
    public byte[] xlsx() {
        return new SheetWorkbook(this).bytes();
    }
}
