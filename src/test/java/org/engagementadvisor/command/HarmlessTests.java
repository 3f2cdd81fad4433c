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
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void logsAMessageOnOneLineAndIndentsWhatAnExceptionSays() {
        var failure = new IllegalStateException("b\n13:00:00 ERROR c\u001b");
        var event = new LoggingEvent(
                "",
                new LoggerContext().getLogger(Logger.ROOT_LOGGER_NAME),
                Level.ERROR,
                "a\n\u202e{}",
                failure,
                new Object[] {"\r"});
        assertThat(new HarmlessLog.Message().convert(event)).isEqualTo("a\\u000a\\u202e\\u000d");
        var trace = new HarmlessLog.Trace();
        trace.start();
        assertThat(trace.convert(event))
                .contains("    13:00:00 ERROR c\\u001b\n    at ")
                .matches("(?s)(    [^\\n]*\\n)+");
    }
}
