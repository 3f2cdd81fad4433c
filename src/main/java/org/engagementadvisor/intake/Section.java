package org.engagementadvisor.intake;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of one part of a mapping. Keys that nobody asked for are findings in the end. */
final class Section {
    private final Yaml at;
    private final Findings findings;
    private final Map<String, Yaml> entries;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Yaml at, Findings findings) {
        this.at = at;
        this.findings = findings;
        var found = at.entries();
        if (found == null) {
            findings.add(at, "entries of the form `key: value`");
        }
        this.entries = found == null ? Map.of() : found;
    }

    String place() {
        return at.place();
    }

    boolean isReadable() {
        return at.entries() != null;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The entry, or null if it is absent or says nothing. */
    @Nullable
    Yaml take(String key) {
        asked.add(key);
        var found = entries.get(key);
        if (found == null) {
            return null;
        }
        if (found.text() == null && found.entries() == null && found.items() == null) {
            findings.add(found.place(), "nothing after `" + key + "`", "a value");
            return null;
        }
        return found;
    }

    /** The entry, and a finding if it is absent. */
    @Nullable
    Yaml need(String key) {
        var found = take(key);
        if (found == null && isReadable() && !entries.containsKey(key)) {
            findings.add(at.place(), "no `" + key + "`", "an entry `" + key + "`");
        }
        return found;
    }

    @Nullable
    String text(String key) {
        var found = take(key);
        return found == null ? null : text(found);
    }

    @Nullable
    String text(Yaml found) {
        var text = found.text();
        if (text == null || text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            findings.add(found, "a text on one line");
            return null;
        }
        return text;
    }

    /** One of the words, else the first of them; a finding if it is none. */
    String word(String key, String... words) {
        var found = take(key);
        if (found == null) {
            return words[0];
        }
        if (Arrays.asList(words).contains(found.text())) {
            return String.valueOf(found.text());
        }
        findings.add(found, "one of " + listed(List.of(words)));
        return words[0];
    }

    int whole(String key, int otherwise, int low, int high) {
        var found = take(key);
        if (found == null) {
            return otherwise;
        }
        var text = found.text();
        if (text != null && text.matches("[0-9]{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= low && number <= high) {
                return number;
            }
        }
        findings.add(found, "a whole number from " + low + " to " + high);
        return otherwise;
    }

    static String listed(Iterable<String> words) {
        var line = new StringBuilder();
        words.forEach(word -> line.append(line.isEmpty() ? "" : ", ").append(IntakeFinding.quoted(word)));
        return line.toString();
    }

    void refuseOthers() {
        entries.forEach((key, value) -> {
            if (!asked.contains(key)) {
                findings.add(value.place(), IntakeFinding.quoted(key), "one of " + listed(asked));
            }
        });
    }
}
