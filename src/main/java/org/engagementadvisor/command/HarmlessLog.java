package org.engagementadvisor.command;

import static java.util.stream.Collectors.joining;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import org.engagementadvisor.document.Quote;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/** What is logged may quote a stranger, or say what is known of a customer; the configurations of the log have it pass through here. */
final class HarmlessLog {
    private static final StackTracePrinter STACKS =
            StandardStackTracePrinter.rootLast().withFormatter(HarmlessLog::told);

    /** What the JVM says of the program and the system of files and networks: never what was written or read. */
    private static final List<Class<?>> OF_THE_PROGRAM = List.of(
            NullPointerException.class,
            IndexOutOfBoundsException.class,
            ClassCastException.class,
            LinkageError.class,
            VirtualMachineError.class,
            SocketException.class,
            SocketTimeoutException.class,
            UnknownHostException.class,
            FileSystemException.class);

    /**
     * SQL states by their first two characters that speak of the connection, rights, a transaction, a statement or the server; those
     * of data (22) and of what must be unique or there (23) quote values.
     */
    private static final List<String> OF_THE_DATABASE = List.of("08", "28", "40", "42", "53", "54", "55", "57", "58");

    private HarmlessLog() {}

    /** The type of what went wrong, and what it says if that can be nothing of people. */
    private static String told(Throwable failed) {
        var type = failed.getClass().getName();
        if (failed instanceof SQLException sql) {
            var state = String.valueOf(sql.getSQLState());
            var named = type + " (SQL state " + state + ")";
            return OF_THE_DATABASE.stream().anyMatch(state::startsWith) ? named + ": " + sql.getMessage() : named;
        }
        return OF_THE_PROGRAM.stream().anyMatch(each -> each.isInstance(failed))
                ? type + ": " + failed.getMessage()
                : type;
    }

    /** A message on one line, whatever it quotes. */
    public static final class Message extends MessageConverter {
        @Override
        public String convert(ILoggingEvent event) {
            return Quote.harmless(String.valueOf(super.convert(event)));
        }
    }

    /** A stack trace whose lines stand in, so that no line of an exception's message passes for an entry of the log. */
    public static final class Trace extends ThrowableHandlingConverter {
        @Override
        public String convert(ILoggingEvent event) {
            if (!(event.getThrowableProxy() instanceof ThrowableProxy thrown)) {
                return "";
            }
            return STACKS.printStackTraceToString(thrown.getThrowable())
                    .lines()
                    .map(line -> "    " + Quote.harmless(line.strip()) + "\n")
                    .collect(joining());
        }
    }

    /** The same for a log in JSON, which keeps lines apart by itself. */
    public static final class Stack implements StackTracePrinter {
        @Override
        public void printStackTrace(Throwable thrown, Appendable out) throws IOException {
            STACKS.printStackTrace(thrown, out);
        }
    }
}
