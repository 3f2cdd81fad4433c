package org.engagementadvisor.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever can try again does so for {@link ConcurrencyFailureException}. */
class LockWaitsTests {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withUserConfiguration(LockWaits.class)
            .withPropertyValues("spring.datasource.url=jdbc:h2:mem:lock-waits;LOCK_TIMEOUT=1");

    @Test
    void aLockThatOthersHoldTooLongIsForThoseWhoTryAgain() {
        service.run(context -> {
            var sql = context.getBean(JdbcClient.class);
            sql.sql("create table one (n int)").update();
            sql.sql("insert into one values (1)").update();
            whileLocked(
                    context.getBean(DataSource.class),
                    () -> assertThatThrownBy(
                                    () -> sql.sql("update one set n = 2").update())
                            .isInstanceOf(ConcurrencyFailureException.class));
        });
    }

    private static void whileLocked(DataSource source, Runnable work) throws SQLException {
        try (var other = source.getConnection();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select n from one for update");
            work.run();
            other.rollback();
        }
    }
}
