package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.engagementadvisor.customer.Area.CategorySpend;
import org.engagementadvisor.intake.IntakeSummary.Errors;
import org.engagementadvisor.intake.IntakeSummary.NotEstimated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Category spend estimated from like customers, on figures that can be followed by hand. */
class EstimateTests {
    private static final String MAPPING = """
            files: {customers: customers.csv, lines: lines.csv}
            customers: {id: id, organisation: kind, country: land, employees: staff}
            lines: {order: no, customer: who, date: day, area: area, amount: net}
            silence: 400
            estimate:\s""";

    @TempDir
    private Path folder;

    /** Rows of {@code id,kind,land,staff}. */
    private Trial customers(String... rows) throws Exception {
        return new Trial(folder)
                .file(
                        "customers.csv",
                        Arrays.stream(rows).collect(Collectors.joining("\n", "id,kind,land,staff\n", "\n")));
    }

    /** Orders of {@code customer,area,amount} within the year. */
    private static String bought(String... orders) {
        return Arrays.stream(orders)
                .map(order -> "N-" + order.split(",", 3)[0] + order.split(",", 3)[1] + "," + order.split(",", 3)[0]
                        + ",2026-05-04," + order.split(",", 3)[1] + "," + order.split(",", 3)[2])
                .collect(Collectors.joining("\n", "no,who,day,area,net\n", "\n"));
    }

    /** Four shops that buy bikes for 10, 20, 30 and 40 an employee. */
    private Trial fourShops(String... others) throws Exception {
        var rows = new ArrayList<>(List.of("A,shop,AT,1", "B,shop,AT,2", "C,shop,AT,3", "D,shop,AT,4"));
        rows.addAll(List.of(others));
        return customers(rows.toArray(String[]::new))
                .file("lines.csv", bought("A,bikes,10", "B,bikes,40", "C,bikes,90", "D,bikes,160"));
    }

    private static CategorySpend estimated(String amount, int peers) {
        return CategorySpend.estimated(new BigDecimal(amount), peers);
    }

    @ParameterizedTest(name = "{0} of the peers buy no more than {1} an employee")
    @CsvSource({"0, 10", "0.25, 10", "0.26, 20", "0.5, 20", "0.75, 30", "0.76, 40", "1, 40"})
    void takesWhatTheQuantileOfThePeersBuysForItsSize(String quantile, int each) throws Exception {
        var trial = fourShops("X,shop,AT,10");
        trial.read(MAPPING + "{by: organisation, size: employees, peers: 4, quantile: " + quantile + "}\n");

        assertThat(trial.area("X", "bikes").categorySpend()).isEqualTo(estimated(String.valueOf(each * 10), 4));
        assertThat(trial.area("X", "bikes").turnover()).isEqualTo("0.00");
    }

    @Test
    void isNoPeerOfItselfAndNeverEstimatedBelowWhatItBuys() throws Exception {
        var trial = fourShops();
        var summary = trial.read(MAPPING + "{by: organisation, size: employees, peers: 3}\n");

        // Of the other three the one at three quarters is the largest: 40 for A, B and C; 30 for D, which buys 160
        // itself.
        assertThat(trial.area("A", "bikes").categorySpend()).isEqualTo(estimated("40", 3));
        assertThat(trial.area("B", "bikes").categorySpend()).isEqualTo(estimated("80", 3));
        assertThat(trial.area("C", "bikes").categorySpend()).isEqualTo(estimated("120", 3));
        assertThat(trial.area("D", "bikes").categorySpend()).isEqualTo(estimated("160", 3));
        var test = summary.estimated().backTest();
        // Estimates 40, 80, 120 and, of D, 120; the peers in the middle 30, 60, 60 and 80; the means 290/3, 260/3, 70
        // and 140/3.
        assertThat(test.areas()).isEqualTo(4);
        assertThat(test.within()).isEqualTo("0.750");
        assertThat(test.estimate()).isEqualTo(new Errors(new BigDecimal("0.667"), new BigDecimal("35.00")));
        assertThat(test.middlePeer()).isEqualTo(new Errors(new BigDecimal("0.500"), new BigDecimal("37.50")));
        assertThat(test.overallMean()).isEqualTo(new Errors(new BigDecimal("0.938"), new BigDecimal("66.67")));
        assertThat(summary.text())
                .contains(
                        "4 category spends of 4 customers estimated from like customers: from 3 at least, 3 in the middle")
                .contains(
                        "4 areas that are bought, estimated as if they were not: 75 % are within the estimate, of the 75 % aimed at")
                .contains("misses by 66.7 % in the middle, by 35.00 a year on average: the estimate");
    }

    @Test
    void widensWhereTooFewAreAlike() throws Exception {
        var trial = customers(
                        "A,shop,AT,1",
                        "B,shop,AT,1",
                        "C,shop,DE,1",
                        "X,shop,AT,1",
                        "Y,shop,DE,1",
                        "Z,yard,AT,1",
                        "W,shop,,1")
                .file("lines.csv", bought("A,bikes,10", "B,bikes,20", "C,bikes,90"));
        var summary = trial.read(MAPPING + "{by: [organisation, country], quantile: 1, peers: 2}\n");

        assertThat(trial.area("X", "bikes").categorySpend()).isEqualTo(estimated("20", 2));
        // Only one other buys in its country.
        assertThat(trial.area("Y", "bikes").categorySpend()).isEqualTo(estimated("90", 3));
        // Its country is not known, so it is like nobody there.
        assertThat(trial.area("W", "bikes").categorySpend()).isEqualTo(estimated("90", 3));
        assertThat(trial.customer("Z").areas()).isEmpty();
        assertThat(summary.estimated().notEstimated())
                .containsExactly(new NotEstimated("fewer than 2 like it buy there", 1));
    }

    @Test
    void countsWhomItCannotEstimateAndWhy() throws Exception {
        var trial = fourShops("N,shop,AT,", "O,shop,AT,0", "M,shop,AT,-5", "P,,AT,3", "Q,yard,AT,3");
        var summary = trial.read(MAPPING + "{by: organisation, size: employees, peers: 3}\n");

        for (var id : new String[] {"N", "O", "M", "P", "Q"}) {
            assertThat(trial.customer(id).areas()).as(id).isEmpty();
        }
        assertThat(summary.estimated().notEstimated())
                .containsExactly(
                        new NotEstimated("no size above 0", 3),
                        new NotEstimated("not known whom the customer is like", 1),
                        new NotEstimated("fewer than 3 like it buy there", 1));
    }

    @ParameterizedTest(name = "a share of {0}: {1}")
    @CsvSource({"0.5, true", "0.51, false", "0, true"})
    void expectsNoAreaThatFewOfThoseLikeItBuy(String share, boolean isEstimated) throws Exception {
        // Of the four others of X two buy locks.
        var trial = customers("A,shop,AT,1", "B,shop,AT,1", "C,shop,AT,1", "D,shop,AT,1", "X,shop,AT,1")
                .file("lines.csv", bought("A,locks,10", "B,locks,20"));
        var summary = trial.read(MAPPING + "{by: organisation, peers: 1, share: " + share + "}\n");

        assertThat(trial.customer("X").areas().containsKey("locks")).isEqualTo(isEstimated);
        // Who buys there has a use for it, whatever the others do.
        assertThat(trial.area("A", "locks").categorySpend()).isEqualTo(estimated("20", 1));
        assertThat(summary.estimated().notEstimated())
                .isEqualTo(
                        isEstimated
                                ? List.of()
                                : List.of(new NotEstimated("too small a share of those like it buys there", 3)));
    }

    @Test
    void leavesWhatIsStatedAsItIs() throws Exception {
        var trial = fourShops("X,shop,AT,10")
                .file("spend.csv", "id,area,spend,how\nX,bikes,77,stated\nA,bikes,55,estimated\n");
        var summary = trial.read("""
                facts: [{file: spend.csv, customer: id, area: area, columns: {"areas.{area}.categorySpend.amount": spend, "areas.{area}.categorySpend.basis": how}}]
                """ + MAPPING + "{by: organisation, size: employees, peers: 3}\n");

        assertThat(trial.area("X", "bikes").categorySpend().amount()).isEqualTo("77");
        assertThat(trial.area("X", "bikes").categorySpend().peers()).isNull();
        assertThat(trial.area("A", "bikes").categorySpend().amount()).isEqualTo("55");
        assertThat(trial.area("B", "bikes").categorySpend()).isEqualTo(estimated("80", 3));
        assertThat(summary.estimated().known()).isEqualTo(2);
        assertThat(summary.estimated().areas()).isEqualTo(3);
    }

    @Test
    void tellsBandsByTheirLowerEnds() throws Exception {
        var trial = customers(
                        "A,shop,AT,9", "B,shop,AT,10", "C,shop,AT,49", "X,shop,AT,9.5", "Y,shop,AT,50", "V,shop,AT,20")
                .file("lines.csv", bought("A,bikes,10", "B,bikes,20", "C,bikes,30"));
        trial.read(MAPPING + "{by: [{of: employees, bands: [10, 50]}], peers: 1, quantile: 1}\n");

        assertThat(trial.area("X", "bikes").categorySpend()).isEqualTo(estimated("10", 1));
        assertThat(trial.area("V", "bikes").categorySpend()).isEqualTo(estimated("30", 2));
        assertThat(trial.customer("Y").areas()).isEmpty();
        // Alone in its band, with nobody to be estimated from.
        assertThat(trial.area("A", "bikes").categorySpend()).isNull();
    }

    @Test
    void estimatesAYearWhateverThePeriod() throws Exception {
        var trial = fourShops("X,shop,AT,10").span("6");
        trial.read(MAPPING + "{by: organisation, size: employees, peers: 3}\n");

        assertThat(trial.area("X", "bikes").categorySpend()).isEqualTo(estimated("600", 4));
    }

    @Test
    void standsEqualPeersAndSizesOfAnyMagnitude() throws Exception {
        var trial = customers("A,shop,AT,0.000001", "B,shop,AT,1", "C,shop,AT,1", "X,shop,AT,999999999999999")
                .file("lines.csv", bought("A,bikes,900000000000000", "B,locks,5", "C,locks,5"));
        var summary = trial.read(MAPPING + "{by: organisation, size: employees, peers: 1, share: 0}\n");

        assertThat(trial.customer("X").areas()).doesNotContainKey("bikes");
        assertThat(trial.area("B", "locks").categorySpend()).isEqualTo(estimated("5", 1));
        assertThat(summary.estimated().notEstimated()).contains(new NotEstimated("larger than any amount can be", 4));
    }

    @Test
    void takesACustomerOfTheLinesByTheirColumnsToo() throws Exception {
        var trial = new Trial(folder)
                .file(
                        "lines.csv",
                        "no,who,day,net,sector,heads\n1,A,2026-06-01,10,x,1\n2,B,2026-06-01,60,x,2\n3,C,2026-06-01,5,y,1\n");
        trial.read(Trial.LINES + "silence: 400\nestimate: {by: sector, size: heads, peers: 1}\n");

        assertThat(trial.area("A", "bikes").categorySpend()).isEqualTo(estimated("30", 1));
        assertThat(trial.area("C", "bikes").categorySpend()).isNull();
    }

    @Test
    void estimatesNothingWithoutALine() throws Exception {
        var trial = customers("A,shop,AT,1").file("lines.csv", "no,who,day,area,net\n");
        var summary = trial.read(MAPPING + "{by: organisation}\n");

        assertThat(summary.estimated().areas()).isZero();
        assertThat(summary.estimated().backTest()).isNull();
        assertThat(summary.text()).contains("0 category spends of 0 customers estimated from like customers\n");
    }

    @Test
    void saysAllThatIsWrongWithTheEntry() throws Exception {
        var trial = fourShops();
        assertThat(trial.refusal(MAPPING + "{by: [], quantile: 75, peers: 0, share: 0.12345}\n"))
                .containsExactly(
                        "intake.yaml:5:12: estimate.by: found `[]`, expected a list of 1 to 8: a field of the customers or a column, or `{of: NAME, bands: [10, 50]}`; the last is dropped first",
                        "intake.yaml:5:20: estimate.quantile: found `75`, expected a share from 0 to 1 of at most 4 decimals",
                        "intake.yaml:5:34: estimate.peers: found `0`, expected a whole number from 1 to 100000",
                        "intake.yaml:5:44: estimate.share: found `0.12345`, expected a share from 0 to 1 of at most 4 decimals");
        assertThat(trial.refusal(MAPPING + "{by: [{of: employees, bands: [50, 10]}, {bands: []}]}\n"))
                .hasSize(3);
        assertThat(trial.refusal(MAPPING + "{by: sort, size: employee}\n"))
                .containsExactly(
                        "intake.yaml:5:12: estimate.by: found column `sort`, expected one of the columns of `customers.csv`: `id`, `kind`, `land`, `staff`",
                        "intake.yaml:5:22: estimate.size: found column `employee`, expected one of the columns of `customers.csv`: `id`, `kind`, `land`, `staff`");
    }
}
