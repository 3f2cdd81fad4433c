package org.engagementadvisor.lines;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A file in the making, which no other run takes for its own: its name is random, since runs in two containers may have the same
 * process id, and it is locked as long as its run lives, so that the next run can tell what a killed one left behind.
 */
final class Part implements Closeable {
    private static final String BEGIN = ".engagement-advisor-";
    private static final String END = ".part";
    private static final Pattern NAME = Pattern.compile(Pattern.quote(BEGIN) + "[0-9a-z]{1,13}" + Pattern.quote(END));
    private static final Set<StandardOpenOption> NEW =
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final int TRIES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    // A lock ends with the first of its file's channels that its process closes, so those of this process are left
    // alone.
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    /** Held while a file comes to be, so that none does once those of this process have been deleted at its end. */
    private static final Object BEGINNING = new Object();

    private static boolean isEnding;

    static {
        // Whoever ends the program midway gets no file, nor the part of one.
        Runtime.getRuntime().addShutdownHook(new Thread(Part::end));
    }

    private static void end() {
        synchronized (BEGINNING) {
            isEnding = true;
            for (var path : OURS) {
                path.toFile().delete();
            }
        }
    }

    private final Path path;
    private final FileChannel channel;

    private Part(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** One that whoever may read new files may read. */
    static Part forAll(Path folder) throws IOException {
        return in(folder);
    }

    /** One that its owner alone may read, as long as nobody says otherwise. */
    static Part forOwner(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? in(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : in(folder);
    }

    private static Part in(Path folder, FileAttribute<?>... attributes) throws IOException {
        for (int tried = 1; ; tried++) {
            var path = folder.resolve(BEGIN + Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX) + END);
            OURS.add(path);
            try {
                var part = new Part(path, begin(path, attributes));
                // Another run may have swept it before it was locked.
                if (part.isLocked() && Files.exists(path)) {
                    return part;
                }
                part.close();
            } catch (FileAlreadyExistsException taken) {
                OURS.remove(path);
            } catch (IOException refused) {
                OURS.remove(path);
                throw refused;
            }
            if (tried == TRIES) {
                throw new FileAlreadyExistsException(path.toString());
            }
        }
    }

    private static FileChannel begin(Path path, FileAttribute<?>... attributes) throws IOException {
        synchronized (BEGINNING) {
            if (isEnding) {
                throw new ClosedByInterruptException();
            }
            return FileChannel.open(path, NEW, attributes);
        }
    }

    private boolean isLocked() {
        try {
            return channel.tryLock() != null;
        } catch (IOException withoutLocks) {
            // Where there are no locks nobody sweeps either.
            return true;
        }
    }

    /** Deletes the parts of runs that live no longer. */
    static void sweep(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(
                folder,
                entry -> NAME.matcher(String.valueOf(entry.getFileName())).matches())) {
            for (var entry : entries) {
                if (!OURS.contains(entry)) {
                    sweepIfLeft(entry);
                }
            }
        }
    }

    private static void sweepIfLeft(Path part) {
        try (var left = FileChannel.open(part, StandardOpenOption.WRITE)) {
            if (left.tryLock() != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException | OverlappingFileLockException notLeft) {
            // Another user's, or gone by now; or in the making, in a folder of two names.
        }
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    /** Deletes it, unless it was moved to its place. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(path);
        } finally {
            channel.close();
            OURS.remove(path);
        }
    }
}
