package org.engagementadvisor.register;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Finds a name in texts, word for word, and takes it out; in JSON in its texts alone, so that it stays what it is. */
final class NamedIn {
    static final String ERASED = "[erased contact]";

    /** Figures stay as they are written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final int SHORTEST_PART = 3;

    private final Pattern whole;
    private final boolean isOneWord;

    NamedIn(String name) {
        whole = words(Pattern.quote(name));
        isOneWord = name.strip().indexOf(' ') < 0;
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + pattern + ")(?![\\p{L}\\p{N}])");
    }

    /** Any word of a name that is no mere initial; null if it has none. */
    static @Nullable Pattern parts(String name) {
        var parts = Stream.of(name.split("[^\\p{L}\\p{N}]+", -1))
                .filter(part -> part.length() >= SHORTEST_PART)
                .map(Pattern::quote)
                .toList();
        return parts.isEmpty() ? null : words(String.join("|", parts));
    }

    boolean isIn(@Nullable String text) {
        return text != null && whole.matcher(text).find();
    }

    /** The text without the name; the same object if it is not in it. */
    String without(String text) {
        var json = text.startsWith("{") || text.startsWith("[") ? tree(text) : null;
        if (json == null) {
            return isIn(text) ? whole.matcher(text).replaceAll(Matcher.quoteReplacement(ERASED)) : text;
        }
        return replaced(json, this::withoutInJson) ? text(json) : text;
    }

    /** One word alone may be a term of the rules; where it stands among others somebody is meant. */
    private String withoutInJson(String value) {
        return isOneWord && value.indexOf(' ') < 0 ? value : without(value);
    }

    static @Nullable JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException noJson) {
            return null;
        }
    }

    static String text(JsonNode json) {
        return JSON.writeValueAsString(json);
    }

    private static boolean replaced(JsonNode json, UnaryOperator<String> change) {
        boolean isAny = false;
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> each : object.properties()) {
                if (each.getValue() instanceof StringNode text) {
                    var other = change.apply(text.stringValue());
                    if (!other.equals(text.stringValue())) {
                        each.setValue(StringNode.valueOf(other));
                        isAny = true;
                    }
                } else {
                    isAny |= replaced(each.getValue(), change);
                }
            }
        } else if (json instanceof ArrayNode list) {
            for (int at = 0; at < list.size(); at++) {
                if (list.get(at) instanceof StringNode text) {
                    var other = change.apply(text.stringValue());
                    if (!other.equals(text.stringValue())) {
                        list.set(at, StringNode.valueOf(other));
                        isAny = true;
                    }
                } else {
                    isAny |= replaced(list.get(at), change);
                }
            }
        }
        return isAny;
    }
}
