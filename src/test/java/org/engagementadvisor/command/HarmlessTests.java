package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.dao.DuplicateKeyException;

/** What stands between strangers' text and those who read it. */
class HarmlessTests {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private PrintStream terminal;

    @BeforeEach
    void begin() {
        terminal = new HarmlessStream(new PrintStream(shown, true, StandardCharsets.UTF_8));
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsALineThatIsPrintedOnOneLine() {
        terminal.println("Ann\nrank 1: \u001b[2J\u202e");
        terminal.println((Object) "a\rb");
        terminal.println();
        assertThat(shown()).isEqualTo("Ann\\u000arank 1: \\u001b[2J\\u202e\na\\u000db\n\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 100})
    void spellsOutWhatComesAsBytesInPiecesOfAnyLength(int length) {
        var bytes = "é€😀\u009b\u202e\udb40\udc01\u001bz\tx\r\ny".getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += length) {
            terminal.write(bytes, at, Math.min(length, bytes.length - at));
        }
        terminal.flush();
        assertThat(shown().replace("\\u000d", "")).isEqualTo("é€😀\\u009b\\u202e\\udb40\\udc01\\u001bz\tx\ny");
    }

    @Test
    void saysThatTheTerminalTookNothing() {
        var full = new HarmlessStream(new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        }));
        full.println("a");
        assertThat(full.checkError()).isTrue();
    }

    @Test
    void logsAMessageOnOneLineAndWhatWentWrongByItsTypeAndPlace() {
        var failure = new IllegalStateException("Ann Miller owes 5", new IOException("Ann\n13:00:00 ERROR c\u001b"));
        assertThat(new HarmlessLog.Message().convert(event(failure))).isEqualTo("a\\u000a\\u202e\\u000d");
        assertThat(trace(failure))
                .startsWith("    java.lang.IllegalStateException\n    at "
                        + getClass().getName())
                .contains("    Caused by: java.io.IOException\n")
                .doesNotContain("Ann", "ERROR c")
                .matches("(?s)(    [^\\n]*\\n)+");
        assertThat(new HarmlessLog.Trace().convert(event(null))).isEmpty();
    }

    /** H2 and PostgreSQL quote the values of a row that they refuse. */
    @Test
    void logsWhatADatabaseSaysUnlessItIsOfValues() {
        assertThat(trace(new DuplicateKeyException("Ann", new SQLException("key (Ann) exists", "23505"))))
                .contains("    org.springframework.dao.DuplicateKeyException\n")
                .contains("    Caused by: java.sql.SQLException (SQL state 23505)\n")
                .doesNotContain("Ann");
        assertThat(trace(new SQLException("value too long: Ann", "22001"))).doesNotContain("Ann");
        assertThat(trace(new SQLException("Ann", (String) null)))
                .contains("(SQL state null)\n")
                .doesNotContain("Ann");
        assertThat(trace(new SQLException("connection refused", "08001")))
                .startsWith("    java.sql.SQLException (SQL state 08001): connection refused\n");
    }

    @Test
    void logsWhatIsSaidOfTheProgramAndItsSurroundings() {
        assertThat(trace(new ConnectException("refused\n13:00:00 ERROR c\u001b")))
                .startsWith("    java.net.ConnectException: refused\n    13:00:00 ERROR c\\u001b\n    at ");
        assertThat(trace(new NullPointerException("\"name\" is null")))
                .startsWith("    java.lang.NullPointerException: \"name\"");
    }

    @Test
    void logsTheSameInJson() throws Exception {
        var settings = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"));
        assertThat(settings).containsEntry("logging.structured.json.exclude", "error.message");
        var printer = (StackTracePrinter) BeanUtils.instantiateClass(
                Class.forName(settings.getProperty("logging.structured.json.stacktrace.printer")));
        assertThat(printer.printStackTraceToString(new IllegalStateException("Ann")))
                .startsWith("java.lang.IllegalStateException\n")
                .doesNotContain("Ann");
    }

    private static String trace(Exception failure) {
        return new HarmlessLog.Trace().convert(event(failure));
    }

    private static LoggingEvent event(@Nullable Exception failure) {
        return new LoggingEvent(
                "",
                new LoggerContext().getLogger(Logger.ROOT_LOGGER_NAME),
                Level.ERROR,
                "a\n\u202e{}",
                failure,
                new Object[] {"\r"});
    }
}
