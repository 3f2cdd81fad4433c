package org.engagementadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Holds the schema against the records: names and types by reflection, what each refuses by trying. */
class CustomerSchemaTests {
    private static final CustomerSchema SCHEMA = new CustomerSchema();
    private static final JsonMapper STRICT = StrictMapper.reading(1_000_000);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TRIALS = List.of(
            "-1000000",
            "-1.01",
            "-1",
            "-0.01",
            "0",
            "0.01",
            "0.5",
            "1",
            "1.01",
            "5",
            "6",
            "120",
            "121",
            "2147483647",
            "2147483648",
            "999999999999999999",
            "true",
            "false",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"0\"",
            "\"none\"",
            "\"dual source\"",
            "\"DUAL_SOURCE\"",
            "\"2026-02-28\"",
            "\"2026-02-31\"",
            "\"2026-02-29\"",
            "\"2024-02-29\"",
            "\"1000-01-01\"",
            "\"0999-12-31\"",
            "\"9999-12-31\"",
            "\"10000-01-01\"",
            "\"2026-2-8\"",
            "\"2026-02-28T00:00:00\"",
            "\"--12-31\"",
            "\"--13-31\"",
            "\"12-31\"",
            "\"" + "x".repeat(200) + "\"",
            "\"" + "x".repeat(201) + "\"",
            "\"" + "x".repeat(10_000) + "\"",
            "\"" + "x".repeat(10_001) + "\"",
            "\"a\\nb\"",
            "[]",
            "{}",
            "[null]",
            "[1]",
            "[\"x\"]",
            "{\"x\":1}",
            "{\"x\":{}}",
            "{\"x\":true}",
            "{\"x\":\"y\"}");

    @Test
    void definesEveryRecordAndNothingElse() {
        var records = new LinkedHashMap<String, Class<?>>();
        gather(Customer.class, records);
        records.forEach((name, type) -> {
            if (type.isEnum()) {
                assertThat(words(definition(name)))
                        .as(name)
                        .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(constant -> ((Word) constant).word())
                                .toList());
                return;
            }
            assertThat(definition(name).path("properties").propertyNames())
                    .as(name)
                    .containsExactlyElementsOf(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        });
        assertThat(new TreeSet<>(SCHEMA.root().get("$defs").propertyNames())
                        .tailSet("A")
                        .headSet("a"))
                .containsExactlyInAnyOrderElementsOf(records.keySet().stream()
                        .filter(name -> !name.equals("Customer"))
                        .toList());
    }

    @Test
    void givesEveryComponentItsType() {
        var records = new LinkedHashMap<String, Class<?>>();
        gather(Customer.class, records);
        records.values().stream().filter(Class::isRecord).forEach(type -> {
            for (var component : type.getRecordComponents()) {
                var part = definition(type.getSimpleName()).path("properties").path(component.getName());
                assertThat(shape(part))
                        .as(type.getSimpleName() + "." + component.getName())
                        .isEqualTo(shape(component.getGenericType()));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatTheRecordsRefuseAndNothingElse() {
        var records = new LinkedHashMap<String, Class<?>>();
        gather(Customer.class, records);
        return records.entrySet().stream()
                .filter(entry -> entry.getValue().isRecord())
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> assertAgreeOn(entry.getKey(), entry.getValue())));
    }

    private static void assertAgreeOn(String name, Class<?> type) {
        var definition = definition(name);
        assertAgree(name, type, sample(definition), true);
        for (var property : definition.path("properties").propertyNames()) {
            var without = sample(definition);
            without.remove(property);
            assertAgree(name, type, without, null);
            for (var trial : TRIALS) {
                var changed = sample(definition);
                changed.set(property, STRICT.readTree(trial));
                assertAgree(name, type, changed, null);
            }
        }
    }

    /** The judgement knows all that the schema says and more, so it must answer as the records do. */
    private static void assertAgree(String name, Class<?> type, JsonNode part, Boolean expected) {
        boolean isBound = isBound(type, part);
        boolean isValid = isValid(name, part);
        assertThat(isValid).as("schema says of %s %s", name, part).isEqualTo(isBound);
        if (expected != null) {
            assertThat(isBound).isEqualTo(expected);
        }
    }

    private static boolean isBound(Class<?> type, JsonNode part) {
        try {
            return STRICT.readValue(STRICT.writeValueAsBytes(part), type) != null;
        } catch (RuntimeException unbound) {
            return false;
        }
    }

    private static boolean isValid(String name, JsonNode part) {
        var document = name.equals("Customer") ? part : wrapped(name, part);
        return new CustomerFaults(SCHEMA, "").of(document).isEmpty();
    }

    /** The part in a customer that is otherwise empty. */
    private static JsonNode wrapped(String name, JsonNode part) {
        var customer = NODES.objectNode().put("id", "a");
        return place(SCHEMA.root(), name, part, customer).orElseThrow();
    }

    private static java.util.Optional<JsonNode> place(
            JsonNode definition, String name, JsonNode part, ObjectNode around) {
        for (var property : definition.path("properties").properties()) {
            var value = inside(property.getValue(), name, part);
            if (value.isPresent()) {
                return java.util.Optional.of(around.set(property.getKey(), value.get()));
            }
        }
        return java.util.Optional.empty();
    }

    private static java.util.Optional<JsonNode> inside(JsonNode property, String name, JsonNode part) {
        if (property.has("items")) {
            return inside(property.get("items"), name, part)
                    .map(value -> NODES.arrayNode().add(value));
        }
        if (property.has("additionalProperties")) {
            return inside(property.get("additionalProperties"), name, part)
                    .map(value -> NODES.objectNode().set("x", value));
        }
        if (property.path("$ref").asString("").equals("#/$defs/" + name)) {
            return java.util.Optional.of(part);
        }
        var definition = SCHEMA.resolved(property);
        return definition.has("properties")
                ? place(definition, name, part, sample(definition))
                : java.util.Optional.empty();
    }

    /** What the definition requires, and no more. */
    private static ObjectNode sample(JsonNode definition) {
        var sample = NODES.objectNode();
        definition.path("required").forEach(field -> {
            var part = SCHEMA.resolved(definition.path("properties").path(field.asString()));
            sample.set(field.asString(), value(part));
        });
        return sample;
    }

    private static JsonNode value(JsonNode part) {
        if (part.has("enum")) {
            return part.get("enum").get(0);
        }
        if (part.path("format").asString("").equals("date")) {
            return NODES.stringNode("2026-03-31");
        }
        return part.path("type").asString().equals("string") ? NODES.stringNode("x") : NODES.numberNode(1);
    }

    private static JsonNode definition(String name) {
        return name.equals("Customer")
                ? SCHEMA.root()
                : SCHEMA.root().path("$defs").path(name);
    }

    private static List<String> words(JsonNode definition) {
        var words = new ArrayList<String>();
        definition.path("enum").forEach(word -> words.add(word.asString()));
        return words;
    }

    private static void gather(Type type, Map<String, Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                gather(argument, records);
            }
            return;
        }
        var known = (Class<?>) type;
        boolean isOurs = known.getPackage() == Customer.class.getPackage();
        if (!isOurs || records.putIfAbsent(known.getSimpleName(), known) != null || known.isEnum()) {
            return;
        }
        for (var component : known.getRecordComponents()) {
            gather(component.getGenericType(), records);
        }
    }

    private static String shape(JsonNode part) {
        if (part.has("items")) {
            return "list of " + shape(part.get("items"));
        }
        if (part.has("additionalProperties")) {
            return "map of " + shape(part.get("additionalProperties"));
        }
        var name = part.path("$ref").asString("").replace("#/$defs/", "");
        if (Character.isUpperCase(name.charAt(0))) {
            return name;
        }
        var definition = SCHEMA.resolved(part);
        return switch (definition.path("format").asString("")) {
            case "date" -> "date";
            case "month-day" -> "day of the year";
            default ->
                definition.path("type").isArray()
                        ? "anything"
                        : definition.path("type").asString();
        };
    }

    private static String shape(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var kind = generic.getRawType() == List.class ? "list of " : "map of ";
            return kind + shape(arguments[arguments.length - 1]);
        }
        var names = Map.<Type, String>of(
                String.class, "string",
                BigDecimal.class, "number",
                Integer.class, "integer",
                int.class, "integer",
                Boolean.class, "boolean",
                LocalDate.class, "date",
                MonthDay.class, "day of the year",
                Object.class, "anything");
        return names.getOrDefault(type, ((Class<?>) type).getSimpleName());
    }
}
