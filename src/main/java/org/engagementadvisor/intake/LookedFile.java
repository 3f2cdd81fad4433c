package org.engagementadvisor.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a folder, or a sheet of a workbook, as looking at it shows it.
 *
 * @param skipRows title rows above the names of the columns
 * @param unclear names of columns that cannot be used, since there are several of that name or it holds what cannot be seen
 * @param decimal the decimal sign; null if the numbers leave open which it is
 * @param files that are this one together, found by a {@code *} in its path
 */
public record LookedFile(
        String path,
        @Nullable String sheet,
        int skipRows,
        long rows,
        List<LookedColumn> columns,
        List<String> unclear,
        @Nullable String decimal,
        int files) {
    public LookedFile {
        columns = List.copyOf(columns);
        unclear = List.copyOf(unclear);
    }

    /** As people call it. */
    public String name() {
        return sheet == null ? path : path + ", sheet " + sheet;
    }
}
