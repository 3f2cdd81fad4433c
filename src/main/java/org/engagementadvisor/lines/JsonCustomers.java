package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document: a customer or an array of them. Only finds where each element ends; whether it is well formed is for
 * its reading to say, so that one bad customer does not hide the others.
 */
final class JsonCustomers implements CustomerFile {
    private final CustomerBytes source;
    private final boolean isArray;
    private int read;
    private boolean atEnd;

    JsonCustomers(CustomerBytes source) throws IOException {
        this.source = source;
        source.skipSpace();
        int first = source.peek();
        isArray = first == '[';
        atEnd = first == CustomerBytes.END;
        if (!isArray && !atEnd && first != '{') {
            throw source.unreadable(shown(first), "a customer in braces or an array of customers");
        }
        if (isArray) {
            source.next();
            source.skipSpace();
            if (source.peek() == ']') {
                source.next();
                end();
            }
        }
    }

    @Override
    public @Nullable Line next() throws IOException {
        if (atEnd) {
            return null;
        }
        source.skipSpace();
        long number = source.line();
        long column = source.column();
        var bytes = isArray ? element(number) : document();
        var line = new JsonLine(number, column, isArray ? "/" + read : "", bytes);
        read++;
        return line;
    }

    /** All there is, and one byte more than the longest customer if it is longer. */
    private byte[] document() throws IOException {
        var kept = new ByteArrayOutputStream(1024);
        for (int found = source.next(); found != CustomerBytes.END; found = source.next()) {
            keep(kept, found);
        }
        atEnd = true;
        return kept.toByteArray();
    }

    private byte[] element(long start) throws IOException {
        var kept = new ByteArrayOutputStream(1024);
        int depth = 0;
        while (depth > 0 || (source.peek() != ',' && source.peek() != ']')) {
            int found = source.next();
            if (found == CustomerBytes.END) {
                throw source.unreadable(
                        "the end of the file", "the end of the array, or of the customer that begins in line " + start);
            }
            keep(kept, found);
            if (found == '"') {
                keepText(kept);
            }
            depth += found == '{' || found == '[' ? 1 : found == '}' || found == ']' ? -1 : 0;
        }
        if (kept.size() == 0) {
            throw source.unreadable(shown(source.peek()), "a customer");
        }
        if (source.next() == ']') {
            end();
        }
        return kept.toByteArray();
    }

    private void keepText(ByteArrayOutputStream kept) throws IOException {
        for (int found = source.next(); found != CustomerBytes.END; found = source.next()) {
            keep(kept, found);
            if (found == '"') {
                return;
            }
            if (found == '\\' && source.peek() != CustomerBytes.END) {
                keep(kept, source.next());
            }
        }
    }

    private static void keep(ByteArrayOutputStream kept, int found) {
        if (!Limit.CUSTOMER.isExceededBy(kept.size())) {
            kept.write(found);
        }
    }

    private void end() throws IOException {
        source.skipSpace();
        if (source.peek() != CustomerBytes.END) {
            throw source.unreadable(shown(source.peek()), "nothing after the array");
        }
        atEnd = true;
    }

    private static String shown(int found) {
        return found > ' ' && found < 0x7F ? "`" + (char) found + "`" : "a byte of value " + found;
    }

    @Override
    public long blank() {
        return 0;
    }

    @Override
    public long position() {
        return source.position();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
