package org.engagementadvisor.command;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** The database of a service that is not running, found as the service finds it. */
final class OpenDatabase implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private OpenDatabase(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Only what the database needs; nothing is migrated by being opened. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    private static final class Settings {
        @Bean
        FlywayMigrationStrategy none() {
            return flyway -> {};
        }
    }

    /** That of a service which was started before. */
    static OpenDatabase existing(DatabaseOptions options) {
        return open(options, false);
    }

    /** That of a service to be; its folder is made. */
    static OpenDatabase maybeNew(DatabaseOptions options) {
        return open(options, true);
    }

    private static OpenDatabase open(DatabaseOptions options, boolean mayBeNew) {
        var application = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(starting -> place(starting.getEnvironment(), options, mayBeNew));
        try {
            // What goes wrong is told below, once.
            return new OpenDatabase(application.run(options.configuration(), "--logging.level.root=off"));
        } catch (BeansException notReached) {
            throw UnreachedDatabase.told(notReached);
        }
    }

    private static void place(ConfigurableEnvironment environment, DatabaseOptions options, boolean mayBeNew) {
        if (options.isFolder(environment)) {
            var folder = options.folder();
            environment.getPropertySources().addFirst(mayBeNew ? folder.source() : folder.existing());
        }
    }

    DataSource source() {
        return context.getBean(DataSource.class);
    }

    Flyway flyway() {
        return context.getBean(Flyway.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
