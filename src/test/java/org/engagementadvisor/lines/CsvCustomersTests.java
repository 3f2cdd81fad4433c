package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCustomersTests {
    @ParameterizedTest
    @CsvSource({"TRUE, true", "yes, true", "ja, true", "1, true", "x, true", "No, false", "nein, false", "0, false"})
    void readsFlagsInTheWordsThatExportsUse(String written, boolean expected) throws IOException {
        var customer = only("id,performance.months,performance.complete\n1,12," + written + "\n");
        assertThat(customer.performance().complete()).isEqualTo(expected);
    }

    @Test
    void readsDottedPathsIntoFactsOfTheirKind() throws IOException {
        var customer = only("""
                id,employees,performance.months,performance.complete,areas.fire extinguishers.turnover,orders.recent.0.id,orders.recent.0.date
                0042,12,12,TRUE,1234.50,7,2026-01-31
                """);
        assertThat(customer.id()).isEqualTo("0042");
        assertThat(customer.employees()).isEqualTo(12);
        assertThat(customer.performance().complete()).isTrue();
        assertThat(customer.areas().get("fire extinguishers").turnover())
                .isEqualByComparingTo(new BigDecimal("1234.5"));
        assertThat(customer.orders().recent()).singleElement().satisfies(purchase -> {
            assertThat(purchase.id()).isEqualTo("7");
            assertThat(purchase.date()).isEqualTo(LocalDate.of(2026, 1, 31));
        });
    }

    @Test
    void takesBlankCellsAsUnknown() throws IOException {
        var customer = only("id,name,employees,areas.pumps.turnover,contracts.0.area,contracts.1.area\na,, ,,,pumps\n");
        assertThat(customer.name()).isNull();
        assertThat(customer.employees()).isNull();
        assertThat(customer.areas()).isNull();
        assertThat(customer.contracts())
                .singleElement()
                .satisfies(contract -> assertThat(contract.area()).isEqualTo("pumps"));
    }

    @Test
    void skipsAByteOrderMarkAndCarriageReturns() {
        assertThat(Lines.csv("\uFEFFid,name\r\na,\"one, \"\"two\"\"\r\nthree\"\r\nb,\r\n"))
                .containsExactly("2 a", "4 b");
    }

    /** What a rule book finds is told with what no customer may be, by the same columns. */
    @Test
    void tellsAllThatIsWrongWithARowAtOnce() throws IOException {
        try (var file = CustomerFile.named(
                new ByteArrayInputStream("id,employees,industry\na,-1,castles\n".getBytes(StandardCharsets.UTF_8)),
                "customers.csv")) {
            var reading = file.next()
                    .read(customer -> List.of(new Fault(Place.within("/industry"), customer.industry(), "another")));
            assertThat(((Reading.Refused) reading).faults())
                    .extracting(fault -> fault.place().within())
                    .containsExactly("employees", "industry");
        }
    }

    @Test
    void countsBlankRows() {
        assertThat(Lines.csv("id,name\n\na,x\n,\nb,y\n\n")).containsExactly("3 a", "5 b", "3 blank");
    }

    @Test
    void findsNobodyInAnEmptyFileOrUnderABareHeader() {
        assertThat(Lines.csv("")).isEmpty();
        assertThat(Lines.csv("id,name")).isEmpty();
    }

    @Test
    void refusesRaggedRowsAndGoesOn() {
        assertThat(Lines.csv("id,name\na\nb,x,y\nc,z\n"))
                .containsExactly(
                        "2 null refused: : found 1 cells, expected 2 as in the header",
                        "3 null refused: : found 3 cells, expected 2 as in the header",
                        "4 c");
    }

    @Test
    void namesTheColumnOfAFault() {
        assertThat(Lines.csv("id,employees,areas.pumps.turnover\na,many,\nb,,\"1,000\"\n"))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("2 a refused: employees: found"),
                        second -> assertThat(second).startsWith("3 b refused: areas.pumps.turnover: found"));
    }

    @Test
    void asksWhatThreeDecimalsMean() {
        assertThat(Lines.csv("""
                id,employees,areas.pumps.turnover,relationship.overdueAmount
                a,1,1.000,
                b,1,,1234.567
                d,1,0.125,1000.00
                e,1,1.0000,1000.0000
                """))
                .containsExactly(
                        "2 a refused: areas.pumps.turnover: found `1.000`, expected `1000` if the point parts thousands,"
                                + " `1.00` if it parts decimals",
                        "3 b refused: relationship.overdueAmount: found `1234.567`, expected `1234567` if the point parts"
                                + " thousands, `1234.5670` if it parts decimals",
                        "4 d",
                        "5 e");
    }

    @Test
    void asksBesideWhatElseIsWrong() throws IOException {
        var refused = (Reading.Refused) line("id,employees,areas.pumps.turnover\na,many,1.000\n");
        assertThat(refused.faults())
                .extracting(fault -> fault.place().within())
                .containsExactly("areas.pumps.turnover", "employees");
    }

    /** Programs compute with as many decimals as they like, and write no point between thousands. */
    @Test
    void asksNothingOfNumbersInJson() {
        assertThat(Lines.ndjson("{\"id\": \"a\", \"areas\": {\"pumps\": {\"turnover\": 1.000}}}\n"))
                .containsExactly("1 a");
    }

    @Test
    void namesTheLineAndColumnThatAreNotUtf8AndGoesOn() {
        var latin = "id,name\na,Stra\u00dfe\nb,x\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Lines.csv(latin))
                .containsExactly("2 null refused: name: found bytes that are not UTF-8, expected UTF-8", "3 b");
    }

    @Test
    void readsUtf8() throws IOException {
        assertThat(only("id,name\na,Straße 消防\n").name()).isEqualTo("Straße 消防");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '#',
            delimiter = '|',
            value = {
                "id;name|customers.csv:1: found `id;name`, expected columns separated by commas",
                "\"id\";\"name\"|customers.csv:1: found `\"id\";\"name\"`, expected columns separated by commas",
                "\"id\"\t\"name\"|customers.csv:1: found `\"id\"\\u0009\"name\"`, expected columns separated by commas",
                "id,name,name|customers.csv:1: found the column `name` twice, expected each column once",
                "name|customers.csv:1: found no column `id`, expected one",
                "id,colour|customers.csv:1: found the column `colour`, expected a path to one value, such as `name`, `areas.AREA.turnover` or `contracts.0.expires`",
                "id,areas|customers.csv:1: found the column `areas`, expected a path to one value, such as `name`, `areas.AREA.turnover` or `contracts.0.expires`",
                "id,contracts.x.area|customers.csv:1: found the column `contracts.x.area`, expected a path to one value, such as `name`, `areas.AREA.turnover` or `contracts.0.expires`",
            })
    void refusesAHeaderBeforeAnyRow(String header, String message) {
        assertThatThrownBy(() -> Lines.csv(header + "\na,b,c\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(message);
    }

    @Test
    void namesAllFaultsOfAHeaderAtOnce() {
        assertThatThrownBy(() -> Lines.csv("colour,size\n"))
                .hasMessageContainingAll("`colour`", "`size`", "no column `id`");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertThatThrownBy(() -> Lines.csv("id,name\na,x\nb,\"y\nc,z\nd,z\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage(
                        "customers.csv:3: found a quote that is never closed, expected a quote at the end of the cell");
    }

    @Test
    void refusesTheRowWithTextAfterAClosingQuoteAndGoesOn() {
        assertThat(Lines.csv("id,name\na,\"x\"y\nb,z\n"))
                .containsExactly(
                        "2 null refused: : found a quote inside a cell, expected quotes around a whole cell, doubled inside it",
                        "3 b");
    }

    @Test
    void saysWhichBoundARowIsOverAndGoesOn() {
        assertThat(Lines.csv("id,name\na,\"" + "x\n".repeat(3_000_000) + "\"\nb,z\n"))
                .containsExactly(
                        "2 null refused: : found more than 5242880,"
                                + " expected at most 5242880 bytes in a customer (limit `customer`)",
                        "3000003 b");
        assertThat(Lines.csv("id,name\na" + ",".repeat(20_000) + "\nb,z\n"))
                .containsExactly(
                        "2 null refused: : found more than 2000,"
                                + " expected at most 2000 columns in an export or a CSV file (limit `export-columns`)",
                        "3 b");
        assertThatThrownBy(() -> Lines.csv("id" + ",name".repeat(20_000) + "\n"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("customers.csv:1: found more than 2000,"
                        + " expected at most 2000 columns in an export or a CSV file (limit `export-columns`)");
    }

    @Test
    void takesLineEndsOfAllMachines() {
        assertThat(Lines.csv("id,name\ra,\"x\ry\"\rb,z")).containsExactly("2 a", "4 b");
    }

    private static Customer only(String text) throws IOException {
        return ((Reading.Understood) line(text)).customer();
    }

    private static Reading line(String text) throws IOException {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var file = CustomerBytes.reading(bytes, "customers.csv", CsvCustomers::new)) {
            return file.next().read();
        }
    }
}
