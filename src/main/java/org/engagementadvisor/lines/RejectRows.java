package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.engagementadvisor.document.Fault;
import org.jspecify.annotations.Nullable;

/** What is wrong with the lines that were rejected, a row of CSV for each fault. */
public final class RejectRows {
    /** Faults shown of one line; a broken export repeats itself. */
    private static final int MOST = 50;

    private RejectRows() {}

    public static byte[] header() {
        return CsvText.row(List.of("line", "customer", "pointer", "found", "expected"));
    }

    /** The rows of one line of the file, with their line feeds. */
    public static byte[] of(long line, @Nullable String customer, List<Fault> faults) {
        var rows = new ByteArrayOutputStream();
        faults.stream()
                .limit(MOST)
                .forEach(fault -> rows.writeBytes(CsvText.row(
                        Arrays.asList(line, customer, fault.place().toString(), fault.found(), fault.expected()))));
        if (faults.size() > MOST) {
            rows.writeBytes(
                    CsvText.row(Arrays.asList(line, customer, "", (faults.size() - MOST) + " faults more", "none")));
        }
        return rows.toByteArray();
    }
}
