package org.engagementadvisor.begin;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What columns are usually called, in the table {@code usual-columns.csv}; the more usual, the further ahead. */
final class UsualColumns {
    private static final double STEP = 0.004;
    private static final double PART = 0.55;
    private static final int SHORTEST_PART = 4;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> ignored;

    /** What a field is called, what its column is called, and what speaks against it. */
    private record Row(String called, List<String> names, Set<String> never, String without) {}

    UsualColumns(Settings settings) throws IOException {
        for (var row : settings.rows("usual-columns.csv")) {
            rows.put(
                    key(row.getField("of"), row.getField("field")),
                    new Row(
                            row.getField("called"),
                            listed(row.getField("names")),
                            Set.copyOf(listed(row.getField("never"))),
                            row.getField("without")));
        }
        ignored = Set.copyOf(row("words.ignored").names());
    }

    /** A group of products may stand in the file of the products or of the lines. */
    private static String key(String of, String field) {
        return of.equals(field) ? field : of + "." + field;
    }

    private static List<String> listed(String cell) {
        return Stream.of(cell.split(",", -1))
                .map(UsualColumns::plain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Row row(String field) {
        var row = rows.get(field);
        if (row == null) {
            throw new BeginRefused("usual-columns.csv: found no row for `" + field + "`, expected one");
        }
        return row;
    }

    String called(String field) {
        return row(field).called();
    }

    /** What is not answered without it; empty if nothing is lost. */
    String without(String field) {
        return row(field).without();
    }

    /** How well the name of a column fits a field: 1 as usual as can be, 0 not at all. */
    double fits(String field, String column) {
        var row = row(field);
        var name = plain(column);
        var words = List.of(name.split(" ", -1));
        if (words.stream().anyMatch(row.never()::contains) && !row.names().contains(name)) {
            return 0;
        }
        var core = words.stream().filter(word -> !ignored.contains(word)).collect(Collectors.joining(" "));
        double whole = Math.max(whole(row.names(), name), core.isEmpty() ? 0 : whole(row.names(), core) - 2 * STEP);
        return whole > 0 ? whole : part(row.names(), name);
    }

    private static double whole(List<String> names, String name) {
        var squashed = name.replace(" ", "");
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).replace(" ", "").equals(squashed)) {
                return 1 - i * STEP;
            }
        }
        return 0;
    }

    /** A usual name with words before or behind it. */
    private static double part(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            var usual = names.get(i);
            if (usual.length() >= SHORTEST_PART && (name.startsWith(usual + " ") || name.endsWith(" " + usual))) {
                return PART - i * STEP / 2;
            }
        }
        return 0;
    }

    /** Whether a text is one of the words of a row, or begins with one. */
    boolean isWord(String row, String text) {
        var plain = plain(text);
        return row("words." + row).names().stream()
                .anyMatch(word -> plain.equals(word)
                        || (word.length() >= SHORTEST_PART && (plain.startsWith(word + " ") || plain.endsWith(" " + word))));
    }

    /** Whether a file is called like what stands in it. */
    boolean isFileOf(String what, String file) {
        var row = row("files." + what);
        var words = List.of(plain(file.replaceFirst("[.][A-Za-z]+$", "")).split(" ", -1));
        return words.stream().anyMatch(row.names()::contains)
                && words.stream().noneMatch(row.never()::contains);
    }

    /** In lower case, words apart by one blank, without accents and signs. */
    static String plain(String name) {
        var apart = name.strip()
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .replaceAll("(?<=\\p{L})(?=[0-9])", " ")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
        return Normalizer.normalize(apart, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}0-9]+", " ")
                .strip();
    }
}
