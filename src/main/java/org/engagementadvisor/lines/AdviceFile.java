package org.engagementadvisor.lines;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/** A file of advice as a batch writes it, one customer a line; read once in its order, and again here and there. */
public final class AdviceFile implements Closeable {
    private static final String ENDINGS = "a name that ends in .ndjson or .jsonl, or that with .gz behind it";

    private final Path file;
    private final CustomerBytes source;
    private final FileChannel channel;

    /** @param bytes where those of the file lie, unpacked */
    private AdviceFile(Path file, Path bytes, OpenOption... options) throws IOException {
        this.file = file;
        this.source = new CustomerBytes(Files.newInputStream(bytes), file.toString());
        this.channel = FileChannel.open(bytes, options);
    }

    /**
     * Opens it at its beginning.
     *
     * @throws UnsuitableFile unless it is a file whose name ends in .ndjson or .jsonl, or that with .gz behind it
     * @throws UnreadableFile if it is packed, and broken or larger than {@link Limit#SCRATCH}
     */
    public static AdviceFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !CustomerFile.ending(file.toString()).matches("ndjson|jsonl")) {
            throw new UnsuitableFile(file.toString(), "no file of advice", ENDINGS);
        }
        return Gzip.isNamed(file.toString()) ? unpacked(file) : new AdviceFile(file, file, StandardOpenOption.READ);
    }

    /** Nobody can go to a place within packed bytes, so they are unpacked into a file that is gone once it is closed. */
    private static AdviceFile unpacked(Path file) throws IOException {
        var bytes = Files.createTempFile("advice", ".ndjson");
        try (var packed = Gzip.reading(Files.newInputStream(file), file.toString(), Limit.SCRATCH)) {
            Files.copy(packed, bytes, StandardCopyOption.REPLACE_EXISTING);
            return new AdviceFile(file, bytes, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(bytes);
            throw refused;
        }
    }

    /**
     * The next line that is not blank, or null at the end.
     *
     * @throws UnreadableFile if it is no advice
     */
    public @Nullable AdviceLine next() throws IOException {
        while (source.peek() != CustomerBytes.END) {
            long number = source.line();
            long at = source.position();
            var bytes = source.restOfLine(Limit.ANSWER.count());
            if (!isBlank(bytes)) {
                return AdviceLine.of(file + ":" + number, new AdviceLine.Place(number, at, bytes.length), bytes);
            }
        }
        return null;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte found : bytes) {
            if (!CustomerBytes.isSpace(found)) {
                return false;
            }
        }
        return true;
    }

    /** The line that was read from there before. */
    public AdviceLine again(AdviceLine.Place place) throws IOException {
        var bytes = ByteBuffer.allocate(place.length());
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place.at() + bytes.position()) < 0) {
                throw new IOException(file + " has become shorter");
            }
        }
        return AdviceLine.of(file + ":" + place.line(), place, bytes.array());
    }

    /** How it was called when it was opened. */
    public String name() {
        return file.toString();
    }

    /** Bytes read so far. */
    public long position() {
        return source.position();
    }

    /** Length in bytes. */
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        source.close();
        channel.close();
    }
}
