package org.engagementadvisor.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads a text into a tree that remembers its lines; a key that stands twice, an alias and a second document are faults. */
final class DocumentReader {
    private static final TokenStreamFactory YAML = YAMLFactory.builder().build();
    private static final TokenStreamFactory JSON = JsonFactory.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final JsonParser parser;
    private final Faults faults;
    private final Map<JsonPointer, Integer> lines = new HashMap<>();

    private DocumentReader(String file, JsonParser parser, Faults faults) {
        this.file = file;
        this.parser = parser;
        this.faults = faults;
    }

    /** Empty if the text cannot be read; then a fault says so. */
    static Optional<Document> read(Path path, Faults faults) {
        String file = path.toString().replace('\\', '/');
        TokenStreamFactory format = file.endsWith(".json") ? JSON : YAML;
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), Files.readString(path))) {
            return Optional.of(new DocumentReader(file, parser, faults).document());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            faults.add(new ScenarioFault(file, line, "", reason(e.getOriginalMessage()), "well-formed YAML or JSON"));
        } catch (CharacterCodingException e) {
            faults.add(new ScenarioFault(file, 1, "", "bytes that are not UTF-8", "a text in UTF-8"));
        } catch (IOException e) {
            faults.add(new ScenarioFault(file, 1, "", "a file that cannot be read", "one that can"));
        }
        return Optional.empty();
    }

    private Document document() {
        JsonToken first = parser.nextToken();
        JsonNode root = first == null ? NODES.nullNode() : value(JsonPointer.empty());
        if (first != null && parser.nextToken() != null) {
            fault("a second document", "one document a file");
        }
        return new Document(file, root, lines);
    }

    private JsonNode value(JsonPointer at) {
        lines.putIfAbsent(at, line());
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            fault("`*" + parser.getString() + "`", "the value itself, not an alias");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(at);
            case START_ARRAY -> array(at);
            case VALUE_NULL -> NODES.nullNode();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> decimal();
            default -> NODES.stringNode(parser.getString());
        };
    }

    private JsonNode object(JsonPointer at) {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonPointer place = at.appendProperty(name);
            int line = line();
            if (lines.putIfAbsent(place, line) != null) {
                faults.add(new ScenarioFault(file, line, Faults.key(place), "it twice", "each key once"));
            }
            parser.nextToken();
            object.set(name, value(place));
        }
        return object;
    }

    private JsonNode array(JsonPointer at) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(at.appendIndex(array.size())));
        }
        return array;
    }

    private JsonNode decimal() {
        // YAML calls .inf and .nan numbers; as texts they are refused wherever a number is due.
        String text = parser.getString();
        return text.chars().anyMatch(Character::isDigit)
                ? NODES.numberNode(parser.getDecimalValue())
                : NODES.stringNode(text);
    }

    private void fault(String found, String expected) {
        faults.add(new ScenarioFault(file, line(), "", found, expected));
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    /** The parsers' own words, without the excerpts that they set below, and what they say in brackets of the source. */
    private static String reason(String message) {
        String words = message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "))
                .replaceAll(" \\(.*", "")
                .replaceAll("\\p{Cntrl}", " ");
        return words.isEmpty() ? "something else" : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
