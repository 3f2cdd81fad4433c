package org.engagementadvisor.work.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.document.TypedAmount;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.Outcome;
import org.engagementadvisor.work.Outcome.Result;
import org.engagementadvisor.work.State;
import org.engagementadvisor.work.ToDos.Decision;
import org.jspecify.annotations.Nullable;

/** What somebody says of a recommendation, held against what can be said. */
final class Said {
    static final List<String> OF_STATE = List.of("state", "reason", "until");
    static final List<String> OF_OUTCOME = List.of("outcome", "amount", "reason");

    private static final int LONGEST = 1_000;
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}([.,][0-9]{1,2})?|100");

    private Said() {}

    /** Without a day, what is snoozed comes back next week. */
    static Decision decision(Fields fields, LocalDate today) {
        var word = fields.needed("state", "done, declined, snoozed, not mine or open");
        var state = State.of(word)
                .filter(known -> known != State.GONE)
                .orElseThrow(
                        () -> RefusedRequest.parameter("state", word, "done, declined, snoozed, not mine or open"));
        return switch (state) {
            case DECLINED -> new Decision(state, reason(fields), null);
            case SNOOZED -> {
                var until = day(fields, "until", today);
                yield new Decision(state, null, until == null ? sunday(today) : until);
            }
            default -> new Decision(state, null, null);
        };
    }

    private static LocalDate sunday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    static Outcome outcome(Fields fields, String by, Instant now) {
        var word = fields.needed("outcome", "won, lost or nothing");
        var result =
                Result.of(word).orElseThrow(() -> RefusedRequest.parameter("outcome", word, "won, lost or nothing"));
        return switch (result) {
            case WON -> new Outcome(result, amount(fields), null, by, now);
            case LOST -> new Outcome(result, null, reason(fields), by, now);
            case NOTHING -> new Outcome(result, null, null, by, now);
        };
    }

    private static @Nullable BigDecimal amount(Fields fields) {
        var text = fields.get("amount");
        if (text == null) {
            return null;
        }
        return TypedAmount.of(text)
                .filter(amount -> amount.signum() >= 0)
                .orElseThrow(() -> RefusedRequest.parameter("amount", text, "an amount a year such as 12500"));
    }

    static @Nullable BigDecimal hours(Fields fields) {
        var text = fields.get("hours");
        if (text == null) {
            return null;
        }
        if (!HOURS.matcher(text).matches()) {
            throw RefusedRequest.parameter("hours", text, "hours from 0 to 100");
        }
        return new BigDecimal(text.replace(',', '.'));
    }

    static String reason(Fields fields) {
        var reason = fields.needed("reason", "why, in a few words");
        if (reason.length() > LONGEST || Quote.isHarmful(reason)) {
            throw RefusedRequest.parameter("reason", reason, "at most " + LONGEST + " characters on one line");
        }
        return reason;
    }

    /** Today or later; null if it is not said. */
    static @Nullable LocalDate day(Fields fields, String name, LocalDate today) {
        var text = fields.get(name);
        if (text == null) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(today) && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // It is refused below like a day that has passed.
        }
        throw RefusedRequest.parameter(name, text, "a date such as " + today.plusDays(7) + ", today or later");
    }
}
