package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands in the matrix, in a drawing 90 wide and high, and how far it may be from there as long as facts are
 * missing.
 *
 * @param cell in words
 * @param isOpen whether it may be elsewhere
 */
record MatrixPicture(
        String cell,
        String shown,
        String x,
        String y,
        String left,
        String top,
        String width,
        String height,
        boolean isOpen) {
    private static final double SIDE = 90;
    private static final double FULL = 100;
    private static final String ATTRACTIVENESS = "attractiveness";
    private static final String ABILITY = "ability";

    /** Null where one of its scores is not known. */
    static @Nullable MatrixPicture of(Advice advice, BookWords words) {
        var attractiveness = advice.answers().get(ATTRACTIVENESS);
        var ability = advice.answers().get(ABILITY);
        var cell = advice.answers().get("cell");
        if (attractiveness == null || ability == null || cell == null) {
            return null;
        }
        double left = across(advice, ABILITY, "Worst", ability);
        double right = across(advice, ABILITY, "Best", ability);
        double low = across(advice, ATTRACTIVENESS, "Worst", attractiveness);
        double high = across(advice, ATTRACTIVENESS, "Best", attractiveness);
        return new MatrixPicture(
                words.shown("cell", cell),
                words.label(ATTRACTIVENESS) + " " + words.spoken(ATTRACTIVENESS, attractiveness) + ", "
                        + words.labelInSentence(ABILITY) + " " + words.spoken(ABILITY, ability),
                Drawn.number(scaled(ability)),
                Drawn.number(SIDE - scaled(attractiveness)),
                Drawn.number(left),
                Drawn.number(SIDE - high),
                Drawn.number(Math.max(0, right - left)),
                Drawn.number(Math.max(0, high - low)),
                right > left || high > low);
    }

    private static double across(Advice advice, String score, String end, Object otherwise) {
        return scaled(advice.answers().getOrDefault(score + end, otherwise));
    }

    private static double scaled(Object score) {
        return new BigDecimal(score.toString()).doubleValue() * SIDE / FULL;
    }
}
