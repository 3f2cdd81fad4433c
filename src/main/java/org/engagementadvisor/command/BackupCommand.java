package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.engagementadvisor.backup.Backup;
import org.engagementadvisor.lines.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all that a service keeps into one file, which its owner alone can read. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Write all that a service keeps into one file. A database in a folder is held by the service that runs"
                        + " on it: an administrator has its backup by GET /api/backup.")
final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "file to write (zip)")
    private Path file = Path.of("");

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        try (var out = WholeFile.forOwner(file);
                var database = OpenDatabase.existing(options)) {
            var told = new Backup(database.source(), database.flyway()).write(out.bytes());
            out.keep();
            surroundings.out().println(file + ": " + told);
        }
        return 0;
    }
}
