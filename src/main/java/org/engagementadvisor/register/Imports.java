package org.engagementadvisor.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.RejectRows;
import org.engagementadvisor.lines.UnsuitableFile;
import org.engagementadvisor.register.ImportJob.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of customers that were handed in: kept until they are worked off, so that no crash loses one. */
@Component
public final class Imports {
    private static final int LONGEST_NAME = 200;

    /** What a file may be called. */
    public static final String ENDINGS =
            ExportsArchive.EXPECTED + "; of at most " + LONGEST_NAME + " characters, all of which can be seen";

    /** Small enough for a row of any database. */
    private static final int PART = 1 << 19;

    static final String JOB = "select id, name, started_by, started_at, state, bytes, bytes_done, lines_done, added,"
            + " changed, unchanged, rejected, tries, as_of, account, fault, ended_at from import_job ";

    private static final int LONGEST_ID = 1_000;

    private static final Span YEAR = new Span(12);

    /** Who sends a file is believed gone after so long without so much as a part of it. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Takes a file in; it is worked off in the background.
     *
     * @param name of the file, whose ending says the format
     * @param by who hands it in
     * @throws org.engagementadvisor.lines.UnsuitableFile if the name says that this is no file of customers
     */
    public ImportJob start(String name, InputStream bytes, String by) throws IOException {
        return start(name, bytes, by, null, null);
    }

    /**
     * The same of an archive of exports.
     *
     * @param asOf the last day that is read; null for today
     * @param span of the figures; null for a year
     */
    public ImportJob start(String name, InputStream bytes, String by, @Nullable LocalDate asOf, @Nullable Span span)
            throws IOException {
        return release(receive(name, bytes, by, asOf, span));
    }

    /** The same, but it is worked off only once it is {@linkplain #release released}. */
    public ImportJob receive(String name, InputStream bytes, String by, @Nullable LocalDate asOf, @Nullable Span span)
            throws IOException {
        boolean isOfExports = ExportsArchive.isNamed(name);
        refuseUnsuitable(name, isOfExports);
        long id = create(name, by);
        if (isOfExports) {
            var months = span == null ? YEAR : span;
            sql.sql("update import_job set as_of = ?, months = ? where id = ?")
                    .params(
                            Date.valueOf(asOf == null ? LocalDate.now(clock) : asOf),
                            months.equals(Span.ALL) ? "all" : String.valueOf(months.months()),
                            id)
                    .update();
        }
        long length = 0;
        int part = 0;
        for (var some = bytes.readNBytes(PART); some.length > 0; some = bytes.readNBytes(PART)) {
            length += some.length;
            if (!isAwaited(id, length)) {
                break;
            }
            if (Limit.IMPORT.isExceededBy(length)) {
                end(id, State.FAILED, Limit.IMPORT.expected());
                break;
            }
            sql.sql("insert into import_part (job_id, part, bytes) values (?, ?, ?)")
                    .params(id, part++, Packed.pack(some))
                    .update();
        }
        return job(id).orElseThrow();
    }

    /** The name is kept beside all that is taken from the file, and told wherever that is. */
    private static void refuseUnsuitable(String name, boolean isOfExports) {
        if (name.length() > LONGEST_NAME || Quote.isHarmful(name)) {
            throw new UnsuitableFile(name, "a name of %d characters".formatted(name.length()), ENDINGS);
        }
        if (!isOfExports) {
            CustomerFile.suitable(name);
        }
    }

    /** Notes that so many bytes have come; whether nobody has given it up meanwhile. */
    private boolean isAwaited(long job, long bytes) {
        return sql.sql("update import_job set bytes = ?, claimed_until = ? where id = ? and state = ?")
                        .params(bytes, Timestamp.from(silentUntil()), job, State.RECEIVING.word())
                        .update()
                > 0;
    }

    /** By the time that passes; the service's own clock may stand still. */
    private static Instant silentUntil() {
        return Instant.now().plus(SILENCE);
    }

    /** Has one that was received worked off, unless it is too long. */
    public ImportJob release(ImportJob received) {
        sql.sql("update import_job set state = ? where id = ? and state = ?")
                .params(State.WAITING.word(), received.id(), State.RECEIVING.word())
                .update();
        return job(received.id()).orElseThrow();
    }

    /** Forgets one that was received and not released. */
    public void discard(ImportJob received) {
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from import_part where job_id = ?")
                    .param(received.id())
                    .update();
            sql.sql("delete from import_job where id = ? and state in (?, ?)")
                    .params(received.id(), State.RECEIVING.word(), State.FAILED.word())
                    .update();
        });
    }

    private long create(String name, String by) {
        var key = new GeneratedKeyHolder();
        sql.sql("""
            insert into import_job (name, bytes, started_by, started_at, claimed_until, state, bytes_done, lines_done,
                added, changed, unchanged, rejected)
            values (?, 0, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0)
            """)
                .params(
                        name,
                        by,
                        Timestamp.from(Instant.now(clock)),
                        Timestamp.from(silentUntil()),
                        State.RECEIVING.word())
                .update(key, "id");
        return ((Number) key.getKeyList().get(0).values().iterator().next()).longValue();
    }

    public Optional<ImportJob> job(long id) {
        return sql.sql(JOB + "where id = ?")
                .param(id)
                .query((row, number) -> job(row))
                .optional();
    }

    /** The latest first. */
    public List<ImportJob> jobs(int most) {
        return sql.sql(JOB + "order by id desc limit ?")
                .param(most)
                .query((row, number) -> job(row))
                .list();
    }

    static ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                instant(row, 4),
                State.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10),
                row.getLong(11),
                row.getLong(12),
                row.getInt(13),
                row.getObject(14, LocalDate.class),
                row.getString(15),
                row.getString(16),
                row.getObject(17) == null ? null : instant(row, 17));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What is wrong with the lines that were rejected, as CSV. */
    public byte[] rejects(long job) {
        var text = new StringBuilder(new String(RejectRows.header(), StandardCharsets.UTF_8));
        sql.sql("select faults from import_reject where job_id = ? order by line, nth")
                .param(job)
                .query(row -> {
                    text.append(row.getString(1));
                });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What was wrong with lines of that customer, in the rows of {@link #rejects}. */
    List<String> rejectsOf(String customer) {
        return sql.sql("select faults from import_reject where customer_id = ? order by job_id, line, nth")
                .param(customer)
                .query(String.class)
                .list();
    }

    /** Whether there is a file that has not come or been worked off to its end. */
    boolean isAnyAtWork() {
        return sql.sql("select count(*) from import_job where state in ('receiving', 'waiting', 'running')")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Of which months the figures of exports are. */
    Span span(long job) {
        return Span.parse(sql.sql("select months from import_job where id = ?")
                .param(job)
                .query(String.class)
                .single());
    }

    /** What exports have come to: so many bytes of customers, and what became of every line. */
    void computed(long job, long bytes, String account) {
        sql.sql("update import_job set bytes = ?, account = ? where id = ?")
                .params(bytes, account, job)
                .update();
    }

    /** The file from its beginning. */
    InputStream bytes(long job) {
        return new ImportBytes(sql, job);
    }

    /**
     * Keeps why a customer of a file was rejected, by its id if it can be the id of one.
     *
     * @param nth of the customers of the file; several may stand on one line
     */
    void reject(long job, long line, long nth, @Nullable String customer, byte[] rows) {
        var id = customer == null || customer.length() > LONGEST_ID || Quote.isHarmful(customer) ? null : customer;
        sql.sql("insert into import_reject (job_id, line, nth, customer_id, faults) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(job, line, nth, id, new String(rows, StandardCharsets.UTF_8)))
                .update();
    }

    void end(long job, State state, @Nullable String fault) {
        transaction.executeWithoutResult(status -> {
            sql.sql("update import_job set state = ?, fault = ?, ended_at = ? where id = ?")
                    .params(Arrays.asList(
                            state.word(),
                            fault == null ? null : Quote.harmless(fault),
                            Timestamp.from(Instant.now(clock)),
                            job))
                    .update();
            sql.sql("delete from import_part where job_id = ?").param(job).update();
        });
    }
}
