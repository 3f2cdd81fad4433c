package org.engagementadvisor.sample;

import java.time.LocalDate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Moves the days in a story, so that it is told of the day that is asked for. */
final class Days {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Days() {}

    static JsonNode moved(JsonNode part, long days) {
        if (part instanceof ObjectNode entries) {
            var moved = NODES.objectNode();
            entries.properties().forEach(entry -> moved.set(entry.getKey(), moved(entry.getValue(), days)));
            return moved;
        }
        if (part instanceof ArrayNode list) {
            var moved = NODES.arrayNode();
            list.forEach(item -> moved.add(moved(item, days)));
            return moved;
        }
        return part instanceof StringNode && DAY.matcher(part.asString()).matches()
                ? NODES.stringNode(
                        LocalDate.parse(part.asString()).plusDays(days).toString())
                : part;
    }
}
