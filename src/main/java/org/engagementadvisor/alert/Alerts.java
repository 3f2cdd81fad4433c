package org.engagementadvisor.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.CustomerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The alerts that are kept, for whoever may see them. */
@Component
public class Alerts implements CustomerRecords {
    private static final String FROM = " from alert a join customer c on c.id = a.customer_id where ";
    private static final String UNSEEN = "a.seen_at is null and a.withdrawn_at is null";
    private static final String UNDELIVERABLE =
            "exists (select 1 from alert_delivery d where d.alert_id = a.id and d.state = 'undeliverable')";

    /** A seller whom nobody names: no customer has one so called. */
    private static final String NOBODY = "";

    private final JdbcClient sql;
    private final Deliveries deliveries;
    private final Clock clock;

    Alerts(JdbcClient sql, Deliveries deliveries, Clock clock) {
        this.sql = sql;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "alerts";
    }

    /** Each with the ways by which it went out. */
    @Override
    public List<?> of(String customer) {
        return sql.sql(
                        "select a.*, d.channel, d.state, d.sent_at, d.fault from alert a"
                                + " left join alert_delivery d on d.alert_id = a.id where a.customer_id = ? order by a.id, d.channel")
                .param(customer)
                .query()
                .listOfRows();
    }

    /** Which of them. */
    public enum Which {
        ALL("1 = 1"),
        UNSEEN(Alerts.UNSEEN),
        UNDELIVERABLE(Alerts.UNDELIVERABLE);

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /**
     * What is asked for; null is any.
     *
     * @param letters of the customer's id or name or of its account manager
     * @param before only those of a lower number
     */
    public record Wanted(
            Which which,
            @Nullable String customer,
            @Nullable String letters,
            @Nullable Long before) {}

    /** The latest first. */
    public List<Alert> find(Wanted wanted, Who who, int most) {
        var seller = seller(who);
        var letters = wanted.letters();
        var like =
                "%" + (letters == null ? "" : letters.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0")) + "%";
        var found = sql.sql("select a.*, c.name, c.account_manager" + FROM + wanted.which().condition
                        + (seller == null ? "" : " and c.account_manager = :seller")
                        + (wanted.customer() == null ? "" : " and a.customer_id = :customer")
                        + (wanted.before() == null ? "" : " and a.id < :before")
                        + (letters == null
                                ? ""
                                : " and (lower(c.id) like :like escape '!' or lower(c.name) like :like escape '!'"
                                        + " or lower(c.account_manager) like :like escape '!')")
                        + " order by a.id desc limit :most")
                .param("seller", seller)
                .param("customer", wanted.customer())
                .param("before", wanted.before())
                .param("like", like)
                .param("most", most)
                .query((row, number) -> alert(row))
                .list();
        return withDeliveries(found);
    }

    public long unseen(Who who) {
        var seller = seller(who);
        // Each page asks, and who sees everybody's needs no customers for that.
        var counted =
                seller == null ? " from alert a where " + UNSEEN : FROM + UNSEEN + " and c.account_manager = :seller";
        return sql.sql("select count(*)" + counted)
                .param("seller", seller)
                .query(Long.class)
                .single();
    }

    /** Null is all. */
    private static @Nullable String seller(Who who) {
        return who.role() == Role.ACCOUNT_MANAGER ? Objects.requireNonNullElse(who.seller(), NOBODY) : null;
    }

    public Optional<Alert> with(long id) {
        var found = sql.sql("select a.*, c.name, c.account_manager" + FROM + "a.id = ?")
                .param(id)
                .query((row, number) -> alert(row))
                .list();
        return withDeliveries(found).stream().findFirst();
    }

    /** Somebody has seen it; who did first stays. */
    public void see(Alert alert, String by) {
        sql.sql("update alert set seen_by = ?, seen_at = ? where id = ? and seen_at is null")
                .params(by, Instant.now(clock).atOffset(ZoneOffset.UTC), alert.id())
                .update();
    }

    /** Has a delivery that was given up tried anew; false if it is none. */
    @Transactional
    public boolean sendAgain(Alert alert, UUID delivery) {
        return deliveries.again(alert.id(), delivery);
    }

    private List<Alert> withDeliveries(List<Alert> alerts) {
        if (alerts.isEmpty()) {
            return alerts;
        }
        var ids = alerts.stream().map(Alert::id).toList();
        Map<Long, List<String>> names = new HashMap<>();
        sql.sql("select alert_id, name from alert_name where alert_id in (:ids) order by name")
                .param("ids", ids)
                .query(row -> {
                    names.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(row.getString(2));
                });
        Map<Long, List<Delivery>> made = new HashMap<>();
        sql.sql(
                        "select alert_id, id, channel, state, tries, fault, sent_at from alert_delivery where alert_id in (:ids)"
                                + " order by channel")
                .param("ids", ids)
                .query(row -> {
                    made.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(delivery(row));
                });
        return alerts.stream()
                .map(each ->
                        with(each, names.getOrDefault(each.id(), List.of()), made.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static Alert with(Alert alert, List<String> names, List<Delivery> made) {
        return new Alert(
                alert.id(),
                alert.customer(),
                alert.name(),
                alert.accountManager(),
                alert.code(),
                alert.item(),
                alert.headline(),
                alert.why(),
                alert.owner(),
                alert.due(),
                names,
                alert.arisenAt(),
                alert.seenBy(),
                alert.seenAt(),
                alert.withdrawnAt(),
                made);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("channel"),
                Delivery.State.of(row.getString("state")),
                row.getInt("tries"),
                row.getString("fault"),
                instant(row, "sent_at"));
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getLong("id"),
                row.getString("customer_id"),
                row.getString("name"),
                row.getString("account_manager"),
                row.getString("code"),
                row.getString("item"),
                row.getString("headline"),
                row.getString("why"),
                row.getString("owner"),
                row.getObject("due", LocalDate.class),
                List.of(),
                Objects.requireNonNull(instant(row, "arisen_at")),
                row.getString("seen_by"),
                instant(row, "seen_at"),
                instant(row, "withdrawn_at"),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
