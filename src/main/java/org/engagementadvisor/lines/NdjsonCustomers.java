package org.engagementadvisor.lines;

import java.io.IOException;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/** One JSON document a line. */
final class NdjsonCustomers implements CustomerFile {
    private final CustomerBytes source;
    private long blank;

    NdjsonCustomers(CustomerBytes source) {
        this.source = source;
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (source.peek() != CustomerBytes.END) {
            long number = source.line();
            var bytes = source.restOfLine(Limit.CUSTOMER.count());
            if (!isBlank(bytes)) {
                return new JsonLine(number, 1, "", bytes);
            }
            blank++;
        }
        return null;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte found : bytes) {
            if (!CustomerBytes.isSpace(found)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long blank() {
        return blank;
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
