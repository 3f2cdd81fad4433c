package org.engagementadvisor.intake;

import static org.engagementadvisor.intake.Condition.Test.AFTER_AS_OF;
import static org.engagementadvisor.intake.Condition.Test.BADLY_WRITTEN;
import static org.engagementadvisor.intake.Condition.Test.BLANK;
import static org.engagementadvisor.intake.Condition.Test.UNKNOWN;
import static org.engagementadvisor.intake.Condition.Test.UNREADABLE;

import java.util.List;
import org.engagementadvisor.document.Place;

/**
 * Why a line is left out. {@code listed}: the mapping says so; the others stand behind those of the mapping, since a line
 * without a readable customer, date or amount cannot be used whatever the mapping says.
 */
record Reason(String name, Condition condition, boolean listed) {
    /** Reasons that hold for every mapping, in their order. */
    static final List<Reason> ALWAYS = List.of(
            new Reason(
                    "row is badly written", new Condition(Place.of(""), null, null, BADLY_WRITTEN, List.of()), false),
            always("customer is blank", LineField.CUSTOMER, BLANK),
            always("customer is not in the customers file", LineField.CUSTOMER, UNKNOWN),
            always("order is blank", LineField.ORDER, BLANK),
            always("date cannot be read", LineField.DATE, UNREADABLE),
            always("date is after the as-of date", LineField.DATE, AFTER_AS_OF),
            always("quantity cannot be read", LineField.QUANTITY, UNREADABLE),
            always("price cannot be read", LineField.PRICE, UNREADABLE),
            always("amount cannot be read", LineField.AMOUNT, UNREADABLE),
            always("cost cannot be read", LineField.COST, UNREADABLE),
            always("unit cost cannot be read", LineField.UNIT_COST, UNREADABLE),
            always("product area is unknown", LineField.AREA, BLANK));

    static final String RETURN = "return";
    static final String OTHER_CURRENCY = "another currency";
    static final String NO_RATE = "no rate for the currency";

    /** Names of reasons that only some mappings have. */
    static final List<String> NAMES = List.of(RETURN, OTHER_CURRENCY, NO_RATE);

    /** The reason of mappings that choose a currency; {@code isForeseen} if they have no rates for the others. */
    static Reason otherCurrency(boolean isForeseen) {
        return new Reason(
                isForeseen ? OTHER_CURRENCY : NO_RATE,
                new Condition(Place.of(""), null, null, Condition.Test.OTHER_CURRENCY, List.of()),
                isForeseen);
    }

    /** The reason of lines that lead to no row of the join of that number. */
    static Reason unmatched(Join join, int number) {
        return new Reason(
                "no row in " + join.file().path(),
                new Condition(Place.of(""), null, null, Condition.Test.UNMATCHED, List.of(String.valueOf(number))),
                false);
    }

    /** The reason of mappings that leave returns out. */
    static Reason returned() {
        return new Reason(RETURN, new Condition(Place.of(""), null, null, Condition.Test.RETURNED, List.of()), true);
    }

    private static Reason always(String name, LineField field, Condition.Test test) {
        return new Reason(name, Condition.of(field, test), false);
    }

    /** Whether the reason says that something is wrong with the export, which nobody expected. */
    boolean isUnexpected() {
        return !listed && condition.test() != AFTER_AS_OF;
    }
}
