package org.engagementadvisor.scenario.mutation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.scenario.mutation.TableCells.Place;

/**
 * One cell to be changed.
 *
 * @param row the id of its row; empty in the head of the table
 * @param label the heading of its column, or the key of the head of the table
 * @param ways the ways to make the change: the cell alone, then with those other cells that keep the table free of gaps and
 *     overlaps; the first that the rule book accepts is tried
 * @param answers what the table answers
 * @param hint what a case must be like to notice
 */
record Change(
        TableCells cells,
        Place place,
        String row,
        String label,
        List<Map<Place, String>> ways,
        Set<String> answers,
        String hint) {

    Change {
        ways = List.copyOf(ways);
        answers = Set.copyOf(answers);
    }

    String file() {
        return cells.table().file();
    }

    String from() {
        return cells.text(place);
    }

    /** The cells that change with it, in order. */
    List<Place> company(Map<Place, String> way) {
        return way.keySet().stream().filter(it -> !it.equals(place)).sorted().toList();
    }
}
