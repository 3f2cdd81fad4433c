package org.engagementadvisor.customer;

import org.engagementadvisor.document.Quote;
import tools.jackson.databind.JsonNode;

/** Says what was found, short and on one line. */
final class Found {
    private Found() {}

    static String node(JsonNode node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "a list";
        }
        if (node.isMissingNode()) {
            return "nothing";
        }
        if (node.isString()) {
            return value('"' + node.stringValue() + '"');
        }
        return value(node.isNumber() ? node.asString() : node);
    }

    static String value(Object value) {
        return Quote.of(value.toString());
    }
}
