package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.customer.Orders.Purchase;
import org.engagementadvisor.customer.Performance.LastActiveYear;
import org.engagementadvisor.customer.Sales;
import org.engagementadvisor.customer.Sales.Total;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTests {
    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(folder);
    }

    @ParameterizedTest(name = "{0}: {1} in the period, {2} before")
    @CsvSource({
        "2025-06-30, 0.00, 5.00",
        "2025-07-01, 5.00, 0.00",
        "2026-06-30, 5.00, 0.00",
        "2024-07-01, 0.00, 5.00",
    })
    void endsThePeriodWithTheAsOfDate(String day, BigDecimal turnover, BigDecimal before) throws Exception {
        trial.file("lines.csv", "no,who,day,net\n2,A," + day + ",5\n" + Trial.eachMonth("2024-07-01", 24))
                .read(Trial.LINES);

        assertThat(trial.area("A", "bikes")).isEqualTo(Area.sold(turnover, before, null, null));
    }

    @Test
    void leavesOutAreasThatNeitherPeriodHas() throws Exception {
        trial.file("lines.csv", "no,who,day,net\n1,A,2024-06-30,5\n" + Trial.eachMonth("2025-07-01", 12))
                .read(Trial.LINES);

        assertThat(trial.customer("A").areas()).isEmpty();
        assertThat(trial.customer("A").orders().count()).isEqualTo(1);
    }

    @Test
    void knowsNothingOfAPeriodBeforeTheFirstLine() throws Exception {
        var summary = trial.file("lines.csv", "no,who,day,net\n1,A,2025-06-30,1\n2,A,2026-01-01,5\n")
                .read(Trial.LINES);

        assertThat(summary.period().beforeKnown()).isFalse();
        assertThat(trial.area("A", "bikes")).isEqualTo(Area.sold(new BigDecimal("5.00"), null, null, null));
    }

    @Test
    void coversAllMonthsFromTheFirstLineOn() throws Exception {
        var summary = trial.span("all")
                .file("lines.csv", "no,who,day,net\n1,A,2025-12-31,1\n2,A,2026-06-01,5\n")
                .read(Trial.LINES);

        // One day, six whole months less the gap of 151 days between the two lines.
        assertThat(summary.period().from()).isEqualTo("2025-12-31");
        assertThat(summary.period().days()).isEqualTo(182 - 151);
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("6.00");
    }

    @Test
    void takesTheMedianGapBetweenOrderDays() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,net\n1,A,2026-01-01,1\n2,A,2026-01-01,1\n3,A,2026-01-11,1\n4,A,2026-01-14,1\n"
                                + "5,A,2026-01-18,1\n5,A,2026-01-18,1\n6,A,2026-03-01,1\n7,B,2026-03-01,1\n")
                .read(Trial.LINES.replace("files", "recent: 0\nfiles"));

        // Gaps of 10, 3, 4 and 42 days.
        assertThat(trial.customer("A").orders())
                .isEqualTo(
                        new Orders(LocalDate.of(2026, 3, 1), 6, 6, new BigDecimal("7"), 4, java.util.List.of(), null));
        assertThat(trial.customer("B").orders().usualIntervalDays()).isNull();
        assertThat(trial.customer("B").orders().gaps()).isZero();
        assertThat(trial.customer("A").firstOrder()).isEqualTo("2026-01-01");
    }

    @Test
    void endsTheLastActiveYearWithTheLastOrderAndNetsWhatWasGivenBackSince() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,net,cost\n1,A,2023-03-31,100,90\n2,A,2023-04-01,10,7\n3,A,2024-03-31,1,0.5\n"
                                + "4,A,2024-04-01,-1000,-900\n")
                .read(Trial.LINES.replace("net,", "net, cost: cost,"));

        assertThat(trial.customer("A").lastActiveYear())
                .isEqualTo(new LastActiveYear(
                        new BigDecimal("-989.00"), new BigDecimal("-96.50"), LocalDate.of(2024, 3, 31)));
    }

    @Test
    void totalsThePeriodAndAllThatIsKnown() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,net,cost\n1,A,2024-03-01,100.10,60\n2,A,2025-06-30,50,20\n3,A,2025-07-01,30,10\n"
                                + "3,A,2025-07-01,5,1\n4,A,2026-06-01,20,\n5,A,2026-06-02,-8,-3\n6,B,2023-12-31,7,2\n")
                .read(Trial.LINES.replace("net,", "net, cost: cost,"));

        // The period is from 2025-07-01 on; what one line cost is unknown, so the margin is.
        assertThat(trial.customer("A").sales())
                .isEqualTo(new Sales(
                        new Total(new BigDecimal("47.00"), null, LocalDate.of(2025, 7, 1)),
                        new Total(new BigDecimal("197.10"), null, LocalDate.of(2023, 12, 31))));
        assertThat(trial.customer("A").orders().count()).isEqualTo(4);
        assertThat(trial.customer("A").orders().inPeriod()).isEqualTo(2);
        assertThat(trial.customer("B").sales())
                .isEqualTo(new Sales(
                        new Total(new BigDecimal("0.00"), new BigDecimal("0.00"), LocalDate.of(2025, 7, 1)),
                        new Total(new BigDecimal("7.00"), new BigDecimal("5.00"), LocalDate.of(2023, 12, 31))));
        assertThat(trial.customer("B").orders().inPeriod()).isZero();
    }

    @Test
    void netsReturnsThatAreNoOrders() throws Exception {
        var summary = trial.file(
                        "lines.csv", "no,who,day,net\n1,A,2026-01-01,10\n2,A,2026-05-01,-30\n3,B,2026-05-01,-5\n")
                .read(Trial.LINES);

        assertThat(summary.lines().returnsNetted()).isEqualTo(2);
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("-20.00");
        assertThat(trial.customer("A").orders().last()).isEqualTo("2026-01-01");
        assertThat(trial.customer("A").orders().recent())
                .containsExactly(
                        new Purchase("1-1", null, "bikes", LocalDate.of(2026, 1, 1), new BigDecimal("10.00"), null));
        assertThat(trial.customer("B").orders().count()).isZero();
        assertThat(summary.customers()).isEqualTo(new IntakeSummary.Customers(2, 1, 1, 0));
    }

    @Test
    void leavesReturnsOutIfTheMappingSaysSo() throws Exception {
        var summary = trial.file("lines.csv", "no,who,day,net\n1,A,2026-01-01,10\n2,A,2026-05-01,-30\n")
                .read(Trial.LINES + "returns: left out\n");

        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.reason()).isEqualTo("return");
                    assertThat(reason.foreseen()).isTrue();
                });
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("10.00");
    }

    @Test
    void turnsReturnsThatAreWrittenPositive() throws Exception {
        trial.file("lines.csv", "no,who,day,net,kind,cost\n1,A,2026-01-01,10,INV,4\n2,A,2026-05-01,3,CRN,1\n")
                .read(Trial.LINES.replace("net,", "net, cost: cost,")
                        + "returns: {lines: netted, when: {column: kind, equals: [CRN, RET]}, amounts: positive}\n");

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("7.00");
        assertThat(trial.area("A", "bikes").contributionMargin()).isEqualTo("4.00");
    }

    @Test
    void leavesTheMarginUnknownWhereACostIsMissing() throws Exception {
        var summary = trial.file(
                        "lines.csv",
                        "no,who,day,net,cost,area\n1,A,2026-01-01,10,4,bikes\n2,A,2026-01-01,10,,bikes\n3,A,2026-01-01,10,1,helmets\n")
                .read(Trial.LINES.replace("area: {constant: bikes}", "cost: cost, area: area"));

        assertThat(trial.area("A", "bikes").contributionMargin()).isNull();
        assertThat(trial.area("A", "helmets").contributionMargin()).isEqualTo("9.00");
        assertThat(summary.allLines().linesWithoutCost()).isEqualTo(1);
        assertThat(summary.hasFindings()).isFalse();
    }

    @Test
    void keepsEveryDecimalOfQuantityTimesPrice() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,qty,price\n1,A,2026-01-01,0.001,0.0000000001\n2,A,2026-01-01,3,33333.3333\n")
                .read(Trial.LINES
                        .replace("amount: net", "quantity: qty, price: price")
                        .replace("files", "recent: 0\nfiles"));

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("99999.9999000000001");
    }

    @Test
    void countsUnderTheFirstReasonAndEachReasonInAll() throws Exception {
        var summary = trial.file(
                        "lines.csv",
                        "no,who,day,net\nC1,,x,1\nC2,A,2026-01-01,1\n3,A,x,0\n4,A,2026-01-01,0\n4,A,2026-01-01,0\n5,A,2026-01-01,9\n"
                                + "5,A,2026-01-01,9\n6,A,2026-07-01,9\n7,A,2026-06-30,9\n")
                .read(Trial.LINES + """
                        leaveOut:
                          - {reason: cancelled, field: order, startsWith: C}
                          - {reason: no customer, field: customer, is: blank}
                          - {reason: bad date, field: date, is: unreadable}
                          - {reason: nothing sold, field: amount, atMost: 0}
                          - {reason: duplicate, is: repeated}
                        """);

        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.of() > 0)
                .extracting(LeftOut::reason, LeftOut::lines, LeftOut::of)
                .containsExactly(
                        tuple("cancelled", 2L, 2L),
                        tuple("no customer", 0L, 1L),
                        tuple("bad date", 1L, 2L),
                        tuple("nothing sold", 2L, 3L),
                        tuple("duplicate", 1L, 2L),
                        tuple("date is after the as-of date", 1L, 1L));
        assertThat(summary.lines().used() + summary.lines().leftOut())
                .isEqualTo(summary.lines().inFile());
        assertThat(summary.lines().used()).isEqualTo(2);
    }

    @Test
    void namesTheLineOfAnExampleBehindQuotedLineEndsAndBlankLines() throws Exception {
        var summary = trial.file("lines.csv", "no,who,day,net\n\n1,\"A\nB\",2026-01-01,1\n2,C,x,1\n\n3,C,\"y\n\",1")
                .read(Trial.LINES);

        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(LeftOut::reason, LeftOut::examples)
                .containsExactly(
                        tuple("customer is blank", java.util.List.of(new Example(3, "A\nB"))),
                        tuple("date cannot be read", java.util.List.of(new Example(5, "x"), new Example(7, "y\n"))));
    }

    @Test
    void readsCustomersAndProductsOfTheirOwnFiles() throws Exception {
        var summary = trial.file(
                        "who.csv",
                        "id;name;kind;staff;sales;since\n1;One;WHS;12;1.234,50;01.02.2020\n2;Two;???;-1;x;\n;No one;WHS;1;1;\n1;Again;WHS;1;1;\n")
                .file("what.csv", "id,name,group,cost\nP1,Saddle,Parts,2\nP2,Thing,,1\n")
                .file(
                        "lines.csv",
                        "no,pos,who,what,day,qty,net\n1,10,1,P1,2026-01-01,3,10\n1,20,1,P2,2026-01-01,1,10\n2,10,1,P9,2026-01-01,1,10\n3,10,9,P1,2026-01-01,1,10\n")
                .read("""
                        files:
                          customers: {path: who.csv, separator: ";"}
                          products: what.csv
                          lines: lines.csv
                        formats: {decimal: ",", thousands: "."}
                        customers:
                          id: id
                          name: name
                          organisation: {column: kind, terms: {WHS: warehouse}}
                          employees: staff
                          ownTurnover: sales
                          firstOrder: {column: since, format: dd.MM.yyyy}
                          tradingStatus: {constant: trading}
                          resells: {constant: yes}
                        products: {id: id, name: name, area: {column: group, case: lower}, unitCost: cost}
                        lines: {order: no, line: pos, customer: who, product: what, date: day, quantity: qty, amount: net}
                        """);

        var one = trial.customer("1");
        assertThat(one.name()).isEqualTo("One");
        assertThat(one.business().organisation()).isEqualTo("warehouse");
        assertThat(one.business().resells()).isTrue();
        assertThat(one.employees()).isEqualTo(12);
        assertThat(one.ownTurnover()).isEqualTo("1234.5");
        assertThat(one.firstOrder()).isEqualTo("2020-02-01");
        assertThat(one.areas()).containsOnlyKeys("parts");
        assertThat(one.areas().get("parts").contributionMargin()).isEqualTo("4.00");
        assertThat(one.orders().recent())
                .extracting(Purchase::id, Purchase::product)
                .containsExactly(tuple("1-10", "Saddle"));
        assertThat(trial.customers()).extracting(Customer::id).containsExactly("1", "2");
        assertThat(trial.customer("2").employees()).isNull();
        assertThat(summary.text())
                .contains(
                        "1   customer is not in the customers file; lines 5 `9`",
                        "2   product area is unknown; lines 3 `P2`, 4 `P9`",
                        "4 rows of customers in who.csv, 2 used",
                        "1   without an id, 1 with an id that an earlier row has; lines 4, 5",
                        "who.csv: `organisation`: 1 cells not used, expected one of `WHS`; lines 3 `???`",
                        "who.csv: `employees`: 1 cells not used, expected a whole number in the range of its field; lines 3 `-1`",
                        "who.csv: `ownTurnover`: 1 cells not used, expected a number in the range of its field; lines 3 `x`");
        assertThat(summary.hasFindings()).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'1,A,L1,2026-01-01,10\n2,A,H1,2026-01-01,11', high-end",
        "'1,A,L1,2026-01-01,10\n2,A,H1,2026-01-01,10', entry",
        "'1,A,L1,2026-01-01,10\n2,A,H1,2026-01-01,30\n3,A,H1,2026-01-02,-25', entry",
        "'1,A,L1,2026-01-01,4\n2,A,L2,2026-01-01,4\n3,A,H1,2026-01-01,7', entry",
        "'1,A,L1,2026-01-01,1\n2,A,H1,2025-06-30,9', entry",
        "'1,A,X1,2026-01-01,50\n2,A,H1,2026-01-01,1', high-end",
        "'1,A,X1,2026-01-01,50', ",
        "'1,A,L1,2026-01-01,-1', ",
    })
    void takesTheQualityWithTheLargestTurnoverOfThePeriod(String lines, @Nullable String quality) throws Exception {
        trial.file("what.csv", "id,group,class\nL1,bikes,L \nL2,bikes,L\nH1,bikes,H\nX1,bikes,\n")
                .file("lines.csv", "no,who,what,day,net\n" + lines + "\n")
                .read("""
                        files: {products: what.csv, lines: lines.csv}
                        products: {id: id, area: group, quality: {column: class, terms: {L: entry, H: high-end}}}
                        lines: {order: no, customer: who, product: what, date: day, amount: net}
                        """);

        assertThat(trial.area("A", "bikes").quality()).isEqualTo(quality);
    }

    @Test
    void keepsThePurchasesOfTheLastDays() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,net\n1,A,2026-06-28,1\n2,A,2026-06-29,2\n3,A,2026-06-30,3\n4,A,2026-06-30,-4\n5,B,2026-01-01,5\n")
                .read(Trial.LINES + "recent: {days: 2}\n");

        assertThat(trial.customer("A").orders().recent())
                .extracting(Purchase::id)
                .containsExactly("3-1", "2-1");
        assertThat(trial.customer("B").orders().recent()).isEmpty();
        trial.read(Trial.LINES + "recent: {days: 2, most: 1}\n");
        assertThat(trial.customer("A").orders().recent())
                .extracting(Purchase::id)
                .containsExactly("3-1");
    }

    @Test
    void takesTheLinesOfAnOrderInOneAreaForOnePurchase() throws Exception {
        trial.file("what.csv", "id,name,group\n1,Frame 48,frames\n2,Frame 52,frames\n3,Lock,locks\n")
                .file(
                        "lines.csv",
                        "no,pos,who,what,day,net\n7,10,A,1,2026-06-30,5\n7,20,A,3,2026-06-30,2\n7,30,A,2,2026-06-30,8\n"
                                + "7,40,A,2,2026-06-30,-1\n6,10,A,1,2026-06-30,4\n6,20,A,2,2026-06-30,4\n")
                .read("""
                        files: {products: what.csv, lines: lines.csv}
                        products: {id: id, name: name, area: group}
                        lines: {order: no, line: pos, customer: who, product: what, date: day, amount: net}
                        recent: {each: order and area}
                        """);

        var day = LocalDate.of(2026, 6, 30);
        assertThat(trial.customer("A").orders().recent())
                .containsExactly(
                        new Purchase("7-20", "Lock", "locks", day, new BigDecimal("2.00"), null),
                        new Purchase("7-10", "Frame 52", "frames", day, new BigDecimal("13.00"), null),
                        new Purchase("6-10", "Frame 48", "frames", day, new BigDecimal("8.00"), null));
    }

    @Test
    void takesTheCustomerFromItsNewestLineWithoutACustomersFile() throws Exception {
        trial.file("lines.csv", "no,who,day,net,land\n1,A,2026-02-01,1,Norway\n2,A,2026-01-01,1,Iceland\n")
                .read(Trial.LINES + "customers: {country: land}\n");

        assertThat(trial.customer("A").country()).isEqualTo("Norway");
    }
}
