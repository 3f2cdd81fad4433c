package org.engagementadvisor.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Who gets the week by mail, and that each gets it once, whatever database it stands in. */
@SpringBootTest(classes = WorkApplication.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
abstract class WeekMailContract {
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);

    @Autowired
    WeekMails mails;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void aSellerWhoGotNothingYet() {
        sql.sql("delete from app_user").update();
        sql.sql("insert into app_user (name, password, role, must_change, disabled, created_at, changed_at)"
                        + " values ('ada', '-', 'ACCOUNT_MANAGER', false, false, :now, :now)")
                .param("now", OffsetDateTime.parse("2026-01-01T00:00:00Z"))
                .update();
    }

    @Test
    void keepsInWhichLanguageSomebodyWantsIt() {
        mails.want("ada", Locale.ENGLISH);
        mails.want("ada", Locale.GERMAN);
        assertThat(mails.wanted()).containsOnlyKeys("ada").containsEntry("ada", Locale.GERMAN);
        mails.want("ada", null);
        assertThat(mails.wanted()).isEmpty();
    }

    @Test
    void sendsEachWeekOnce() {
        var sent = new AtomicInteger();
        mails.send("ada", MONDAY, sent::incrementAndGet);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> mails.send("ada", MONDAY, sent::incrementAndGet));
        mails.send("ada", MONDAY.plusDays(7), sent::incrementAndGet);
        assertThat(sent).hasValue(2);
        assertThat(mails.isSent("ada", MONDAY)).isTrue();
        assertThat(mails.isSent("ada", MONDAY.minusDays(7))).isFalse();
    }

    @Test
    void notesNothingIfSendingFails() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> mails.send("ada", MONDAY, () -> {
                    throw new IllegalStateException("no mail server");
                }));
        assertThat(mails.isSent("ada", MONDAY)).isFalse();
    }

    @Test
    void sendsOnceHoweverManyTry() throws Exception {
        var sent = new AtomicInteger();
        Callable<Boolean> instance = () -> {
            try {
                mails.send("ada", MONDAY, sent::incrementAndGet);
                return true;
            } catch (DuplicateKeyException sentByAnother) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(4);
        int done = 0;
        for (var each : pool.invokeAll(List.of(instance, instance, instance, instance))) {
            done += each.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(done).isOne();
        assertThat(sent).hasValue(1);
    }
}
