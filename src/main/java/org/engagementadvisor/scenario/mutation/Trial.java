package org.engagementadvisor.scenario.mutation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.scenario.Watch;
import org.engagementadvisor.scenario.mutation.TableCells.Place;

/**
 * What became of a change.
 *
 * @param way the cells that were changed; the first way, if all were refused
 */
record Trial(Change change, Map<Place, String> way, Verdict verdict) {
    enum Verdict {
        NOTICED,
        REFUSED,
        SURVIVED
    }

    /** Makes the change in the first way that the rule book accepts, and asks the cases. */
    static Trial of(Change change, RuleBook rules, Watch watch) {
        for (Map<Place, String> way : change.ways()) {
            Optional<RuleBook> changed = rules.probe().with(change.cells().draft(), texts(way));
            if (changed.isPresent()) {
                boolean noticed = watch.notices(changed.get(), change.file(), change.row(), change.answers());
                return new Trial(change, way, noticed ? Verdict.NOTICED : Verdict.SURVIVED);
            }
        }
        return new Trial(change, change.ways().get(0), Verdict.REFUSED);
    }

    private static Map<String, String> texts(Map<Place, String> way) {
        return way.entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey().toString(), Map.Entry::getValue));
    }
}
