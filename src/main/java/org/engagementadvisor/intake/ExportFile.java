package org.engagementadvisor.intake;

import java.nio.charset.Charset;
import java.util.Locale;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * A file that a mapping names, or several by a {@code *} in the name: the path inside the input folder, and how it is written as
 * far as the mapping says so; the rest is found by looking. The header stands below the {@code skipRows}.
 */
record ExportFile(
        Place place,
        String path,
        @Nullable Character separator,
        @Nullable Character quote,
        @Nullable Charset encoding,
        @Nullable String sheet,
        int skipRows) {
    static ExportFile at(Place place, String path) {
        return new ExportFile(place, path, null, null, null, null, 0);
    }

    boolean isSeveral() {
        return path.contains("*");
    }

    boolean isParquet() {
        return ends(".parquet");
    }

    boolean isWorkbook() {
        return ends(".xlsx") || ends(".xlsm");
    }

    boolean isText() {
        return !isParquet() && !isWorkbook();
    }

    private boolean ends(String extension) {
        return path.toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
