package org.engagementadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.engagementadvisor.release.MoveReport.Side;
import org.engagementadvisor.rules.TableChange;
import org.junit.jupiter.api.Test;

class MovePageTests {
    private static final String EVIL = "<script>alert('x')</script>";

    private static String page() {
        var moves = new Moves();
        for (int i = 0; i < 3; i++) {
            moves.add(customer("down" + i, "A", "B"));
        }
        moves.add(customer(EVIL, "B", "A"));
        moves.add(CustomerMoves.none("still", null, BigDecimal.TEN));
        var side = new Side("rules & tables", "shop", "1", LocalDate.of(2026, 1, 31), "farming");
        var cell = new TableChange.Cell("PRI-010", "D12", "Priority", "A", EVIL);
        var changes = List.of(new TableChange("shop/priority.drl.csv", "Priority", List.of(cell)));
        return MovePage.of(new MoveReport(side, side, moves, changes, 0, List.of(EVIL), List.of()), Words.asNamed());
    }

    private static CustomerMoves customer(String id, String from, String to) {
        var cause = new Cause("priority", null, List.of(), List.of(), Set.of());
        var move = new Move(Topic.answer("priority"), from, to, null, List.of(), List.of(), cause);
        return new CustomerMoves(id, id, new BigDecimal("100"), true, List.of(move), List.of());
    }

    @Test
    void saysHowManyMoveWithHowMuchTurnover() {
        assertThat(page())
                .contains("<dt>Customers</dt><dd>5</dd>", "<dt>Customers that move</dt><dd>4</dd>")
                .contains("<dt>Their turnover a year</dt><dd>400</dd>");
    }

    @Test
    void showsTheCellThatChangedBeforeAndAfter() {
        assertThat(page()).contains("PRI-010 D12").contains(">A</td>");
    }

    @Test
    void drawsMovesThereAndBackAsTwoBandsThatSayTheirNumber() {
        assertThat(page())
                .contains("<title>A → B: 3</title>", "<title>B → A: 1</title>")
                .contains("role=\"img\"", "aria-label=\"Moves of priority: before to the left, after to the right\"");
    }

    @Test
    void drawsBandsAsWideAsTheCustomersAreMany() {
        var heights = Pattern.compile("<rect[^>]* height=\"([0-9.]+)\"")
                .matcher(page())
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .sorted()
                .toList();
        assertThat(heights).hasSize(4);
        assertThat(heights.get(3) / heights.get(0)).isBetween(2.9, 3.1);
    }

    @Test
    void letsNoTextBecomeMarkupOrAsksForAnythingFromElsewhere() {
        assertThat(page())
                .doesNotContain("<script")
                .contains("&lt;script&gt;", "rules &amp; tables")
                .doesNotContainPattern("(src|href)=");
    }
}
