package org.engagementadvisor.lines;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text whose characters hold one byte each, and what it says as UTF-8. */
final class Utf8 {
    private static final int LONGEST_SHOWN = 60;

    private Utf8() {}

    /** Empty if the bytes are not UTF-8. */
    static Optional<String> decoded(String bytes) {
        if (bytes.chars().allMatch(found -> found < 0x80)) {
            return Optional.of(bytes);
        }
        return decoded(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** Between backticks, on one line, cut if it is long. */
    static String quoted(String text) {
        var shown = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return "`" + shown.replaceAll("\\p{Cntrl}", " ") + "`";
    }
}
