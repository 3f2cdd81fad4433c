package org.engagementadvisor.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a CSV file is written: what stands between its cells, what quotes them ({@link #UNQUOTED}: nothing), its encoding. */
record CsvForm(char separator, char quote, Charset encoding) {
    static final char UNQUOTED = '\0';

    /** How this program writes what it takes out of other files. */
    static final CsvForm OWN = new CsvForm(',', '"', StandardCharsets.UTF_8);

    boolean isUtf8() {
        return encoding.equals(StandardCharsets.UTF_8);
    }

    CsvForm in(Charset other) {
        return new CsvForm(separator, quote, other);
    }

    String quoteSql() {
        return Sql.text(quote == UNQUOTED ? "" : String.valueOf(quote));
    }

    /** What a byte of 0 is found to be; what is none of the encoding was made one when the file was put into UTF-8. */
    String nul() {
        return isUtf8() ? "a NUL character" : "a NUL character, or bytes that are not " + encoding;
    }
}
