package org.engagementadvisor.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What becomes of deliveries, as kept in the database. The time is that of the machine, since a service that stands on a day asked
 * for waits for others all the same.
 */
@Component
class Deliveries {
    private static final double DOUBLE = 2;
    private static final int LONGEST_FAULT = 500;
    private static final int AT_ONCE = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final ApplicationEventPublisher events;
    private final AlertSettings settings;

    Deliveries(JdbcClient sql, JdbcTemplate batches, ApplicationEventPublisher events, AlertSettings settings) {
        this.sql = sql;
        this.batches = batches;
        this.events = events;
        this.settings = settings;
    }

    /** An alert that is to go out by a channel. */
    record Parcel(long alert, String channel) {}

    /** Keeps them within the transaction of the caller, and has them sent once it is through. */
    void add(List<Parcel> parcels) {
        var now = now();
        List<Object[]> rows = new ArrayList<>();
        for (var parcel : parcels) {
            rows.add(new Object[] {UUID.randomUUID(), parcel.alert(), parcel.channel(), now});
        }
        batches.batchUpdate(
                "insert into alert_delivery (id, alert_id, channel, due_at, state, tries) values (?, ?, ?, ?, 'waiting', 0)",
                rows);
        rows.forEach(row -> events.publishEvent(new Due((UUID) row[0])));
    }

    /** Lets one that waits and is due be tried by nobody else for a while; empty if it is not to be tried now. */
    Optional<Parcel> claim(UUID delivery) {
        int claimed = sql.sql("update alert_delivery set tries = tries + 1, due_at = :until"
                        + " where id = :id and state = 'waiting' and due_at <= :now")
                .param("id", delivery)
                .param("now", now())
                .param("until", now().plus(settings.lease()))
                .update();
        return claimed == 0
                ? Optional.empty()
                : sql.sql("select alert_id, channel from alert_delivery where id = ?")
                        .param(delivery)
                        .query((row, number) -> new Parcel(row.getLong(1), row.getString(2)))
                        .optional();
    }

    boolean isWaiting(UUID delivery) {
        return sql.sql("select count(*) from alert_delivery where id = ? and state = 'waiting'")
                        .param(delivery)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void sent(UUID delivery) {
        sql.sql("update alert_delivery set state = 'sent', sent_at = ?, fault = null where id = ?")
                .params(now(), delivery)
                .update();
    }

    /** Notes that a try failed; whether it is to be tried again. */
    boolean failed(UUID delivery, String fault) {
        int tries = sql.sql("select tries from alert_delivery where id = ?")
                .param(delivery)
                .query(Integer.class)
                .optional()
                .orElse(settings.tries());
        var wait = waitAfter(tries);
        sql.sql(
                        "update alert_delivery set state = :state, fault = :fault, due_at = :due where id = :id and state = 'waiting'")
                .param("state", (wait == null ? Delivery.State.UNDELIVERABLE : Delivery.State.WAITING).word())
                .param("fault", fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)))
                .param("due", wait == null ? now() : now().plus(wait))
                .param("id", delivery)
                .update();
        return wait != null;
    }

    /** Null if there are no more tries. */
    @Nullable
    Duration waitAfter(int tries) {
        var backOff = new ExponentialBackOff(settings.firstWait().toMillis(), DOUBLE);
        backOff.setMaxInterval(settings.longestWait().toMillis());
        backOff.setMaxAttempts(settings.tries() - 1L);
        var waits = backOff.start();
        long wait = 0;
        for (int tried = 0; tried < tries; tried++) {
            wait = waits.nextBackOff();
        }
        return wait == BackOffExecution.STOP ? null : Duration.ofMillis(wait);
    }

    /** Some that wait and that somebody may try now. */
    Set<UUID> due() {
        return sql.sql("select id from alert_delivery where state = 'waiting' and due_at <= ? order by due_at limit ?")
                .params(now(), AT_ONCE)
                .query(UUID.class)
                .set();
    }

    /** Begins anew with one that nobody tries any more; false if it is none. Within the transaction of the caller. */
    boolean again(long alert, UUID delivery) {
        int found = sql.sql("update alert_delivery set state = 'waiting', tries = 0, due_at = ?"
                        + " where id = ? and alert_id = ? and state = 'undeliverable'")
                .params(now(), delivery, alert)
                .update();
        if (found > 0) {
            events.publishEvent(new Due(delivery));
        }
        return found > 0;
    }

    /** Those of alerts that do not stand any more are not sent. */
    void withdraw(Collection<Long> alerts) {
        sql.sql("update alert_delivery set state = 'withdrawn' where alert_id in (:alerts)"
                        + " and state in ('waiting', 'undeliverable')")
                .param("alerts", alerts)
                .update();
    }

    private static OffsetDateTime now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
