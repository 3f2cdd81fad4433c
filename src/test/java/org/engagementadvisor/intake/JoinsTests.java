package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoinsTests {
    private static final String HEADERS_AND_LINES = """
            files: {customers: who.csv, lines: lines.csv}
            join:
              - {to: lines, file: orders.csv, as: order, by: {OrderNo: Number}}
              - {to: customers, file: managers.csv, as: manager, by: {Rep: No}}
            customers: {id: Id, accountManager: manager.Name}
            lines: {order: OrderNo, customer: order.Customer, date: order.Day, amount: Net}
            """;

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() throws Exception {
        trial = new Trial(folder)
                .file("who.csv", "Id,Rep\nA,7\nB,9\n")
                .file("managers.csv", "No,Name\n7,S. Kowalski\n8,M. Berg\n")
                .file("orders.csv", "Number,Customer,Day\n1,A,2026-05-01\n 2 ,B,2026-06-01\n3,B,2026-06-02\n")
                .file("lines.csv", "OrderNo,Net\n1,10\n1,20.50\n2,5\n4,99\n");
    }

    @Test
    void takesCustomerAndDayFromTheHeaderOfALine() throws Exception {
        var summary = trial.read(HEADERS_AND_LINES);

        assertThat(trial.area("A", "all").turnover()).isEqualTo("30.50");
        assertThat(trial.customer("A").orders().last()).isEqualTo("2026-05-01");
        assertThat(trial.area("B", "all").turnover()).isEqualTo("5.00");
        assertThat(trial.customer("A").accountManager()).isEqualTo("S. Kowalski");
        assertThat(trial.customer("B").accountManager()).isNull();
        assertThat(summary.lines().inFile()).isEqualTo(4);
    }

    @Test
    void countsRowsThatJoinToNothing() throws Exception {
        var summary = trial.read(HEADERS_AND_LINES);

        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(LeftOut::reason)
                .containsExactly("no row in orders.csv");
        assertThat(summary.hasFindings()).isTrue();
        assertThat(summary.text())
                .contains(
                        "1   no row in orders.csv; lines 5 `4`",
                        "3 rows of orders.csv beside those of lines.csv, 1 unused",
                        "1   rows of lines.csv lead to none; lines 5",
                        "2 rows of managers.csv beside those of who.csv, 1 unused",
                        "1   rows of who.csv lead to none; lines 3");
    }

    @Test
    void refusesAKeyThatComesTwice() throws Exception {
        trial.file("orders.csv", "Number,Customer,Day\n1,A,2026-05-01\n2,B,2026-06-01\n1,B,2026-06-02\n");

        assertThat(trial.refusal(HEADERS_AND_LINES))
                .containsExactly(
                        "orders.csv:4: found the key `1` again, which line 2 has, expected each key of a joined file once");
    }

    @Test
    void findsKeysByTheirDigitsIfZerosAreDropped() throws Exception {
        trial.file("orders.csv", "Number,Customer,Day\n0001,000A,2026-05-01\n02,B,2026-06-01\n4,A,2026-06-02\n")
                .read(HEADERS_AND_LINES
                        .replace("by: {OrderNo: Number}", "by: {OrderNo: Number}, leadingZeros: dropped")
                        .replace("order.Customer,", "{column: order.Customer, leadingZeros: dropped},"));

        assertThat(trial.area("A", "all").turnover()).isEqualTo("129.50");
    }

    @Test
    void keepsLinesWithoutARowIfTheMappingSaysSo() throws Exception {
        var summary = trial.file("lines.csv", "OrderNo,Net,Who,On,Shop\n1,10,A,2026-06-01,S1\n2,5,A,2026-06-01,S9\n")
                .file("shops.csv", "Shop,Area\nS1,north\n")
                .read("""
                        files: {lines: lines.csv}
                        join: [{file: shops.csv, as: shop, by: Shop, unmatched: kept}]
                        lines: {order: OrderNo, customer: Who, date: On, amount: Net, area: {column: shop.Area, otherwise: elsewhere}}
                        """);

        assertThat(summary.hasFindings()).isFalse();
        assertThat(trial.area("A", "elsewhere").turnover()).isEqualTo("5.00");
        assertThat(trial.area("A", "north").turnover()).isEqualTo("10.00");
    }

    @Test
    void saysWhichColumnIsNotThere() {
        assertThat(trial.refusal(
                        HEADERS_AND_LINES.replace("order.Day", "order.Date").replace("{Rep: No}", "{Rap: No}")))
                .containsExactly(
                        "intake.yaml:4:5: join[1]: found column `Rap`, expected one of the columns of `who.csv`: `Id`, `Rep`, perhaps `Rep`",
                        "intake.yaml:6:51: lines.date: found column `order.Date`, expected one of the columns of `lines.csv` and what is joined: `OrderNo`, `Net`, `order.Number`, `order.Customer`, `order.Day`, perhaps `order.Day`");
    }

    @Test
    void computesAmountAndCost() throws Exception {
        trial.file(
                        "lines.csv",
                        "no,who,day,pieces,price,discount,Gross Profit\n1,A,2026-06-01,3,19.99,0.1,12.345\n2,A,2026-06-02,2,0.05,0,0.02\n")
                .read("""
                        files: {lines: lines.csv}
                        lines:
                          order: no
                          customer: who
                          date: day
                          quantity: pieces
                          price: price
                          amount: {compute: price * quantity * (1 - discount)}
                          cost: {compute: amount - `Gross Profit`}
                        """);

        // 3 × 19.99 × 0.9 = 53.973, and 0.10.
        assertThat(trial.area("A", "all").turnover()).isEqualTo("54.073");
        assertThat(trial.area("A", "all").contributionMargin()).isEqualTo("12.365");
    }

    @Test
    void leavesUnknownWhatRestsOnAnUnknown() throws Exception {
        var summary = trial.file(
                        "lines.csv",
                        "no,who,day,net,profit\n1,A,2026-06-01,10,4\n2,B,2026-06-01,10,\n3,B,2026-06-01,10,much\n4,B,2026-06-01,x,1\n")
                .read("""
                        files: {lines: lines.csv}
                        lines: {order: no, customer: who, date: day, amount: {compute: -net / -1}, cost: {compute: net - profit}}
                        """);

        assertThat(trial.area("A", "all").contributionMargin()).isEqualTo("4.00");
        assertThat(trial.area("B", "all").contributionMargin()).isNull();
        assertThat(trial.area("B", "all").turnover()).isEqualByComparingTo(BigDecimal.TEN);
        assertThat(summary.text())
                .contains(
                        "1   amount cannot be read; lines 5 `x`", "1   cost cannot be read (of 2); lines 4 `10, much`");
    }

    @Test
    void refusesWhatIsNoExpression() {
        assertThat(trial.refusal("""
                        files: {lines: lines.csv}
                        lines:
                          customer: {compute: OrderNo}
                          date: Net
                          amount: {compute: cost + 1}
                          cost: {compute: amount - 1}
                          price: {compute: "Net); DROP TABLE judged; --"}
                          quantity: {compute: (Net}
                        """))
                .containsExactly(
                        "intake.yaml:3:3: lines.customer: found `compute` for a field that is no number, expected a `column` or a `constant`",
                        "intake.yaml:5:3: lines.amount: found `amount` computed from itself, expected columns, or other fields of the lines",
                        "intake.yaml:6:3: lines.cost: found `cost` computed from itself, expected columns, or other fields of the lines",
                        "intake.yaml:7:11: lines.price.compute: found `; DROP TABLE judged; --` in the expression, expected an expression as in `price * quantity * (1 - discount)`",
                        "intake.yaml:8:14: lines.quantity.compute: found a bracket that is not closed, expected an expression as in `price * quantity * (1 - discount)`");
        assertThat(trial.refusal("""
                        files: {lines: lines.csv}
                        lines: {order: OrderNo, customer: OrderNo, date: Net, amount: {compute: Nett * 2}}
                        """))
                .containsExactly(
                        "intake.yaml:2:55: lines.amount: found column `Nett`, expected one of the columns of `lines.csv`: `OrderNo`, `Net`, perhaps `Net`");
    }
}
