package org.engagementadvisor.rules.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.jspecify.annotations.Nullable;

/** The values of a fact that some rows can tell apart: one at least of each kind between which they make no difference. */
final class ToldApart {
    /** Less than any two bounds in a table are apart. */
    private static final BigDecimal LITTLE = new BigDecimal("1E-12");

    private ToldApart() {}

    /**
     * Values that the fact may have, unknown last.
     *
     * @param asked what one row asks, and {@code above} others
     * @param known the values of all facts as they are
     */
    static Set<@Nullable Object> values(
            Slot slot,
            List<AskedCondition> asked,
            List<List<AskedCondition>> above,
            Function<Slot, @Nullable Object> known) {
        Fact fact = slot.fact();
        Set<@Nullable Object> values = new LinkedHashSet<>(fact.values());
        Stream.concat(asked.stream(), above.stream().flatMap(List::stream))
                .filter(condition -> condition.reads(slot))
                .flatMap(condition -> condition.operands(slot, known))
                .forEach(bound -> values.addAll(around(fact, bound)));
        values.add(fact.type() == FactType.TERMS ? terms(slot, asked, known.apply(slot)) : notNamed(fact));
        values.removeIf(value -> value == null || !fact.allows(value));
        values.add(null);
        return values;
    }

    /** A bound and the values beside it. */
    private static List<Object> around(Fact fact, Object bound) {
        if (bound instanceof LocalDate day) {
            return List.of(day.minusDays(1), day, day.plusDays(1));
        }
        if (!(bound instanceof Number)) {
            return List.of(bound);
        }
        BigDecimal number = Values.decimal(bound);
        return fact.type() == FactType.WHOLE
                ? List.of(number.intValue() - 1, number.intValue(), number.intValue() + 1)
                : List.of(number.subtract(LITTLE), number, number.add(LITTLE));
    }

    /** A value for where no cell names one. */
    private static Object notNamed(Fact fact) {
        BigDecimal least = fact.from() == null ? BigDecimal.ZERO : fact.from();
        return switch (fact.type()) {
            case WHOLE -> least.intValue();
            case NUMBER, MONEY, RATIO, SCORE -> least;
            case DATE -> LocalDate.EPOCH;
            case TERM, TERMS, YES_NO, TEXT -> "";
        };
    }

    /** The terms known, with and without what the row asks. */
    private static Set<Object> terms(Slot slot, List<AskedCondition> asked, @Nullable Object known) {
        Set<Object> terms = new LinkedHashSet<>();
        if (known instanceof Collection<?> several) {
            terms.addAll(several);
        }
        for (AskedCondition condition : asked) {
            if (condition.slot() == slot && condition.condition().operator() == Operator.CONTAINS) {
                terms.add(condition.condition().operand());
            }
            if (condition.slot() == slot && condition.condition().operator() == Operator.LACKS) {
                terms.remove(condition.condition().operand());
            }
        }
        return terms;
    }
}
