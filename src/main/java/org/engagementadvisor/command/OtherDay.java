package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.Reading;

/** Warns of customers whose figures were made for another day than the one of the advice: they would seem to have stopped buying. */
final class OtherDay {
    private OtherDay() {}

    /** Looks at the first customer; a file is made for one day. */
    static void tell(Path file, LocalDate asOf, Surroundings surroundings) throws IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var customers = CustomerFile.open(file)) {
            var line = customers.next();
            if (line == null || !(line.read() instanceof Reading.Understood understood)) {
                return;
            }
            var performance = understood.customer().performance();
            var until = performance == null ? null : performance.until();
            if (until != null && !until.equals(asOf)) {
                surroundings
                        .err()
                        .println(file + ": the figures are of " + until + ", and this is as of " + asOf
                                + "; perhaps `--as-of " + until + "`");
            }
        }
    }
}
