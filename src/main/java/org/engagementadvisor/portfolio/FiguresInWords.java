package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/** Figures as the rule book writes them, rounded for reading; the JSON has them exactly. */
record FiguresInWords(BookWords book) {
    private static final int RATIO_SCALE = 3;

    /** The label of a fact, and of what a year it is. */
    String labelled(String fact) {
        String unit = book.writtenUnit(fact);
        return unit.equals("a year") ? book.label(fact) + ", " + unit : book.label(fact);
    }

    /** Large amounts whole; of small ones, ratios and what is left of an index, some decimals. Empty if it is unknown. */
    String inTable(String fact, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> names) {
            return String.join(", ", names.stream().map(String::valueOf).toList());
        }
        return book.shown(fact, value instanceof BigDecimal figure ? rounded(fact, figure) : value);
    }

    private static BigDecimal rounded(String fact, BigDecimal figure) {
        if (fact.equals("concentrationIndex")) {
            return figure.setScale(1, RoundingMode.HALF_UP);
        }
        return figure.setScale(isLarge(figure) ? 0 : RATIO_SCALE, RoundingMode.HALF_UP);
    }

    /** As one says it. */
    String spoken(String fact, Object value) {
        return book.spoken(fact, value);
    }

    private static boolean isLarge(BigDecimal figure) {
        return figure.abs().compareTo(BigDecimal.TEN) >= 0;
    }

    String whole(String fact, BigDecimal amount) {
        return book.shown(fact, amount.setScale(0, RoundingMode.HALF_UP));
    }
}
