package org.engagementadvisor.scenario.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.engagementadvisor.scenario.mutation.Sheet.Place;

/** The ways to change a term. */
final class TermChanges {
    /** More ways take time and seldom help: the check refuses them for the same reason. */
    private static final int MOST_WAYS = 4;

    private final Sheet sheet;
    private final OtherTerms words;

    TermChanges(Sheet sheet, OtherTerms words) {
        this.sheet = sheet;
        this.words = words;
    }

    static List<String> of(String list) {
        return Stream.of(list.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Another term, alone or changed about with a row that has it. */
    List<Map<Place, String>> instead(Place place, String fact, String term) {
        List<String> others =
                words.insteadOf(fact, term).stream().limit(MOST_WAYS).toList();
        List<Map<Place, String>> ways = new ArrayList<>();
        others.forEach(other -> ways.add(Map.of(place, other)));
        others.forEach(other -> exchanges(place, other).forEach(ways::add));
        return ways;
    }

    /** That value, alone or changed about with a row that has it. */
    List<Map<Place, String>> swapped(Place place, String value) {
        return Stream.concat(Stream.of(Map.of(place, value)), exchanges(place, value))
                .toList();
    }

    private Stream<Map<Place, String>> exchanges(Place place, String value) {
        String from = sheet.cell(place.row(), place.column());
        return others(place)
                .filter(row -> sheet.cell(row, place.column()).equals(value))
                .limit(MOST_WAYS)
                .mapToObj(row -> Map.of(place, value, new Place(row, place.column()), from));
    }

    /** A list without one of its terms, alone or given to another row; a list of one has another term instead. */
    List<Map<Place, String>> without(Place place, ColumnCode snippet, String term) {
        List<String> list = of(sheet.cell(place.row(), place.column()));
        if (list.size() == 1) {
            return instead(place, snippet.name(), term);
        }
        String rest =
                String.join(", ", list.stream().filter(it -> !it.equals(term)).toList());
        List<Map<Place, String>> ways = new ArrayList<>(List.of(Map.of(place, rest)));
        others(place)
                .filter(row -> !sheet.cell(row, place.column()).isEmpty())
                .filter(row -> !of(sheet.cell(row, place.column())).contains(term))
                .limit(MOST_WAYS)
                .forEach(row -> ways.add(Map.of(
                        place, rest, new Place(row, place.column()), sheet.cell(row, place.column()) + ", " + term)));
        return ways;
    }

    /** The other rows, nearest first. */
    private IntStream others(Place place) {
        return IntStream.range(sheet.firstRow(), sheet.rows().size())
                .filter(row -> row != place.row())
                .boxed()
                .sorted((a, b) -> Integer.compare(Math.abs(a - place.row()), Math.abs(b - place.row())))
                .mapToInt(Integer::intValue);
    }
}
