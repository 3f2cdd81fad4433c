package org.engagementadvisor.rules.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads the values of keys in a YAML file, each of the type it must have, or says which has not. */
final class YamlKeys {
    private final Findings findings;

    YamlKeys(Findings findings) {
        this.findings = findings;
    }

    static JsonNode child(JsonNode tree, String key) {
        JsonNode node = tree.get(key);
        return node == null ? MissingNode.getInstance() : node;
    }

    void check(JsonNode tree, Set<String> known, String at, String file) {
        tree.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .forEach(key -> wrong(file, "`" + at + key + "`", "one of " + String.join(", ", new TreeSet<>(known))));
    }

    <E extends Enum<E>> Optional<E> choice(E[] all, JsonNode tree, String key, String at, String file) {
        String word = child(tree, key).asString("");
        Optional<E> choice = Arrays.stream(all)
                .filter(each -> word(each).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (choice.isEmpty()) {
            String known =
                    String.join(", ", Arrays.stream(all).map(YamlKeys::word).toList());
            wrong(file, Findings.quoted(word) + " as `" + at + key + "`", "one of " + known);
        }
        return choice;
    }

    private static String word(Enum<?> each) {
        if (each instanceof Scope scope) {
            return scope.pattern().toLowerCase(Locale.ROOT);
        }
        return each == FactType.YES_NO ? "yes/no" : each.name().toLowerCase(Locale.ROOT);
    }

    String text(JsonNode tree, String key, String at, String file) {
        JsonNode node = child(tree, key);
        if (!node.isValueNode() || node.asString("").isBlank()) {
            wrong(file, "no `" + at + key + "`", "a text");
            return "";
        }
        return node.asString("");
    }

    List<String> texts(JsonNode tree, String key, String at, String file) {
        JsonNode node = child(tree, key);
        List<String> texts = new ArrayList<>();
        if (!node.isArray()) {
            wrong(file, "no `" + at + key + "`", "a list in [ ]");
            return texts;
        }
        node.forEach(each -> {
            if (!each.isString()) {
                wrong(file, "`" + each + "` in `" + at + key + "`", "a text, in quotes if need be");
            }
            texts.add(each.asString("").intern());
        });
        return texts;
    }

    /** The number, or null if the key is absent. */
    @Nullable
    BigDecimal decimal(JsonNode tree, String key, String at, String file) {
        JsonNode node = child(tree, key);
        if (!node.isNumber() && !node.isMissingNode()) {
            wrong(file, "`" + node + "` as `" + at + key + "`", "a number");
        }
        return node.isNumber() ? node.decimalValue() : null;
    }

    /** Whether it says true; false if the key is absent. */
    boolean flag(JsonNode tree, String key, String at, String file) {
        JsonNode node = child(tree, key);
        if (!node.isBoolean() && !node.isMissingNode()) {
            wrong(file, "`" + node + "` as `" + at + key + "`", "true or false");
        }
        return node.asBoolean(false);
    }

    /** The count, or no limit if the key is absent. */
    int count(JsonNode tree, String key, String file) {
        JsonNode node = child(tree, key);
        boolean count = node.isInt() && node.asInt() >= 0;
        if (!count && !node.isMissingNode()) {
            wrong(file, "`" + node + "` as `" + key + "`", "a whole number, 0 or more");
        }
        return count ? node.asInt() : Integer.MAX_VALUE;
    }

    private void wrong(String file, String found, String expected) {
        findings.error(Code.BAD_BOOK, file, null, found, expected);
    }
}
