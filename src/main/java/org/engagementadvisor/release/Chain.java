package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.release.Cause.Spot;
import org.engagementadvisor.release.Decided.Point;
import org.jspecify.annotations.Nullable;

/** How the answers of two pieces of advice on a customer rest on one another: followed back from one that moved to where it began. */
final class Chain {
    private final Decided before;
    private final Decided after;
    private final RulesBehind rules;

    Chain(Advice before, Advice after, RulesBehind rules) {
        this.before = new Decided(before);
        this.after = new Decided(after);
        this.rules = rules;
    }

    /** The rows that decided an answer about the customer before. */
    List<Spot> before(String answer) {
        return spots(before.reasons(point(answer)));
    }

    List<Spot> after(String answer) {
        return spots(after.reasons(point(answer)));
    }

    private Point point(String answer) {
        var whole = new Point(answer, null);
        if (before.has(whole) || after.has(whole)) {
            return whole;
        }
        // An answer that rests on what is expected is the customer's too.
        return Stream.of(before, after)
                .flatMap(by -> by.about(answer).stream())
                .findFirst()
                .orElse(whole);
    }

    private static List<Spot> spots(List<Reason> reasons) {
        List<Spot> spots = new ArrayList<>(reasons.size());
        reasons.forEach(reason -> spots.add(Spot.of(reason)));
        return spots;
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
        Cause behind = behind(former, latter, item, new HashSet<>());
        return behind == null ? cause.orNone() : behind;
    }

    private @Nullable Cause began(Point point, Set<Point> seen) {
        List<Reason> former = before.reasons(point);
        List<Reason> latter = after.reasons(point);
        if (!seen.add(point) || (!before.has(point) && !after.has(point))) {
            return null;
        }
        var own = new Cause(point.answer(), point.item(), spots(former), spots(latter), rules.among(former, latter));
        if (!own.changed().isEmpty()) {
            return own;
        }
        Cause behind = behind(former, latter, point.item(), seen);
        if (behind == null
                && Stream.of(former, latter)
                        .flatMap(List::stream)
                        .allMatch(reason -> reason.comparisons().isEmpty())) {
            behind = behindUntold(point, seen);
        }
        return behind == null ? own.orNone() : behind;
    }

    /** Through the first of the facts compared that is an answer which moved. */
    private @Nullable Cause behind(List<Reason> former, List<Reason> latter, @Nullable String item, Set<Point> seen) {
        Set<String> facts = new LinkedHashSet<>();
        for (List<Reason> reasons : List.of(former, latter)) {
            reasons.forEach(reason -> reason.comparisons().forEach(compared -> facts.add(compared.fact())));
        }
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
            points.addAll(after.about(answer));
        }
        return points;
    }

    /**
     * Where no condition is told: through the same table's answers about single areas that were put together, or an earlier
     * answer that moved alike.
     */
    private @Nullable Cause behindUntold(Point point, Set<Point> seen) {
        Set<Point> all = after.points();
        all.addAll(before.points());
        for (Point each : all) {
            boolean isPart =
                    point.item() == null && each.item() != null && title(each).equals(title(point));
            boolean isAlike = !each.equals(point)
                    && each.item() == null
                    && Move.same(before.value(each), before.value(point))
                    && Move.same(after.value(each), after.value(point));
            Cause cause = (isPart || isAlike) && moved(each) ? began(each, seen) : null;
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }

    private String title(Point point) {
        Decision now = after.on(point);
        Decision decision = now == null ? before.on(point) : now;
        return decision == null ? "" : decision.title();
    }

    private boolean moved(Point point) {
        return !Move.same(before.value(point), after.value(point));
    }
}
