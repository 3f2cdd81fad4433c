package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.customer.Business;
import org.engagementadvisor.customer.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookChangeTests {
    private static final String SEGMENT = "10-segment/segment.drl.csv";
    private static final String PRIORITY = "20-priority/priority.drl.csv";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @TempDir
    Path rules;

    private RuleBook before;

    @BeforeEach
    void begin() {
        CornerShop.in(rules);
        before = RuleBook.read(rules, CornerShop.NAME);
    }

    private BookChange change(String file, String from, String to) throws IOException {
        var path = rules.resolve(CornerShop.NAME).resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
        return BookChange.between(before, RuleBook.read(rules, CornerShop.NAME));
    }

    private static List<String> told(BookChange change) {
        return change.files().stream()
                .flatMap(file -> file.cells().stream()
                        .map(cell -> "%s %s %s %s: %s → %s"
                                .formatted(
                                        file.title(),
                                        cell.row(),
                                        cell.place(),
                                        cell.heading(),
                                        cell.before(),
                                        cell.after())))
                .toList();
    }

    private static Customer of(String organisation) {
        return Customer.of(
                organisation, draft -> draft.business = new Business(organisation, null, null, null, null, null, null));
    }

    private static List<String> concerned(BookChange change) {
        return change.concerned(List.of(of("household"), of("café")), DAY, null).stream()
                .map(Customer::id)
                .toList();
    }

    @Test
    void isEmptyWhereATableIsKeptAsAWorkbook() throws IOException {
        Books.asWorkbook(rules.resolve(CornerShop.NAME).resolve(SEGMENT));
        var after = RuleBook.read(rules, CornerShop.NAME);
        assertThat(after.release()).isEqualTo(before.release());
        assertThat(BookChange.between(before, after).files()).isEmpty();
    }

    @Test
    void isEmptyBetweenEqualBooks() {
        var same = BookChange.between(before, RuleBook.read(rules, CornerShop.NAME));
        assertThat(same.files()).isEmpty();
        assertThat(concerned(same)).isEmpty();
    }

    @Test
    void tellsTheCellThatChangedAndConcernsThoseToWhomItsRowApplies() throws IOException {
        var change = change(PRIORITY, "PRI-010,regulars,farming,A", "PRI-010,regulars,farming,B");
        assertThat(told(change)).containsExactly("Priority PRI-010 D12 Priority: A → B");
        assertThat(change.rows()).containsExactly("PRI-010");
        assertThat(concerned(change)).containsExactly("household");
    }

    @Test
    void concernsTheCustomersThatItIsGivenAlsoIfSomethingIsDatedAfterTheDay() throws IOException {
        var change = change(PRIORITY, "PRI-010,regulars,farming,A", "PRI-010,regulars,farming,B");
        var given = of("household").with(draft -> draft.firstOrder = DAY.plusDays(1));
        var concerned = change.concerned(List.of(given), DAY, null);
        assertThat(concerned).hasSize(1);
        assertThat(concerned.get(0)).isSameAs(given);
    }

    @Test
    void concernsWhoeverAnotherRowAppliesTo() throws IOException {
        assertThat(concerned(change(SEGMENT, "SEG-010,household", "SEG-010,café")))
                .containsExactly("household", "café");
    }

    @Test
    void concernsNobodyIfTheConditionThatChangedDecidesTheSame() throws IOException {
        var change = change(PRIORITY, "PRI-020,guests,hunting,A", "PRI-020,regulars,hunting,A");
        assertThat(told(change)).containsExactly("Priority PRI-020 B13 Segment: guests → regulars");
        assertThat(concerned(change)).isEmpty();
    }

    @Test
    void tellsRowsThatCameAndWent() throws IOException {
        var change = change(PRIORITY, "PRI-020,guests,hunting,A", "PRI-025,guests,,A");
        assertThat(told(change))
                .containsExactly(
                        "Priority PRI-025 A13 row: null → Segment: guests; Priority: A",
                        "Priority PRI-020 A13 row: Segment: guests; Strategy: hunting; Priority: A → null");
        assertThat(concerned(change)).containsExactly("café");
    }

    @Test
    void tellsThatRowsStandInAnotherOrder() throws IOException {
        var change = change(
                SEGMENT, "SEG-010,household,regulars\nSEG-020,,guests", "SEG-010,household,regulars\nSEG-020,,guests");
        assertThat(told(change)).isEmpty();
        var turned = change(
                PRIORITY,
                "PRI-010,regulars,farming,A\nPRI-020,guests,hunting,A",
                "PRI-020,guests,hunting,A\nPRI-010,regulars,farming,A");
        assertThat(told(turned))
                .containsExactly("Priority   order of rows: PRI-010, PRI-020, PRI-030 → PRI-020, PRI-010, PRI-030");
        assertThat(concerned(turned)).isEmpty();
    }

    @Test
    void tellsThatAColumnComparesOtherwiseThoughItsCellsStay() throws IOException {
        var change = change(
                PRIORITY, "segment == \"\"$param\"\"", "forall(&&){segment != \"\"$\"\"}, segment != \"\"unknown\"\"");
        assertThat(told(change)).containsExactly("Priority   Segment: segment is → segment none of");
        assertThat(change.rows()).contains("PRI-010", "PRI-020");
        assertThat(concerned(change)).contains("household", "café");
    }

    @Test
    void concernsEverybodyIfMoreThanRowsChanged() throws IOException {
        var change = change(PRIORITY, "decision,D6", "decision,D5");
        assertThat(told(change)).containsExactly("Priority   decision: D6 → D5");
        assertThat(change.isOfRows()).isFalse();
        assertThat(concerned(change)).containsExactly("household", "café");
        var book = change("rulebook.yaml", "name: Corner shop", "name: Shop at the corner");
        assertThat(book.files()).extracting(TableChange::file).contains("corner-shop");
        assertThat(concerned(book)).containsExactly("household", "café");
    }

    @Test
    void concernsNobodyIfOnlyWordsForPeopleChanged() throws IOException {
        var change = change(PRIORITY, "owner,The shopkeeper", "owner,The owner");
        assertThat(told(change)).containsExactly("Priority   owner: The shopkeeper → The owner");
        assertThat(concerned(change)).isEmpty();
    }
}
