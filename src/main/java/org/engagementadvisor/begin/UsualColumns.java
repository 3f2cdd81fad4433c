package org.engagementadvisor.begin;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What columns are usually called, in the table {@code shared/usual-names.csv}, the more usual, the further ahead; and what speaks for and against them, in
 * {@code begin/columns.csv} and {@code words.csv}.
 */
final class UsualColumns {
    private static final double STEP = 0.004;
    private static final double PART = 0.55;
    private static final int SHORTEST_PART = 4;

    private static final List<String> LANGUAGES = List.of("english", "german", "french", "spanish");

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();

    /** What a field is called, what its column is called in each language, and what speaks against it. */
    private record Row(String called, List<List<String>> names, Set<String> never, String without) {}

    UsualColumns(Settings settings) throws IOException {
        var names = new HashMap<String, List<List<String>>>();
        for (var row : settings.usualNames()) {
            names.put(
                    row.getField("role") + "." + row.getField("field"),
                    LANGUAGES.stream()
                            .map(language -> listed(row.getField(language), ";"))
                            .toList());
        }
        for (var row : settings.rows("columns.csv")) {
            var usual = names.get(row.getField("names"));
            if (usual == null) {
                throw new BeginRefused("begin/columns.csv: found `" + row.getField("names")
                        + "`, expected a role and field of shared/usual-names.csv");
            }
            var field = row.getField("field");
            rows.put(
                    row.getField("of").equals(field) ? field : row.getField("of") + "." + field,
                    new Row(
                            row.getField("called"),
                            usual,
                            Set.copyOf(listed(row.getField("never"), ",")),
                            row.getField("without")));
        }
        for (var row : settings.rows("words.csv")) {
            words.put(row.getField("of"), listed(row.getField("words"), ","));
        }
        words.put("credit note", all(names, "words.credit note"));
    }

    private static List<String> all(Map<String, List<List<String>>> names, String row) {
        return names.getOrDefault(row, List.of()).stream().flatMap(List::stream).toList();
    }

    private static List<String> listed(String cell, String separator) {
        return Stream.of(cell.split(separator, -1))
                .map(UsualColumns::plain)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Row row(String field) {
        var row = rows.get(field);
        if (row == null) {
            throw new BeginRefused("begin/columns.csv: found no row for `" + field + "`, expected one");
        }
        return row;
    }

    /** The fields of that beginning, without it, in the order of the table. */
    List<String> fieldsOf(String begin) {
        return rows.keySet().stream()
                .filter(field -> field.startsWith(begin))
                .map(field -> field.substring(begin.length()))
                .toList();
    }

    String called(String field) {
        return row(field).called();
    }

    /** What is not answered without it; empty if nothing is lost. */
    String without(String field) {
        return row(field).without();
    }

    /** How well the name of a column fits a field: 1 as usual as can be or the path of a fact, 0 not at all. */
    double fits(String field, String column) {
        if (field.equals("facts." + column.strip())) {
            return 1;
        }
        var row = row(field);
        var name = plain(column);
        var parts = List.of(name.split(" ", -1));
        double whole = best(row, names -> whole(names, name));
        if (whole > 0 || parts.stream().anyMatch(row.never()::contains)) {
            return whole;
        }
        var core = parts.stream()
                .filter(word -> !words.getOrDefault("ignored", List.of()).contains(word))
                .collect(Collectors.joining(" "));
        double ofCore = core.isEmpty() ? 0 : best(row, names -> whole(names, core)) - 2 * STEP;
        return ofCore > 0 ? ofCore : best(row, names -> part(names, name));
    }

    private static double best(Row row, ToDoubleFunction<List<String>> fitness) {
        return row.names().stream().mapToDouble(fitness).max().orElse(0);
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

    /** Whether a text of a column says that it is a credit note. */
    boolean isCreditNote(String text) {
        var plain = plain(text);
        return words.getOrDefault("credit note", List.of()).stream()
                .anyMatch(word -> plain.equals(word)
                        || (word.length() >= SHORTEST_PART
                                && (plain.startsWith(word + " ") || plain.endsWith(" " + word))));
    }

    /** Whether a file is called like what stands in it. */
    boolean isFileOf(String what, String file) {
        var parts = List.of(plain(file.replaceFirst("[.][A-Za-z]+$", "")).split(" ", -1));
        return parts.stream().anyMatch(words.getOrDefault("files of " + what, List.of())::contains)
                && parts.stream().noneMatch(words.getOrDefault("no " + what, List.of())::contains);
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
