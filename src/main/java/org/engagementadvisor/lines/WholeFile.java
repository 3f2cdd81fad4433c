package org.engagementadvisor.lines;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.zip.GZIPOutputStream;

/**
 * A file that appears whole or not at all: it is written beside its place under another name and moved there by {@link
 * #keep}. Closed without that, it leaves what was there before. Parts that killed runs left in the folder are swept. What goes to a
 * name that ends in {@code .gz}, and is not for its owner alone, is packed by gzip.
 */
public final class WholeFile implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path place;
    private final Part part;
    private final boolean isForOwner;
    private final OutputStream bytes;

    private WholeFile(Path folder, Path file, Path place, Part part, boolean isForOwner) throws IOException {
        this.folder = folder;
        this.place = place;
        this.part = part;
        this.isForOwner = isForOwner;
        var plain = new BufferedOutputStream(Channels.newOutputStream(part.channel()), BUFFER);
        bytes = !isForOwner && Gzip.isNamed(file.toString()) ? new GZIPOutputStream(plain, BUFFER) : plain;
    }

    /**
     * Begins a file; what a symbolic link at the place points to is what will be replaced, and its mode stays.
     *
     * @throws UnsuitableFile if something that is no file is there, or the folder takes none
     */
    public static WholeFile at(Path file) throws IOException {
        return at(file, false);
    }

    /** The same of one that its owner alone may read, whoever could read what was there. */
    public static WholeFile forOwner(Path file) throws IOException {
        return at(file, true);
    }

    private static WholeFile at(Path file, boolean isForOwner) throws IOException {
        var place = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw new UnsuitableFile(file.toString(), "something that is no file", "a file or a free name");
        }
        var parent = place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UnsuitableFile(file.toString(), "no folder `" + parent + "`", "a folder that exists");
        }
        var folder = parent.toRealPath();
        try {
            Part.sweep(folder);
            var part = isForOwner || Files.exists(place) ? Part.forOwner(folder) : Part.forAll(folder);
            return new WholeFile(folder, file, place, part, isForOwner);
        } catch (FileSystemException refused) {
            throw new UnsuitableFile(file.toString(), "a folder that takes no files", "one that does");
        }
    }

    /** Where to write. */
    public OutputStream bytes() {
        return bytes;
    }

    /** Puts the file in its place, over what was there; once this returns, it outlasts a failure of the machine. */
    public void keep() throws IOException {
        if (bytes instanceof GZIPOutputStream packing) {
            packing.finish();
        }
        bytes.flush();
        keepMode();
        part.channel().force(true);
        Files.move(part.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        part.close();
        syncFolder();
    }

    private void keepMode() throws IOException {
        var former = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (former != null && !isForOwner && Files.exists(place)) {
            Files.setPosixFilePermissions(part.path(), former.readAttributes().permissions());
        }
    }

    private void syncFolder() throws IOException {
        // Other systems open no folders, and need not.
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    @Override
    public void close() throws IOException {
        // What is still buffered is not wanted, unless it was kept.
        part.close();
    }
}
