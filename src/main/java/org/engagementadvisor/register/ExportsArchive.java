package org.engagementadvisor.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.Intake;
import org.engagementadvisor.intake.IntakeMapping;
import org.engagementadvisor.intake.IntakeSummary;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.lines.CustomerFile;
import org.springframework.util.FileSystemUtils;

/** Exports and the {@code intake.yaml} that says how they are read, in one ZIP file: unpacked to a folder of its own until closed. */
final class ExportsArchive implements Closeable {
    static final String EXPECTED = CustomerFile.ENDINGS + ", or in .zip with exports and their intake.yaml";

    private static final String MAPPING = "intake.yaml";
    private static final int MOST_FILES = 1_000;

    private final Path folder;

    private ExportsArchive(Path folder) {
        this.folder = folder;
    }

    /** Whether a file is one, by its name. */
    static boolean isNamed(String name) {
        return CustomerFile.ending(name).equals("zip");
    }

    /**
     * Unpacks one.
     *
     * @throws BrokenArchive if it cannot be unpacked as it is
     */
    static ExportsArchive unpacked(InputStream bytes) throws IOException {
        var archive = new ExportsArchive(Files.createTempDirectory("exports"));
        try (var zip = new ZipInputStream(bytes)) {
            archive.unpack(zip);
            return archive;
        } catch (ZipException | IllegalArgumentException | BrokenArchive broken) {
            archive.close();
            throw broken instanceof BrokenArchive known
                    ? known
                    : new BrokenArchive("the archive", "what is no ZIP file", "one");
        }
    }

    private void unpack(ZipInputStream zip) throws IOException {
        long left = Limit.IMPORT.most();
        int files = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++files > MOST_FILES) {
                throw new BrokenArchive("the archive", "more files", "at most " + MOST_FILES);
            }
            var place = place(entry.getName());
            if (entry.isDirectory()) {
                continue;
            }
            if (Files.exists(place)) {
                throw new BrokenArchive(entry.getName(), "the same name twice", "each file once");
            }
            Files.createDirectories(place.getParent());
            left -= unpack(zip, place, left);
        }
        if (files == 0) {
            throw new BrokenArchive("the archive", "no file", "exports and their " + MAPPING);
        }
    }

    private Path place(String name) {
        try {
            var place = folder.resolve(name).normalize();
            if (place.startsWith(folder) && !name.contains("\\")) {
                return place;
            }
        } catch (InvalidPathException noPath) {
            // Told as what leads elsewhere.
        }
        throw new BrokenArchive("the archive", "a file named " + Quote.of(name), "names within the archive");
    }

    private static long unpack(InputStream from, Path to, long most) throws IOException {
        long length = 0;
        var buffer = new byte[1 << 16];
        try (var out = Files.newOutputStream(to)) {
            for (int some = from.read(buffer); some >= 0; some = from.read(buffer)) {
                length += some;
                if (length > most) {
                    throw new BrokenArchive("the archive", "more when it is unpacked", Limit.IMPORT.expected());
                }
                out.write(buffer, 0, some);
            }
        }
        return length;
    }

    /** A file of the customers that the exports come to, and what became of every line of theirs. */
    record Computed(Path customers, IntakeSummary account) {}

    /**
     * Computes the customers, the same each time.
     *
     * @throws org.engagementadvisor.intake.IntakeRefused if mapping or exports cannot be used
     * @throws BrokenArchive if there is no mapping
     */
    Computed computed(LocalDate asOf, Span span) throws IOException {
        var mapping = mapping();
        var from = Objects.requireNonNull(mapping.getParent());
        var customers = Files.createTempFile(folder, "customers", ".ndjson");
        var json = CustomerJson.strict();
        try (var out = Files.newOutputStream(customers)) {
            var account = new Intake(IntakeMapping.read(mapping), from, asOf, span, folder, Intake.USUAL_MEMORY)
                    .run(customer -> write(json, customer, out));
            return new Computed(customers, account);
        }
    }

    private static void write(CustomerJson json, Customer customer, OutputStream out) {
        try {
            out.write(json.write(customer));
            out.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path mapping() throws IOException {
        try (var files = Files.walk(folder)) {
            var found = files.filter(file -> String.valueOf(file.getFileName()).equals(MAPPING))
                    .sorted()
                    .toList();
            if (found.size() != 1) {
                throw new BrokenArchive(
                        "the archive", found.size() + " files named " + MAPPING, "one, beside the exports");
            }
            return found.get(0);
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** An archive that cannot be used. */
    static final class BrokenArchive extends RuntimeException {
        BrokenArchive(String place, String found, String expected) {
            super(new Fault(Place.of(place), found, expected).toString());
        }
    }
}
