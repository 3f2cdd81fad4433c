package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.customer.Performance.LastActiveYear;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credit notes and returns, however an export writes them. */
class ReturnsTests {
    private static final String MAPPING = """
            files: {products: what.csv, lines: lines.csv}
            products: {id: id, name: name, area: group, unitCost: cost}
            lines: {order: no, customer: who, date: day, product: what, quantity: pieces, amount: net}
            """;
    private static final String BY_TYPE = "when: {column: type, equals: CR}";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        trial = new Trial(folder).asOf("2018-02-28").file("what.csv", "id,name,group,cost\nP1,Saddle,parts,10\n");
    }

    @ParameterizedTest(name = "{0} pieces for {1}, {2}")
    @CsvSource({
        "-4, 400.00, 'returns: netted'",
        "4, -400.00, 'returns: netted'",
        "-4, -400.00, 'returns: netted'",
        "-4, 400.00, 'returns: {lines: netted, " + BY_TYPE + "}'",
        "4, 400.00, 'returns: {lines: netted, " + BY_TYPE + "}'",
        "-4, 400.00, 'returns: {lines: netted, " + BY_TYPE + ", amounts: positive}'",
        "4, 400.00, 'returns: {lines: netted, " + BY_TYPE + ", amounts: positive}'",
        "4, -400.00, 'returns: {lines: netted, " + BY_TYPE + ", amounts: negative}'",
    })
    void netsTurnoverAndCostOnce(String pieces, String amount, String returns) throws Exception {
        var summary = trial.file(
                        "lines.csv",
                        "no,x,who,day,what,pieces,net,type\n1,1,A,2018-01-10,P1,10,1000.00,INV\n2,1,A,2018-02-10,P1,"
                                + pieces + "," + amount + ",CR\n")
                .read(MAPPING + returns + "\n");

        assertThat(trial.area("A", "parts").turnover()).isEqualTo("600.00");
        // What is left of 1,000 less 100 and of 400 less 40.
        assertThat(trial.area("A", "parts").contributionMargin()).isEqualTo("540.00");
        assertThat(summary.lines().returnsNetted()).isEqualTo(1);
        assertThat(summary.returns().written().turnover()).isEqualTo(amount);
        assertThat(summary.returns().counted().turnover()).isEqualTo("-400.00");
        assertThat(summary.returns().counted().cost()).isEqualTo("-40.00");
        assertThat(trial.customer("A").orders().count()).isEqualTo(1);
    }

    @Test
    void countsACreditNoteThatIsTakenBackWhereItsSignTells() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,what,pieces,net,type\n1,A,2018-01-10,P1,10,1000,INV\n2,A,2018-02-10,P1,4,400,CR\n"
                                + "3,A,2018-02-11,P1,4,-400,CR\n")
                .read(MAPPING + "returns: {lines: netted, " + BY_TYPE + ", amounts: positive}\n");

        assertThat(trial.area("A", "parts").turnover()).isEqualTo("1000.00");
        assertThat(trial.area("A", "parts").contributionMargin()).isEqualTo("900.00");
    }

    @Test
    void netsTheYearThatAReturnUndoes() throws Exception {
        trial.asOf("2026-06-30")
                .file(
                        "lines.csv",
                        "no,who,day,what,pieces,net\n1,A,2023-03-01,P1,6,600000\n2,A,2023-03-20,P1,-6,-600000\n"
                                + "3,B,2025-06-20,P1,1,100\n4,B,2025-07-10,P1,-1,-40\n"
                                + Trial.eachMonth("2024-07-01", 24, "P1,1,1"))
                .read(MAPPING);

        assertThat(trial.customer("A").lastActiveYear())
                .isEqualTo(
                        new LastActiveYear(new BigDecimal("0.00"), new BigDecimal("0.00"), LocalDate.of(2023, 3, 1)));
        assertThat(trial.customer("A").orders().count()).isZero();
        assertThat(trial.customer("A").orders().last()).isNull();
        assertThat(trial.area("B", "parts").turnover()).isEqualTo("0.00");
        assertThat(trial.area("B", "parts").turnoverBefore()).isEqualTo("60.00");
        assertThat(trial.customer("B").lastActiveYear().turnover()).isEqualTo("60.00");
    }

    @ParameterizedTest(name = "{0}, led back by {1}")
    @CsvSource({"X9, 1", "1, ''"})
    void undoesTheOrderThatAReturnNamesOrHasTheNumberOf(String number, String undoes) throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,what,pieces,net,of\n1,A,2017-01-10,P1,1,100,\n2,A,2018-01-10,P1,2,200,\n" + number
                                + ",A,2018-02-10,P1,-1,-100," + undoes + "\n"
                                + Trial.eachMonth("2016-03-01", 24, "P1,1,1,"))
                .read(MAPPING.replace("order: no", "order: no, undoes: of"));

        assertThat(trial.area("A", "parts").turnover()).isEqualTo("200.00");
        assertThat(trial.area("A", "parts").turnoverBefore()).isEqualTo("0.00");
        assertThat(trial.customer("A").orders().count()).isEqualTo(1);
        assertThat(trial.customer("A").firstOrder()).isEqualTo("2018-01-10");
    }

    @Test
    void takesLinesThatMoveNoGoodsForNoOrders() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,what,pieces,net\n1,A,2018-01-10,P1,1,100\n2,A,2018-02-10,P1,0,0\n3,B,2018-02-10,P1,0,0\n")
                .read(MAPPING);

        assertThat(trial.customer("A").orders().last()).isEqualTo("2018-01-10");
        assertThat(trial.customer("A").orders().count()).isEqualTo(1);
        assertThat(trial.customer("B").orders().count()).isZero();
    }
}
