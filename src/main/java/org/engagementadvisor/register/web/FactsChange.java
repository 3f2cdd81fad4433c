package org.engagementadvisor.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.engagementadvisor.register.KeptFacts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of the facts, and what is known otherwise than before.
 *
 * @param changes some of them
 * @param further how many there are besides
 */
record FactsChange(KeptFacts version, Ago ago, List<Change> changes, int further) {
    private static final int SHOWN = 8;
    private static final String APART = " › ";
    private static final JsonMapper JSON = new JsonMapper();

    /** @param before null if it was not known, as {@code after} */
    record Change(
            String fact, @Nullable String before, @Nullable String after) {}

    /** The latest of them; the history has the latest first. */
    static List<FactsChange> of(List<KeptFacts> history, int most, LocalDate today) {
        List<FactsChange> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(most, history.size()); i++) {
            var version = history.get(i);
            var changes = i + 1 < history.size() ? changes(history.get(i + 1), version) : List.<Change>of();
            versions.add(new FactsChange(
                    version,
                    Ago.of(version.recordedAt(), today),
                    changes.subList(0, Math.min(SHOWN, changes.size())),
                    Math.max(0, changes.size() - SHOWN)));
        }
        return versions;
    }

    private static List<Change> changes(KeptFacts before, KeptFacts after) {
        var old = flat(before);
        var now = flat(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name -> new Change(name, old.get(name), now.get(name)))
                .toList();
    }

    private static Map<String, String> flat(KeptFacts facts) {
        Map<String, String> leaves = new TreeMap<>();
        add("", JSON.readTree(facts.facts()), leaves);
        return leaves;
    }

    private static void add(String path, JsonNode node, Map<String, String> leaves) {
        if (node.isObject()) {
            node.properties().forEach(each -> add(below(path, each.getKey()), each.getValue(), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(below(path, String.valueOf(i + 1)), node.get(i), leaves);
            }
        } else {
            leaves.put(path, node.asString());
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + APART + name;
    }
}
