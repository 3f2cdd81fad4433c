package org.engagementadvisor.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells whether bytes are UTF-8: shortest form, no surrogates, up to U+10FFFF. An instance is asked byte by byte; the static
 * methods take all of them at once.
 */
public final class Utf8 {
    private static final String MARK = "\uFEFF";
    private static final int MARK_LENGTH = 3;

    private int missing;
    private int low = 0x80;
    private int high = 0xBF;

    /** False if this byte, 0 to 255, cannot follow the ones before; the next byte then begins anew. */
    public boolean accepts(int b) {
        if (missing == 0) {
            return begins(b);
        }
        boolean isWithin = b >= low && b <= high;
        low = 0x80;
        high = 0xBF;
        missing = isWithin ? missing - 1 : 0;
        return isWithin;
    }

    private boolean begins(int b) {
        if (b < 0x80) {
            return true;
        }
        if (b < 0xC2 || b > 0xF4) {
            return false;
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return true;
    }

    /** Whether a character has begun and not ended. */
    public boolean isInside() {
        return missing > 0;
    }

    /** The text without the byte order mark it may begin with; empty if the bytes are not UTF-8. */
    public static Optional<String> text(byte[] bytes) {
        return decoded(bytes).map(text -> text.startsWith(MARK) ? text.substring(1) : text);
    }

    /** The text of all bytes; empty if they are not UTF-8. */
    public static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    /** The same of bytes that stand in characters of one byte each, as ISO 8859-1 has them. */
    public static Optional<String> decoded(String bytes) {
        return bytes.chars().allMatch(found -> found < 0x80)
                ? Optional.of(bytes)
                : decoded(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The line and column, in bytes, of the first byte that is not UTF-8; empty if there is none. */
    public static Optional<Place> firstWrong(String file, byte[] bytes) {
        var utf8 = new Utf8();
        long line = 1;
        int lineStart = 0;
        int character = 0;
        for (int i = 0; i < bytes.length; i++) {
            character = utf8.isInside() ? character : i;
            if (!utf8.accepts(bytes[i] & 0xFF)) {
                return Optional.of(new Place(file, line, character - lineStart + 1, ""));
            }
            if (bytes[i] == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return utf8.isInside() ? Optional.of(new Place(file, line, character - lineStart + 1, "")) : Optional.empty();
    }

    /** How many of these first bytes of a file are its byte order mark: three or none. */
    public static int mark(byte[] bytes, int length) {
        boolean isMarked =
                length >= MARK_LENGTH && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return isMarked ? MARK_LENGTH : 0;
    }

    /** Whether a file that begins with these bytes says that it is UTF-16. */
    public static boolean isUtf16(byte[] bytes, int length) {
        int both = length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return both == 0xFEFF || both == 0xFFFE;
    }
}
