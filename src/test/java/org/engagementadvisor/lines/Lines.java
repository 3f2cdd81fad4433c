package org.engagementadvisor.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads texts as files of customers, and says of each line how it ended. */
final class Lines {
    private Lines() {}

    static List<String> ndjson(String text) {
        return ndjson(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> ndjson(byte[] bytes) {
        return all(bytes, "customers.ndjson", NdjsonCustomers::new);
    }

    static List<String> json(String text) {
        return all(text.getBytes(StandardCharsets.UTF_8), "customers.json", JsonCustomers::new);
    }

    static List<String> csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> csv(byte[] bytes) {
        return all(bytes, "customers.csv", CsvCustomers::new);
    }

    private static List<String> all(byte[] bytes, String name, CustomerBytes.Format format) {
        try (var file = CustomerBytes.reading(new ByteArrayInputStream(bytes), name, format)) {
            var lines = new ArrayList<String>();
            for (var line = file.next(); line != null; line = file.next()) {
                lines.add(line.number() + " " + said(line.read()));
            }
            if (file.blank() > 0) {
                lines.add(file.blank() + " blank");
            }
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String said(Reading reading) {
        if (reading instanceof Reading.Understood understood) {
            return understood.customer().id();
        }
        var refused = (Reading.Refused) reading;
        var fault = refused.faults().get(0);
        return refused.id() + " refused: " + fault.place() + ": found " + fault.found() + ", expected "
                + fault.expected();
    }
}
