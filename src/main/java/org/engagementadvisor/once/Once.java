package org.engagementadvisor.once;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is asked with a key once, and answers as before whenever it is asked again within a day. That day is one that passes: the
 * service's own clock stands still on the day that is advised for.
 */
@Component
public final class Once {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int TRIES = 3;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Once(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    private record Before(String digest, Answered answer) {}

    /**
     * Does it, or answers as before.
     *
     * @param work in one transaction with what is noted of it, so that either both are kept or none; may be begun again
     * @throws RefusedRequest if another request had that key, or others are at work on the same one
     */
    public Answered answer(Asked asked, Supplier<Answered> work) {
        var key = asked.key();
        if (key == null) {
            return work.get();
        }
        for (int tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> before(asked.who(), key)
                        .map(before -> again(asked, before))
                        .orElseGet(() -> first(asked, work))));
            } catch (DuplicateKeyException | ConcurrencyFailureException | UnexpectedRollbackException twin) {
                // The other one has it by now; or will have, with a little patience.
                if (tried == TRIES) {
                    throw RefusedRequest.others();
                }
            }
        }
    }

    private Optional<Before> before(String who, String key) {
        sql.sql("delete from answered_request where answered_at < ?")
                .param(Instant.now().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return sql.sql("select digest, status, location, answer from answered_request where who = ? and request_key ="
                        + " ?")
                .params(who, key)
                .query((row, number) -> before(row))
                .optional();
    }

    private static Before before(ResultSet row) throws SQLException {
        return new Before(
                row.getString(1), new Answered(HttpStatus.valueOf(row.getInt(2)), row.getString(3), row.getString(4)));
    }

    private static Answered again(Asked asked, Before before) {
        if (!before.digest().equals(asked.digest())) {
            throw RefusedRequest.keyOfAnother(Asked.KEY, String.valueOf(asked.key()));
        }
        return before.answer();
    }

    /** Noted before it is done: of two at once, one waits here and then finds what the other did. */
    private Answered first(Asked asked, Supplier<Answered> work) {
        sql.sql("insert into answered_request (who, request_key, digest, customer_id, answered_at)"
                        + " values (:who, :key, :digest, :customer, :now)")
                .param("who", asked.who())
                .param("key", asked.key())
                .param("digest", asked.digest())
                .param("customer", asked.customer())
                .param("now", Instant.now().atOffset(ZoneOffset.UTC))
                .update();
        var answer = work.get();
        sql.sql("update answered_request set status = :status, location = :location, answer = :answer"
                        + " where who = :who and request_key = :key")
                .param("status", answer.status().value())
                .param("location", answer.location())
                .param("answer", answer.body())
                .param("who", asked.who())
                .param("key", asked.key())
                .update();
        return answer;
    }
}
