package org.engagementadvisor.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A part of a document of YAML or JSON: nothing, a text, a number, a flag, a list, or entries by their keys. It knows its place,
 * that of its key if it has one, with the path of keys that leads to it, such as {@code cases[2].expect.priority}.
 */
public final class Node {
    private static final String UNSEEN = "a text without characters that cannot be seen";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    enum Kind {
        NOTHING,
        TEXT,
        NUMBER,
        FLAG,
        LIST,
        ENTRIES
    }

    private final Place place;
    private final Kind kind;
    private final String written;
    private final List<Node> items;
    private final Map<String, Node> entries;

    private Node(Place place, Kind kind, String written, List<Node> items, Map<String, Node> entries) {
        this.place = place;
        this.kind = kind;
        this.written = written;
        this.items = items;
        this.entries = entries;
    }

    static Node value(Place place, Kind kind, String written) {
        return new Node(place, kind, written, List.of(), Map.of());
    }

    static Node list(Place place, List<Node> items) {
        return new Node(place, Kind.LIST, "", List.copyOf(items), Map.of());
    }

    static Node entries(Place place, Map<String, Node> entries) {
        return new Node(place, Kind.ENTRIES, "", List.of(), Collections.unmodifiableMap(entries));
    }

    /**
     * Reads a file of JSON if its name ends so, else of YAML. Anchors, aliases, tags, a key that stands twice and a second
     * document are faults; what was read is empty if there are any.
     *
     * @param name what faults call the file
     */
    public static Optional<Node> read(Path file, String name, Faults faults) {
        byte[] bytes;
        try {
            if (Files.isRegularFile(file) && Limit.DOCUMENT.isExceededBy(Files.size(file))) {
                faults.add(Place.of(name), "a file of " + Files.size(file) + " bytes", Limit.DOCUMENT.expected());
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException unreadable) {
            var found = Files.exists(file) ? "a file that cannot be read" : "no file";
            faults.add(Place.of(name), found, "a file that can be read");
            return Optional.empty();
        }
        return read(bytes, name, faults);
    }

    /** The same of what is no file; the name tells the format, too. */
    public static Optional<Node> read(byte[] bytes, String name, Faults faults) {
        var text = Utf8.text(bytes);
        if (text.isEmpty()) {
            faults.add(
                    Utf8.firstWrong(name, bytes).orElse(Place.of(name)), "bytes that are not UTF-8", "a text in UTF-8");
            return Optional.empty();
        }
        long before = faults.count();
        var read = name.endsWith(".json")
                ? JsonReader.read(name, text.get(), faults)
                : YamlReader.read(name, text.get(), faults);
        var sound = read.filter(whole -> faults.count() == before);
        sound.ifPresent(node -> node.refuseUnseen(faults));
        return sound;
    }

    /** What no file that people write needs; the rest of the file can be judged all the same. A text may have several lines. */
    private void refuseUnseen(Faults faults) {
        if (Quote.isHarmful(written.replaceAll("[\\t\\r\\n]", " "))) {
            faults.add(this, UNSEEN);
        }
        items.forEach(item -> item.refuseUnseen(faults));
        entries.forEach((key, value) -> {
            if (Quote.isHarmful(key)) {
                faults.add(value.place, "the key " + Quote.of(key), UNSEEN);
            }
            value.refuseUnseen(faults);
        });
    }

    public Place place() {
        return place;
    }

    /** Whether nothing is written, or {@code null}. */
    public boolean isNothing() {
        return kind == Kind.NOTHING;
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isEntries() {
        return kind == Kind.ENTRIES;
    }

    /** A text, number or flag as it is written; empty for all else. */
    public Optional<String> written() {
        return kind == Kind.TEXT || kind == Kind.NUMBER || kind == Kind.FLAG ? Optional.of(written) : Optional.empty();
    }

    public Optional<BigDecimal> number() {
        return kind == Kind.NUMBER ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }

    public Optional<Boolean> flag() {
        return kind == Kind.FLAG ? Optional.of(written.equals("true")) : Optional.empty();
    }

    /** The same of nothing, too. */
    String raw() {
        return written;
    }

    /** Of a list, else none. */
    public List<Node> items() {
        return items;
    }

    /** In the order of the document; none if this is something else. */
    public Map<String, Node> entries() {
        return entries;
    }

    /** The part that a pointer leads to. */
    public Optional<Node> at(JsonPointer pointer) {
        @Nullable Node at = this;
        for (var rest = pointer; at != null && !rest.matches(); rest = rest.tail()) {
            int index = rest.getMatchingIndex();
            at = at.isList()
                    ? index >= 0 && index < at.items.size() ? at.items.get(index) : null
                    : at.entries.get(rest.getMatchingProperty());
        }
        return Optional.ofNullable(at);
    }

    /** The place of the part that a pointer leads to, or of the nearest thing around it, with the whole path. */
    public Place placeOf(JsonPointer pointer) {
        var nearest = pointer;
        while (at(nearest).isEmpty() && nearest.head() != null) {
            nearest = nearest.head();
        }
        var path = new StringBuilder(place.within());
        for (var rest = pointer; !rest.matches(); rest = rest.tail()) {
            path.append(
                    rest.mayMatchElement()
                            ? "[" + rest.getMatchingIndex() + "]"
                            : (path.isEmpty() ? "" : ".") + rest.getMatchingProperty());
        }
        return at(nearest).orElse(this).place.with(path.toString());
    }

    /** The same without places. */
    public JsonNode json() {
        return switch (kind) {
            case NOTHING -> JSON.nullNode();
            case TEXT -> JSON.stringNode(written);
            case FLAG -> JSON.booleanNode(written.equals("true"));
            case NUMBER ->
                Scalars.isWhole(written)
                        ? JSON.numberNode(new BigInteger(written))
                        : JSON.numberNode(new BigDecimal(written));
            case LIST -> {
                var array = JSON.arrayNode();
                items.forEach(item -> array.add(item.json()));
                yield array;
            }
            case ENTRIES -> {
                var object = JSON.objectNode();
                entries.forEach((key, value) -> object.set(key, value.json()));
                yield object;
            }
        };
    }

    /** What stands here, for a message: as it is written, lists and entries as JSON has them. */
    public String shown() {
        return switch (kind) {
            case NOTHING -> "nothing";
            // A number between quotes looks like one that is none.
            case TEXT -> Quote.of(Scalars.kind(written) == Kind.TEXT ? written : '"' + written + '"');
            case NUMBER, FLAG -> Quote.of(written);
            case LIST, ENTRIES -> Quote.of(json().toString());
        };
    }
}
