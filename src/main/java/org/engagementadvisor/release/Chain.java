package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.release.Cause.Spot;
import org.jspecify.annotations.Nullable;

/** How the answers of two pieces of advice on a customer rest on one another: followed back from one that moved to where it began. */
final class Chain {
    private final Map<Point, Decision> before;
    private final Map<Point, Decision> after;
    private final Map<String, List<Point>> about;
    private final Map<String, List<Point>> aboutNow;
    private final RulesBehind rules;

    /** An answer about something. */
    private record Point(String answer, @Nullable String item) {
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

    Chain(Advice before, Advice after, RulesBehind rules) {
        this.before = decisions(before);
        this.after = decisions(after);
        this.about = byAnswer(this.before);
        this.aboutNow = byAnswer(this.after);
        this.rules = rules;
    }

    private static Map<Point, Decision> decisions(Advice advice) {
        Map<Point, Decision> by = new LinkedHashMap<>();
        advice.decisions()
                .forEach(decision -> decision.answers()
                        .keySet()
                        .forEach(answer -> by.put(new Point(answer, decision.item()), decision)));
        return by;
    }

    private static Map<String, List<Point>> byAnswer(Map<Point, Decision> decisions) {
        Map<String, List<Point>> by = new HashMap<>();
        decisions
                .keySet()
                .forEach(point -> by.computeIfAbsent(point.answer(), first -> new ArrayList<>(1))
                        .add(point));
        return by;
    }

    /** The rows that decided an answer about the customer before. */
    List<Spot> before(String answer) {
        return spots(reasons(before, point(answer)));
    }

    List<Spot> after(String answer) {
        return spots(reasons(after, point(answer)));
    }

    private Point point(String answer) {
        var whole = new Point(answer, null);
        if (before.containsKey(whole) || after.containsKey(whole)) {
            return whole;
        }
        // An answer that rests on what is expected is the customer's too.
        return Stream.of(about, aboutNow)
                .flatMap(by -> by.getOrDefault(answer, List.of()).stream())
                .findFirst()
                .orElse(whole);
    }

    private static List<Reason> reasons(Map<Point, Decision> decisions, Point point) {
        Decision decision = decisions.get(point);
        return decision == null ? List.of() : decision.reasons();
    }

    private static List<Spot> spots(List<Reason> reasons) {
        return reasons.stream().map(Spot::of).toList();
    }

    /** Where the move of an answer about the customer began; null if nothing says how it was decided. */
    @Nullable
    Cause of(String answer) {
        return began(point(answer), new HashSet<>());
    }

    /** Where what those rows say began; null if it is not for another row or another answer that it comes out otherwise. */
    @Nullable
    Cause of(String code, @Nullable String item, List<Reason> former, List<Reason> latter) {
        var cause = new Cause(code, item, spots(former), spots(latter), rules.among(former, latter));
        if (!cause.changed().isEmpty()) {
            return cause;
        }
        Cause behind = behind(Stream.concat(former.stream(), latter.stream()).toList(), item, new HashSet<>());
        return behind == null ? cause.orNone() : behind;
    }

    private @Nullable Cause began(Point point, Set<Point> seen) {
        List<Reason> former = reasons(before, point);
        List<Reason> latter = reasons(after, point);
        if (!seen.add(point) || (!before.containsKey(point) && !after.containsKey(point))) {
            return null;
        }
        var own = new Cause(point.answer(), point.item(), spots(former), spots(latter), rules.among(former, latter));
        if (!own.changed().isEmpty()) {
            return own;
        }
        List<Reason> both = Stream.concat(former.stream(), latter.stream()).toList();
        Cause behind = behind(both, point.item(), seen);
        if (behind == null
                && both.stream().allMatch(reason -> reason.comparisons().isEmpty())) {
            behind = behindUntold(point, seen);
        }
        return behind == null ? own.orNone() : behind;
    }

    /** Through the first of the facts compared that is an answer which moved. */
    private @Nullable Cause behind(List<Reason> reasons, @Nullable String item, Set<Point> seen) {
        Set<String> facts = new LinkedHashSet<>();
        reasons.forEach(
                reason -> reason.comparisons().stream().map(Comparison::fact).forEach(facts::add));
        for (String fact : facts) {
            for (Point point : points(fact, item)) {
                Cause cause = moved(point) ? began(point, seen) : null;
                if (cause != null) {
                    return cause;
                }
            }
        }
        return null;
    }

    /** Where the answer itself is found, or those of which a fact is computed: about the same, the whole, or anything. */
    private List<Point> points(String fact, @Nullable String item) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(fact, item));
        points.add(new Point(fact, null));
        for (String answer : rules.answers().apply(fact)) {
            points.add(new Point(answer, item));
            points.addAll(aboutNow.getOrDefault(answer, List.of()));
        }
        return points;
    }

    /**
     * Where no condition is told: through the same table's answers about single areas that were put together, or an earlier
     * answer that moved alike.
     */
    private @Nullable Cause behindUntold(Point point, Set<Point> seen) {
        List<Point> all = new ArrayList<>(after.keySet());
        before.keySet().stream().filter(each -> !after.containsKey(each)).forEach(all::add);
        for (Point each : all) {
            boolean isPart =
                    point.item() == null && each.item() != null && title(each).equals(title(point));
            boolean isAlike = !each.equals(point)
                    && each.item() == null
                    && Move.same(value(before, each), value(before, point))
                    && Move.same(value(after, each), value(after, point));
            Cause cause = (isPart || isAlike) && moved(each) ? began(each, seen) : null;
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }

    private String title(Point point) {
        Decision decision = after.getOrDefault(point, before.get(point));
        return decision == null ? "" : decision.title();
    }

    private boolean moved(Point point) {
        return !Move.same(value(before, point), value(after, point));
    }

    private static @Nullable Object value(Map<Point, Decision> decisions, Point point) {
        Decision decision = decisions.get(point);
        return decision == null ? null : decision.answers().get(point.answer());
    }
}
