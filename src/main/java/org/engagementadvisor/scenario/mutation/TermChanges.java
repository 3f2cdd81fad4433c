package org.engagementadvisor.scenario.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.scenario.mutation.TableCells.Place;

/** The ways to change a term. */
final class TermChanges {
    /** More ways take time and seldom help: the check refuses them for the same reason. */
    private static final int MOST_WAYS = 4;

    private final TableCells cells;
    private final OtherTerms words;

    TermChanges(TableCells cells, OtherTerms words) {
        this.cells = cells;
        this.words = words;
    }

    /** Another term, alone or changed about with a row that has it. */
    List<Map<Place, String>> instead(Place place, String fact, String term) {
        List<String> others = words.insteadOf(fact, term).stream()
                .limit(MOST_WAYS)
                .map(other -> cells.instead(place, other))
                .toList();
        List<Map<Place, String>> ways = new ArrayList<>();
        others.forEach(other -> ways.add(Map.of(place, other)));
        others.forEach(other -> exchanges(place, other).forEach(ways::add));
        return ways;
    }

    /** That text, alone or changed about with a row that has it. */
    List<Map<Place, String>> swapped(Place place, String text) {
        return Stream.concat(Stream.of(Map.of(place, text)), exchanges(place, text))
                .toList();
    }

    private Stream<Map<Place, String>> exchanges(Place place, String text) {
        return others(place)
                .filter(other -> cells.text(other).equals(text))
                .limit(MOST_WAYS)
                .map(other -> Map.of(place, text, other, cells.text(place)));
    }

    /** The terms that a cell lists, which may say that unknown does as well. */
    List<String> listed(Place place) {
        Stream<String> unknown = cells.listsUnknown(place) ? Stream.of(OtherTerms.UNKNOWN) : Stream.empty();
        return Stream.concat(cells.terms(place).stream(), unknown).toList();
    }

    /** A list without one of its terms, alone or given to another row; a list of one has another term instead. */
    List<Map<Place, String>> without(Place place, String fact, String term) {
        List<String> list = listed(place);
        if (list.size() == 1) {
            return instead(place, fact, term);
        }
        String rest =
                String.join(", ", list.stream().filter(it -> !it.equals(term)).toList());
        List<Map<Place, String>> ways = new ArrayList<>(List.of(Map.of(place, rest)));
        others(place)
                .filter(other -> !listed(other).isEmpty() && !listed(other).contains(term))
                .limit(MOST_WAYS)
                .forEach(other -> ways.add(Map.of(place, rest, other, cells.text(other) + ", " + term)));
        return ways;
    }

    /** The cells of the other rows in that column, nearest first. */
    private Stream<Place> others(Place place) {
        return cells.rows()
                .filter(row -> row != place.row())
                .sorted(Comparator.comparingInt(row -> Math.abs(row - place.row())))
                .map(row -> new Place(row, place.column()));
    }
}
