package org.engagementadvisor.register;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Earlier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The log of advice, and where each customer stands by the latest; within the transaction of its caller. */
@Component
final class AdviceStore {
    private static final String LOG = "insert into advice_log (customer_id, facts_version, earlier, as_of, release_id,"
            + " strategy, cause, asked_by, advised_at, digest, advice) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Clock clock;

    AdviceStore(JdbcClient sql, JdbcTemplate batches, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Where a customer stood.
     *
     * @param evaluation what was answered then, {@code before} what the last day before had answered; JSON
     * @param isDue whether something was decided since that the next advice is to know
     */
    record Latest(
            @Nullable Long log,
            int factsVersion,
            LocalDate asOf,
            String release,
            String strategy,
            @Nullable String essence,
            @Nullable String evaluation,
            @Nullable String before,
            boolean isDue) {

        /** What an advice for that day begins with: the day itself counts once, however often it is advised. */
        @Nullable
        String evaluationBefore(LocalDate day) {
            return asOf.isBefore(day) ? evaluation : before;
        }

        boolean isStillRight(int version, Advising.By by) {
            return !isDue
                    && factsVersion == version
                    && asOf.equals(by.day())
                    && release.equals(by.rules().release())
                    && strategy.equals(by.strategy());
        }
    }

    /** An advice to be kept, with what it was made of. */
    record Entry(
            Customer customer,
            int factsVersion,
            Advising.Made made,
            @Nullable Latest latest,
            Advising.By by) {

        /** Whether it comes to what is logged already. */
        boolean isNothingNew() {
            return latest != null
                    && latest.log() != null
                    && latest.factsVersion() == factsVersion
                    && !latest.isDue()
                    && made.essence() != null
                    && made.essence().equals(latest.essence());
        }
    }

    Map<String, Latest> latest(Collection<String> customers) {
        Map<String, Latest> latest = new HashMap<>();
        sql.sql("""
            select customer_id, log_id, facts_version, as_of, release_id, strategy, essence, evaluation,
                evaluation_before, is_due
            from standing where customer_id in (:ids)
            """).param("ids", customers).query(row -> {
            long log = row.getLong(2);
            latest.put(
                    row.getString(1),
                    new Latest(
                            row.wasNull() ? null : log,
                            row.getInt(3),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            row.getBoolean(10)));
        });
        return latest;
    }

    /** Logs them; the numbers of the entries in their order. */
    List<Long> log(List<Entry> entries, Cause cause, String by) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var keys = new GeneratedKeyHolder();
        batches.batchUpdate(
                connection -> connection.prepareStatement(LOG, new String[] {"id"}),
                new BatchPreparedStatementSetter() {
                    @Override
                    public void setValues(PreparedStatement row, int at) throws SQLException {
                        set(row, entries.get(at), cause, by);
                    }

                    @Override
                    public int getBatchSize() {
                        return entries.size();
                    }
                },
                keys);
        List<Long> numbers = new ArrayList<>();
        keys.getKeyList()
                .forEach(key -> numbers.add(((Number) key.values().iterator().next()).longValue()));
        return numbers;
    }

    private void set(PreparedStatement row, Entry entry, Cause cause, String by) throws SQLException {
        var advice = Objects.requireNonNull(entry.made().insight()).advice();
        var earlier = entry.made().customer().earlier();
        row.setString(1, entry.customer().id());
        row.setInt(2, entry.factsVersion());
        row.setString(3, earlier == null ? null : RegisterJson.write(earlier));
        row.setDate(4, Date.valueOf(advice.asOf()));
        row.setString(5, advice.release());
        row.setString(6, advice.strategy());
        row.setString(7, cause.word());
        row.setString(8, by);
        row.setTimestamp(9, Timestamp.from(Instant.now(clock)));
        row.setString(10, Advising.digest(advice));
        row.setBytes(11, Packed.pack(document(advice)));
    }

    /**
     * Has customers stand where they now do.
     *
     * @param logs the entry of each, null where there is none
     */
    void stand(List<Entry> entries, List<@Nullable Long> logs) {
        List<Object[]> first = new ArrayList<>();
        List<Object[]> next = new ArrayList<>();
        for (int at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            var insight = entry.made().insight();
            var conflict = entry.made().conflict();
            Object[] row = {
                logs.get(at),
                entry.factsVersion(),
                Date.valueOf(entry.by().day()),
                entry.by().rules().release(),
                entry.by().strategy(),
                entry.made().essence(),
                insight == null ? null : RegisterJson.write(Told.of(insight)),
                conflict == null ? null : String.valueOf(conflict.getMessage()),
                conflict == null ? null : conflict.place(),
                insight == null ? null : RegisterJson.write(Advising.evaluation(insight.advice())),
                entry.latest() == null
                        ? null
                        : entry.latest().evaluationBefore(entry.by().day()),
                entry.customer().id()
            };
            (entry.latest() == null ? first : next).add(row);
        }
        batches.batchUpdate(
                "insert into standing (log_id, facts_version, as_of, release_id, strategy, essence, told, fault,"
                        + " fault_place, evaluation, evaluation_before, changed_at, customer_id, is_due)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, current_timestamp, ?, false)",
                first);
        batches.batchUpdate(
                "update standing set log_id = ?, facts_version = ?, as_of = ?, release_id = ?, strategy = ?, essence ="
                        + " ?, told = ?, fault = ?, fault_place = ?, evaluation = ?, evaluation_before = ?,"
                        + " changed_at = current_timestamp, is_due = false where customer_id = ?",
                next);
    }

    /** Has them advised again at the next occasion. */
    void due(Collection<String> customers) {
        sql.sql("update standing set is_due = true where customer_id in (:ids)")
                .param("ids", customers)
                .update();
    }

    /** Some who were advised otherwise than would be now, in order of their ids. */
    List<String> outdated(Advising.By by, String after, int most) {
        return sql.sql("""
            select c.id from customer c left join standing s on s.customer_id = c.id
            where c.id > :after and (s.customer_id is null or s.is_due or s.as_of <> :day
                or s.release_id <> :release or s.strategy <> :strategy or s.facts_version <> c.version)
            order by c.id limit :most
            """)
                .param("after", after)
                .param("day", by.day())
                .param("release", by.rules().release())
                .param("strategy", by.strategy())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Where a customer stands, as it is kept; null if nobody has advised it. */
    @Nullable
    Map<String, Object> row(String customer) {
        return sql.sql("select told, fault, evaluation, evaluation_before from standing where customer_id = ?")
                .param(customer)
                .query((row, number) -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    for (var column : List.of("told", "evaluation", "evaluation_before")) {
                        var json = row.getString(column);
                        all.put(column, json == null ? null : RegisterJson.tree(json));
                    }
                    all.put("fault", row.getString("fault"));
                    return all;
                })
                .optional()
                .orElse(null);
    }

    /** An advice as it is logged. */
    static byte[] document(Advice advice) {
        return AdviceJson.writer(Set.of()).writeValueAsBytes(advice);
    }

    byte[] document(long log) {
        return Packed.unpack(sql.sql("select advice from advice_log where id = ?")
                .param(log)
                .query((row, number) -> row.getBytes(1))
                .single());
    }

    @Nullable
    Earlier earlier(long log) {
        return RegisterJson.earlier(sql.sql("select earlier from advice_log where id = ?")
                .param(log)
                .query((row, number) -> row.getString(1))
                .optional()
                .orElse(null));
    }
}
