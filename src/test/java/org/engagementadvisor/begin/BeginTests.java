package org.engagementadvisor.begin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.begin.Begin.Begun;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.intake.Intake;
import org.engagementadvisor.intake.IntakeMapping;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.rules.BookFiles;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder of exports to a book that checks clean, sums to the cent, and a list of calls. */
class BeginTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 3);
    /** Data sets beside the project, too large to be part of it. */
    private static final Path DATA = Path.of(System.getProperty("shared.data", "../shared/data"));

    @TempDir
    private Path folder;

    private Path exports;
    private Path rules;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void copyTheRules() throws IOException {
        exports = Files.createDirectory(folder.resolve("exports"));
        rules = Files.createDirectory(folder.resolve("rules"));
        for (var part : List.of("shared", "starter", "begin")) {
            copy(Path.of("rules", part), rules.resolve(part));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.sorted().toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private Begin begin(Path from) throws IOException {
        said.clear();
        var request =
                new Begin.Request(from, rules, "new", folder.resolve("customers.ndjson"), null, TODAY, null, folder);
        return new Begin(request, Choice.BEST, said::add);
    }

    private void isCleanAndAdds(Begun begun, BigDecimal turnover, BigDecimal cost) {
        assertThat(cents(begun.summary().allLines().turnover())).isEqualTo(turnover);
        assertThat(cents(begun.summary().allLines().cost())).isEqualTo(cost);
        assertThat(begun.summary().leftOut())
                .allSatisfy(reason -> assertThat(reason.lines()).isZero());
        assertThat(BookFiles.findings(rules, "new", TODAY, Demands.NONE))
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private String screen() {
        return String.join("\n", said);
    }

    @Test
    void beginsWithHeadersAndLinesApart() throws Exception {
        var sales = MadeExports.headersAndLines(exports);
        var begin = begin(exports);

        var begun = begin.run();

        assertThat(begun.asOf()).isEqualTo(MadeSales.LAST);
        isCleanAndAdds(begun, sales.turnover(), sales.cost());
        assertThat(screen())
                .contains(
                        "headers of the orders",
                        "customer number: column Customer No of order_headers.csv, sure",
                        "day of the order: column Order Date of order_headers.csv, sure",
                        "group of the product: column Product Group of items.csv, sure",
                        "account manager: column Sales Rep of customers.csv, sure");
        var calls = begin.advise(begun, folder, 1).calls();
        assertThat(calls).hasSize(30);
        assertThat(calls.get(0)).startsWith("1. Customer ").contains("of margin at stake");
        assertThat(folder.resolve("customers.ndjson"))
                .as("that the mapping gives the same customers again")
                .hasContent(again(begun.asOf()));
    }

    private String again(LocalDate asOf) throws IOException {
        var lines = new StringBuilder();
        var mapping = IntakeMapping.read(rules.resolve("new/intake.yaml"));
        new Intake(mapping, exports, asOf, Span.parse("12"), folder, Intake.USUAL_MEMORY)
                .run(customer -> lines.append(new String(CustomerJson.strict().write(customer), UTF_8))
                        .append('\n'));
        return lines.toString();
    }

    @Test
    void beginsWithGermanCreditNotesByTheirKind() throws Exception {
        var sales = MadeExports.german(exports);
        var begin = begin(exports);

        var begun = begin.run();

        isCleanAndAdds(begun, sales.turnover(), sales.cost());
        assertThat(begun.summary().returns().counted().turnover()).isNegative();
        assertThat(screen()).contains("credit notes: lines of `Gutschrift`, whose amounts are written positive");
        assertThat(Files.readString(rules.resolve("new/rulebook.yaml"))).contains("Händler", "Gläser & Flaschen");
    }

    @Test
    void beginsWithOneSheetThatHasProfit() throws Exception {
        var sales = MadeExports.flat(exports);
        var begin = begin(exports);

        var begun = begin.run();

        isCleanAndAdds(begun, sales.turnover(), sales.cost());
        assertThat(screen())
                .contains("cost: the amount less the profit", "kind of customer: column Segment of sales.xlsx");
    }

    /** Names from data are texts: no cell holds a condition, a place for a fact, or a formula because of them. */
    @Test
    void makesHarmlessTermsOfWhatDataSay() {
        var terms = Terms.of(MadeSales.GROUPS, List.of("other"));

        assertThat(terms.values())
                .doesNotHaveDuplicates()
                .allMatch(term -> !term.isBlank() && !term.matches(".*[,{}\\[\\]|\"\\\\\\p{Cc}].*"));
        assertThat(terms.values())
                .noneMatch(term -> term.matches("[=+@-].*") || term.equals("unknown") || term.endsWith(" or unknown"));
        assertThat(terms)
                .containsEntry("Bolts, nuts", "Bolts nuts")
                .containsEntry("PUMPS", "pumps")
                .containsEntry("tools ", "tools 2");
        assertThat(terms).doesNotContainKey("Seals\nand rings");
    }

    @Test
    void takesFilesOfEachMonthAsOneAndFactsAndNamesOutOfOthers() throws Exception {
        file(
                "lines-2026-04.csv",
                "Order No,Customer No,Date,Product Group,Amount\n1,A,2026-04-01,pumps,10.10\n2,B,2026-04-02,tools,20\n");
        file(
                "lines-2026-05.csv",
                "Order No,Customer No,Date,Product Group,Amount\n3,A,2026-05-01,pumps,30.30\n4,C,2026-05-02,tools,5\n");
        file("customers-2026.csv", "Customer No,Name,Sales Rep\nA,Alpha,7\nB,Beta,8\nC,Gamma,7\n");
        file("customers-2025.csv", "Customer No,Name,Sales Rep\nA,Alpha (old),7\nB,Beta (old),8\n");
        file("reps.csv", "No,Name\n7,Petra\n8,Ali\n9,Jo\n");
        file(
                "survey.csv",
                "Customer No,Satisfaction,Last visit,Overdue amount,ratings.trust.value\nA,4,3.4.2026,12.50,2\nB,9,14.4.2026,,\n");
        file("spend.csv", "Customer No,Product Group,Category spend\nA,tools,1200\nC,pumps,80\n");
        file("numbers.csv", "No,Satisfaction\n1,3\n");

        var begun = begin(exports).run();

        assertThat(begun.summary().allLines().turnover()).isEqualByComparingTo("65.40");
        assertThat(screen())
                .contains(
                        "order lines, 2 files as one",
                        "look-up of the account manager",
                        "account manager by name: column Name of reps.csv, found by its No",
                        "currency: EUR, assumed, since no column says which")
                .containsPattern("survey.csv +2 rows   facts of customers")
                .containsPattern("numbers.csv +1 rows   not used")
                .containsPattern("customers-2025.csv +2 rows   not used")
                .doesNotContain("No area by the group of the product");
        assertThat(Files.readAllLines(folder.resolve("customers.ndjson")))
                .anySatisfy(alpha -> assertThat(alpha)
                        .contains(
                                "\"name\":\"Alpha\"",
                                "\"accountManager\":\"Petra\"",
                                "\"satisfaction\":{\"value\":4}",
                                "\"trust\":{\"value\":2}",
                                "\"lastContact\":\"2026-04-03\"",
                                "\"overdueAmount\":12.5",
                                "\"tools\":{\"categorySpend\":{\"amount\":1200,\"basis\":\"stated\"}}"));
        assertThat(begun.summary().text()).contains("`ratings.satisfaction.value`: 1 cells not used");
        assertThat(BookFiles.findings(rules, "new", TODAY, Demands.NONE))
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty();
        assertThat(folder.resolve("customers.ndjson")).hasContent(again(begun.asOf()));
    }

    @Test
    void looksAtFilesOfOneNameAloneWhereTheirColumnsDiffer() throws Exception {
        file("lines-1.csv", "Order No,Customer No,Date,Amount\n1,A,2026-04-01,10\n2,B,2026-04-02,20\n");
        file("lines-2.csv", "Order No,Customer No,Day,Gross\n3,A,2026-05-01,30\n");

        var begun = begin(exports).run();

        assertThat(begun.summary().allLines().turnover()).isEqualByComparingTo("30");
        assertThat(screen()).containsPattern("lines-2.csv +1 rows   not used").doesNotContain("as one");
    }

    @Test
    void refusesABookThatIsThere() throws Exception {
        MadeExports.flat(exports);
        Files.createDirectory(rules.resolve("new"));

        assertThatThrownBy(() -> begin(exports))
                .isInstanceOf(BeginRefused.class)
                .hasMessageContaining("found a book of that name");
    }

    @Test
    void saysWhatItLookedForAndWhatThereIs() throws Exception {
        refused("expected CSV, XLSX or Parquet");
        file("notes.pdf", "%PDF");
        refused("found no file that can be read (but `notes.pdf`)");
        file("empty.csv", "");
        refused("empty.csv: found an empty file");
        file("headers.csv", "Order No,Customer No,Date,Amount\n");
        refused("headers.csv: found no row below the names of the columns");
        file("lines.csv", "Order No,Customer No,Amount\n1,A,10.50\n2,B,7.25\n");
        refused("lines.csv: customer `Customer No`, day none, net amount `Amount`");
        file("twice.csv", "Customer No,Date,Amount,Amount\nA,2026-01-01,1,2\n");
        refused("not usable, since there are several of one name or it cannot be read: `Amount`");
        assertThat(Files.list(rules).map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder("begin", "shared", "starter");
        assertThat(folder.resolve("customers.ndjson")).doesNotExist();
    }

    private void refused(String message) {
        assertThatThrownBy(() -> begin(exports).run())
                .isInstanceOf(BeginRefused.class)
                .hasMessageContaining(message);
    }

    private void file(String name, String text) throws IOException {
        Files.write(exports.resolve(name), text.getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void beginsWithOneOrderAndSaysHowLittleThatIs() throws Exception {
        file("orders.csv", "Bestellnummer;Kunde;Datum;Betrag\n1;Größe;03.05.2026;10,50\n");
        var begin = begin(exports);

        var begun = begin.run();

        assertThat(begun.summary().allLines().turnover()).isEqualByComparingTo("10.50");
        assertThat(screen())
                .contains("Left as in the starter book, since too little is known")
                .contains("turnover");
    }

    @Test
    void asksWhichOfTwoFilesOfCustomersItIs() throws Exception {
        file("orders.csv", "Order No,Customer No,Date,Amount\n1,A,2026-05-01,10\n2,B,2026-05-02,20\n");
        file("customers.csv", "Customer No,Name\nA,Alpha\nB,Beta\n");
        file("customers_old.csv", "Customer No,Name\nA,Alpha (old)\nB,Beta (old)\n");
        var asked = new ArrayList<String>();
        var request =
                new Begin.Request(exports, rules, "new", folder.resolve("customers.ndjson"), null, TODAY, null, folder);

        new Begin(
                        request,
                        (question, options) -> {
                            asked.add(question + " " + options);
                            return 1;
                        },
                        said::add)
                .run();

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0)).contains("customers.csv", "customers_old.csv");
        assertThat(Files.readString(folder.resolve("customers.ndjson"))).contains("Alpha (old)");
    }

    @Test
    void beginsWithAdventureWorks() throws Exception {
        var data = DATA.resolve("adventureworks-b2b");
        assumeThat(data).as("the AdventureWorks exports").isDirectory();

        var begun = begin(data).run();

        isCleanAndAdds(begun, new BigDecimal("80450596.98"), new BigDecimal("79980114.38"));
        assertThat(begun.summary().customers().withPurchases()).isEqualTo(635);
        assertThat(said).anyMatch(line -> line.contains("sales_quota.csv") && line.endsWith("not used"));
    }

    /** The first lines only, added up here in another way: quantity by price where a customer is named, cancellations netted. */
    @Test
    void beginsWithOnlineRetail() throws Exception {
        var data = DATA.resolve("online-retail");
        assumeThat(data).as("the Online Retail export").isDirectory();
        List<String> lines;
        try (var all = Files.lines(data.resolve("online_retail.csv"))) {
            lines = all.limit(40_001).toList();
        }
        Files.write(exports.resolve("online_retail.csv"), lines);
        var turnover = BigDecimal.ZERO;
        for (var line : lines.subList(1, lines.size())) {
            // Only the description has commas: the cells before it are counted from the left, those behind it from the
            // right.
            var cells = line.split(",", -1);
            int last = cells.length - 1;
            if (!cells[last - 1].isBlank()) {
                turnover = turnover.add(new BigDecimal(cells[last - 4]).multiply(new BigDecimal(cells[last - 2])));
            }
        }

        var begun = begin(exports).run();

        assertThat(begun.summary().allLines().turnover()).isEqualByComparingTo(turnover);
    }
}
