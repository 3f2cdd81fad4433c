package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds every member in which two pieces of advice differ. The elements of a list are put side by side by what they are about,
 * so that one that is new does not shift those below.
 */
final class AdviceTrees {
    /** Members that say what an element of a list is about, by the name of the list. */
    private static final Map<String, List<String>> ABOUT = Map.of(
            "decisions", List.of("title", "item"),
            "recommendations", List.of("code", "item"),
            "setAside", List.of("code", "item"),
            "dataGaps", List.of("fact", "item"),
            "page", List.of("step", "edition", "item"),
            "reasons", List.of("row"),
            "ranking", List.of("row"),
            "comparisons", List.of("fact", "expected"),
            "failed", List.of("fact", "expected"));

    private final Set<String> ignored;
    private final List<Detail> details = new ArrayList<>();

    private AdviceTrees(Set<String> ignored) {
        this.ignored = ignored;
    }

    /** In the order of the advice; members of the ignored names do not count. */
    static List<Detail> differences(JsonNode before, JsonNode after, Set<String> ignored) {
        var trees = new AdviceTrees(ignored);
        trees.compare("", "", before, after);
        return trees.details;
    }

    private void compare(String kind, String place, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null || before.getNodeType() != after.getNodeType()) {
            add(kind, place, before, after);
        } else if (before.isObject()) {
            compareMembers(kind, place, before, after);
        } else if (before.isArray()) {
            compareElements(kind, place, before, after);
        } else if (!before.equals(after)) {
            add(kind, place, before, after);
        }
    }

    private void add(String kind, String place, @Nullable JsonNode before, @Nullable JsonNode after) {
        details.add(new Detail(
                kind, place, before == null ? null : before.toString(), after == null ? null : after.toString()));
    }

    private void compareMembers(String kind, String place, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.removeAll(ignored);
        for (String name : names) {
            compare(joined(kind, name), joined(place, name), before.get(name), after.get(name));
        }
    }

    private static String joined(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private void compareElements(String kind, String place, JsonNode before, JsonNode after) {
        String list = kind.substring(kind.lastIndexOf('.') + 1);
        Map<String, JsonNode> former = byWhatTheyAreAbout(list, before);
        Map<String, JsonNode> latter = byWhatTheyAreAbout(list, after);
        Set<String> all = new LinkedHashSet<>(former.keySet());
        all.addAll(latter.keySet());
        all.forEach(about -> compare(kind, place + "[" + about + "]", former.get(about), latter.get(about)));
        former.keySet().retainAll(latter.keySet());
        latter.keySet().retainAll(former.keySet());
        if (!List.copyOf(former.keySet()).equals(List.copyOf(latter.keySet()))) {
            details.add(new Detail(kind + " (order)", place, order(former), order(latter)));
        }
    }

    private static String order(Map<String, JsonNode> elements) {
        return String.join(", ", elements.keySet());
    }

    private static Map<String, JsonNode> byWhatTheyAreAbout(String list, JsonNode elements) {
        Map<String, JsonNode> by = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (JsonNode element : elements) {
            String about = about(list, element);
            int times = seen.merge(about, 1, Integer::sum);
            by.put(times == 1 ? about : about + " " + times, element);
        }
        return by;
    }

    private static String about(String list, JsonNode element) {
        if (!ABOUT.containsKey(list)) {
            return element.toString();
        }
        List<String> words = new ArrayList<>();
        for (String member : ABOUT.getOrDefault(list, List.of())) {
            words.add(element.path(member).asString(""));
        }
        words.removeIf(String::isEmpty);
        return String.join(" ", words);
    }
}
