package org.engagementadvisor.lines;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that gzip packed, unpacked as they are read. A name that ends in {@code .gz} says so, behind the ending of what it packs. */
final class Gzip extends FilterInputStream {
    private static final String ENDING = ".gz";
    private static final byte[] MAGIC = {0x1F, (byte) 0x8B};

    private final String name;
    private final @Nullable Limit limit;
    private long unpacked;

    private Gzip(InputStream bytes, String name, @Nullable Limit limit) {
        super(bytes);
        this.name = name;
        this.limit = limit;
    }

    static boolean isNamed(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** The name of what it packs; that of any other file as it is. */
    static String inside(String file) {
        return isNamed(file) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    /**
     * Reads a file, unpacked if its name says that it is packed.
     *
     * @param limit how much it may hold; null for any
     * @throws UnreadableFile if it says so and is not; while it is read, if it is broken, cut off or holds too much
     */
    static InputStream reading(InputStream bytes, String name, @Nullable Limit limit) throws IOException {
        return isNamed(name) ? unpacking(bytes, name, limit) : bytes;
    }

    /** Reads what has no name that could say so, unpacked if it begins as what gzip packs does. */
    static InputStream readingPipe(InputStream pipe, String name) throws IOException {
        var bytes = new BufferedInputStream(pipe);
        bytes.mark(MAGIC.length);
        byte[] begin = bytes.readNBytes(MAGIC.length);
        bytes.reset();
        return Arrays.equals(begin, MAGIC) ? unpacking(bytes, name, null) : bytes;
    }

    private static Gzip unpacking(InputStream bytes, String name, @Nullable Limit limit) throws IOException {
        try {
            // Java's own takes a broken member behind a sound one for the end of the file.
            return new Gzip(new GzipCompressorInputStream(bytes, true), name, limit);
        } catch (IOException notPacked) {
            bytes.close();
            throw new UnreadableFile(name, "bytes that gzip did not pack", "a packed file, as the name says");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = unpacked(into, from, length);
        unpacked += Math.max(0, read);
        if (limit != null && limit.isExceededBy(unpacked)) {
            throw new UnreadableFile(name, "more than " + limit.most() + " bytes, unpacked", limit.expected());
        }
        return read;
    }

    private int unpacked(byte[] into, int from, int length) throws IOException {
        try {
            return in.read(into, from, length);
        } catch (IOException broken) {
            throw new UnreadableFile(
                    name,
                    "packed bytes that are broken or cut off after %d bytes, unpacked".formatted(unpacked),
                    "a whole packed file");
        }
    }

    /** How many bytes of the packed file have been read. */
    long packed() {
        return ((InputStreamStatistics) in).getCompressedCount();
    }
}
