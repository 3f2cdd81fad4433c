package org.engagementadvisor.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.register.CustomerRecords;
import org.engagementadvisor.register.FirstDue;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.work.Outcome.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recommendations that are kept, and what people say became of them. Who may see whom is asked elsewhere. */
@Component
public class ToDos implements CustomerRecords, FirstDue {
    private static final String ALL = "select r.*, c.name, c.account_manager from recommendation r"
            + " join customer c on c.id = r.customer_id where ";

    private final JdbcClient sql;
    private final Recording recording;
    private final Clock clock;

    ToDos(JdbcClient sql, Recording recording, Clock clock) {
        this.sql = sql;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * What somebody decided.
     *
     * @param reason needed to decline
     * @param until the last day on which it is not to be seen, needed to snooze
     */
    public record Decision(
            State state, @Nullable String reason, @Nullable LocalDate until) {}

    public Optional<ToDo> with(long id) {
        return sql.sql(ALL + "r.id = ?")
                .param(id)
                .query((row, number) -> toDo(row))
                .optional();
    }

    @Override
    public String name() {
        return "recommendations";
    }

    @Override
    public void erase(String customer) {
        sql.sql("delete from recommendation where customer_id = ?")
                .param(customer)
                .update();
    }

    /** All that were ever recommended for a customer, the latest first. */
    @Override
    public List<ToDo> of(String customer) {
        return sql.sql(ALL + "r.customer_id = ? order by r.is_current desc, r.id desc")
                .param(customer)
                .query((row, number) -> toDo(row))
                .list();
    }

    @Override
    public Map<Recommended, LocalDate> firstDue(String customer) {
        Map<Recommended, LocalDate> days = new HashMap<>();
        for (var toDo : of(customer)) {
            var due = toDo.due();
            if (toDo.isCurrent() && toDo.state() == State.OPEN && due != null) {
                days.put(new Recommended(toDo.code(), toDo.item()), due);
            }
        }
        return days;
    }

    /** Those to be worked on that day, of one account manager's customers or of all (null). */
    public List<ToDo> open(@Nullable String accountManager, LocalDate day) {
        return sql.sql(ALL + "(r.state = 'open' or (r.state = 'snoozed' and r.until_day < :day))"
                        + whose(accountManager))
                .param("day", day)
                .param("manager", accountManager)
                .query((row, number) -> toDo(row))
                .list();
    }

    /** Those that were done and of which nobody has said yet what came of it, the earliest first. */
    public List<ToDo> withoutOutcome(@Nullable String accountManager, int most) {
        return sql.sql(ALL + "r.state = 'done' and r.outcome is null" + whose(accountManager)
                        + " order by r.decided_at, r.id limit :most")
                .param("manager", accountManager)
                .param("most", most)
                .query((row, number) -> toDo(row))
                .list();
    }

    /** Those of an account manager's customers that were done on that day or later. */
    public List<ToDo> doneSince(String accountManager, LocalDate day) {
        return sql.sql(ALL + "r.state = 'done' and r.decided_on >= :day" + whose(accountManager))
                .param("day", day)
                .param("manager", accountManager)
                .query((row, number) -> toDo(row))
                .list();
    }

    /** Those that whoever has the customer says are not theirs. */
    public List<ToDo> ofNobody(@Nullable String accountManager) {
        return sql.sql(ALL + "r.state = 'not mine'" + whose(accountManager) + " order by r.decided_at, r.id")
                .param("manager", accountManager)
                .query((row, number) -> toDo(row))
                .list();
    }

    private static String whose(@Nullable String accountManager) {
        return accountManager == null ? "" : " and c.account_manager = :manager";
    }

    /** Settles one that is current; what is declined, or not any more, is told to the rules at once. */
    @Transactional
    public void decide(ToDo toDo, Decision decision, String by) {
        sql.sql("update recommendation set state = ?, reason = ?, until_day = ?, decided_by = ?, decided_at = ?,"
                        + " decided_on = ?, outcome = null, amount = null, outcome_reason = null, outcome_by = null, outcome_at ="
                        + " null where id = ?")
                .params(Arrays.asList(
                        decision.state().word(),
                        decision.reason(),
                        decision.until(),
                        by,
                        Instant.now(clock).atOffset(ZoneOffset.UTC),
                        LocalDate.now(clock),
                        toDo.id()))
                .update();
        if (decision.state() == State.DECLINED || toDo.state().isSettled()) {
            recording.reconsider(List.of(toDo.customer()), by);
        }
    }

    /** Says what came of one that was done. */
    public void cameOf(ToDo toDo, Outcome outcome) {
        sql.sql("update recommendation set outcome = ?, amount = ?, outcome_reason = ?, outcome_by = ?, outcome_at = ?"
                        + " where id = ?")
                .params(Arrays.asList(
                        outcome.result().word(),
                        outcome.amount(),
                        outcome.reason(),
                        outcome.by(),
                        outcome.at().atOffset(ZoneOffset.UTC),
                        toDo.id()))
                .update();
    }

    private static ToDo toDo(ResultSet row) throws SQLException {
        return new ToDo(
                row.getLong("id"),
                row.getString("customer_id"),
                row.getString("name"),
                row.getString("account_manager"),
                row.getString("code"),
                row.getString("item"),
                row.getString("kind"),
                row.getString("headline"),
                row.getString("owner"),
                row.getString("first_step"),
                row.getObject("due", LocalDate.class),
                row.getBoolean("must_do"),
                row.getBigDecimal("hours"),
                row.getBigDecimal("net"),
                row.getInt("place"),
                row.getBoolean("is_current"),
                State.of(row.getString("state")).orElseThrow(),
                row.getString("reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getObject("until_day", LocalDate.class),
                outcome(row));
    }

    private static @Nullable Outcome outcome(ResultSet row) throws SQLException {
        var result = row.getString("outcome");
        var at = instant(row, "outcome_at");
        return result == null || at == null
                ? null
                : new Outcome(
                        Result.of(result).orElseThrow(),
                        row.getBigDecimal("amount"),
                        row.getString("outcome_reason"),
                        row.getString("outcome_by"),
                        at);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
