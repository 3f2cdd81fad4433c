package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A part of a YAML document with the place it stands in (that of its key, if it has one): a text, or entries, or items, or
 * nothing at all. Numbers and yes/no are texts as written.
 */
record Yaml(
        String place,
        @Nullable String text,
        @Nullable Map<String, Yaml> entries,
        @Nullable List<Yaml> items) {
    private static final long LARGEST = 1 << 20;
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * The document of a file.
     *
     * @throws IntakeRefused if it is not one YAML document in UTF-8
     */
    static Yaml read(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) {
            throw new IntakeRefused(name, "a file of " + Files.size(file) + " bytes", "at most " + LARGEST);
        }
        return read(name, Files.readAllBytes(file));
    }

    static Yaml read(String name, byte[] bytes) {
        try (var parser = MAPPER.createParser(decoded(name, bytes))) {
            parser.nextToken();
            var document = parser.currentToken() == null
                    ? new Yaml(name + ":1", null, null, null)
                    : value(name, parser, place(name, parser));
            if (parser.nextToken() != null) {
                throw new IntakeRefused(place(name, parser), "another document", "one document in the file");
            }
            return document;
        } catch (JacksonException broken) {
            throw new IntakeRefused(place(name, broken), firstLine(broken), "YAML");
        }
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException invalid) {
            throw new IntakeRefused(name, "bytes that are not UTF-8", "a file in UTF-8");
        }
    }

    private static Yaml value(String name, JsonParser parser, String place) {
        var token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var entries = new LinkedHashMap<String, Yaml>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var key = parser.currentName();
                var keyPlace = place(name, parser);
                parser.nextToken();
                entries.put(key, value(name, parser, keyPlace));
            }
            return new Yaml(place, null, entries, null);
        }
        if (token == JsonToken.START_ARRAY) {
            var items = new ArrayList<Yaml>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(name, parser, place(name, parser)));
            }
            return new Yaml(place, null, null, items);
        }
        return new Yaml(place, token == JsonToken.VALUE_NULL ? null : parser.getString(), null, null);
    }

    private static String place(String name, JsonParser parser) {
        var at = parser.currentTokenLocation();
        return name + ":" + at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String place(String name, JacksonException broken) {
        var at = broken.getLocation();
        return at == null ? name : name + ":" + at.getLineNr() + ":" + at.getColumnNr();
    }

    private static String firstLine(JacksonException broken) {
        var message = broken.getOriginalMessage();
        return IntakeFinding.quoted(
                message == null ? "" : message.lines().findFirst().orElse(""));
    }

    /** What stands here, short, for a message. */
    String shown() {
        if (entries != null) {
            return "entries";
        }
        if (items != null) {
            return "a list";
        }
        return text == null ? "nothing" : IntakeFinding.quoted(text);
    }
}
