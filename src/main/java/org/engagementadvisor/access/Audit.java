package org.engagementadvisor.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** The log of who saw and changed what. */
@Component
public final class Audit {
    /** Who it was if the service did it by itself. */
    public static final String SERVICE = "(service)";

    private static final String STRANGER = "(unknown)";
    private static final int LONGEST = 2_000;

    private final JdbcClient database;

    Audit(JdbcClient database) {
        this.database = database;
    }

    /**
     * What was done or seen.
     *
     * @param who did, or {@link #SERVICE}
     * @param what in a few words that are the same each time, such as {@code user added}
     * @param customer whom it concerned by id; null if no one customer
     * @param address from which they asked; null if nobody asked
     */
    public record Entry(
            long id,
            Instant at,
            String who,
            String what,
            @Nullable String customer,
            @Nullable String detail,
            @Nullable String address) {}

    /**
     * Which entries: null is any.
     *
     * @param until not included
     * @param before only entries of a lower id
     */
    public record Filter(
            @Nullable String who,
            @Nullable String what,
            @Nullable String customer,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before) {}

    /**
     * Notes what whoever asks now did or saw; within the transaction that did it, if there is one.
     *
     * @param what in a few words that are the same each time, at most 100 characters
     * @param customer by id
     * @param detail cut after 2,000 characters; never a password
     */
    public void note(String what, @Nullable String customer, @Nullable String detail) {
        var asked = SecurityContextHolder.getContext().getAuthentication();
        if (asked != null && asked.getPrincipal() instanceof SignedIn) {
            note(asked.getName(), what, customer, detail, addressOf(asked));
        } else {
            note(SERVICE, what, customer, detail, null);
        }
    }

    /** Of a name that nobody has nothing is kept: it may be a password that was typed into the wrong field. */
    void failed(String name, String address) {
        boolean isSomebody = database.sql("select count(*) from app_user where name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single()
                > 0;
        note(isSomebody ? name : STRANGER, "sign-in failed", null, null, address);
    }

    private void note(
            String who, String what, @Nullable String customer, @Nullable String detail, @Nullable String address) {
        database.sql("""
            insert into audit (at, who, what, customer, detail, address)
            values (:at, :who, :what, :customer, :detail, :address)
            """)
                .param("at", Instant.now().atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("what", what)
                .param("customer", customer)
                .param("detail", detail == null ? null : detail.substring(0, Math.min(detail.length(), LONGEST)))
                .param("address", address)
                .update();
    }

    /**
     * Has the entries on a customer under another name and without their details; within the transaction that erases it.
     *
     * @param as at most 500 characters
     */
    public void erase(String customer, String as) {
        database.sql("update audit set customer = :as, detail = null where customer = :customer")
                .param("as", as)
                .param("customer", customer)
                .update();
    }

    /** Those that fit, the latest first. */
    public List<Entry> find(Filter filter, int most) {
        var where = new Where();
        where.add("who = :who", "who", filter.who);
        where.add("what = :what", "what", filter.what);
        where.add("customer = :customer", "customer", filter.customer);
        where.add("at >= :from", "from", offset(filter.from));
        where.add("at < :until", "until", offset(filter.until));
        where.add("id < :before", "before", filter.before);
        return database.sql("select id, at, who, what, customer, detail, address from audit" + where.text()
                        + " order by id desc limit :most")
                .params(where.values())
                .param("most", most)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("customer"),
                        row.getString("detail"),
                        row.getString("address")))
                .list();
    }

    /** The kinds of entries that there are. */
    public List<String> kinds() {
        return database.sql("select distinct what from audit order by what")
                .query(String.class)
                .list();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static String addressOf(Authentication asked) {
        return asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
