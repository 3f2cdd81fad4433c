package org.engagementadvisor.command;

import static java.util.stream.Collectors.joining;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.engagementadvisor.document.Quote;

/** What is logged may quote a stranger; {@code logback.xml} has it pass through here. */
final class HarmlessLog {
    private HarmlessLog() {}

    /** A message on one line, whatever it quotes. */
    public static final class Message extends MessageConverter {
        @Override
        public String convert(ILoggingEvent event) {
            return Quote.harmless(String.valueOf(super.convert(event)));
        }
    }

    /** A stack trace whose lines stand in, so that no line of an exception's message passes for an entry of the log. */
    public static final class Trace extends ThrowableProxyConverter {
        @Override
        public String convert(ILoggingEvent event) {
            return super.convert(event)
                    .lines()
                    .map(line -> "    " + Quote.harmless(line.strip()) + "\n")
                    .collect(joining());
        }
    }
}
