package org.engagementadvisor.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.engagementadvisor.document.Place;

/** A file that a mapping names: its path inside the input folder, and how it is written if it is CSV. */
record ExportFile(Place place, String path, char separator, char quote, Charset encoding) {
    boolean isUtf8() {
        return encoding.equals(StandardCharsets.UTF_8);
    }

    boolean isParquet() {
        return path.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
