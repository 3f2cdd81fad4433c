package org.engagementadvisor.lines;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The customers of one file, one after the other in constant memory. The name says the format: {@code .ndjson} and {@code
 * .jsonl} hold one customer a line, {@code .json} one customer or an array, {@code .csv} one a row under a header of dotted
 * paths. Any of them may be packed, with {@code .gz} behind its ending.
 */
public interface CustomerFile extends Closeable {
    /** The endings that a file of customers may have. */
    String ENDINGS = "a name that ends in .ndjson, .jsonl, .json or .csv, or that with .gz behind it";

    /**
     * The next customer, or null at the end.
     *
     * @throws UnreadableFile if nothing from here on can be told apart
     */
    @Nullable
    Line next() throws IOException;

    /** Blank lines so far. */
    long blank();

    /** Bytes of the file read so far, as it lies there: of a packed one, packed. */
    long position();

    /**
     * Opens a file by its name; what has no place on a disk, such as a pipe, is told by its first character.
     *
     * @throws UnsuitableFile if the name says that this is no file of customers
     * @throws UnreadableFile if the header does
     */
    static CustomerFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return of(Files.newInputStream(file), file.toString());
        }
        suitable(file.toString());
        return named(Files.newInputStream(file), file.toString(), null);
    }

    /**
     * Refuses a name that says that this is no file of customers.
     *
     * @throws UnsuitableFile if it does
     */
    static void suitable(String name) {
        if (!ending(name).matches("ndjson|jsonl|json|csv")) {
            throw new UnsuitableFile(name, "a file of another kind", ENDINGS);
        }
    }

    /**
     * Reads the bytes of a file that a stranger handed in, by its name, which is suitable.
     *
     * @throws UnreadableFile if the header says that this is no file of customers; later on, if it was packed and holds more than
     *     {@link Limit#IMPORT}
     */
    static CustomerFile named(InputStream bytes, String name) throws IOException {
        return named(bytes, name, Limit.IMPORT);
    }

    private static CustomerFile named(InputStream bytes, String name, @Nullable Limit limit) throws IOException {
        return CustomerBytes.reading(Gzip.reading(bytes, name, limit), name, source -> switch (ending(name)) {
            case "csv" -> new CsvCustomers(source);
            case "json" -> new JsonCustomers(source);
            default -> new NdjsonCustomers(source);
        });
    }

    /** Reads NDJSON or JSON, packed or not, told apart by how it begins. */
    static CustomerFile of(InputStream bytes, String name) throws IOException {
        return CustomerBytes.reading(
                Gzip.readingPipe(bytes, name),
                name,
                source -> source.beginsLikeLines() ? new NdjsonCustomers(source) : new JsonCustomers(source));
    }

    /** What follows the last dot of the name, in lower case; of a packed file, the last but one. */
    static String ending(String file) {
        var name = Gzip.inside(file);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
