package org.engagementadvisor.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;

/** What was measured in all rounds, in microseconds of processor time. */
final class PeerFigures {
    private final Map<String, List<Double>> micros = new HashMap<>();

    void take(String kind, Collection<RunResult> results) {
        for (RunResult result : results) {
            String key = key(
                    kind,
                    result.getParams().getParam("engine"),
                    result.getParams().getParam("table"));
            double figure =
                    result.getSecondaryResults().get(ProcessorTime.MICROS).getScore();
            micros.computeIfAbsent(key, first -> new ArrayList<>()).add(figure);
        }
    }

    private static String key(String kind, String engine, String table) {
        return kind + " " + engine + " " + table;
    }

    double of(String kind, Engine engine, String table) {
        return median(micros.get(key(kind, engine.name(), table)));
    }

    /** For one decision on a table of so many rows. */
    double decision(Engine engine, int rows) {
        return of("decide", engine, "unique-" + rows);
    }

    /** How far the dearest round of a figure lies above its cheapest, in the median of all figures; 0 for none. */
    double spread() {
        return median(micros.values().stream()
                .map(each -> each.stream().mapToDouble(one -> one).max().orElseThrow()
                                / each.stream().mapToDouble(one -> one).min().orElseThrow()
                        - 1)
                .toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
