package org.engagementadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.batch.Counts;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.rules.BookChange;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesRejected;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever is not judged twice would not have moved: tried on changes of the shipped book, drawn at random but the same each time. */
class ReleaseRunTests {
    private static final String BOOK = "fire-protection";
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int CHANGES = 20;
    private static final int RANKING_CHANGES = 6;
    private static final int CUSTOMERS = 80;

    @TempDir
    Path rules;

    @Test
    void findsAllMovesThoughItJudgesOnlyThoseConcerned() throws IOException {
        copyRules();
        tryChanges(new CellChanges(rules.resolve(BOOK), 8), CHANGES, CHANGES / 2);
    }

    /** Recommendations are judged once all have been made, which random changes seldom come upon. */
    @Test
    void findsWhatChangesToTheRankingMove() throws IOException {
        copyRules();
        tryChanges(new CellChanges(rules.resolve(BOOK).resolve("85-ranking"), 3), RANKING_CHANGES, -1);
    }

    private void tryChanges(CellChanges changes, int count, int sparedAtLeast) throws IOException {
        var book = RuleBook.read(rules, BOOK);
        byte[] customers = customers();
        int made = 0;
        int spared = 0;
        int moving = 0;
        while (made < count) {
            var change = changes.next();
            var after = accepted();
            if (after.isPresent() && BookChange.between(book, after.get()).isOfRows()) {
                made++;
                var shortcut = new ByteArrayOutputStream();
                var report = run(book, after.get(), customers, false, shortcut);
                var twice = new ByteArrayOutputStream();
                run(book, after.get(), customers, true, twice);
                assertThat(shortcut.toString(StandardCharsets.UTF_8).lines())
                        .as(change.change())
                        .containsExactlyElementsOf(withoutGaps(twice));
                spared += report.moves().judgedTwice() < CUSTOMERS / 2 ? 1 : 0;
                moving += report.moves().moving().customers() > 0 ? 1 : 0;
            }
            change.takeBack();
        }
        assertThat(spared)
                .as("changes for which most customers need not be judged")
                .isGreaterThan(sparedAtLeast);
        assertThat(moving).as("changes that move somebody").isGreaterThan(count / 4);
    }

    private void copyRules() throws IOException {
        for (String folder : List.of("shared", BOOK)) {
            try (Stream<Path> files = Files.walk(Path.of("rules", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path to = rules.resolve(Path.of("rules").relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private byte[] customers() throws IOException {
        var base = SampleBase.of(rules.resolve(BOOK));
        var sample = new SampleCustomers(base, 5, DAY);
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < CUSTOMERS; i++) {
            bytes.writeBytes(sample.json(i));
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private Optional<RuleBook> accepted() {
        try {
            return Optional.of(RuleBook.read(rules, BOOK));
        } catch (RulesRejected refused) {
            return Optional.empty();
        }
    }

    private static MoveReport run(
            RuleBook before, RuleBook after, byte[] customers, boolean gaps, ByteArrayOutputStream rows)
            throws IOException {
        try (var file = CustomerFile.of(new ByteArrayInputStream(customers), "customers")) {
            return new ReleaseRun(before, after, DAY, null, List.of(), gaps)
                    .run(
                            file,
                            2,
                            List.of("before", "after"),
                            new Counts(),
                            (customer, position) -> rows.writeBytes(MoveRows.of(customer)));
        }
    }

    private static List<String> withoutGaps(ByteArrayOutputStream rows) {
        return rows.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(",data gap,"))
                .toList();
    }
}
