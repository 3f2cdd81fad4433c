package org.engagementadvisor.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;

/** The line of a CSV file that names its columns, of which no more is kept than a header may have. */
final class CsvHeader {
    private final List<String> columns = new ArrayList<>();
    private final ByteArrayOutputStream column = new ByteArrayOutputStream();

    List<String> columns() {
        return columns;
    }

    void take(int b) {
        if (column.size() < Limit.EXPORT_ROW.most()) {
            column.write(b);
        }
    }

    void endColumn() {
        if (columns.size() < Limit.EXPORT_COLUMNS.most()) {
            columns.add(column.toString(StandardCharsets.UTF_8).strip());
            column.reset();
        }
    }

    void refuse(Place at, boolean isBlank, Faults faults) {
        if (isBlank) {
            faults.add(at, "a blank line", "the names of the columns");
        }
        if (columns.size() >= Limit.EXPORT_COLUMNS.most()) {
            faults.add(at, columns.size() + " columns or more", Limit.EXPORT_COLUMNS.expected());
        }
    }
}
