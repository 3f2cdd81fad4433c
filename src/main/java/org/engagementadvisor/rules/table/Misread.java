package org.engagementadvisor.rules.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Quote;

/**
 * Characters of a text in UTF-8 that a program read as Windows-1252, as spreadsheet programs do that open CSV without asking:
 * {@code â€œ} in place of a quotation mark. Once saved they are a text like any other, in front of customers.
 */
record Misread(String seen, String meant) {
    static final String EXPECTED = "the table as it was before, opened as UTF-8 or kept as a workbook";

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** As Latin letters with signs begin, and punctuation with the euro; what else two such characters may be is meant so. */
    private static final Pattern BEGINS =
            Pattern.compile("[\u00C2\u00C3].|\u00E2[\u20AC\u0081\u201A].", Pattern.DOTALL);

    static Optional<Misread> in(String text) {
        return BEGINS.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(seen -> meant(seen).map(meant -> new Misread(seen, meant)).stream())
                .findFirst();
    }

    /** The one character whose bytes these are. */
    private static Optional<String> meant(String seen) {
        var bytes = new byte[seen.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = asByte(seen.charAt(i));
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notSo) {
            return Optional.empty();
        }
    }

    /** Where Windows-1252 has no character, programs keep the byte; 0 if it is none of either. */
    private static byte asByte(char character) {
        if (character < 0x100) {
            return (byte) character;
        }
        var written = String.valueOf(character).getBytes(WINDOWS);
        return written[0] == '?' ? 0 : written[0];
    }

    String found() {
        return Quote.of(seen) + " for " + Quote.of(meant) + ", UTF-8 that was read as Windows-1252 and saved so";
    }
}
