package org.engagementadvisor.work;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.register.Advised;
import org.engagementadvisor.register.HoldOut;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is recommended, within the transaction that advises: what is new is open, what nobody recommends any more is gone. */
@Component
final class Keeping {
    private static final String FIGURES = "update recommendation set kind = ?, headline = ?, owner = ?, first_step = ?,"
            + " must_do = ?, is_held_out = ?, hours = ?, net = ?, place = ?, alerts = ?, last_log = ?";

    private final HoldOut holdOut;
    private final JdbcClient sql;
    private final JdbcTemplate batches;

    Keeping(HoldOut holdOut, JdbcClient sql, JdbcTemplate batches) {
        this.holdOut = holdOut;
        this.sql = sql;
        this.batches = batches;
    }

    private record What(
            String customer, String code, @Nullable String item) {}

    /** @param alerts the names of those that it is */
    private record Kept(long id, What what, State state, boolean isAdvised, List<String> alerts) {}

    /** What is to be written, of all customers at once. */
    private static final class Changes {
        private final List<Object[]> added = new ArrayList<>();
        private final List<Object[]> refreshed = new ArrayList<>();
        private final List<Object[]> reopened = new ArrayList<>();
        private final List<Object[]> former = new ArrayList<>();
        private final List<Object[]> gone = new ArrayList<>();
        private final List<Object[]> notAdvised = new ArrayList<>();
    }

    @EventListener
    void keep(Advised advised) {
        var customers =
                advised.customers().stream().map(each -> each.customer().id()).toList();
        Map<What, Kept> known = current(customers);
        var changes = new Changes();
        Map<String, List<String>> sent = new HashMap<>();
        for (var anew : advised.customers()) {
            sent.put(anew.customer().id(), sent(anew.customer()));
            for (var recommendation : anew.advice().recommendations()) {
                var what = new What(anew.customer().id(), recommendation.code(), recommendation.item());
                keep(recommendation, what, known.remove(what), anew.log(), changes);
            }
        }
        for (var silent : known.values()) {
            var isSilentSinceSent = silent.alerts().stream()
                    .anyMatch(sent.getOrDefault(silent.what().customer(), List.of())::contains);
            if (isSilentSinceSent && !silent.state().isSettled()) {
                continue;
            }
            (silent.state().isSettled() || silent.state() == State.GONE ? changes.notAdvised : changes.gone)
                    .add(new Object[] {silent.id()});
        }
        write(changes);
    }

    /** The alerts that were sent and still stand: that the rules do not repeat them is no word that there is nothing to do. */
    private static List<String> sent(Customer customer) {
        var earlier = customer.earlier();
        if (earlier == null || earlier.alertsSent() == null) {
            return List.of();
        }
        var withdrawn = RuleBook.withdrawnAlerts(customer);
        return earlier.alertsSent().stream()
                .filter(name -> !withdrawn.contains(name))
                .toList();
    }

    private Map<What, Kept> current(List<String> customers) {
        Map<What, Kept> current = new HashMap<>();
        sql.sql("select id, customer_id, code, item, state, is_advised, alerts from recommendation"
                        + " where customer_id in (:ids) and is_current = true")
                .param("ids", customers)
                .query(row -> {
                    var what = new What(row.getString(2), row.getString(3), row.getString(4));
                    var state = State.of(row.getString(5)).orElseThrow();
                    current.put(
                            what, new Kept(row.getLong(1), what, state, row.getBoolean(6), names(row.getString(7))));
                });
        return current;
    }

    private static List<String> names(@Nullable String lines) {
        return lines == null ? List.of() : lines.lines().toList();
    }

    private void keep(Recommendation told, What what, @Nullable Kept kept, long log, Changes changes) {
        var due = told.due() == null ? null : Date.valueOf(told.due());
        if (kept == null) {
            changes.added.add(added(told, what, log, due));
        } else if (kept.state() == State.GONE) {
            changes.reopened.add(row(told, what, log, due, chance(told), kept.id()));
        } else if (!kept.state().isSettled()) {
            changes.refreshed.add(row(told, what, log, due, due, kept.id()));
        } else if (!kept.isAdvised()) {
            changes.former.add(new Object[] {kept.id()});
            changes.added.add(added(told, what, log, due));
        }
    }

    private @Nullable Object[] added(Recommendation told, What what, long log, @Nullable Date due) {
        return row(told, what, log, due, chance(told), log, what.customer(), what.code(), what.item());
    }

    /** As the tables have it when the recommendation arises: what they say later changes nothing in it. */
    private static @Nullable BigDecimal chance(Recommendation told) {
        return told.value() == null ? null : told.value().chance();
    }

    private @Nullable Object[] row(Recommendation told, What what, long log, @Nullable Object... more) {
        var value = told.value();
        var figures = Stream.of(
                told.kind(),
                told.headline(),
                told.owner(),
                told.firstStep(),
                told.mustDo(),
                holdOut.has(what.customer()) && !told.mustDo(),
                told.hours(),
                value == null ? null : value.net(),
                told.rank() == null ? 0 : told.rank(),
                told.alerts().isEmpty() ? null : String.join("\n", told.alerts()),
                log);
        return Stream.concat(figures, Stream.of(more)).toArray();
    }

    private void write(Changes changes) {
        batches.batchUpdate("update recommendation set is_current = false where id = ?", changes.former);
        batches.batchUpdate(
                "insert into recommendation (kind, headline, owner, first_step, must_do, is_held_out, hours, net,"
                        + " place, alerts, last_log, due, chance, first_log, customer_id, code, item, is_advised, is_current, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, true, 'open')",
                changes.added);
        batches.batchUpdate(
                FIGURES + ", is_advised = true, state = 'open', due = ?, chance = ?, reason = null, until_day = null,"
                        + " decided_by = null, decided_at = null where id = ?",
                changes.reopened);
        // Counted from the day of the advice, the day due moves on with it; the first one told stays.
        batches.batchUpdate(
                FIGURES
                        + ", is_advised = true, due = case when due <= cast(? as date) then due else cast(? as date) end where id = ?",
                changes.refreshed);
        batches.batchUpdate("update recommendation set is_advised = false, state = 'gone' where id = ?", changes.gone);
        batches.batchUpdate("update recommendation set is_advised = false where id = ?", changes.notAdvised);
    }
}
