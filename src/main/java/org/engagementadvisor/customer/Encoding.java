package org.engagementadvisor.customer;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.engagementadvisor.customer.FaultyDocument.Fault;

/** Refuses what the parser takes for UTF-8 and is none, such as overlong forms, by which one text can pass for another. */
final class Encoding {
    private static final int CHUNK = 8192;

    private Encoding() {}

    static void refuseMalformed(byte[] document) {
        if (isAscii(document)) {
            return;
        }
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.wrap(document);
        var characters = CharBuffer.allocate(CHUNK);
        var result = decoder.decode(bytes, characters, true);
        while (result.isOverflow()) {
            characters.clear();
            result = decoder.decode(bytes, characters, true);
        }
        if (result.isError()) {
            var place = place(document, bytes.position());
            throw new FaultyDocument(
                    List.of(new Fault(place, "bytes that are not UTF-8", "well-formed JSON in UTF-8")));
        }
    }

    private static boolean isAscii(byte[] document) {
        for (byte found : document) {
            if (found < 0) {
                return false;
            }
        }
        return true;
    }

    private static String place(byte[] document, int position) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < position; i++) {
            column++;
            if (document[i] == '\n') {
                line++;
                column = 1;
            }
        }
        return "line " + line + ", column " + column;
    }
}
