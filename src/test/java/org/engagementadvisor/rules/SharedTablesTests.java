package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Finding.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small book has of the tables that all books share. */
class SharedTablesTests {
    private static final String BOOK = CornerShop.NAME;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final String CLASS = "shared/30-evaluation/satisfaction-class.drl.csv";

    @TempDir
    Path rules;

    @BeforeEach
    void putUpTheShop() {
        CornerShop.in(rules);
    }

    @Test
    void usesThoseThatAskForNoAnswerOrForOneThatItGives() {
        assertThat(files())
                .contains("shared/20-lifecycle/rhythm.drl.csv", "shared/55-role/effort-fit.drl.csv")
                .doesNotContain(CLASS);
    }

    @Test
    void doesWithoutThoseThatAskOnlyForAnswersThatItDoesNotGive() {
        assertThat(notes(Code.LEFT_OUT))
                .filteredOn(note -> note.file().equals(CLASS))
                .singleElement()
                .extracting(Finding::found)
                .isEqualTo("`partnershipRated`, `satisfactionRated`, which no table answers");
        assertThat(BookFiles.findings(rules, BOOK)).noneMatch(Finding::isError);
    }

    @Test
    void takesForUnknownWhatItDoesNotGiveOfSeveral() throws IOException {
        write("30-evaluation/rated", """
                hit policy,first
                RuleSet,shop
                RuleTable Rated
                NAME,CONDITION,ACTION
                ,Customer,
                ,satisfaction >= $param,"answer(""satisfactionRated"", $param);"
                id,Satisfaction from,Counts as
                SAT-010,4,5
                SAT-020,,2
                """);
        assertThat(files()).contains(CLASS);
        String happy = "{\"id\":\"a\",\"ratings\":{\"satisfaction\":{\"value\":4,\"on\":\"2026-01-01\"}}}";
        var advice = RuleBook.read(rules, BOOK).advise(CustomerJson.strict().read(happy), DAY, null);
        assertThat(advice.answers()).containsEntry("satisfactionClass", 5);
    }

    @Test
    void mayHaveItsOwnInPlaceOfASharedOne() throws IOException {
        String shared = Files.readString(rules.resolve("shared/20-lifecycle/rhythm.drl.csv"));
        write("20-lifecycle/rhythm", shared.replace("RHY-", "BEA-"));
        assertThat(files())
                .contains(BOOK + "/20-lifecycle/rhythm.drl.csv")
                .doesNotContain("shared/20-lifecycle/rhythm.drl.csv");
        assertThat(notes(Code.STANDS_IN))
                .singleElement()
                .hasToString(BOOK + "/20-lifecycle/rhythm.drl.csv: note: found the book's own in place of"
                        + " shared/20-lifecycle/rhythm.drl.csv, expected it to differ");
    }

    @Test
    void hasItsOwnWhateverTheSharedOneHasBecome() throws IOException {
        write("20-lifecycle/rhythm", Files.readString(rules.resolve("shared/20-lifecycle/rhythm.drl.csv")));
        String before = RuleBook.read(rules, BOOK).release();
        Files.writeString(rules.resolve("shared/20-lifecycle/rhythm.drl.csv"), "no table at all");
        assertThat(RuleBook.read(rules, BOOK).release()).isEqualTo(before);
    }

    @Test
    void doesWithoutThoseThatSpeakOfTermsWhichItDoesNotList() throws IOException {
        Path description = rules.resolve(BOOK + "/rulebook.yaml");
        Files.writeString(
                description,
                Files.readString(description).replace("terms:\n", "terms:\n  recommendationOwner: [shopkeeper]\n"));
        assertThat(BookFiles.findings(rules, BOOK)).noneMatch(Finding::isError);
        assertThat(notes(Code.LEFT_OUT))
                .extracting(Finding::toString)
                .contains(
                        "shared/portfolio/known-spend.drl.csv:E13: note: found `field sales` as owner, expected one of"
                                + " shopkeeper; the book does without this table",
                        "shared/portfolio/order-of-findings.drl.csv:B14: note: found `management`, expected one of"
                                + " shopkeeper for owner of the recommendation; the book does without this table");
    }

    @Test
    void isToldOfAFaultInASharedTable() throws IOException {
        Path table = rules.resolve("shared/55-role/effort-fit.drl.csv");
        Files.writeString(table, Files.readString(table).replace("too much", "far too much"));
        assertThat(BookFiles.findings(rules, BOOK))
                .filteredOn(Finding::isError)
                .isNotEmpty()
                .allMatch(fault -> fault.file().equals("shared/55-role/effort-fit.drl.csv"));
    }

    private List<String> files() {
        return RuleBook.read(rules, BOOK).tables().stream().map(TableView::file).toList();
    }

    private List<Finding> notes(Code code) {
        return BookFiles.findings(rules, BOOK).stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    private void write(String table, String text) throws IOException {
        Path file = rules.resolve(BOOK).resolve(table + ".drl.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
