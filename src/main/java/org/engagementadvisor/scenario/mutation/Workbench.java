package org.engagementadvisor.scenario.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesRejected;
import org.engagementadvisor.scenario.Watch;
import org.engagementadvisor.scenario.mutation.Sheet.Place;

/** A copy of the rules in which one change after the other is made and taken back. For one thread. */
final class Workbench implements AutoCloseable {
    private final Path rules;
    private final String book;

    private Workbench(Path rules, String book) {
        this.rules = rules;
        this.book = book;
    }

    static Workbench copying(Path rules, String book) throws IOException {
        Path copy = Files.createTempDirectory("rules");
        for (String folder : List.of("shared", book)) {
            try (Stream<Path> files = Files.walk(rules.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    Files.copy(file, copy.resolve(rules.relativize(file).toString()));
                }
            }
        }
        return new Workbench(copy, book);
    }

    /** What became of a change. */
    enum Verdict {
        NOTICED,
        REFUSED,
        SURVIVED
    }

    /** @param way the cells that were changed; the last that was refused, if all were */
    record Trial(Change change, Map<Place, String> way, Verdict verdict) {}

    Trial attempt(Change change, Watch watch) throws IOException {
        Path file = rules.resolve(book).resolve(change.sheet().file());
        byte[] before = Files.readAllBytes(file);
        try {
            for (Map<Place, String> way : change.ways()) {
                Files.writeString(file, change.sheet().with(way));
                Optional<RuleBook> changed = accepted();
                if (changed.isPresent()) {
                    boolean noticed = watch.notices(
                            changed.get(), book + "/" + change.sheet().file(), change.row(), change.answers());
                    return new Trial(change, way, noticed ? Verdict.NOTICED : Verdict.SURVIVED);
                }
            }
            return new Trial(change, change.ways().get(0), Verdict.REFUSED);
        } finally {
            Files.write(file, before);
        }
    }

    private Optional<RuleBook> accepted() {
        try {
            return Optional.of(RuleBook.read(rules, book));
        } catch (RulesRejected refused) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
