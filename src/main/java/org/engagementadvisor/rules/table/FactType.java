package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;
import org.engagementadvisor.customer.ThousandsPoint;

/** What kind of value a fact has, and how a cell says one. */
public enum FactType {
    WHOLE("a whole number", " such as `12`"),
    NUMBER("a number", " such as `1.5`"),
    MONEY("an amount", " such as `200000` or `0.50`"),
    RATIO("a fraction", " such as `0.25` (for 25 %)"),
    SCORE("a number", " such as `66.5`"),
    DATE("a date", " such as `2026-06-30`"),
    TERM("a term", ""),
    TERMS("a term", ""),
    YES_NO("`yes` or `no`", ""),
    TEXT("a text", "");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private final String noun;
    private final String example;

    FactType(String noun, String example) {
        this.noun = noun;
        this.example = example;
    }

    /** What a cell of this type should hold, in words. */
    public String expected() {
        return noun + example;
    }

    /** What a cell of this type is called. */
    public String noun() {
        return noun;
    }

    /** Whether the point in it may part thousands; unlike an amount of money, other numbers may have thousandths. */
    boolean isAmbiguous(BigDecimal value) {
        return ThousandsPoint.isIn(value)
                && (this == MONEY
                        || (this == NUMBER && value.stripTrailingZeros().scale() < 3));
    }

    /** Whether a percentage was typed for a fraction: no table means more than a thousand per cent. */
    boolean isPercentage(Object value) {
        return this == RATIO && value instanceof BigDecimal ratio && ratio.abs().compareTo(BigDecimal.TEN) > 0;
    }

    /** Whether values are compared as decimals, which Drools writes with the suffix B. */
    public boolean isDecimal() {
        return this == NUMBER || this == MONEY || this == RATIO || this == SCORE;
    }

    public boolean isNumeric() {
        return isDecimal() || this == WHOLE;
    }

    /** Whether values are words: equal or not, with no arithmetic. */
    public boolean isTerm() {
        return this == TERM || this == TERMS || this == YES_NO;
    }

    /** Whether a value of this type and one of the other can be equal, or one of them greater. */
    boolean isComparableWith(FactType other) {
        return this == other || (isCounted() && other.isCounted()) || (isWord() && other.isWord());
    }

    /** Whether what is known of the other type can be said as one of this. */
    boolean canBecomeOf(FactType other) {
        return isComparableWith(other) && this != TERMS && (this != WHOLE || other == WHOLE);
    }

    /** Numbers that are neither money nor a share of something. */
    private boolean isCounted() {
        return this == WHOLE || this == NUMBER || this == SCORE;
    }

    private boolean isWord() {
        return this == TERM || this == YES_NO;
    }

    /** Whether that is how a value of this type is kept. */
    public boolean has(Object value) {
        return switch (this) {
            case WHOLE -> value instanceof Integer;
            case NUMBER, MONEY, RATIO, SCORE -> value instanceof BigDecimal;
            case DATE -> value instanceof LocalDate;
            case TERM, TEXT, YES_NO -> value instanceof String;
            case TERMS -> value instanceof Collection;
        };
    }

    /** The value that a cell's text says, or empty if it says none of this type. */
    public Optional<Object> parse(String text) {
        return switch (this) {
            case WHOLE -> INTEGER.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
            case NUMBER, MONEY, RATIO, SCORE ->
                DECIMAL.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
            case DATE -> date(text);
            case YES_NO -> text.equals("yes") || text.equals("no") ? Optional.of(text.intern()) : Optional.empty();
            case TERM, TERMS, TEXT -> Optional.of(text.intern());
        };
    }

    private static Optional<Object> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
