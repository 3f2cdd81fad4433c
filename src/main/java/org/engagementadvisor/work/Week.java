package org.engagementadvisor.work;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is done in a week and what is left for later, each in the order of the work.
 *
 * @param hours that there are; null if nobody said, then everything is planned
 * @param spent hours of what was done in this week already
 */
public record Week(@Nullable BigDecimal hours, BigDecimal spent, List<ToDo> planned, List<ToDo> later) {

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
    }

    /** Fills the hours; must-dos are planned whether they fit or not. */
    static Week of(List<ToDo> open, @Nullable BigDecimal hours, BigDecimal spent) {
        List<ToDo> planned = new ArrayList<>();
        List<ToDo> later = new ArrayList<>();
        var left = hours == null ? null : hours.subtract(spent);
        for (var toDo : open.stream().sorted(ORDER).toList()) {
            var taken = hoursOf(toDo);
            if (toDo.mustDo() || left == null || taken.compareTo(left) <= 0) {
                planned.add(toDo);
                left = left == null ? null : left.subtract(taken);
            } else {
                later.add(toDo);
            }
        }
        return new Week(hours, spent, planned, later);
    }

    /** Those of several sellers together; how many hours there are is known if it is of each. */
    static Week together(List<Week> weeks) {
        var hours = weeks.stream().map(Week::hours).filter(Objects::nonNull).toList();
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
                        .toList());
    }

    public BigDecimal plannedHours() {
        return planned.stream().map(Week::hoursOf).reduce(BigDecimal.ZERO, BigDecimal::add);
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
    private static BigDecimal hoursOf(ToDo toDo) {
        return toDo.hours() == null ? BigDecimal.ZERO : toDo.hours();
    }
}
