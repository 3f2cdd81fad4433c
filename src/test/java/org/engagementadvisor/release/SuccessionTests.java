package org.engagementadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.BookChange;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesRejected;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release that takes over what the former made of a customer advises as if it had judged the customer whole. */
class SuccessionTests {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int CHANGES = 5;
    private static final int CUSTOMERS = 300;

    @TempDir
    Path rules;

    /** The customers are those of fire protection: the other book has no made-up ones, and judges what it knows of these. */
    @ParameterizedTest
    @CsvSource({"fire-protection, , 21", "fire-protection, 85-ranking, 4", "bicycle-wholesale, , 22"})
    void advisesAsIfItHadJudgedWhole(String name, String folder, long seed) throws IOException {
        copy("shared", name);
        var before = RuleBook.read(rules, name);
        var customers = customers();
        var changed = rules.resolve(name);
        var changes = new CellChanges(folder == null ? changed : changed.resolve(folder), seed);
        int made = 0;
        int moving = 0;
        while (made < CHANGES) {
            var change = changes.next();
            var read = accepted(name);
            if (read.isPresent() && BookChange.between(before, read.get()).isOfRows()) {
                made++;
                moving += moved(before, read.get(), customers, change.change()) ? 1 : 0;
            }
            change.takeBack();
        }
        assertThat(moving).as("changes that move somebody").isPositive();
    }

    @Test
    void judgesAgainWhereRulesOfEngineersDiffer() throws IOException {
        copy("shared", "fire-protection");
        var before = RuleBook.read(rules, "fire-protection");
        var drl = rules.resolve("fire-protection/40-position/rival.drl");
        var text = Files.readString(drl);
        assertThat(text).contains(">= 2)");
        Files.writeString(drl, text.replace(">= 2)", ">= 1)"));
        assertThat(moved(before, RuleBook.read(rules, "fire-protection"), customers(), "rival.drl"))
                .isTrue();
    }

    /** Whether anybody is answered or recommended something else. */
    private static boolean moved(RuleBook before, RuleBook after, List<Customer> customers, String change) {
        var both = BookChange.between(before, after).adviseByRows(customers, DAY, null);
        assertThat(both.before()).as(change).isEqualTo(before.adviseByRows(customers, DAY, null));
        var whole = after.adviseByRows(customers, DAY, null);
        boolean moves = false;
        for (int at = 0; at < whole.size(); at++) {
            assertThat(both.after().get(at)).as(change).isEqualTo(whole.get(at));
            assertThat(both.after().get(at).answers().keySet())
                    .as(change)
                    .containsExactlyElementsOf(whole.get(at).answers().keySet());
            moves |= differ(both.before().get(at), whole.get(at));
        }
        return moves;
    }

    private static boolean differ(Advice before, Advice after) {
        return !before.answers().equals(after.answers())
                || !before.recommendations().equals(after.recommendations());
    }

    private void copy(String... folders) throws IOException {
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of("rules", folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    var to = rules.resolve(Path.of("rules").relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    private static List<Customer> customers() {
        var sample = new SampleCustomers(SampleBase.of(Path.of("rules/fire-protection")), 11, DAY);
        var json = CustomerJson.strict();
        List<Customer> customers = new ArrayList<>();
        for (int at = 0; at < CUSTOMERS; at++) {
            customers.add(json.read(sample.json(at)));
        }
        return customers;
    }

    private Optional<RuleBook> accepted(String name) {
        try {
            return Optional.of(RuleBook.read(rules, name));
        } catch (RulesRejected refused) {
            return Optional.empty();
        }
    }
}
