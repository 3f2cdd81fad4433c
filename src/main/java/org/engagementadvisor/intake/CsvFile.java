package org.engagementadvisor.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.document.Faults;

/**
 * A CSV file that stands in UTF-8 at the path, whatever it was written in, with lines above its header that are {@code skipped};
 * {@code name} is what people call it.
 */
record CsvFile(Path path, String name, CsvForm form, int skipped) {
    /** Reads it once and adds what is wrong with it as a whole to the faults. */
    CsvScan scan(Faults faults) throws IOException {
        return scan(faults, new CsvAccount(skipped, Set.of(), null));
    }

    /** The lines in which these rows begin; rows are numbered from 1, and may hold line ends between quotes. */
    Map<Long, Long> linesOf(Collection<Long> rows) throws IOException {
        var wanted = new CsvAccount(skipped, rows, null);
        scan(new Faults(), wanted);
        return wanted.lines();
    }

    /** Writes the header and the rows that are well written, byte by byte as they are. */
    void copyTo(Path target) throws IOException {
        try (var copy = new BufferedOutputStream(Files.newOutputStream(target))) {
            scan(new Faults(), new CsvAccount(skipped, Set.of(), copy));
        }
    }

    private CsvScan scan(Faults faults, CsvAccount account) throws IOException {
        var scan = new CsvScan(this, faults, account);
        scan.read();
        return scan;
    }
}
