package org.engagementadvisor.intake;

import java.nio.charset.Charset;
import java.util.Locale;

/** A file that a mapping names: its path inside the input folder, and how it is written if it is CSV. */
record ExportFile(String place, String path, char separator, char quote, Charset encoding) {
    boolean isParquet() {
        return path.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }
}
