package org.engagementadvisor.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A folder for the length of one run, which its owner alone may read: customers lie in it as long as the run lasts. It is deleted
 * at the end, however the program is ended; what a killed run could not delete, the next one does, as its lock is free then.
 */
final class Workspace implements AutoCloseable {
    private static final String BEGIN = "engagement-advisor-intake-";
    private static final String LOCK = "lock";

    // A lock ends with the first of its file's channels that its process closes, so those of this process are left
    // alone.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;
    private final Thread whenEnded = new Thread(this::vanish);

    private Workspace(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
        Runtime.getRuntime().addShutdownHook(whenEnded);
    }

    static Workspace in(Path scratch) throws IOException {
        var real = scratch.toRealPath();
        sweep(real);
        while (true) {
            var folder = Files.createTempDirectory(real, BEGIN);
            OURS.add(folder);
            try {
                var lock =
                        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                if (isLocked(lock) && Files.exists(folder.resolve(LOCK))) {
                    return new Workspace(folder, lock);
                }
                lock.close();
            } catch (NoSuchFileException swept) {
                // Another run found it before it was locked.
            }
            OURS.remove(folder);
        }
    }

    private static boolean isLocked(FileChannel lock) {
        try {
            return lock.tryLock() != null;
        } catch (IOException withoutLocks) {
            // Where there are no locks nobody sweeps either.
            return true;
        }
    }

    private static void sweep(Path scratch) throws IOException {
        try (var entries = Files.newDirectoryStream(scratch, BEGIN + "*")) {
            for (var entry : entries) {
                if (!OURS.contains(entry)) {
                    sweepIfLeft(entry);
                }
            }
        }
    }

    private static void sweepIfLeft(Path folder) {
        try (var left = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            if (left.tryLock() != null) {
                delete(folder);
            }
        } catch (IOException | UncheckedIOException | OverlappingFileLockException notLeft) {
            // Another user's, or gone by now.
        }
    }

    Path folder() {
        return folder;
    }

    /** The database may be writing, and must not find the folder again. */
    private void vanish() {
        try {
            delete(Files.move(folder, folder.resolveSibling(folder.getFileName() + "-ended")));
        } catch (IOException inUse) {
            try {
                delete(folder);
            } catch (IOException left) {
                // The next run sweeps it.
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.endsWith(LOCK)) {
                    Files.deleteIfExists(path);
                }
            }
        }
        // The lock goes last, so that what is cut short is found again.
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(whenEnded);
            delete(folder);
        } catch (IllegalStateException ending) {
            // It vanishes with the program.
        } finally {
            lock.close();
            OURS.remove(folder);
        }
    }
}
