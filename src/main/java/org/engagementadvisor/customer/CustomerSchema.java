package org.engagementadvisor.customer;

import static java.util.stream.Collectors.joining;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.engagementadvisor.document.Limit;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema of a customer; its titles are what messages say was expected. */
final class CustomerSchema {
    private static final String REFERENCE = "$ref";

    private final String text;
    private final JsonNode root;
    private final Schema schema;

    CustomerSchema() {
        text = resource();
        root = JsonMapper.shared().readTree(text);
        schema = SchemaRegistry.withDefaultDialect(dialect()).getSchema(root);
    }

    String text() {
        return text;
    }

    JsonNode root() {
        return root;
    }

    List<Error> errors(JsonNode document) {
        return schema.validate(
                document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    /** The schema itself, or the definition it refers to. */
    JsonNode resolved(JsonNode part) {
        var reference = part.path(REFERENCE);
        return reference.isString()
                ? root.at(JsonPointer.compile(reference.stringValue().substring(1)))
                : part;
    }

    String expected(JsonNode part) {
        var definition = resolved(part);
        if (definition.has("enum")) {
            return "one of "
                    + definition.get("enum").valueStream().map(Found::node).collect(joining(", "));
        }
        return definition.path("title").asString("a value");
    }

    /** What the schema says of the value at a pointer into a document. */
    JsonNode at(JsonPointer place) {
        var part = root;
        for (var rest = place; !rest.matches(); rest = rest.tail()) {
            part = resolved(inside(part, rest.getMatchingProperty()));
        }
        return part;
    }

    /** How many entries a list, or fields an object without fixed names, may have: what its {@code limit} says, or the usual. */
    Limit limit(JsonNode part) {
        return Limit.of(resolved(part).path("limit").asString("")).orElse(Limit.ENTRIES);
    }

    private static JsonNode inside(JsonNode part, String name) {
        if (part.has("items")) {
            return part.get("items");
        }
        var property = part.path("properties").path(name);
        return property.isMissingNode() ? part.path("additionalProperties") : property;
    }

    private static Dialect dialect() {
        return Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("notBefore"))
                .keyword(new NonValidationKeyword("notAbove"))
                .keyword(new NonValidationKeyword("limit"))
                .keyword(new NonValidationKeyword("together"))
                .build();
    }

    private static String resource() {
        try (var in = CustomerSchema.class.getResourceAsStream("customer.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema of a customer is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
