package org.engagementadvisor.lines;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written beside its place under another name and moved there by {@link
 * #keep}. Closed without that, it leaves what was there before.
 */
public final class WholeFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path part;
    private final OutputStream bytes;

    private WholeFile(Path place, Path part) throws IOException {
        this.place = place;
        this.part = part;
        bytes = new BufferedOutputStream(
                Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER);
    }

    /**
     * Begins a file; what a symbolic link at the place points to is what will be replaced.
     *
     * @throws UnsuitableFile if something that is no file is there, or the folder takes none
     */
    public static WholeFile at(Path file) throws IOException {
        var place = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new UnsuitableFile(file.toString(), "something that is no file", "a file or a free name");
        }
        var folder = place.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new UnsuitableFile(file.toString(), "no folder `" + folder + "`", "a folder that exists");
        }
        var part = place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        Files.deleteIfExists(part);
        // Whoever ends the program midway gets no file, nor the part of one.
        part.toFile().deleteOnExit();
        try {
            return new WholeFile(place, part);
        } catch (FileSystemException refused) {
            throw new UnsuitableFile(file.toString(), "a folder that takes no files", "one that does");
        }
    }

    /** Where to write. */
    public OutputStream bytes() {
        return bytes;
    }

    /** Puts the file in its place, over what was there. */
    public void keep() throws IOException {
        bytes.close();
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            bytes.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
