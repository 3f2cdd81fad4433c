package org.engagementadvisor.work;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants the week by mail, and to whom which one was sent. */
@Component
public class WeekMails {
    private final JdbcClient sql;
    private final Clock clock;

    WeekMails(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The language in which each user wants it, by name. */
    public Map<String, Locale> wanted() {
        Map<String, Locale> wanted = new TreeMap<>();
        sql.sql("select user_name, language from week_mail_wish").query(row -> {
            wanted.put(row.getString(1), Locale.forLanguageTag(row.getString(2)));
        });
        return wanted;
    }

    /**
     * Notes that a user wants it, or no more.
     *
     * @param language in which; null if they want it no more
     */
    @Transactional
    public void want(String user, @Nullable Locale language) {
        sql.sql("delete from week_mail_wish where user_name = ?").param(user).update();
        if (language != null) {
            sql.sql("insert into week_mail_wish (user_name, language) values (?, ?)")
                    .params(user, language.toLanguageTag())
                    .update();
        }
    }

    public boolean isSent(String user, LocalDate monday) {
        return sql.sql("select count(*) from week_mail where user_name = ? and monday = ?")
                        .params(user, monday)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Notes that the week is sent, and sends it. Whoever else is about to send the same waits for that and then does not; if sending
     * fails, nothing is noted. Only where the database fails after the mail server took it is it sent twice.
     *
     * @throws org.springframework.dao.DuplicateKeyException if it is sent already
     */
    @Transactional
    public void send(String user, LocalDate monday, Runnable sending) {
        sql.sql("insert into week_mail (user_name, monday, sent_at) values (?, ?, ?)")
                .params(user, monday, Instant.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        sending.run();
    }
}
