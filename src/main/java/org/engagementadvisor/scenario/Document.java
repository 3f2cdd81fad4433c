package org.engagementadvisor.scenario;

import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A YAML or JSON text as a tree.
 *
 * @param lines the line on which the value at a pointer begins, counted from 1
 */
record Document(String file, JsonNode root, Map<JsonPointer, Integer> lines) {

    /** The line of the value, or of the nearest one around it. */
    int line(JsonPointer pointer) {
        for (JsonPointer place = pointer; place != null; place = place.head()) {
            Integer line = lines.get(place);
            if (line != null) {
                return line;
            }
        }
        return 1;
    }
}
