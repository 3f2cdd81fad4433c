package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/** What is wrong with the lines that were rejected, a row of CSV for each fault. */
public final class RejectRows {
    private RejectRows() {}

    public static byte[] header() {
        return CsvText.row(List.of("line", "customer", "pointer", "found", "expected"));
    }

    /** The rows of one line of the file, with their line feeds. */
    public static byte[] of(long line, @Nullable String customer, List<Fault> faults) {
        var rows = new ByteArrayOutputStream();
        long most = Limit.FAULTS.most();
        faults.stream()
                .limit(most)
                .forEach(fault -> rows.writeBytes(CsvText.row(
                        Arrays.asList(line, customer, fault.place().toString(), fault.found(), fault.expected()))));
        if (Limit.FAULTS.isExceededBy(faults.size())) {
            rows.writeBytes(
                    CsvText.row(Arrays.asList(line, customer, "", (faults.size() - most) + " faults more", "none")));
        }
        return rows.toByteArray();
    }
}
