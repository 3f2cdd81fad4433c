package org.engagementadvisor.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** What somebody wants to see again: pages as they were filtered and sorted, under a name of their own. */
@Component
public final class SavedViews {
    /** So many of one user. */
    public static final int MOST = 100;

    /** So many characters of a name. */
    public static final int LONGEST = 100;

    private final JdbcClient sql;
    private final Clock clock;

    SavedViews(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param address of the page, with all that was asked for
     */
    public record View(long id, String name, String address) {}

    /** By name. */
    public List<View> of(String user) {
        return sql.sql("select id, name, address from saved_view where user_name = ? order by lower(name), id")
                .param(user)
                .query(View.class)
                .list();
    }

    public Optional<View> one(String user, long id) {
        return sql.sql("select id, name, address from saved_view where user_name = ? and id = ?")
                .params(user, id)
                .query(View.class)
                .optional();
    }

    /**
     * Keeps it, in place of the one that has that name.
     *
     * @return its number; empty if the user has as many as there may be
     */
    public Optional<Long> save(String user, String name, String address) {
        var all = of(user);
        var known = all.stream().filter(view -> view.name().equals(name)).findFirst();
        if (known.isPresent()) {
            sql.sql("update saved_view set address = ? where id = ?")
                    .params(address, known.get().id())
                    .update();
            return known.map(View::id);
        }
        if (all.size() >= MOST) {
            return Optional.empty();
        }
        var key = new GeneratedKeyHolder();
        sql.sql("insert into saved_view (user_name, name, address, saved_at) values (?, ?, ?, ?)")
                .params(user, name, address, Timestamp.from(Instant.now(clock)))
                .update(key, "id");
        return Optional.ofNullable(key.getKey()).map(Number::longValue);
    }

    /** Whether it could: not if it is not there, or another has the name. */
    public boolean rename(String user, long id, String name) {
        try {
            return sql.sql("update saved_view set name = ? where user_name = ? and id = ?")
                            .params(name, user, id)
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Nothing happens if it is not there. */
    public void delete(String user, long id) {
        sql.sql("delete from saved_view where user_name = ? and id = ?")
                .params(user, id)
                .update();
    }
}
