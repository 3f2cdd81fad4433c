package org.engagementadvisor.lines;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where the cells of a row go in its JSON document. Blank cells are left out, and groups of them too. */
sealed interface CellTree {
    /**
     * The JSON of a row, or null if all its cells are blank.
     *
     * @param places learns which column the value at each pointer came from
     */
    @Nullable
    JsonNode value(List<String> cells, String pointer, Map<String, String> places);

    /** One cell. */
    record Cell(int index, String name, Column column) implements CellTree {
        @Override
        public @Nullable JsonNode value(List<String> cells, String pointer, Map<String, String> places) {
            var cell = cells.get(index);
            if (cell.isBlank()) {
                return null;
            }
            places.put(pointer, name);
            return column.value(cell);
        }
    }

    /** Cells whose paths begin alike. */
    abstract sealed class Group implements CellTree {
        final Map<String, CellTree> parts;

        Group(Comparator<String> order) {
            parts = new TreeMap<>(order);
        }

        void place(List<String> steps, int depth, Cell cell) {
            if (depth == steps.size() - 1) {
                parts.put(steps.get(depth), cell);
                return;
            }
            var isList = Column.isList(steps.subList(0, depth + 1));
            var group = parts.computeIfAbsent(steps.get(depth), step -> isList ? new Elements() : new Fields());
            if (group instanceof Group inner) {
                inner.place(steps, depth + 1, cell);
            }
        }
    }

    /** Fields of an object by name. */
    final class Fields extends Group {
        Fields() {
            super(Comparator.naturalOrder());
        }

        @Override
        public @Nullable JsonNode value(List<String> cells, String pointer, Map<String, String> places) {
            var object = JsonNodeFactory.instance.objectNode();
            parts.forEach((name, part) -> {
                var step = name.replace("~", "~0").replace("/", "~1");
                var value = part.value(cells, pointer + "/" + step, places);
                if (value != null) {
                    object.set(name, value);
                }
            });
            return object.isEmpty() ? null : object;
        }
    }

    /** Elements of a list by index; those that are blank do not count. */
    final class Elements extends Group {
        Elements() {
            super(Comparator.comparingInt(Integer::parseInt));
        }

        @Override
        public @Nullable JsonNode value(List<String> cells, String pointer, Map<String, String> places) {
            var list = JsonNodeFactory.instance.arrayNode();
            for (var part : parts.values()) {
                var value = part.value(cells, pointer + "/" + list.size(), places);
                if (value != null) {
                    list.add(value);
                }
            }
            return list.isEmpty() ? null : list;
        }
    }
}
