package org.engagementadvisor.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** One object of a document, read key by key; what is wrong becomes a fault of its place. */
record Section(Document document, JsonPointer at, Faults faults) {

    /** Says so if this is no object, or has a key that is not listed. */
    boolean has(List<String> keys) {
        if (!node().isObject()) {
            fault(at, shown(node()), "the keys " + String.join(", ", keys));
            return false;
        }
        node().propertyStream()
                .filter(entry -> !keys.contains(entry.getKey()))
                .forEach(entry -> fault(place(entry.getKey()), entry.getKey(), "one of " + String.join(", ", keys)));
        return true;
    }

    JsonNode node() {
        return document.root().at(at);
    }

    /** Null if the key is absent. */
    @Nullable
    JsonNode get(String key) {
        JsonNode value = node().path(key);
        return value.isMissingNode() ? null : value;
    }

    Section in(String key) {
        return new Section(document, place(key), faults);
    }

    Section in(int index) {
        return new Section(document, at.appendIndex(index), faults);
    }

    int line() {
        return document.line(at);
    }

    Optional<String> text(String key, String expected) {
        JsonNode value = get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isString() && !value.stringValue().isBlank()) {
            return Optional.of(value.stringValue().strip());
        }
        fault(place(key), shown(value), expected);
        return Optional.empty();
    }

    Optional<String> required(String key, String expected) {
        if (get(key) == null) {
            fault(place(key), "", expected);
        }
        return text(key, expected);
    }

    Optional<LocalDate> date(String key) {
        String expected = "a date such as 2026-06-30";
        Optional<LocalDate> date = text(key, expected).flatMap(ExpectedReader::date);
        JsonNode value = get(key);
        if (date.isEmpty()
                && value != null
                && value.isString()
                && !value.stringValue().isBlank()) {
            fault(place(key), value.stringValue(), expected);
        }
        return date;
    }

    /** One or more texts; a single one may stand without brackets. Empty if the key is absent or faulty. */
    List<String> texts(String key, String expected) {
        JsonNode value = get(key);
        if (value == null) {
            return List.of();
        }
        Optional<List<String>> texts = value.isArray()
                ? ExpectedReader.strings(value)
                : text(key, expected).map(List::of);
        if (value.isArray() && texts.filter(it -> !it.isEmpty()).isEmpty()) {
            fault(place(key), shown(value), expected);
        }
        return texts.map(ArrayList::new).orElseGet(ArrayList::new);
    }

    void fault(JsonPointer place, String found, String expected) {
        faults.add(document, place, found, expected);
    }

    JsonPointer place(String key) {
        return at.appendProperty(key);
    }

    static String shown(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isString() ? node.stringValue() : node.toString();
    }
}
