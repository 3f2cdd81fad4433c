package org.engagementadvisor.command;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where a verb reads and writes, and whose day it is. */
record Surroundings(InputStream in, PrintStream out, PrintStream err, Clock clock) {
    Surroundings {
        out = new HarmlessStream(out);
        err = new HarmlessStream(err);
    }

    /** The standard streams in UTF-8, whatever the machine prefers, and its clock. */
    static Surroundings ofProcess() {
        return new Surroundings(
                System.in,
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Clock.system(ZoneId.systemDefault()));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        var bytes = new FileOutputStream(descriptor);
        return new PrintStream(
                System.lineSeparator().equals("\n") ? bytes : new LineFeeds(bytes), true, StandardCharsets.UTF_8);
    }

    /** Ends lines in the same way on every machine. */
    private static final class LineFeeds extends FilterOutputStream {
        LineFeeds(OutputStream bytes) {
            super(bytes);
        }

        @Override
        public void write(int written) throws IOException {
            if (written != '\r') {
                out.write(written);
            }
        }

        @Override
        public void write(byte[] written, int from, int length) throws IOException {
            var kept = new ByteArrayOutputStream(length);
            for (int i = from; i < from + length; i++) {
                if (written[i] != '\r') {
                    kept.write(written[i]);
                }
            }
            kept.writeTo(out);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whether a person watches. */
    @SuppressWarnings("SystemConsoleNull") // it is null on 17; since 22 the console itself says
    boolean isTerminal() {
        var console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }
}
