package org.engagementadvisor.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.engagementadvisor.access.Who;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where all customers stand, in memory: what has changed since is read when they are asked for. Some kilobytes a customer, so
 * that lists, search and plots of tens of thousands take milliseconds.
 */
@Component
public final class Standings {
    /** A transaction may end so long after the time that it wrote down, which is the database's own. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private static final int AT_ONCE = 500;

    private static final String ALL =
            "select s.customer_id, c.name, c.account_manager, s.log_id, s.as_of, s.release_id,"
                    + " s.told, s.fault, s.fault_place, s.changed_at from standing s join customer c on c.id = s.customer_id ";

    /** So many customers are read before anybody would have read why it takes so long. */
    private static final int SOON = 2000;

    private final HoldOut holdOut;
    private final JdbcClient sql;
    private Map<String, Standing> all = Map.of();
    private Instant read = Instant.EPOCH;
    private final AtomicLong reading = new AtomicLong();
    private volatile boolean isRead;

    Standings(HoldOut holdOut, JdbcClient sql) {
        this.holdOut = holdOut;
        this.sql = sql;
    }

    /**
     * How far the first reading is, which takes seconds for tens of thousands.
     *
     * @param all how many there are to read
     */
    public record Progress(long done, long all) {}

    /** Empty once everybody is at hand; it does not wait for that. */
    public Optional<Progress> progress() {
        return isRead
                ? Optional.empty()
                : Optional.of(new Progress(
                        reading.get(),
                        sql.sql("select count(*) from standing")
                                .query(Long.class)
                                .single()));
    }

    /**
     * Keeps a request from waiting until very many are read for the first time.
     *
     * @throws StillReading if they are not yet
     */
    public void refuseWhileReading() {
        progress().filter(still -> still.all() - still.done() > SOON).ifPresent(still -> {
            throw new StillReading(still);
        });
    }

    /** Everybody in order of their ids; does not change any more. */
    public Collection<Standing> all() {
        return byCustomer().values();
    }

    /** The same by their ids, for whoever asks for many of them. */
    public synchronized Map<String, Standing> byCustomer() {
        refresh();
        return all;
    }

    /** Reads some thousands of changes while they are made, so that whoever asks next does not wait for all of them at once. */
    void keepUp() {
        if (isRead) {
            all();
        }
    }

    public @Nullable Standing of(String customer) {
        return isRead ? byCustomer().get(customer) : one(customer);
    }

    /** The same as far as somebody may see it. */
    public Optional<Standing> seen(String customer, Who who) {
        return Optional.ofNullable(of(customer)).filter(found -> who.sees(found.accountManager()));
    }

    /** As long as everybody is being read, one does not wait for the others. */
    private @Nullable Standing one(String customer) {
        return sql.sql(ALL + "where s.customer_id = ?")
                .param(customer)
                .query((row, number) -> standing(row))
                .optional()
                .orElse(null);
    }

    private void refresh() {
        var since = Timestamp.from(read.equals(Instant.EPOCH) ? read : read.minus(LATE));
        var now =
                sql.sql("select current_timestamp").query(OffsetDateTime.class).single();
        var changed = read(movedSince(since));
        read = now.toInstant();
        if (!changed.isEmpty()) {
            Map<String, Standing> next = new TreeMap<>(all);
            next.putAll(changed);
            all = Collections.unmodifiableMap(next);
        }
        forgetErased();
        isRead = true;
    }

    /** Who stands otherwise than is known; what they were told is long, and most of them are known already. */
    private List<String> movedSince(Timestamp since) {
        List<String> moved = new ArrayList<>();
        sql.sql("select customer_id, log_id, release_id, changed_at from standing where changed_at >= ?")
                .param(since)
                .query(row -> {
                    var known = all.get(row.getString(1));
                    long log = row.getLong(2);
                    var isLogged = !row.wasNull();
                    if (known == null
                            || !known.changedAt()
                                    .equals(row.getObject(4, OffsetDateTime.class)
                                            .toInstant())
                            || !Objects.equals(known.log(), isLogged ? log : null)
                            || !known.release().equals(row.getString(3))) {
                        moved.add(row.getString(1));
                    }
                });
        return moved;
    }

    private Map<String, Standing> read(List<String> customers) {
        Map<String, Standing> found = new HashMap<>();
        for (int from = 0; from < customers.size(); from += AT_ONCE) {
            var some = customers.subList(from, Math.min(from + AT_ONCE, customers.size()));
            sql.sql(ALL + "where s.customer_id in (:ids)").param("ids", some).query(row -> {
                found.put(row.getString(1), standing(row));
            });
            reading.addAndGet(some.size());
        }
        return found;
    }

    private Standing standing(ResultSet row) throws SQLException {
        var id = row.getString(1);
        long log = row.getLong(4);
        var isLogged = !row.wasNull();
        var told = row.getString(7);
        return new Standing(
                id,
                row.getString(2),
                row.getString(3),
                isLogged ? log : null,
                row.getObject(5, LocalDate.class),
                row.getString(6),
                holdOut.has(id),
                told == null ? null : told(id, told),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    private Told told(String id, String json) {
        var told = RegisterJson.told(json);
        return holdOut.has(id) ? told.ofMustDos() : told;
    }

    private void forgetErased() {
        long count = sql.sql("select count(*) from standing").query(Long.class).single();
        if (count != all.size()) {
            var ids = Collections.unmodifiableCollection(sql.sql("select customer_id from standing")
                    .query(String.class)
                    .set());
            Map<String, Standing> next = new TreeMap<>(all);
            next.keySet().retainAll(ids);
            all = Collections.unmodifiableMap(next);
        }
    }
}
