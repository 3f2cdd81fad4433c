package org.engagementadvisor.document;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.engagementadvisor.document.Node.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML into nodes. What leads from one part to another, or gives a value another type, is refused. */
final class YamlReader {
    private static final Parse PARSER = new Parse(
            LoadSettings.builder().setCodePointLimit(Limit.DOCUMENT.count()).build());
    private static final String EXPECTED = "well-formed YAML";

    private final String file;
    private final Iterator<Event> events;
    private final Faults faults;
    private int depth;

    private YamlReader(String file, Iterator<Event> events, Faults faults) {
        this.file = file;
        this.events = events;
        this.faults = faults;
    }

    static Optional<Node> read(String file, String text, Faults faults) {
        try {
            var events = PARSER.parseString(text).iterator();
            return Optional.of(new YamlReader(file, events, faults).document());
        } catch (TooDeep nested) {
            faults.add(nested.place, String.valueOf(nested.getMessage()), Limit.DEPTH.expected());
        } catch (MarkedYamlEngineException broken) {
            faults.add(place(file, broken), "what is no YAML (" + reason(broken) + ")", EXPECTED);
        } catch (ReaderException broken) {
            var found = "the character " + Quote.of(Character.toString(broken.getCodePoint()));
            faults.add(place(file, text, broken.getPosition()), found, EXPECTED);
        } catch (YamlEngineException broken) {
            faults.add(Place.of(file), Quote.of(String.valueOf(broken.getMessage())), EXPECTED);
        }
        return Optional.empty();
    }

    private Node document() {
        var root = Node.value(new Place(file, 1, 1, ""), Kind.NOTHING, "");
        boolean isFirst = true;
        while (events.hasNext()) {
            var event = events.next();
            if (event.getEventId() != ID.DocumentStart) {
                continue;
            }
            if (!isFirst) {
                faults.add(place(event, ""), "a second document", "one document a file");
                return root;
            }
            isFirst = false;
            var first = events.next();
            root = node(first, place(first, ""));
        }
        return root;
    }

    private Node node(Event event, Place place) {
        refuseMarks(event);
        TooDeep.refuse(++depth, place);
        var node = switch (event.getEventId()) {
            case MappingStart -> entries(place);
            case SequenceStart -> list(place);
            case Scalar -> scalar((ScalarEvent) event, place);
            default -> Node.value(place, Kind.NOTHING, "");
        };
        depth--;
        return node;
    }

    private Node entries(Place place) {
        var entries = new LinkedHashMap<String, Node>();
        for (var event = events.next(); event.getEventId() != ID.MappingEnd; event = events.next()) {
            var keyPlace = place(event, place.within());
            var key = key(node(event, keyPlace));
            var within = place.within().isEmpty() ? key : place.within() + "." + key;
            if (entries.put(key, node(events.next(), keyPlace.with(within))) != null) {
                faults.add(keyPlace, Quote.of(key) + " twice", "each key once");
            }
        }
        return Node.entries(place, entries);
    }

    private String key(Node key) {
        if (key.isList() || key.isEntries()) {
            faults.add(key, "a text before the colon");
        }
        return key.raw();
    }

    private Node list(Place place) {
        var items = new ArrayList<Node>();
        for (var event = events.next(); event.getEventId() != ID.SequenceEnd; event = events.next()) {
            items.add(node(event, place(event, place.within() + "[" + items.size() + "]")));
        }
        return Node.list(place, items);
    }

    private static Node scalar(ScalarEvent event, Place place) {
        var kind = event.isPlain() ? Scalars.kind(event.getValue()) : Kind.TEXT;
        return Node.value(place, kind, event.getValue());
    }

    private void refuseMarks(Event event) {
        var place = place(event, "");
        if (event instanceof AliasEvent alias) {
            faults.add(place, Quote.of("*" + alias.getAlias()), "the value itself, not an alias");
            return;
        }
        ((NodeEvent) event)
                .getAnchor()
                .ifPresent(anchor ->
                        faults.add(place, Quote.of("&" + anchor), "no anchor, as no other place can point to it"));
        tag(event).ifPresent(tag -> faults.add(place, "the tag " + Quote.of(tag), "the value without a tag"));
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : Optional.empty();
    }

    private Place place(Event event, String within) {
        return event.getStartMark()
                .map(mark -> new Place(file, mark.getLine() + 1L, mark.getColumn() + 1L, within))
                .orElseGet(() -> new Place(file, 0, 0, within));
    }

    private static Place place(String file, MarkedYamlEngineException broken) {
        return broken.getProblemMark()
                .or(broken::getContextMark)
                .map(mark -> new Place(file, mark.getLine() + 1L, mark.getColumn() + 1L, ""))
                .orElseGet(() -> Place.of(file));
    }

    private static Place place(String file, String text, int position) {
        var before = text.substring(0, Math.min(text.length(), text.offsetByCodePoints(0, position)));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return new Place(file, line, before.length() - before.lastIndexOf('\n'), "");
    }

    /** The parser's own words. */
    private static String reason(MarkedYamlEngineException broken) {
        var context = broken.getContext() == null ? "" : broken.getContext() + ", ";
        return Quote.harmless((context + broken.getProblem()).replaceAll("\\.? \\(.*", ""));
    }
}
