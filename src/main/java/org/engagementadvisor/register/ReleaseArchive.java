package org.engagementadvisor.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Every release that was advised by, as the files that it was read from, so that any advice can be made again. */
@Component
final class ReleaseArchive {
    private static final String SHARED = "shared";
    private static final int OPEN = 3;

    private final JdbcClient sql;
    private final RulesFolder folder;
    private final RulesInForce inForce;
    private final Clock clock;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Map<String, RuleBook> open = new LinkedHashMap<>(OPEN, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleBook> eldest) {
            return size() > OPEN;
        }
    };

    ReleaseArchive(JdbcClient sql, RulesFolder folder, RulesInForce inForce, Clock clock) {
        this.sql = sql;
        this.folder = folder;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Keeps the files of a release that has just been read; within the transaction of its caller. */
    void keep(RuleBook rules) {
        var release = rules.release();
        if (kept.contains(release)) {
            return;
        }
        boolean isKept = !sql.sql("select id from release where id = ?")
                .param(release)
                .query(String.class)
                .list()
                .isEmpty();
        if (!isKept) {
            sql.sql("insert into release (id, book, files, taken_at) values (?, ?, ?, ?)")
                    .params(release, rules.name(), files(release), Timestamp.from(Instant.now(clock)))
                    .update();
        } else {
            kept.add(release);
        }
    }

    /** The files as they are now, if they still are that release. */
    private byte[] files(String release) {
        var packed = pack();
        if (!unpacked(packed).release().equals(release)) {
            throw new IllegalStateException("the files in " + folder.rules() + " have changed since " + release
                    + " was read from them; the next reading takes them over");
        }
        return packed;
    }

    private byte[] pack() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : List.of(SHARED, folder.book())) {
                for (var file : filesIn(folder.rules().resolve(name))) {
                    var entry = new ZipEntry(
                            folder.rules().relativize(file).toString().replace('\\', '/'));
                    // The same files give the same bytes.
                    entry.setTime(0);
                    zip.putNextEntry(entry);
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return bytes.toByteArray();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** The rule book of that release; null if it was never kept. */
    synchronized @Nullable RuleBook release(String release) {
        var current = inForce.current();
        if (current.release().equals(release)) {
            return current;
        }
        var former = open.get(release);
        if (former == null) {
            former = sql.sql("select files from release where id = ?")
                    .param(release)
                    .query((row, number) -> row.getBytes(1))
                    .optional()
                    .map(this::unpacked)
                    .orElse(null);
            if (former != null) {
                open.put(release, former);
            }
        }
        return former;
    }

    private RuleBook unpacked(byte[] files) {
        try {
            var rules = Files.createTempDirectory("release");
            try {
                unpack(files, rules);
                return RuleBook.read(rules, folder.book(), Demands.NONE);
            } finally {
                FileSystemUtils.deleteRecursively(rules);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void unpack(byte[] files, Path rules) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(files))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = rules.resolve(entry.getName()).normalize();
                if (!file.startsWith(rules)) {
                    throw new IOException("a name that leads out of the folder");
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }
}
