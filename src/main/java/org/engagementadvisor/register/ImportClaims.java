package org.engagementadvisor.register;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.engagementadvisor.register.ImportJob.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which instance works off which file, for how long without a word. That is told by the time that passes: the service's own clock
 * stands still on the day that is advised for.
 */
@Component
final class ImportClaims {
    /** Who works on a file is believed dead after so long without a word. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Imports imports;
    private final String instance = UUID.randomUUID().toString();

    ImportClaims(JdbcClient sql, TransactionTemplate transaction, Imports imports) {
        this.sql = sql;
        this.transaction = transaction;
        this.imports = imports;
    }

    private static Timestamp until() {
        return Timestamp.from(Instant.now().plus(LEASE));
    }

    /** Claims for a while, for one try more, the next that waits or that another instance began and left. */
    Optional<ImportJob> next() {
        return Objects.requireNonNull(transaction.execute(status -> {
            var next = sql.sql(Imports.JOB + """
                where state = 'waiting' or (state = 'running' and (claimed_until < :now or claimed_by = :me))
                order by id limit 1 for update
                """)
                    .param("now", Timestamp.from(Instant.now()))
                    .param("me", instance)
                    .query((row, number) -> Imports.job(row))
                    .optional();
            next.ifPresent(job -> sql.sql("update import_job set state = 'running', tries = tries + 1, claimed_by = ?,"
                            + " claimed_until = ? where id = ?")
                    .params(instance, until(), job.id())
                    .update());
            return next.flatMap(job -> imports.job(job.id()));
        }));
    }

    /** Says that this instance is still at it. */
    void renew(long job) {
        sql.sql("update import_job set claimed_until = ? where id = ? and claimed_by = ?")
                .params(until(), job, instance)
                .update();
    }

    /** As it is now, unless another instance has taken it over. */
    Optional<ImportJob> held(long job) {
        return sql.sql(Imports.JOB + "where id = ? and claimed_by = ?")
                .params(job, instance)
                .query((row, number) -> Imports.job(row))
                .optional();
    }

    /** Leaves it to whoever comes first, who begins to count anew. */
    void leave(long job) {
        sql.sql("update import_job set tries = 0, claimed_until = ? where id = ? and claimed_by = ?")
                .params(Timestamp.from(Instant.now()), job, instance)
                .update();
    }

    /** Notes how far it is; within the transaction that got it there. */
    void advance(ImportJob job) {
        int noted = sql.sql("""
            update import_job set bytes_done = ?, lines_done = ?, added = ?, changed = ?, unchanged = ?, rejected = ?,
                tries = ?, claimed_until = ?
            where id = ? and claimed_by = ?
            """)
                .params(
                        job.bytesDone(),
                        job.lines(),
                        job.added(),
                        job.changed(),
                        job.unchanged(),
                        job.rejected(),
                        job.tries(),
                        until(),
                        job.id(),
                        instance)
                .update();
        if (noted == 0) {
            throw new IllegalStateException("another instance has taken over the import " + job.id());
        }
    }

    /** Gives up what broke off while it was being sent. */
    void sweep() {
        sql.sql("select id from import_job where state = 'receiving' and claimed_until < ?")
                .param(Timestamp.from(Instant.now()))
                .query(Long.class)
                .list()
                .forEach(id -> imports.end(id, State.FAILED, "it was not sent to its end"));
    }
}
