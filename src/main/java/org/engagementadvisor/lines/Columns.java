package org.engagementadvisor.lines;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.ThousandsPoint;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.document.Utf8;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The header of a CSV file: dotted paths to the fields of a customer, lists by index from 0. */
final class Columns {
    private static final String PATH =
            "a path to one value, such as `name`, `areas.AREA.turnover` or `contracts.0.expires`";

    static final String COMMAS = "columns separated by commas";

    private final List<String> names;
    private final Map<Integer, Column> kinds = new HashMap<>();
    private final CellTree.Fields root = new CellTree.Fields();

    private Columns(List<String> names) {
        this.names = List.copyOf(names);
    }

    static Columns none() {
        return new Columns(List.of());
    }

    /** @throws UnreadableFile naming every column that is unknown or there twice */
    static Columns of(Place place, List<String> header) {
        var columns = new Columns(header.stream()
                .map(cell -> Utf8.decoded(cell)
                        .orElseThrow(() -> new UnreadableFile(place, "bytes that are not UTF-8", "UTF-8")))
                .map(String::strip)
                .toList());
        columns.place(place).refuse(UnreadableFile::new);
        return columns;
    }

    private Faults place(Place place) {
        var faults = new Faults();
        if (names.size() == 1 && names.get(0).matches(".*[;\t|].*")) {
            faults.add(place, Quote.of(names.get(0)), COMMAS);
            return faults;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var steps = List.of(name.split("\\.", -1));
            var column = Column.at(steps);
            if (column == null) {
                faults.add(place, "the column " + Quote.of(name), PATH);
            } else if (!seen.add(name)) {
                faults.add(place, "the column " + Quote.of(name) + " twice", "each column once");
            } else {
                kinds.put(i, column);
                root.place(steps, 0, new CellTree.Cell(i, name, column));
            }
        }
        if (!seen.contains("id")) {
            faults.add(place, "no column `id`", "one");
        }
        return faults;
    }

    int count() {
        return names.size();
    }

    String name(int column) {
        return names.get(column);
    }

    /** What is to be asked about the cells of a row that may mean one thing or another, column by column. */
    List<Fault> unclear(List<String> cells) {
        var unclear = new ArrayList<Fault>();
        for (int i = 0; i < cells.size(); i++) {
            var column = kinds.get(i);
            if (column != null && column.isUnclear(cells.get(i))) {
                var typed = cells.get(i).strip();
                unclear.add(new Fault(
                        Place.within(name(i)), Quote.of(typed), ThousandsPoint.question(new BigDecimal(typed))));
            }
        }
        return unclear;
    }

    /** The position of the column of that name. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    /** The row as JSON; {@code places} learns which column each pointer into it came from. */
    JsonNode tree(List<String> cells, Map<String, String> places) {
        var tree = root.value(cells, "", places);
        return tree == null ? JsonNodeFactory.instance.objectNode() : tree;
    }
}
