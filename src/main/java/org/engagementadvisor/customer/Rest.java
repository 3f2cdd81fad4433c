package org.engagementadvisor.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is left of a customer's document without what is faulty, so that what else is wrong is told with it and not after. An entry
 * that lacks what it needs is left out whole.
 */
final class Rest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CustomerSchema schema;
    private final Set<String> faulty = new HashSet<>();

    /** Places that moved up because entries before them were left out, and where they stand in the document. */
    private final Map<String, String> moved = new HashMap<>();

    private Rest(CustomerSchema schema) {
        this.schema = schema;
    }

    /** A customer, and where a pointer into it leads in the document. */
    record Left(Customer customer, Function<String, String> asWritten) {}

    /**
     * None if nothing can be read.
     *
     * @param pointers of all faults
     */
    static Optional<Left> of(
            JsonNode document, Collection<String> pointers, CustomerSchema schema, Function<JsonNode, Customer> bound) {
        var rest = new Rest(schema);
        pointers.forEach(pointer -> rest.faulty.add(rest.whole(pointer)));
        try {
            return Optional.of(new Left(bound.apply(rest.customer(document)), rest::asWritten));
        } catch (JacksonException unbound) {
            return Optional.empty();
        }
    }

    /** The place itself, or of what cannot be without it. */
    private String whole(String pointer) {
        var place = JsonPointer.compile(pointer);
        while (!place.matches() && !place.head().matches() && isNeeded(place)) {
            place = place.head();
        }
        return place.toString();
    }

    private boolean isNeeded(JsonPointer place) {
        var name = place.last().getMatchingProperty();
        return schema.resolved(schema.at(place.head()))
                .path("required")
                .valueStream()
                .anyMatch(each -> each.stringValue().equals(name));
    }

    /** Without an id there would be none, though the words of one can be judged. */
    private JsonNode customer(JsonNode document) {
        var customer = left(document, "", "");
        return customer instanceof ObjectNode object && !object.has("id") ? object.put("id", "-") : customer;
    }

    private JsonNode left(JsonNode node, String from, String to) {
        if (node.isObject()) {
            ObjectNode object = NODES.objectNode();
            node.properties().forEach(member -> {
                var segment = "/" + member.getKey().replace("~", "~0").replace("/", "~1");
                if (!faulty.contains(from + segment)) {
                    object.set(member.getKey(), left(member.getValue(), from + segment, to + segment));
                }
            });
            return object;
        }
        return node.isArray() ? list(node, from, to) : node;
    }

    private ArrayNode list(JsonNode node, String from, String to) {
        ArrayNode list = NODES.arrayNode();
        for (int at = 0; at < node.size(); at++) {
            var written = from + "/" + at;
            if (!faulty.contains(written)) {
                var now = to + "/" + list.size();
                if (at != list.size()) {
                    moved.put(now, written);
                }
                list.add(left(node.get(at), written, now));
            }
        }
        return list;
    }

    private String asWritten(String pointer) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            var written = moved.get(pointer.substring(0, end));
            if (written != null) {
                return written + pointer.substring(end);
            }
        }
        return pointer;
    }
}
