package org.engagementadvisor.begin;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.BookFiles;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Finding.Severity;

/** A copy of the starter book beside the others, out of sight until it is kept. */
final class NewBook implements Closeable {
    static final String STARTER = "starter";

    /** Belongs to the starter book alone. */
    private static final List<String> NOT_COPIED = List.of("release.sig", "intake.yaml");

    private static final String SHARED = "shared";

    private final Path rules;
    private final String name;
    private final Path around;

    private NewBook(Path rules, String name, Path around) {
        this.rules = rules;
        this.name = name;
        this.around = around;
    }

    static void refuseName(Path rules, String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,39}") || name.equals(SHARED) || name.equals("begin")) {
            throw new BeginRefused(
                    "--book: found `" + name + "`, expected a name of lower-case letters, digits and hyphens");
        }
        if (!Files.isRegularFile(rules.resolve(STARTER).resolve(RuleBook.FILE))) {
            throw new BeginRefused(rules + ": found no book `" + STARTER
                    + "`, expected the folder of the rules, with the book from which all begin");
        }
        if (Files.exists(rules.resolve(name))) {
            throw new BeginRefused(
                    rules.resolve(name) + ": found a book of that name, expected none; another name, or move it away");
        }
    }

    static NewBook begun(Path rules, String name) throws IOException {
        refuseName(rules, name);
        var around = Files.createTempDirectory(rules, ".begin-");
        var book = new NewBook(rules, name, around);
        try {
            copy(rules.resolve(STARTER), book.folder());
            copy(rules.resolve(SHARED), around.resolve(SHARED));
            return book;
        } catch (IOException | RuntimeException failed) {
            book.close();
            throw failed;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.sorted().toList()) {
                var there = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(there);
                } else if (!NOT_COPIED.contains(String.valueOf(path.getFileName()))) {
                    Files.copy(path, there);
                }
            }
        }
    }

    Path folder() {
        return around.resolve(name);
    }

    Path mapping() {
        return folder().resolve("intake.yaml");
    }

    /** @throws BeginRefused if it would not check clean */
    List<String> check(LocalDate asOf) {
        var findings = BookFiles.findings(around, name, asOf, Demands.NONE);
        var errors = findings.stream()
                .filter(Finding::isError)
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            throw new BeginRefused("The new book has errors, so that it was not written:\n" + errors);
        }
        return findings.stream()
                .filter(found -> found.severity() != Severity.NOTE)
                .map(Finding::toString)
                .toList();
    }

    /** Puts it among the others, whole. */
    void keep() throws IOException {
        refuseName(rules, name);
        Files.move(folder(), rules.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        try (var paths = Files.walk(around)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
