package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.jspecify.annotations.Nullable;

/** The decisions of a piece of advice, by what they answer. Of several that answer the same about the same, the last counts. */
final class Decided {
    private final List<Decision> all;
    private final Map<String, List<Decision>> by = new HashMap<>();

    /** An answer about something. */
    record Point(String answer, @Nullable String item) {
        // Those that Java makes cost more than all that is looked up by them, until they have run long enough.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Point point && answer.equals(point.answer) && Objects.equals(item, point.item);
        }

        @Override
        public int hashCode() {
            return 31 * answer.hashCode() + (item == null ? 0 : item.hashCode());
        }
    }

    Decided(Advice advice) {
        all = advice.decisions();
        for (Decision decision : all) {
            decision.answers()
                    .forEach((answer, value) -> by.computeIfAbsent(answer, first -> new ArrayList<>(1))
                            .add(decision));
        }
    }

    /** Null if nothing answers it. */
    @Nullable
    Decision on(Point point) {
        List<Decision> decisions = by.getOrDefault(point.answer(), List.of());
        for (int at = decisions.size() - 1; at >= 0; at--) {
            if (Objects.equals(decisions.get(at).item(), point.item())) {
                return decisions.get(at);
            }
        }
        return null;
    }

    boolean has(Point point) {
        return on(point) != null;
    }

    List<Reason> reasons(Point point) {
        Decision decision = on(point);
        return decision == null ? List.of() : decision.reasons();
    }

    /** Null if nothing answers it. */
    @Nullable
    Object value(Point point) {
        Decision decision = on(point);
        return decision == null ? null : decision.answers().get(point.answer());
    }

    /** Whatever an answer is about, in the order in which it is first told. */
    List<Point> about(String answer) {
        List<Point> points = new ArrayList<>();
        for (Decision decision : by.getOrDefault(answer, List.of())) {
            Point point = new Point(answer, decision.item());
            if (!points.contains(point)) {
                points.add(point);
            }
        }
        return points;
    }

    /** Everything that is answered, likewise. */
    Set<Point> points() {
        Set<Point> points = new LinkedHashSet<>();
        all.forEach(decision ->
                decision.answers().keySet().forEach(answer -> points.add(new Point(answer, decision.item()))));
        return points;
    }
}
