package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.engagementadvisor.document.TypedAmount;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form in which people tell a fact.
 *
 * @param area null if it is none of an area
 * @param place null if it is not kept
 * @param type of what is told, which may be more than the fact: themes instead of whether there is a plan
 * @param unit empty if it has none
 * @param choices all that may be told; empty if there is no end of it
 * @param typed what was typed; empty if nothing was
 */
record FactField(
        Fact fact,
        @Nullable String area,
        @Nullable FactPlace place,
        FactType type,
        String label,
        String unit,
        List<Choice> choices,
        String typed,
        boolean isWrong) {
    /** What is typed where there is nothing of what is asked for. */
    static final String NOTHING = "-";

    private static final int FEW = 10;
    private static final int LONGEST = 1_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}([.,][0-9]{1,2})?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern LINES = Pattern.compile("\\s*[\r\n]+\\s*");

    /** One that may be chosen. */
    record Choice(String value, String shown) {}

    /** Empty if the book does not have the fact or people cannot tell it here. */
    static Optional<FactField> of(String name, @Nullable String area, BookWords words) {
        return FactPlace.of(name).flatMap(place -> words.fact(name).map(fact -> of(fact, area, place, words)));
    }

    /** One of a fact that is tried and not kept. */
    static FactField tried(String name, BookWords words) {
        return of(words.fact(name).orElseThrow(), null, null, words);
    }

    private static FactField of(Fact fact, @Nullable String area, @Nullable FactPlace place, BookWords words) {
        var type = place == null || place.type() == null ? fact.type() : place.type();
        return new FactField(
                fact, area, place, type, fact.label(), words.unit(fact), choices(fact, type, words), "", false);
    }

    private static List<Choice> choices(Fact fact, FactType type, BookWords words) {
        return values(fact, type)
                .map(value -> new Choice(value.toString(), words.shown(fact.name(), value)))
                .toList();
    }

    private static Stream<? extends Object> values(Fact fact, FactType type) {
        if (type != fact.type()) {
            return Stream.empty();
        }
        if (type == FactType.YES_NO) {
            return Stream.of("yes", "no");
        }
        var from = fact.from();
        var to = fact.to();
        boolean isFew = type == FactType.WHOLE
                && from != null
                && to != null
                && to.subtract(from).intValue() < FEW;
        return from != null && to != null && isFew
                ? IntStream.rangeClosed(from.intValue(), to.intValue()).boxed()
                : fact.values().stream();
    }

    /** What it is called in the form. */
    public String name() {
        return area == null ? fact.name() : fact.name() + "/" + area;
    }

    /** Whether it is an amount or a number without end, such as money or hours. */
    boolean isAmount() {
        return type == fact.type() && choices.isEmpty() && (type == FactType.MONEY || type == FactType.NUMBER);
    }

    /** The least and the most that it may be, as they would be typed; empty if it has no such bounds. */
    public List<String> bounds() {
        var from = fact.from();
        var to = fact.to();
        return from == null || to == null || type != fact.type() || !type.isNumeric()
                ? List.of()
                : List.of(asTyped(from), asTyped(to));
    }

    /** A value of the fact as it would be typed. */
    String asTyped(Object value) {
        if (value instanceof BigDecimal decimal) {
            var number = type == FactType.RATIO ? decimal.multiply(HUNDRED) : decimal;
            return number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    FactField typed(String text) {
        var field = new FactField(fact, area, place, type, label, unit, choices, text, false);
        boolean isWrong = !text.isEmpty() && field.value().isEmpty();
        return new FactField(fact, area, place, type, label, unit, choices, text, isWrong);
    }

    /** What was typed, as a value of what is told; empty if it is none. */
    Optional<Object> value() {
        return switch (type) {
            case MONEY -> TypedAmount.of(typed).filter(fact::allows).map(Object.class::cast);
            case NUMBER, SCORE -> decimal().filter(fact::allows).map(Object.class::cast);
            case RATIO ->
                decimal()
                        .map(percent -> percent.divide(HUNDRED))
                        .filter(fact::allows)
                        .map(Object.class::cast);
            case TERMS -> terms();
            case TEXT -> Optional.of(typed).filter(FactField::isSound).map(Object.class::cast);
            case WHOLE, DATE, TERM, YES_NO -> type.parse(typed).filter(fact::allows);
        };
    }

    private static boolean isSound(String text) {
        return !text.isBlank() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private Optional<BigDecimal> decimal() {
        var number = BLANKS.matcher(typed).replaceAll("");
        return DECIMAL.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }

    /** One a line. */
    private Optional<Object> terms() {
        if (typed.strip().equals(NOTHING)) {
            return Optional.of(List.of());
        }
        var terms = LINES.splitAsStream(typed.strip()).distinct().toList();
        return typed.length() <= LONGEST && !terms.isEmpty() && terms.stream().allMatch(FactField::isSound)
                ? Optional.of(terms)
                : Optional.empty();
    }
}
