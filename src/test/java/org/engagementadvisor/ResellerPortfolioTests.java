package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.intake.Intake;
import org.engagementadvisor.intake.IntakeMapping;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.portfolio.PortfolioReport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All resellers of the bicycle maker together, beside the same figures in SQL of its own on the exports. */
class ResellerPortfolioTests {
    private static final Path RULES = Path.of("rules");
    private static final String BOOK = "bicycle-wholesale";
    private static final LocalDate AS_OF = LocalDate.of(2013, 11, 30);
    private static final Path EXPORTS =
            Path.of(System.getProperty("shared.data", "../shared/data")).resolve("adventureworks-b2b");

    @TempDir
    Path scratch;

    private PortfolioReport report(String months) throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(EXPORTS), "no exports at " + EXPORTS);
        List<Customer> resellers = new ArrayList<>();
        var mapping = IntakeMapping.read(RULES.resolve(BOOK).resolve("intake.yaml"));
        new Intake(mapping, EXPORTS, AS_OF, Span.parse(months), scratch, Intake.USUAL_MEMORY).run(resellers::add);
        var book = ShippedBooks.read(BOOK);
        var portfolio = new Portfolio(book, AS_OF, null);
        book.insights(resellers, AS_OF, null, Portfolio.FACTS).stream()
                .map(Counted::of)
                .forEach(portfolio::add);
        return portfolio.report();
    }

    @Test
    void findsAPriceProblemOverAllYears() throws Exception {
        var report = report("all");
        assertThat(report.figures()).containsEntry("lossMakers", 335).containsEntry("buyers", 635);
        assertThat(figure(report, "concentrationIndex"))
                .isCloseTo(new BigDecimal("45.2"), within(new BigDecimal("0.05")));
        assertThat(figure(report, "topTenShare"))
                .isCloseTo(new BigDecimal("0.0985"), within(new BigDecimal("0.00005")));
        assertThat(report.findings().get(0).headline()).contains("not a customer problem", "335 of 635");
    }

    @Test
    void agreesWithSqlOverTheLastTwelveMonths() throws Exception {
        var report = report("12");
        var sql = sql();
        for (String whole : List.of("buyers", "lossMakers")) {
            assertThat(figure(report, whole)).as(whole).isEqualByComparingTo(sql.get(whole));
        }
        assertThat(figure(report, "portfolioTurnover")).isCloseTo(sql.get("turnover"), within(new BigDecimal("0.01")));
        assertThat(figure(report, "portfolioMargin")).isCloseTo(sql.get("margin"), within(new BigDecimal("0.01")));
        assertThat(figure(report, "portfolioTurnoverBefore"))
                .isCloseTo(sql.get("before"), within(new BigDecimal("0.01")));
        assertThat(figure(report, "concentrationIndex")).isCloseTo(sql.get("hhi"), within(new BigDecimal("0.001")));
        assertThat(figure(report, "topTenShare")).isCloseTo(sql.get("topTen"), within(new BigDecimal("0.00001")));
    }

    private static BigDecimal figure(PortfolioReport report, String name) {
        return new BigDecimal(String.valueOf(report.figures().get(name)));
    }

    private static Map<String, BigDecimal> sql() throws SQLException {
        var query = """
                with sales as (
                  select ResellerKey as who, OrderDate::date as day, SalesAmount::decimal(18, 4) as amount,
                         SalesAmount::decimal(18, 4) - TotalProductCost::decimal(18, 4) as margin
                  from read_csv('%s', all_varchar = true)),
                now as (select who, sum(amount) as turnover, sum(margin) as margin from sales
                  where day > date '2012-11-30' and day <= date '2013-11-30' group by who),
                past as (select sum(amount) as turnover from sales
                  where day > date '2011-11-30' and day <= date '2012-11-30'),
                ranked as (select turnover, row_number() over (order by turnover desc) as place from now)
                select count(*) as buyers, count(*) filter (margin < 0) as lossMakers, sum(now.turnover) as turnover,
                       sum(margin) as margin, any_value(past.turnover) as before,
                       10000 * sum(now.turnover::double * now.turnover::double)
                         / (sum(now.turnover::double) * sum(now.turnover::double)) as hhi,
                       (select sum(turnover) filter (place <= 10) / sum(turnover) from ranked) as topTen
                from now, past
                """.formatted(EXPORTS.resolve("reseller_sales.csv"));
        try (var database = DriverManager.getConnection("jdbc:duckdb:");
                var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            Map<String, BigDecimal> figures = new HashMap<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                figures.put(rows.getMetaData().getColumnLabel(column), new BigDecimal(rows.getString(column)));
            }
            return figures;
        }
    }
}
