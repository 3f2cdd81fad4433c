package org.engagementadvisor.alert.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.alert.Alert;
import org.engagementadvisor.alert.Delivery;
import org.engagementadvisor.page.Messages;
import org.jspecify.annotations.Nullable;

/** Words what a page shows of alerts, in one language. */
final class AlertView {
    private final Messages messages;
    private final Locale locale;
    private final Clock clock;

    AlertView(Locale locale, Clock clock) {
        this.messages = Messages.of("alert", locale);
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * An alert in words.
     *
     * @param exact when it arose, {@code at} as one speaks of it
     * @param due empty if there is no day
     * @param seen by whom and when; empty if nobody has seen it
     */
    public record Line(
            Alert alert,
            String at,
            String exact,
            String due,
            boolean isLate,
            String seen,
            String withdrawn,
            List<Sent> deliveries) {}

    /**
     * One way in which it goes out.
     *
     * @param told what became of it, and why
     */
    public record Sent(Delivery delivery, String told, boolean isUndeliverable) {}

    List<Line> lines(List<Alert> alerts) {
        return alerts.stream().map(this::line).toList();
    }

    private Line line(Alert alert) {
        var due = alert.due();
        boolean isLate = due != null && due.isBefore(LocalDate.now(clock));
        return new Line(
                alert,
                at(alert.arisenAt()),
                alert.arisenAt().toString(),
                due == null ? "" : messages.text(isLate ? "due.late" : "due", day(due)),
                isLate,
                alert.seenAt() == null
                        ? ""
                        : messages.text("seenBy", String.valueOf(alert.seenBy()), at(alert.seenAt())),
                alert.withdrawnAt() == null ? "" : messages.text("withdrawn", at(alert.withdrawnAt())),
                alert.deliveries().stream().map(this::sent).toList());
    }

    private Sent sent(Delivery delivery) {
        var channel = messages.text("channel." + delivery.channel());
        var told = messages.text(
                key(delivery), channel, at(delivery.sentAt()), delivery.tries(), String.valueOf(delivery.fault()));
        return new Sent(delivery, told, delivery.state() == Delivery.State.UNDELIVERABLE);
    }

    private static String key(Delivery delivery) {
        return "delivery." + delivery.state().word()
                + (delivery.state() == Delivery.State.WAITING && delivery.fault() != null ? ".again" : "");
    }

    private String at(@Nullable Instant time) {
        if (time == null) {
            return "";
        }
        var here = time.atZone(clock.getZone());
        var day = here.toLocalDate();
        var today = LocalDate.now(clock);
        if (day.equals(today)) {
            return messages.text("today", format("time", here));
        }
        return day.equals(today.minusDays(1)) ? messages.text("yesterday", format("time", here)) : day(day);
    }

    private String day(LocalDate day) {
        return format(day.getYear() == LocalDate.now(clock).getYear() ? "day" : "dayOfYear", day);
    }

    private String format(String pattern, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(messages.text(pattern), locale).format(time);
    }
}
