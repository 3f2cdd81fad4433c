package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Files that a verb reads and writes, by what its help calls them: none may be written that is another of them, whether by another
 * path, by a link or by a second name of the same file. Null stands for one not asked for.
 */
final class DistinctFiles {
    private static final int DEEPEST = 32;

    private final Map<Path, String> taken = new LinkedHashMap<>();
    private final Map<Path, String> folders = new LinkedHashMap<>();

    /** A file or a folder of which all is read; files that are read may be the same. */
    DistinctFiles reads(String name, @Nullable Path path) throws IOException {
        if (path == null || path.equals(Inputs.STANDARD)) {
            return this;
        }
        (Files.isDirectory(path) ? folders : taken).putIfAbsent(real(path), name);
        return this;
    }

    /** @throws WrongUse if it is read, or written as something else */
    DistinctFiles writes(String name, @Nullable Path path) throws IOException {
        if (path != null) {
            Path place = real(path);
            for (var other : taken.entrySet()) {
                if (isSame(place, other.getKey())) {
                    throw wrongUse(name, path, "which is " + other.getValue() + " already");
                }
            }
            for (var folder : folders.entrySet()) {
                if (place.startsWith(folder.getKey()) || holds(folder.getKey(), place)) {
                    throw wrongUse(name, path, "which is part of " + folder.getValue());
                }
            }
            taken.put(place, name);
        }
        return this;
    }

    private static WrongUse wrongUse(String name, Path path, String what) {
        return new WrongUse(name, Quote.of(path.toString()) + ", " + what, "another file");
    }

    private static boolean isSame(Path place, Path other) throws IOException {
        return place.equals(other) || (Files.exists(place) && Files.exists(other) && Files.isSameFile(place, other));
    }

    /** Whether a link in the folder leads to the file, or it has another name there. */
    private static boolean holds(Path folder, Path place) throws IOException {
        if (!Files.exists(place)) {
            return false;
        }
        Object key = key(Files.readAttributes(place, BasicFileAttributes.class), place);
        var search = new SimpleFileVisitor<Path>() {
            private boolean isFound;

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                isFound = key.equals(key(attributes, file));
                return isFound ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException leadsNowhere) {
                return FileVisitResult.CONTINUE;
            }
        };
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, search);
        return search.isFound;
    }

    /** What all names of a file have in common. */
    private static Object key(BasicFileAttributes attributes, Path file) throws IOException {
        return attributes.fileKey() == null ? file.toRealPath() : Objects.requireNonNull(attributes.fileKey());
    }

    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        var folder = path.toAbsolutePath().normalize().getParent();
        return folder == null || !Files.exists(folder)
                ? path.toAbsolutePath().normalize()
                : folder.toRealPath().resolve(path.getFileName());
    }
}
