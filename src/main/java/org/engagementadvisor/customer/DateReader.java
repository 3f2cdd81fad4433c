package org.engagementadvisor.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads dates from texts of one form; Jackson's own readers also take numbers, lists and empty texts. */
final class DateReader<T> extends StdScalarDeserializer<T> {
    private static final int LENGTH = "2026-03-31".length();

    private final transient Function<String, T> parse;

    DateReader(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked") // the handler answers with the type it is given
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (T) context.handleUnexpectedToken(getValueType(context), parser);
        }
        var text = parser.getString();
        try {
            return parse.apply(text);
        } catch (DateTimeException noDate) {
            throw context.weirdStringException(text, handledType(), "no date");
        }
    }

    /** Takes 2026-03-31 and nothing else, from the year 1000 to 9999. */
    static LocalDate date(String text) {
        boolean hasShape = text.length() == LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-';
        if (!hasShape || text.charAt(0) == '0') {
            throw new DateTimeException(text);
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, LENGTH));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
