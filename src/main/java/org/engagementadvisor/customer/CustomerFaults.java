package org.engagementadvisor.customer;

import com.networknt.schema.Error;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds every fault of one customer's document: what the schema can say, and what it cannot. */
final class CustomerFaults {
    // Five megabytes of nothing but faults would otherwise cost gigabytes of messages.
    private static final int MOST_ENTRIES = 20_000;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CustomerSchema schema;
    private final String prefix;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private int entriesLeft = MOST_ENTRIES;

    /** The prefix goes before every pointer: the place of the customer in its document. */
    CustomerFaults(CustomerSchema schema, String prefix) {
        this.schema = schema;
        this.prefix = prefix;
    }

    Collection<Fault> of(JsonNode document) {
        var sifted = sifted(document, schema.root(), "");
        for (var error : schema.errors(sifted)) {
            add(place(error), error);
        }
        return faults.values();
    }

    private static String place(Error error) {
        var place = error.getInstanceLocation().toString();
        return error.getKeyword().equals("required") ? place + segment(error.getProperty()) : place;
    }

    private void add(String place, Error error) {
        var found = error.getKeyword().equals("required") ? "nothing" : Found.node(error.getInstanceNode());
        add(place, found, schema.expected(schema.at(JsonPointer.compile(place))));
    }

    /** The first word on a place counts. */
    private void add(String place, String found, String expected) {
        if (Limit.FAULTS.isExceededBy(faults.size())) {
            return;
        }
        faults.putIfAbsent(prefix + place, new Fault(Place.within(prefix + place), found, expected));
    }

    /** A copy without what is unknown, and without what this class itself has found to be faulty. */
    private JsonNode sifted(JsonNode node, JsonNode part, String place) {
        var definition = schema.resolved(part);
        if (node.isContainer() && isTooLong(node, definition, place)) {
            return NullNode.instance;
        }
        if (node.isObject()) {
            return object(node, definition, place);
        }
        if (node.isArray()) {
            return list(node, definition, place);
        }
        if (isSound(node, definition)) {
            return node;
        }
        var bounds = node.isNumber() && !isBounded(node) ? ", " + Check.BOUNDS : "";
        add(place, Found.node(node), schema.expected(definition) + bounds);
        return NullNode.instance;
    }

    /** Of fields with fixed names there are only so many anyhow. */
    private boolean isTooLong(JsonNode node, JsonNode definition, String place) {
        var most = schema.limit(definition);
        boolean isCounted =
                node.isArray() || definition.path("additionalProperties").isObject();
        if (isCounted && most.isExceededBy(node.size())) {
            add(place, String.valueOf(node.size()), most.expected());
            return true;
        }
        var part = definition.path("together").asString("");
        long together = part.isEmpty()
                ? 0
                : node.valueStream().mapToLong(entry -> entry.path(part).size()).sum();
        if (Limit.ENTRIES.isExceededBy(together)) {
            add(place, together + " " + part + " of them together", Limit.ENTRIES.expected());
            return true;
        }
        return false;
    }

    private ObjectNode object(JsonNode node, JsonNode definition, String place) {
        var known = NODES.objectNode();
        for (var member : node.properties()) {
            if (!member.getValue().isNull()) {
                member(known, member.getKey(), member.getValue(), definition, place + segment(member.getKey()));
            }
        }
        order(known, definition, place);
        return known;
    }

    private void member(ObjectNode known, String name, JsonNode value, JsonNode definition, String place) {
        var property = definition.path("properties").path(name);
        if (!property.isMissingNode()) {
            known.set(name, sifted(value, property, place));
            return;
        }
        var others = definition.path("additionalProperties");
        if (others.isBoolean()) {
            unknown(name, definition, place);
            return;
        }
        if (!others.isObject() || entriesLeft-- <= 0) {
            return;
        }
        if (!Check.isTerm(name)) {
            add(place, Found.value(name), Check.TERM + " as the name of the field");
            return;
        }
        known.set(name, sifted(value, others, place));
    }

    private void unknown(String name, JsonNode definition, String place) {
        var hint = Nearest.hint(name, definition.path("properties").propertyNames());
        add(place, "an unknown field", "a field that the schema names" + hint);
    }

    private ArrayNode list(JsonNode node, JsonNode definition, String place) {
        var known = NODES.arrayNode();
        var entry = definition.path("items");
        for (int i = 0; i < node.size() && entry.isObject() && entriesLeft-- > 0; i++) {
            known.add(sifted(node.get(i), entry, place + "/" + i));
        }
        return known;
    }

    private static boolean isSound(JsonNode node, JsonNode definition) {
        if (node.isNumber()) {
            return isSoundNumber(node, definition);
        }
        if (!node.isString()) {
            return true;
        }
        var text = node.stringValue();
        if (definition.path("format").asString("").equals("month-day")) {
            return isDayOfYear(text);
        }
        // No pattern of JSON Schema names all characters that cannot be seen.
        boolean isTerm = definition.path("title").asString("").equals(Check.TERM);
        if (isTerm && Quote.isHarmful(text)) {
            return false;
        }
        return text.isBlank() || Check.isPrintable(text, Integer.MAX_VALUE, "\t\n\r");
    }

    private static boolean isSoundNumber(JsonNode node, JsonNode definition) {
        // JSON Schema takes 3.0 for an integer; people who count do not write it.
        boolean isWhole = node.isIntegralNumber();
        return isBounded(node)
                && (isWhole || !definition.path("type").asString("").equals("integer"));
    }

    private static boolean isBounded(JsonNode node) {
        boolean isExact = node.isBigDecimal() || node.isIntegralNumber();
        return (isExact || Double.isFinite(node.asDouble())) && Check.isBounded(node.decimalValue());
    }

    private static boolean isDayOfYear(String text) {
        try {
            MonthDay.parse(text);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private void order(ObjectNode object, JsonNode definition, String place) {
        for (var rule : definition.path("notBefore").properties()) {
            var later = object.path(rule.getKey());
            var earlier = object.path(rule.getValue().stringValue());
            if (isDate(later) && isDate(earlier) && date(later).isBefore(date(earlier))) {
                add(place + segment(rule.getKey()), Found.node(later), "a date not before " + earlier.stringValue());
            }
        }
        for (var rule : definition.path("notAbove").properties()) {
            var part = object.path(rule.getKey());
            var whole = object.path(rule.getValue().stringValue());
            if (part.isNumber() && whole.isNumber() && part.decimalValue().compareTo(whole.decimalValue()) > 0) {
                add(place + segment(rule.getKey()), Found.node(part), "no more than " + whole);
            }
        }
    }

    private static boolean isDate(JsonNode node) {
        try {
            return node.isString() && date(node) != null;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.stringValue());
    }

    private static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
