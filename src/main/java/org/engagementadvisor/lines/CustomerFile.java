package org.engagementadvisor.lines;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The customers of one file, one after the other in constant memory. The name says the format: {@code .ndjson} and {@code
 * .jsonl} hold one customer a line, {@code .json} one customer or an array, {@code .csv} one a row under a header of dotted
 * paths.
 */
public interface CustomerFile extends Closeable {
    /** The endings that a file of customers may have. */
    String ENDINGS = "a name that ends in .ndjson, .jsonl, .json or .csv";

    /**
     * The next customer, or null at the end.
     *
     * @throws UnreadableFile if nothing from here on can be told apart
     */
    @Nullable
    Line next() throws IOException;

    /** Blank lines so far. */
    long blank();

    /** Bytes read so far. */
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
        return named(Files.newInputStream(file), file.toString());
    }

    /**
     * Refuses a name that says that this is no file of customers.
     *
     * @throws UnsuitableFile if it does
     */
    static void suitable(String name) {
        if (!ending(Path.of(name)).matches("ndjson|jsonl|json|csv")) {
            throw new UnsuitableFile(name, "a file of another kind", ENDINGS);
        }
    }

    /**
     * Reads the bytes of a file by its name, which is suitable.
     *
     * @throws UnreadableFile if the header says that this is no file of customers
     */
    static CustomerFile named(InputStream bytes, String name) throws IOException {
        return CustomerBytes.reading(bytes, name, source -> switch (ending(Path.of(name))) {
            case "csv" -> new CsvCustomers(source);
            case "json" -> new JsonCustomers(source);
            default -> new NdjsonCustomers(source);
        });
    }

    /** Reads NDJSON or JSON, told apart by how it begins. */
    static CustomerFile of(InputStream bytes, String name) throws IOException {
        return CustomerBytes.reading(
                bytes,
                name,
                source -> source.beginsLikeLines() ? new NdjsonCustomers(source) : new JsonCustomers(source));
    }

    /** What follows the last dot of the name, in lower case. */
    static String ending(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
