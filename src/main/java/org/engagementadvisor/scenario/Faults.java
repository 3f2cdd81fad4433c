package org.engagementadvisor.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** Gathers what is wrong, so that all of it is said at once. */
final class Faults {
    private final List<ScenarioFault> all = new ArrayList<>();

    void add(ScenarioFault fault) {
        all.add(fault);
    }

    /** @param found copied from the document; empty if nothing is there */
    void add(Document document, JsonPointer at, String found, String expected) {
        String shown = found.isEmpty() ? "nothing" : Shown.of(found);
        add(new ScenarioFault(document.file(), document.line(at), key(at), shown, expected));
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new ScenariosRejected(all.stream()
                    .distinct()
                    .sorted(Comparator.comparing(ScenarioFault::file).thenComparingInt(ScenarioFault::line))
                    .toList());
        }
    }

    /** The pointer as people write it: {@code cases[2].expect.priority}. */
    static String key(JsonPointer pointer) {
        var key = new StringBuilder();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            if (at.mayMatchElement()) {
                key.append('[').append(at.getMatchingIndex()).append(']');
                continue;
            }
            key.append(key.isEmpty() ? "" : ".").append(at.getMatchingProperty());
        }
        return key.toString();
    }
}
