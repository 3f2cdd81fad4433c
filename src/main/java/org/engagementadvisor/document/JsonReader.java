package org.engagementadvisor.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.engagementadvisor.document.Node.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes. */
final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final String file;
    private final JsonParser parser;
    private final Faults faults;
    private int depth;

    private JsonReader(String file, JsonParser parser, Faults faults) {
        this.file = file;
        this.parser = parser;
        this.faults = faults;
    }

    static Optional<Node> read(String file, String text, Faults faults) {
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return Optional.of(new JsonReader(file, parser, faults).document());
        } catch (TooDeep nested) {
            faults.add(nested.place, String.valueOf(nested.getMessage()), Limit.DEPTH.expected());
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            faults.add(
                    at == null ? new Place(file, 1, 1, "") : place(file, at, ""),
                    "what is no JSON (" + reason(broken) + ")",
                    "well-formed JSON");
        }
        return Optional.empty();
    }

    private Node document() {
        if (parser.nextToken() == null) {
            return Node.value(new Place(file, 1, 1, ""), Kind.NOTHING, "");
        }
        var root = node(place(""));
        if (parser.nextToken() != null) {
            faults.add(place(""), "a second document", "one document a file");
        }
        return root;
    }

    private Node node(Place place) {
        TooDeep.refuse(++depth, place);
        var node = switch (parser.currentToken()) {
            case START_OBJECT -> entries(place);
            case START_ARRAY -> list(place);
            case VALUE_STRING -> Node.value(place, Kind.TEXT, parser.getString());
            default -> Node.value(place, Scalars.kind(parser.getString()), parser.getString());
        };
        depth--;
        return node;
    }

    private Node entries(Place place) {
        var entries = new LinkedHashMap<String, Node>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = parser.currentName();
            var keyPlace = place(place.within());
            var within = place.within().isEmpty() ? key : place.within() + "." + key;
            parser.nextToken();
            if (entries.put(key, node(keyPlace.with(within))) != null) {
                faults.add(keyPlace, Quote.of(key) + " twice", "each key once");
            }
        }
        return Node.entries(place, entries);
    }

    private Node list(Place place) {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(place(place.within() + "[" + items.size() + "]")));
        }
        return Node.list(place, items);
    }

    private Place place(String within) {
        return place(file, parser.currentTokenLocation(), within);
    }

    private static Place place(String file, TokenStreamLocation at, String within) {
        return new Place(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), within);
    }

    /** The parser's own words, without what they say of the source and of codes. */
    private static String reason(JacksonException broken) {
        var words = String.valueOf(broken.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" \\(code [0-9]+\\)", "")
                .replaceAll(" \\(start marker.*", "");
        return words.isEmpty()
                ? "something else"
                : Quote.harmless(words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1));
    }
}
