package org.engagementadvisor.advice;

import java.util.List;
import java.util.Locale;

/**
 * What the program itself says around the texts of a rule book where it shows an advice to people. How it is said stands among the
 * phrases of the book; {@code {0}} and so on stand for what it is about.
 */
public enum FormWord {
    /** Before what the customer does not get. */
    DO_NOT,
    /** Before the question that would change the advice. */
    ASK,
    /** Before all that is not on the first screen. */
    MORE,
    /** Before the reason of a recommendation. */
    WHY,
    /** {@code {0}} is the last day. */
    DUE,
    /** {@code {0}} is a number of hours. */
    EFFORT,
    /** {@code {0}} is money a year. */
    WORTH_A_YEAR,
    /** {@code {0}} is what to do first. */
    FIRST_STEP,
    /** If a missing fact turns out to be {@code {0}}, {@code {1}} is decided. */
    IF_SO,
    /** {@code {0}} is the value of an answer that stays as it is. */
    STANDS,
    /** {@code {0}} is a number of recommendations, as in the next two. */
    FURTHER,
    SET_ASIDE,
    FACTS_MISSING,
    /** {@code {0}} is an answer that nobody gave. */
    NOT_ANSWERED,
    /** {@code {0}} is a number of lines that a screen has no room for. */
    LEFT_OUT,
    /** In place of the strategy page of who needs none. */
    NO_PAGE,
    WHERE_WE_ARE,
    DESTINATION,
    FOCUS,
    SELLING_IN,
    DELIVERY,
    REVIEW,
    WHERE_WE_ARE_WITH_YOU,
    DESTINATION_WITH_YOU,
    FOCUS_WITH_YOU,
    SELLING_IN_WITH_YOU,
    DELIVERY_WITH_YOU,
    REVIEW_WITH_YOU;

    private static final List<FormWord> STEPS = List.of(WHERE_WE_ARE, DESTINATION, FOCUS, SELLING_IN, DELIVERY, REVIEW);
    private static final List<FormWord> STEPS_WITH_YOU = List.of(
            WHERE_WE_ARE_WITH_YOU,
            DESTINATION_WITH_YOU,
            FOCUS_WITH_YOU,
            SELLING_IN_WITH_YOU,
            DELIVERY_WITH_YOU,
            REVIEW_WITH_YOU);

    /** The heading of a step of the strategy page, 1 to 6, as we read it. */
    public static FormWord ofStep(int step) {
        return STEPS.get(step - 1);
    }

    /** The heading of a step, 1 to 6, as the customer reads it. */
    public static FormWord ofStepWithYou(int step) {
        return STEPS_WITH_YOU.get(step - 1);
    }

    /** Its name among the phrases. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
