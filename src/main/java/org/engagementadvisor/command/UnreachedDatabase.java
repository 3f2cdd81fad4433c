package org.engagementadvisor.command;

import java.sql.SQLException;
import java.util.List;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Why a program that needs the database did not start, if it is on account of the database. */
final class UnreachedDatabase {
    /** SQL states of who gets no connection, is not let in, or asks for a database that is not there. */
    private static final List<String> NOT_REACHED = List.of("08", "28", "3D");

    private UnreachedDatabase() {}

    /** What to tell whoever started it; the failure itself if no database is to blame. */
    static RuntimeException told(RuntimeException failed) {
        var cause = cause(failed);
        if (cause == null) {
            return failed;
        }
        if (cause.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new WrongUse(
                    "database",
                    "a running service that holds it",
                    "that one stopped (an administrator gets a backup of it by `GET /api/backup`), or another folder (--data)");
        }
        var state = String.valueOf(cause.getSQLState());
        if (NOT_REACHED.stream().anyMatch(state::startsWith)) {
            return new WrongUse(
                    "database", "none that answers: " + cause.getMessage(), "one that runs and lets this program in");
        }
        return failed;
    }

    private static @Nullable SQLException cause(Throwable failed) {
        SQLException found = null;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told) {
                found = told;
            }
        }
        return found;
    }
}
