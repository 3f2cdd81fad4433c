package org.engagementadvisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.assertj.core.groups.Tuple;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.portfolio.PortfolioReport.AbcClass;
import org.engagementadvisor.portfolio.PortfolioReport.CurvePoint;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixSquare;
import org.engagementadvisor.portfolio.PortfolioReport.RejectedFor;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.Test;

class PortfolioTests {
    private static final RuleBook BOOK = CornerShop.book();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final Portfolio portfolio = new Portfolio(BOOK, DAY, null);
    private int customers;

    /** Counts a customer of whom these facts are known. */
    private void add(Object... namesAndValues) {
        add(Map.of(), namesAndValues);
    }

    private void add(Map<String, Map<String, Object>> areas, Object... namesAndValues) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            facts.put(
                    namesAndValues[i].toString(), value instanceof Integer figure ? BigDecimal.valueOf(figure) : value);
        }
        portfolio.add(Counted.of(new AdviceWithFacts(advice("C" + ++customers), facts, areas, Map.of())));
    }

    static Advice advice(String id) {
        return new Advice(
                id,
                "Name of " + id,
                DAY,
                "b",
                "r",
                "farming",
                null,
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private BigDecimal figure(String name) {
        Object value = portfolio.report().figures().get(name);
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    @Test
    void losesFourteenOfTwoHundred() {
        IntStream.range(0, 14).forEach(i -> add("baseMovement", "lost", "turnoverBefore", 500));
        IntStream.range(0, 186).forEach(i -> add("baseMovement", "stayed", "turnoverBefore", 1000));
        add("baseMovement", "won");
        add("baseMovement", "gone before", "turnoverBefore", 70);

        assertThat(figure("attrition")).isEqualByComparingTo("0.07");
        assertThat(figure("activeLostValue")).isEqualByComparingTo("7000");
        assertThat(figure("activeAtStartValue")).isEqualByComparingTo("193000");
        assertThat(figure("newCustomers")).isEqualByComparingTo("1");
    }

    @Test
    void estimatesTheMarketShareOverThoseWhoseSpendIsKnown() {
        add(Map.of("training", area(60000, 240000)), "turnover", 60000);
        add(Map.of("training", area(50000, 100000)), "turnover", 50000);
        add(Map.of("training", Map.of("areaTurnover", new BigDecimal(900000))), "turnover", 900000);
        add(Map.of("training", Map.of("areaSpend", new BigDecimal(900000))));

        assertThat(figure("knownMarketShare")).isCloseTo(new BigDecimal("0.3235"), Percentage.withPercentage(0.1));
        assertThat(figure("knownSpend")).isEqualByComparingTo("340000");
        assertThat(portfolio.report().groups("area"))
                .singleElement()
                .satisfies(training -> assertThat(training.figures())
                        .containsEntry("groupSpendKnown", 2)
                        .containsEntry("groupTurnoverOfSpend", new BigDecimal(110000)));
    }

    private static Map<String, Object> area(int turnover, int spend) {
        return Map.of("areaTurnover", BigDecimal.valueOf(turnover), "areaSpend", BigDecimal.valueOf(spend));
    }

    @Test
    void tellsConcentrationBySquaredShares() {
        List.of(40, 30, 20, 10, -5, 0).forEach(turnover -> add("turnover", turnover));
        assertThat(figure("concentrationIndex")).isEqualByComparingTo("3000");
        assertThat(figure("topTenShare")).isEqualByComparingTo("1");
        IntStream.range(0, 9).forEach(i -> add("turnover", 100));
        assertThat(figure("topTenShare")).isEqualByComparingTo("0.94");
    }

    @Test
    void countsLossMakersAmongBuyersWhoseMarginIsKnown() {
        add("turnover", 100, "contributionMargin", -10);
        add("turnover", 100, "contributionMargin", 0);
        add("turnover", 100);
        add("turnover", 0, "contributionMargin", -3);
        assertThat(figure("lossMakers")).isEqualByComparingTo("1");
        assertThat(figure("buyers")).isEqualByComparingTo("3");
        assertThat(figure("lossMakerShare")).isEqualByComparingTo("0.5");
    }

    @Test
    void comparesTheTurnoverOfThoseWhosePeriodBeforeIsKnown() {
        add("turnover", 110, "turnoverBefore", 100, "segment", "regulars");
        add("turnover", 900, "segment", "regulars");
        assertThat(figure("portfolioGrowth")).isEqualByComparingTo("0.1");
        assertThat(figure("portfolioTurnover")).isEqualByComparingTo("1010");
        assertThat(portfolio.report().groups("segment").get(0).figures().get("groupGrowth"))
                .isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void knowsNoSumWhereNothingIsKnown() {
        add("segment", "regulars");
        assertThat(portfolio.report().figures())
                .doesNotContainKeys("portfolioTurnover", "portfolioMargin", "hoursSpent");
    }

    @Test
    void addsMarginsUpFromTheBestToTheWorst() {
        List.of(10, -40, 1000, 200).forEach(margin -> add("turnover", 1, "contributionMargin", margin));
        assertThat(portfolio.report().curve())
                .extracting(CurvePoint::customers, point -> point.margin().intValueExact())
                .containsExactly(tuple(0, 0), tuple(1, 1000), tuple(2, 1200), tuple(3, 1210), tuple(4, 1170));
    }

    private static Tuple tuple(int customers, int margin) {
        return Tuple.tuple(customers, margin);
    }

    @Test
    void drawsSquaresInsteadOfMoreThanAFewThousandPoints() {
        IntStream.range(0, 3000).forEach(i -> add("attractiveness", 50, "ability", 100, "turnover", i));
        assertThat(portfolio.report().points()).hasSize(3000);
        assertThat(portfolio.report().squares()).isEmpty();

        add("attractiveness", 0, "ability", 0, "turnover", 5000);
        add("attractiveness", 0);
        var report = portfolio.report();
        assertThat(report.points())
                .hasSize(100)
                .first()
                .satisfies(point -> assertThat(point.id()).isEqualTo("C3001"));
        assertThat(report.squares()).containsExactly(new MatrixSquare(0, 0, 1), new MatrixSquare(10, 19, 3000));
        assertThat(report.notPlaced()).isEqualTo(1);
    }

    @Test
    void namesTheLargestMisallocationsFirst() {
        add("effortFit", "too much", "effortHours", 20);
        add("effortFit", "too much", "effortHours", 90);
        add("effortFit", "too little", "effortHours", 1);
        var report = portfolio.report();
        assertThat(report.effort().tooMuch()).extracting(Ranked::id).containsExactly("C2", "C1");
        assertThat(report.figures().get("largestMisallocations")).isEqualTo(List.of("Name of C2", "Name of C1"));
        assertThat(figure("hoursTooMuch")).isEqualByComparingTo("110");
    }

    @Test
    void saysHowFarThoseCameForWhomNothingIsRecommended() {
        add("stageReached", "matrix");
        add("stageReached", "matrix");
        add();
        assertThat(portfolio.report().droppedOut())
                .containsExactly(Map.entry("matrix", 2), Map.entry("no stage named", 1));
    }

    @Test
    void tellsRejectedCustomersWithTheirTurnoverAndWhy() {
        portfolio.reject("K2", BigDecimal.valueOf(500), "/areas/bikes: expected one of bread, milk");
        portfolio.reject("K1", BigDecimal.valueOf(900), "/areas/bikes: expected one of bread, milk");
        portfolio.reject("line 7", null, "expected a JSON object");

        var rejected = portfolio.report().rejected();
        assertThat(rejected.customers()).isEqualTo(3);
        assertThat(rejected.turnover()).isEqualByComparingTo("1400");
        assertThat(rejected.turnoverKnown()).isEqualTo(2);
        assertThat(rejected.reasons())
                .extracting(RejectedFor::reason, RejectedFor::customers, RejectedFor::example)
                .containsExactly(
                        Tuple.tuple("/areas/bikes: expected one of bread, milk", 2, "K1"),
                        Tuple.tuple("expected a JSON object", 1, "line 7"));
    }

    @Test
    void countsNobodyWhereNobodyIsKnown() {
        add("turnover", 100);
        assertThat(portfolio.report().figures())
                .doesNotContainKeys(
                        "lossMakers",
                        "lossMakersAfterCost",
                        "activeAtStart",
                        "activeLost",
                        "newCustomers",
                        "prospects",
                        "levelTooLow",
                        "effortTooMuch");
        assertThat(PortfolioText.of(portfolio.report(), BOOK, 3))
                .anySatisfy(line -> assertThat(line).matches(" *New customers +not known"))
                .anySatisfy(line -> assertThat(line).matches(" *Contribution margin, a year +not known"));
    }

    @Test
    void countsNoneAmongThoseWhoAreKnown() {
        add("turnover", 100, "contributionMargin", 10, "baseMovement", "stayed");
        assertThat(figure("lossMakers")).isEqualByComparingTo("0");
        assertThat(figure("newCustomers")).isEqualByComparingTo("0");
    }

    @Test
    void sharesPositiveAmountsAlone() {
        add("turnover", 1000, "accountManager", "Ann");
        add("turnover", -100, "accountManager", "Bob");
        add("turnover", 0, "accountManager", "Cy");
        assertThat(portfolio.report().groups("manager"))
                .extracting(
                        PortfolioReport.Group::name,
                        group -> group.figures().get("groupTurnoverShare").toString())
                .containsExactly(Tuple.tuple("Ann", "1"), Tuple.tuple("Bob", "0"), Tuple.tuple("Cy", "0"));
        assertThat(figure("portfolioTurnover")).isEqualByComparingTo("900");
    }

    @Test
    void placesNobodyWhoIsNotAssessed() {
        add("attractiveness", 95, "ability", 95, "cell", "not assessed");
        add("attractiveness", 20, "ability", 20, "cell", "harvest");
        var report = portfolio.report();
        assertThat(report.points()).extracting(point -> point.id()).containsExactly("C2");
        assertThat(report.notPlaced()).isEqualTo(1);
    }

    @Test
    void ranksCustomersByTheirPartOfAllTurnover() {
        // Of 100: before the second 70, before the third 85, before the fourth 95.
        List.of(70, 15, 10, 5, 0, -20).forEach(turnover -> add("turnover", turnover));
        assertThat(portfolio.report().classes())
                .extracting(
                        AbcClass::name,
                        each -> each.upTo().toString(),
                        AbcClass::customers,
                        each -> each.turnover().intValueExact())
                .containsExactly(
                        Tuple.tuple("A", "0.8", 2, 85), Tuple.tuple("B", "0.95", 1, 10), Tuple.tuple("C", "1", 1, 5));
    }

    @Test
    void saysHowManyMonthsTheFiguresCover() {
        add("periodMonths", 13);
        add("periodMonths", 12);
        add("periodMonths", 13);
        assertThat(portfolio.report().periods()).containsExactly(Map.entry(12, 1), Map.entry(13, 2));
        assertThat(PortfolioText.of(portfolio.report(), BOOK, 3).get(1))
                .isEqualTo("Amounts and hours are a year. The figures behind them cover 12 months with 1 customer,"
                        + " 13 months with 2 customers.");
    }

    @Test
    void warnsOfFiguresThatStayedWithAMergedCustomer() {
        add("tradingStatus", "merged", "turnover", 700);
        add("tradingStatus", "merged", "turnover", 0);
        add("tradingStatus", "trading", "turnover", 300);
        assertThat(figure("mergedWithFigures")).isEqualByComparingTo("1");
        assertThat(figure("mergedTurnover")).isEqualByComparingTo("700");
        assertThat(portfolio.report().findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("MGD-010"));
    }

    @Test
    void saysOnceThatTooMuchIsEstimated() {
        add("cellStatus", "firm");
        add("cellStatus", "not assessed");
        assertThat(figure("customersPlacedByEstimate")).isEqualByComparingTo("0");
        add("cellStatus", "provisional");
        add("cellStatus", "provisional");
        assertThat(figure("customersPlaced")).isEqualByComparingTo("3");
        assertThat(figure("customersPlacedByEstimate")).isEqualByComparingTo("2");
        assertThat(portfolio.report().findings())
                .filteredOn(finding -> finding.code().equals("PVP-010"))
                .hasSize(1);
    }

    @Test
    void saysTheSameOfTheSameCustomersInAnotherOrder() {
        var warned = List.of(warned("K1", 100), warned("K3", 900), warned("K2", 900));
        var there = new Portfolio(BOOK, DAY, null);
        var back = new Portfolio(BOOK, DAY, null);
        warned.forEach(there::add);
        IntStream.range(0, 3).forEach(i -> back.add(warned.get(2 - i)));

        assertThat(there.report().warnings())
                .isEqualTo(back.report().warnings())
                .singleElement()
                .satisfies(each -> assertThat(each.customer()).isEqualTo("Name of K2"));
    }

    private static Counted warned(String id, int turnover) {
        return new Counted(
                id,
                "Name of " + id,
                Map.of("turnover", BigDecimal.valueOf(turnover)),
                Map.of(),
                Map.of(),
                List.of(new Counted.Warning("W-010", "Warnings", "look at " + id)),
                List.of(),
                false,
                null);
    }
}
