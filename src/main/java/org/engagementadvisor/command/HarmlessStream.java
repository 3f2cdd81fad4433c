package org.engagementadvisor.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees or a log keeps: nothing passes that a terminal would obey, wherever it came from. A line that is printed as one
 * stays one; of what is written as bytes, in UTF-8, line ends and tabs are the program's own.
 */
final class HarmlessStream extends PrintStream {
    private final PrintStream to;

    HarmlessStream(PrintStream to) {
        super(new Bytes(to), true, StandardCharsets.UTF_8);
        this.to = to;
    }

    @Override
    public void println() {
        super.print("\n");
    }

    @Override
    public void println(@Nullable String line) {
        super.print(Quote.harmless(String.valueOf(line)) + "\n");
    }

    @Override
    public void println(@Nullable Object line) {
        println(String.valueOf(line));
    }

    @Override
    public boolean checkError() {
        // What this stream still holds goes out before the other is asked.
        boolean broken = super.checkError();
        return to.checkError() || broken;
    }

    /** Spells out what is harmful as the bytes pass; a character that has not ended yet waits for its end. */
    private static final class Bytes extends OutputStream {
        private final OutputStream to;
        private byte[] begun = {};

        Bytes(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (begun.length == 0 && isPlain(bytes, from, count)) {
                to.write(bytes, from, count);
                return;
            }
            var all = Arrays.copyOf(begun, begun.length + count);
            System.arraycopy(bytes, from, all, begun.length, count);
            int ended = all.length - unended(all);
            begun = Arrays.copyOfRange(all, ended, all.length);
            write(new String(all, 0, ended, StandardCharsets.UTF_8));
        }

        private void write(String text) throws IOException {
            var harmless = new StringBuilder(text.length());
            text.codePoints().forEach(c -> {
                if (c == '\n' || c == '\t' || !Quote.isHarmful(c)) {
                    harmless.appendCodePoint(c);
                } else {
                    harmless.append(Quote.harmless(Character.toString(c)));
                }
            });
            // Where lines end in two characters.
            to.write(harmless.toString().replace("\\u000d\n", "\n").getBytes(StandardCharsets.UTF_8));
        }

        private static boolean isPlain(byte[] bytes, int from, int count) {
            for (int i = from; i < from + count; i++) {
                boolean isPrintable = bytes[i] >= ' ' && bytes[i] < 0x7f;
                if (!isPrintable && bytes[i] != '\n') {
                    return false;
                }
            }
            return true;
        }

        /** How many bytes at the end begin a character that needs more of them. */
        private static int unended(byte[] bytes) {
            for (int back = 1; back <= Math.min(3, bytes.length); back++) {
                int b = bytes[bytes.length - back] & 0xff;
                if (b < 0x80) {
                    return 0;
                }
                if (b >= 0xc0) {
                    int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                    return length > back ? back : 0;
                }
            }
            return 0;
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.write(begun);
            to.close();
        }
    }
}
