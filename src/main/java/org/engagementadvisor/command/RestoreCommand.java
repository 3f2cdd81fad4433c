package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.engagementadvisor.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a backup back into an empty database. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Take a backup back, into an empty database of either kind; a service is started on it after that.")
final class RestoreCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "what `backup` or GET /api/backup wrote")
    private Path file = Path.of("");

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new WrongUse(file.toString(), "no file", "a backup");
        }
        try (var database = OpenDatabase.maybeNew(options)) {
            var told = new Restore(database.source(), database.flyway()).from(file);
            surroundings.out().println(file + ": " + told);
        }
        return 0;
    }
}
