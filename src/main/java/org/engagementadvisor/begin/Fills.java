package org.engagementadvisor.begin;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts the figures of the base into the tables of a book, cell by cell as {@code fills.csv} says. What is not known leaves the cell as it is. */
final class Fills {
    private static final String EACH = "each area";

    private final Settings settings;
    private final BaseFigures base;
    private final Areas areas;
    private final Map<String, Map<BigDecimal, BigDecimal>> steps = new HashMap<>();
    private final TreeSet<String> left = new TreeSet<>();

    Fills(Settings settings, BaseFigures base, Areas areas) {
        this.settings = settings;
        this.base = base;
        this.areas = areas;
    }

    /** Fills the tables of a book; what there were no figures for. */
    List<String> into(Path book) throws IOException {
        var byTable = new TreeMap<String, List<NamedCsvRecord>>();
        for (var row : settings.rows("fills.csv")) {
            byTable.computeIfAbsent(row.getField("table"), one -> new ArrayList<>())
                    .add(row);
        }
        for (var entry : byTable.entrySet()) {
            var table = BookTable.read(book.resolve(entry.getKey() + ".drl.csv"));
            entry.getValue().forEach(row -> fill(table, row, entry.getValue()));
            table.write();
        }
        return List.copyOf(left);
    }

    private void fill(BookTable table, NamedCsvRecord row, List<NamedCsvRecord> rows) {
        if (row.getField("row").equals(EACH)) {
            int number = 1;
            for (var area : areas.listed().subList(0, areas.listed().size() - 1)) {
                var value = value(row, row.getField("figure") + " " + area, rows);
                if (value != null) {
                    table.add(number++, area, row.getField("column"), value.toPlainString());
                }
            }
            return;
        }
        var value = value(row, row.getField("figure"), rows);
        if (value == null) {
            left.add(row.getField("figure"));
        } else {
            table.set(row.getField("row"), row.getField("column"), value.toPlainString());
        }
    }

    private @Nullable BigDecimal value(NamedCsvRecord row, String figure, List<NamedCsvRecord> rows) {
        if (row.getField("quantile").isEmpty()) {
            var known = base.figure(figure);
            return known == null ? null : rounded(row, known);
        }
        if (row.getField("row").equals(EACH)) {
            int least = settings.whole(figure.startsWith("interval") ? "least intervals" : "least buyers");
            var known = base.quantile(figure, Double.parseDouble(row.getField("quantile")), least);
            return known == null ? null : rounded(row, known);
        }
        var key = row.getField("table") + figure + row.getField("factor") + row.getField("digits");
        return steps.computeIfAbsent(key, one -> steps(row, figure, rows))
                .get(new BigDecimal(row.getField("quantile")));
    }

    /** The values at all quantiles that the table asks for with the same factor, each above the one before: a class between two equal limits would be nobody's. */
    private Map<BigDecimal, BigDecimal> steps(NamedCsvRecord of, String figure, List<NamedCsvRecord> rows) {
        var steps = new TreeMap<BigDecimal, BigDecimal>();
        boolean isLimit = !of.getField("digits").equals("0");
        for (var row : rows) {
            boolean isSame = List.of("figure", "factor", "digits").stream()
                    .allMatch(field -> row.getField(field).equals(of.getField(field)));
            var known = isSame && !row.getField("quantile").isEmpty()
                    ? base.quantile(
                            figure, Double.parseDouble(row.getField("quantile")), settings.whole("least buyers"))
                    : null;
            if (known != null) {
                steps.put(new BigDecimal(row.getField("quantile")), rounded(row, known));
            }
        }
        BigDecimal before = null;
        for (var step : steps.entrySet()) {
            var value = step.getValue();
            while (isLimit && before != null && value.compareTo(before) <= 0) {
                value = ClassLimits.above(before);
            }
            step.setValue(value);
            before = value;
        }
        return steps;
    }

    private static BigDecimal rounded(NamedCsvRecord row, double known) {
        var value = BigDecimal.valueOf(known).multiply(new BigDecimal(row.getField("factor")));
        var rounded = ClassLimits.rounded(value, Integer.parseInt(row.getField("digits")));
        var least = row.getField("least");
        var most = row.getField("most");
        rounded = least.isEmpty() ? rounded : rounded.max(new BigDecimal(least));
        rounded = most.isEmpty() ? rounded : rounded.min(new BigDecimal(most));
        return ClassLimits.plain(rounded);
    }
}
