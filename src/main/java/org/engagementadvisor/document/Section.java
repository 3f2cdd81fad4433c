package org.engagementadvisor.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one node, read key by key. What is not as asked for becomes a fault at its place, and so does, in the end, a key
 * that nobody asked for. What is absent or faulty is empty.
 */
public final class Section {
    private static final int MOST_DIGITS = 9;

    private final Node node;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    /** A node that has no entries is a fault. */
    public Section(Node node, Faults faults) {
        this(node, faults, "entries of the form `key: value`");
    }

    public Section(Node node, Faults faults, String expected) {
        this.node = node;
        this.faults = faults;
        if (!node.isEntries()) {
            faults.add(node, expected);
        }
    }

    public Node node() {
        return node;
    }

    public Place place() {
        return node.place();
    }

    /** Whether the node has entries at all. */
    public boolean isReadable() {
        return node.isEntries();
    }

    public boolean has(String key) {
        asked.add(key);
        return node.entries().containsKey(key);
    }

    /** The entry, even if it says nothing; null if it is absent. */
    public @Nullable Node get(String key) {
        asked.add(key);
        return node.entries().get(key);
    }

    /** The entry, null if it is absent; one that says nothing is a fault. */
    public @Nullable Node take(String key) {
        var found = get(key);
        if (found == null || !found.isNothing()) {
            return found;
        }
        faults.add(found, "a value");
        return null;
    }

    /** The entry; an absent one is a fault, too. */
    public @Nullable Node need(String key, String expected) {
        if (isReadable() && !has(key)) {
            faults.add(place(), "no " + Quote.of(key), expected);
        }
        return take(key);
    }

    /** A text on one line; a number or a flag counts as the text that is written. */
    public Optional<String> text(String key, String expected) {
        var found = get(key);
        return found == null ? Optional.empty() : text(found, expected);
    }

    /** The same of an entry that must be there. */
    public Optional<String> neededText(String key, String expected) {
        return need(key, expected) == null ? Optional.empty() : text(key, expected);
    }

    /** The same of any node. */
    public Optional<String> text(Node found, String expected) {
        var text = found.written().map(Section::withoutLineEnd);
        if (text.isEmpty() || text.get().isBlank() || Quote.isHarmful(text.get())) {
            faults.add(found, expected);
            return Optional.empty();
        }
        return text;
    }

    /** Texts that YAML sets over several lines end with the last of these. */
    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** One text or more; a single one may stand without brackets. */
    public List<String> texts(String key, String expected) {
        var found = get(key);
        var texts = new ArrayList<String>();
        if (found == null) {
            return texts;
        }
        if (found.isList() && found.items().isEmpty()) {
            faults.add(found, expected);
        }
        for (var item : found.isList() ? found.items() : List.of(found)) {
            if (!item.isText()) {
                faults.add(item, expected);
                continue;
            }
            text(item, expected).ifPresent(texts::add);
        }
        return texts;
    }

    /** The one of these that a word stands for, in whatever case it is written. */
    public <T> Optional<T> choice(String key, Map<String, T> words) {
        var found = take(key);
        if (found == null) {
            return Optional.empty();
        }
        var word = found.written().orElse("");
        for (var known : words.entrySet()) {
            if (known.getKey().equalsIgnoreCase(word)) {
                return Optional.of(known.getValue());
            }
        }
        faults.add(found, "one of " + Quote.listed(words.keySet()) + Nearest.hint(word, words.keySet()));
        return Optional.empty();
    }

    /** One of these words. */
    public Optional<String> word(String key, List<String> words) {
        var byWord = new LinkedHashMap<String, String>();
        words.forEach(word -> byWord.put(word, word));
        return choice(key, byWord);
    }

    /** A whole number from {@code low} to {@code high}, these included. */
    public OptionalInt whole(String key, int low, int high) {
        var found = take(key);
        if (found == null) {
            return OptionalInt.empty();
        }
        var text = found.written().orElse("");
        if (Scalars.isWhole(text) && text.length() <= MOST_DIGITS) {
            int number = Integer.parseInt(text);
            if (number >= low && number <= high) {
                return OptionalInt.of(number);
            }
        }
        faults.add(found, "a whole number from " + low + (high == Integer.MAX_VALUE ? " on" : " to " + high));
        return OptionalInt.empty();
    }

    public Optional<BigDecimal> number(String key) {
        var found = take(key);
        if (found != null && found.number().isEmpty()) {
            faults.add(found, "a number");
        }
        return found == null ? Optional.empty() : found.number();
    }

    public Optional<Boolean> flag(String key) {
        var found = take(key);
        if (found != null && found.flag().isEmpty()) {
            faults.add(found, "`true` or `false`");
        }
        return found == null ? Optional.empty() : found.flag();
    }

    public Optional<LocalDate> date(String key) {
        var found = take(key);
        if (found == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(found.written().orElse("")));
        } catch (DateTimeException noDate) {
            faults.add(found, "a date such as 2026-06-30");
            return Optional.empty();
        }
    }

    /** Says which keys nobody asked for. */
    public void refuseOthers() {
        node.entries().forEach((key, value) -> {
            if (!asked.contains(key)) {
                faults.add(
                        value.place().with(place().within()),
                        Quote.of(key),
                        "one of " + Quote.listed(asked) + Nearest.hint(key, asked));
            }
        });
    }
}
