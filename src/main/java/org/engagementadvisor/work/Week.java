package org.engagementadvisor.work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is done in a week and what is left for later, each in the order of the work.
 *
 * @param hours that there are; null if nobody said, then everything is planned
 * @param spent hours of what was done in this week already, journeys among them
 * @param travel hours of the journeys still to be made for what is planned, by region
 */
public record Week(
        @Nullable BigDecimal hours,
        BigDecimal spent,
        List<ToDo> planned,
        List<ToDo> later,
        SortedMap<String, BigDecimal> travel) {

    /** Must-dos by their day, all else by what an hour of it brings, then by what it brings; what nobody can value comes last. */
    static final Comparator<ToDo> ORDER = Comparator.comparing((ToDo toDo) -> !toDo.mustDo())
            .thenComparing(toDo -> toDo.mustDo() ? toDo.due() : null, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ToDo::netPerHour, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ToDo::net, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ToDo::place)
            .thenComparing(ToDo::customer)
            .thenComparing(ToDo::id);

    public Week {
        planned = List.copyOf(planned);
        later = List.copyOf(later);
        travel = Collections.unmodifiableSortedMap(new TreeMap<>(travel));
    }

    /** Fills the hours; must-dos are planned whether they fit or not. */
    static Week of(List<ToDo> open, @Nullable BigDecimal hours, BigDecimal spent) {
        return of(open, hours, spent, Map.of(), Set.of());
    }

    /**
     * The same where travel counts: the first who is visited in a region costs the journey too.
     *
     * @param journeys by customer; absent for one whose region no table has
     * @param visited regions where somebody was this week already
     */
    static Week of(
            List<ToDo> open,
            @Nullable BigDecimal hours,
            BigDecimal spent,
            Map<String, Journey> journeys,
            Set<String> visited) {
        SortedMap<String, BigDecimal> travel = new TreeMap<>();
        List<ToDo> planned = new ArrayList<>();
        List<ToDo> later = new ArrayList<>();
        var left = hours == null ? null : hours.subtract(spent);
        for (var toDo : open.stream().sorted(ORDER).toList()) {
            var journey = hoursOf(toDo).signum() == 0 ? null : journeys.get(toDo.customer());
            if (journey != null && (visited.contains(journey.region()) || travel.containsKey(journey.region()))) {
                journey = null;
            }
            var taken = journey == null ? hoursOf(toDo) : hoursOf(toDo).add(journey.hours());
            if (toDo.mustDo() || left == null || taken.compareTo(left) <= 0) {
                planned.add(toDo);
                left = left == null ? null : left.subtract(taken);
                if (journey != null) {
                    travel.put(journey.region(), journey.hours());
                }
            } else {
                later.add(toDo);
            }
        }
        return new Week(hours, spent, planned, later, travel);
    }

    /** Those of several sellers together; how many hours there are is known if it is of each. */
    static Week together(List<Week> weeks) {
        var hours = weeks.stream().map(Week::hours).filter(Objects::nonNull).toList();
        SortedMap<String, BigDecimal> travel = new TreeMap<>();
        weeks.forEach(week -> week.travel().forEach((region, taken) -> travel.merge(region, taken, BigDecimal::add)));
        return new Week(
                hours.size() < weeks.size() ? null : hours.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                weeks.stream().map(Week::spent).reduce(BigDecimal.ZERO, BigDecimal::add),
                weeks.stream()
                        .flatMap(week -> week.planned().stream())
                        .sorted(ORDER)
                        .toList(),
                weeks.stream()
                        .flatMap(week -> week.later().stream())
                        .sorted(ORDER)
                        .toList(),
                travel);
    }

    /** With the journeys that it takes. */
    public BigDecimal plannedHours() {
        return planned.stream().map(Week::hoursOf).reduce(travelHours(), BigDecimal::add);
    }

    /** Of all journeys together. */
    public BigDecimal travelHours() {
        return travel.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the planned brings a year, as far as it can be valued. */
    public BigDecimal worth() {
        return worth(planned);
    }

    /** What that which did not fit would bring a year. */
    public BigDecimal worthLater() {
        return worth(later);
    }

    /** Whether there is more that must be done than hours. */
    public boolean isTooMuch() {
        return hours != null && plannedHours().add(spent).compareTo(hours) > 0;
    }

    private static BigDecimal worth(List<ToDo> toDos) {
        return toDos.stream().map(ToDo::net).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Where no table says how many, none are counted. */
    static BigDecimal hoursOf(ToDo toDo) {
        return toDo.hours() == null ? BigDecimal.ZERO : toDo.hours();
    }
}
