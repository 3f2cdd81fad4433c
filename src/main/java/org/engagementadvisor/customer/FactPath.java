package org.engagementadvisor.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a value stands in the document of a customer, such as {@code ratings.satisfaction.value}; {@value #AREA} stands for an area,
 * and a list for one entry of it, as in {@code contracts.expires}.
 *
 * @param lists for each step, whether it leads to a list
 */
public record FactPath(String path, List<String> steps, List<Boolean> lists, Kind kind) {
    /** The step that is a product area. */
    public static final String AREA = "{area}";

    private static final CustomerSchema SCHEMA = new CustomerSchema();

    public FactPath {
        steps = List.copyOf(steps);
        lists = List.copyOf(lists);
    }

    /** What stands at a path. */
    public enum Kind {
        TEXT,
        NUMBER,
        WHOLE,
        FLAG,
        DATE
    }

    /** Empty if no value of a customer has that path. */
    public static Optional<FactPath> of(String path) {
        var steps = List.of(path.split("\\.", -1));
        var lists = new ArrayList<Boolean>();
        var part = SCHEMA.root();
        for (var step : steps) {
            var property = part.path("properties").path(step);
            part = SCHEMA.resolved(
                    property.isMissingNode() && !step.isBlank() ? part.path("additionalProperties") : property);
            lists.add(part.has("items"));
            part = part.has("items") ? SCHEMA.resolved(part.get("items")) : part;
        }
        var last = part;
        return path.equals("id") || !isValue(part)
                ? Optional.empty()
                : Optional.of(new FactPath(path, steps, lists, kind(last)));
    }

    /** All paths, sorted. */
    public static List<String> all() {
        var all = new TreeSet<String>();
        gather(SCHEMA.root(), "", all);
        return List.copyOf(all);
    }

    /** Whether one of its steps is an area. */
    public boolean isOfArea() {
        return steps.contains(AREA);
    }

    /** Writes a value; into the last entry of each list, of which the first one is made where there is none. */
    public void write(ObjectNode document, String area, JsonNode value) {
        var node = document;
        for (int i = 0; i < steps.size() - 1; i++) {
            var name = steps.get(i).equals(AREA) ? area : steps.get(i);
            if (!lists.get(i)) {
                node = node.withObjectProperty(name);
                continue;
            }
            var list = node.withArrayProperty(name);
            node = list.isEmpty() ? list.addObject() : (ObjectNode) list.get(list.size() - 1);
        }
        var name = steps.get(steps.size() - 1);
        if (lists.get(steps.size() - 1)) {
            node.withArrayProperty(name).add(value);
        } else {
            node.set(name.equals(AREA) ? area : name, value);
        }
    }

    private static boolean isValue(JsonNode part) {
        return part.has("enum")
                || (part.path("type").isString()
                        && !part.path("type").asString().equals("object"));
    }

    private static Kind kind(JsonNode part) {
        if (part.path("format").asString("").equals("date")) {
            return Kind.DATE;
        }
        return switch (part.path("type").asString("string")) {
            case "number" -> Kind.NUMBER;
            case "integer" -> Kind.WHOLE;
            case "boolean" -> Kind.FLAG;
            default -> Kind.TEXT;
        };
    }

    private static void gather(JsonNode found, String before, TreeSet<String> all) {
        var part = SCHEMA.resolved(found);
        part = part.has("items") ? SCHEMA.resolved(part.get("items")) : part;
        if (isValue(part)) {
            all.add(before);
            return;
        }
        var start = before.isEmpty() ? "" : before + ".";
        part.path("properties")
                .propertyStream()
                .forEach(property -> gather(property.getValue(), start + property.getKey(), all));
        var others = part.path("additionalProperties");
        if (others.isObject()) {
            gather(others, start + AREA, all);
        }
        all.remove("id");
    }
}
