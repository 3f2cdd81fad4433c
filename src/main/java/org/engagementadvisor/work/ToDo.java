package org.engagementadvisor.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that is kept, with what became of it.
 *
 * @param name of the customer, {@code accountManager} who has it
 * @param code the row that recommends it, {@code item} the product area or other thing that it is about
 * @param owner the function that does it; null where no table says so
 * @param due the first day told while it was open; null where there is none
 * @param hours that it takes; null where no table says so
 * @param net what it brings a year less what it costs; null where no money can be named
 * @param place among the recommendations of its customer, from 1
 * @param isCurrent false if it was settled and has come back since as another one
 * @param reason why it was declined; {@code by} and {@code at} of the last decision, null if there was none
 * @param until the last day of which it is not wanted to be seen
 */
public record ToDo(
        long id,
        String customer,
        @Nullable String name,
        @Nullable String accountManager,
        String code,
        @Nullable String item,
        String kind,
        String headline,
        @Nullable String owner,
        @Nullable String firstStep,
        @Nullable LocalDate due,
        boolean mustDo,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal net,
        int place,
        boolean isCurrent,
        State state,
        @Nullable String reason,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable LocalDate until,
        @Nullable Outcome outcome) {

    /** In whole units of money; null where money or hours cannot be named. */
    public @Nullable BigDecimal netPerHour() {
        return net == null || hours == null || hours.signum() == 0 ? null : net.divide(hours, 0, RoundingMode.HALF_UP);
    }

    /** Whether it is to be worked on that day. */
    public boolean isOpenOn(LocalDate day) {
        return state == State.OPEN || (state == State.SNOOZED && until != null && until.isBefore(day));
    }

    /** What a customer is called. */
    public String customerName() {
        return name == null ? customer : name;
    }
}
