package org.engagementadvisor.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a value must be. */
sealed interface Expected {
    String UNKNOWN = "unknown";

    boolean holds(@Nullable Object actual);

    /** As it is written in a scenario. */
    String text();

    /** The terms that it names; none of a bound. */
    default Stream<String> terms() {
        return Stream.empty();
    }

    /** The value itself; a figure with decimals is compared to so many, a whole one is meant exactly. */
    record Exactly(String text) implements Expected {
        @Override
        public Stream<String> terms() {
            return Stream.of(text).filter(term -> !term.equals(UNKNOWN));
        }

        @Override
        public boolean holds(@Nullable Object actual) {
            if (actual instanceof Number number) {
                return figure(text).map(it -> sameFigure(it, number)).orElse(false);
            }
            return Shown.value(actual).equals(text);
        }

        private static boolean sameFigure(BigDecimal wanted, Number actual) {
            var figure = new BigDecimal(actual.toString());
            BigDecimal compared = wanted.scale() > 0 ? figure.setScale(wanted.scale(), RoundingMode.HALF_UP) : figure;
            return compared.compareTo(wanted) == 0;
        }
    }

    /** Known, and one of them; or unknown where that is listed. */
    record OneOf(List<Exactly> values) implements Expected {
        @Override
        public Stream<String> terms() {
            return values.stream().flatMap(Exactly::terms);
        }

        @Override
        public boolean holds(@Nullable Object actual) {
            return values.stream().anyMatch(it -> it.holds(actual));
        }

        @Override
        public String text() {
            return "one of " + listed(values);
        }
    }

    /** Known, and different from each. */
    record NoneOf(List<Exactly> values) implements Expected {
        @Override
        public Stream<String> terms() {
            return values.stream().flatMap(Exactly::terms);
        }

        @Override
        public boolean holds(@Nullable Object actual) {
            return actual != null && values.stream().noneMatch(it -> it.holds(actual));
        }

        @Override
        public String text() {
            return "none of " + listed(values);
        }
    }

    /** Known, whatever it is. */
    record Known() implements Expected {
        @Override
        public boolean holds(@Nullable Object actual) {
            return actual != null;
        }

        @Override
        public String text() {
            return "known";
        }
    }

    /** A set of terms, in any order. */
    record SetOf(List<String> values) implements Expected {
        @Override
        public Stream<String> terms() {
            return values.stream();
        }

        @Override
        public boolean holds(@Nullable Object actual) {
            return actual instanceof Collection<?> terms && Shown.value(terms).equals(Shown.value(values));
        }

        @Override
        public String text() {
            return Shown.value(values);
        }
    }

    /** A figure or a date on one side of a bound. */
    record Bound(String operator, Comparable<?> bound, String text) implements Expected {
        @Override
        public boolean holds(@Nullable Object actual) {
            if (bound instanceof BigDecimal figure) {
                return actual instanceof Number number
                        && side().test(new BigDecimal(number.toString()).compareTo(figure));
            }
            // ISO dates sort as texts
            return actual != null && side().test(actual.toString().compareTo(bound.toString()));
        }

        private IntPredicate side() {
            return switch (operator) {
                case ">=" -> sign -> sign >= 0;
                case ">" -> sign -> sign > 0;
                case "<=" -> sign -> sign <= 0;
                default -> sign -> sign < 0;
            };
        }
    }

    static Optional<BigDecimal> figure(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String listed(List<Exactly> values) {
        return String.join(", ", values.stream().map(Exactly::text).toList());
    }
}
