package org.engagementadvisor.begin;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.engagementadvisor.document.Quote;
import tools.jackson.databind.json.JsonMapper;

/** Lines of YAML with comments; every text stands in quotes as JSON has them, so that none is taken for anything else. */
final class Yaml {
    private static final JsonMapper QUOTES = JsonMapper.builder().build();

    private final StringBuilder text = new StringBuilder();

    static String quoted(String value) {
        return QUOTES.writeValueAsString(value);
    }

    static String list(Collection<String> values) {
        return values.stream().map(Yaml::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String entries(Map<String, String> quotedValues) {
        return quotedValues.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    Yaml comment(int depth, String said) {
        text.append("  ".repeat(depth))
                .append("# ")
                .append(Quote.harmless(said))
                .append('\n');
        return this;
    }

    /** A key with what is quoted already, or with nothing, for entries that follow. */
    Yaml line(int depth, String key, String quotedValue) {
        text.append("  ".repeat(depth))
                .append(key)
                .append(quotedValue.isEmpty() ? ":" : ": ")
                .append(quotedValue)
                .append('\n');
        return this;
    }

    Yaml item(int depth, String quotedValue) {
        text.append("  ".repeat(depth)).append("- ").append(quotedValue).append('\n');
        return this;
    }

    Yaml blank() {
        text.append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
