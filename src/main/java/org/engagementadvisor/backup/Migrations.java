package org.engagementadvisor.backup;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Which tables there are, by the numbers of their migrations. */
final class Migrations {
    private Migrations() {}

    /**
     * The highest that was made.
     *
     * @throws BackupRefused if there is none
     */
    static String made(Flyway flyway) {
        return highest(flyway.info().applied()).getVersion();
    }

    private static MigrationVersion highest(MigrationInfo... migrations) {
        return Stream.of(migrations)
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new BackupRefused("database", "no tables", "those of a service"));
    }

    /** @throws BackupRefused if this program knows of none so high */
    static void refuseNewer(Flyway flyway, String file, String schema) {
        var known = highest(flyway.info().all());
        if (MigrationVersion.fromVersion(schema).isNewerThan(known.getVersion())) {
            throw new BackupRefused(
                    file, "schema `" + schema + "`", "at most `" + known + "`, or the newer program that wrote it");
        }
    }

    /** Makes the tables as they were with that version. */
    static void upTo(Flyway flyway, String schema) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target(schema)
                .load()
                .migrate();
    }
}
