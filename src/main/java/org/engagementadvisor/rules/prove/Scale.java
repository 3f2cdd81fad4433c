package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/** A number or date, cut wherever a cell sets a bound; the last class is unknown. */
final class Scale implements Dimension {
    private final Fact fact;
    private final Given given;
    private final List<Bound> bounds;
    // The number of each class among the spans between bounds; spans that no value can lie in are left out.
    private final int[] spans;

    Scale(Fact fact, Given given, List<Condition> conditions) {
        this.fact = fact;
        this.given = given;
        Set<Bound> sorted = new TreeSet<>();
        conditions.stream()
                .flatMap(condition -> Stream.of(Bound.lower(condition), Bound.upper(condition)))
                .filter(Objects::nonNull)
                .forEach(sorted::add);
        Stream.of(Bound.least(fact), Bound.most(fact)).filter(Objects::nonNull).forEach(sorted::add);
        this.bounds = List.copyOf(sorted);
        List<Integer> possible = new ArrayList<>();
        for (int number = 0; number <= bounds.size(); number++) {
            if (isPossible(between(number, number))) {
                possible.add(number);
            }
        }
        this.spans = possible.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isPossible(Span span) {
        Bound least = Bound.least(fact);
        Bound most = Bound.most(fact);
        boolean below = least != null && span.to() != null && span.to().compareTo(least) <= 0;
        boolean above = most != null && span.from() != null && span.from().compareTo(most) >= 0;
        Set<Object> values = given.values();
        return !below && !above && (values == null || values.stream().anyMatch(span::contains));
    }

    private Span between(int first, int last) {
        return new Span(first == 0 ? null : bounds.get(first - 1), last == bounds.size() ? null : bounds.get(last));
    }

    @Override
    public List<Fact> facts() {
        return List.of(fact);
    }

    @Override
    public int size() {
        return spans.length + (given.unknown() ? 1 : 0);
    }

    @Override
    public Classes known() {
        return Classes.range(size(), 0, spans.length);
    }

    @Override
    public Classes where(List<Condition> conditions) {
        int from = 0;
        int to = bounds.size();
        boolean unknown = given.unknown();
        for (Condition condition : conditions) {
            from = Math.max(from, first(Bound.lower(condition)));
            to = Math.min(to, last(Bound.upper(condition)));
            unknown &= condition.holds(null);
            if (condition.operator() == org.engagementadvisor.rules.table.Operator.UNKNOWN) {
                to = -1;
            }
        }
        Classes classes = Classes.range(size(), at(from), at(to + 1));
        return unknown ? classes.with(spans.length) : classes;
    }

    private int first(@Nullable Bound lower) {
        return lower == null ? 0 : Collections.binarySearch(bounds, lower) + 1;
    }

    private int last(@Nullable Bound upper) {
        return upper == null ? bounds.size() : Collections.binarySearch(bounds, upper);
    }

    /** The first class from that span on. */
    private int at(int span) {
        int found = Arrays.binarySearch(spans, span);
        return found >= 0 ? found : -found - 1;
    }

    @Override
    public Classes widened(Classes these, Classes allowed) {
        Classes knownHere = these.and(known());
        Classes widened = these;
        if (!knownHere.isEmpty()) {
            for (int low = knownHere.first() - 1; low >= 0 && allowed.has(low); low--) {
                widened = widened.with(low);
            }
            for (int high = knownHere.last() + 1; high < spans.length && allowed.has(high); high++) {
                widened = widened.with(high);
            }
        }
        return given.unknown() && allowed.has(spans.length) ? widened.with(spans.length) : widened;
    }

    @Override
    public String words(Classes these) {
        List<String> parts = new ArrayList<>();
        if (these.covers(known())) {
            parts.add(isAll(these) ? "any" : "known");
        } else {
            runs(these).forEach(run -> parts.add(told(run).words()));
        }
        if (!isAll(these) && given.unknown() && these.has(spans.length)) {
            parts.add("unknown");
        }
        return fact.label() + " " + String.join(" or ", parts);
    }

    /** What the vocabulary does not allow anyway need not be said. */
    private Span told(Span run) {
        boolean one = run.from() != null
                && run.to() != null
                && new Span(run.from(), run.to()).words().matches("\\S+");
        boolean atLeast = !one && run.from() != null && run.from().equals(Bound.least(fact));
        boolean atMost = !one && run.to() != null && run.to().equals(Bound.most(fact));
        return new Span(atLeast ? null : run.from(), atMost ? null : run.to());
    }

    private List<Span> runs(Classes these) {
        List<Span> runs = new ArrayList<>();
        int begin = -1;
        for (int each = 0; each <= spans.length; each++) {
            boolean in = each < spans.length && these.has(each);
            if (in && begin < 0) {
                begin = each;
            } else if (!in && begin >= 0) {
                runs.add(between(spans[begin], spans[each - 1]));
                begin = -1;
            }
        }
        return runs;
    }

    @Override
    public Example example(Classes these) {
        List<Span> runs = runs(these);
        if (runs.isEmpty()) {
            return Example.of(fact, null);
        }
        Span run = runs.get(0);
        Set<Object> values = given.values();
        Object value = values == null
                ? run.choice(fact.type())
                : values.stream().filter(run::contains).findFirst().orElseThrow();
        return Example.of(fact, value);
    }

    /** Whether these reach down as far as the values go. */
    boolean begins(Classes these) {
        return spans.length > 0 && these.has(0);
    }

    /** The span of values there, in one; null if there are none or several. */
    @Nullable
    Span span(Classes these) {
        List<Span> runs = runs(these);
        return runs.size() == 1 ? runs.get(0) : null;
    }
}
