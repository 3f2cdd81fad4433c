package org.engagementadvisor.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.engagementadvisor.release.Course.Trend;
import org.engagementadvisor.release.Topic.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovesTests {
    private static final Topic PRIORITY = Topic.answer("priority");

    private final Moves moves = new Moves();

    private void move(
            String customer, @Nullable Integer turnover, Topic topic, @Nullable Object from, @Nullable Object to) {
        var cause = new Cause(topic.of(), null, List.of(), List.of(), java.util.Set.of());
        moves.add(new CustomerMoves(
                customer,
                null,
                turnover == null ? null : BigDecimal.valueOf(turnover),
                true,
                List.of(new Move(topic, from, to, null, List.of(), List.of(), cause)),
                List.of()));
    }

    private List<Group> answers() {
        return moves.groups(Kind.ANSWER, List.of());
    }

    @Test
    void keepsMovesThereAndBackApart() {
        IntStream.range(0, 5).forEach(i -> move("down" + i, 100, PRIORITY, "A", "B"));
        IntStream.range(0, 3).forEach(i -> move("up" + i, 10, PRIORITY, "B", "A"));
        assertThat(answers())
                .extracting(
                        group -> group.course().from() + "→" + group.course().to() + " " + group.customers() + " "
                                + group.turnover().sum())
                .containsExactly("A→B 5 500", "B→A 3 30");
        assertThat(moves.moving().customers()).isEqualTo(8);
    }

    @Test
    void countsEverybodyButMovesOnlyThoseWhoDo() {
        moves.add(CustomerMoves.none("a", "Ann", BigDecimal.TEN));
        move("b", null, PRIORITY, "A", null);
        assertThat(moves.all().customers()).isEqualTo(2);
        assertThat(moves.all().sum()).isEqualByComparingTo("10");
        assertThat(moves.moving().customers()).isEqualTo(1);
        assertThat(moves.moving().unknown()).isEqualTo(1);
    }

    @Test
    void namesTheLargestFirstAndThoseOfUnknownTurnoverLast() {
        move("unknown", null, PRIORITY, "A", "B");
        for (int turnover : List.of(3, 9, 1, 7, 5)) {
            move("c" + turnover, turnover, PRIORITY, "A", "B");
        }
        assertThat(answers().get(0).largest())
                .extracting(Group.Named::customer)
                .containsExactly("c9", "c7", "c5", "c3", "c1");
    }

    @Test
    void tellsOfFiguresOnlyWhetherTheyRiseOrFall() {
        var score = Topic.answer("score");
        move("a", 1, score, new BigDecimal("50.00"), new BigDecimal("62.5"));
        move("b", 1, score, new BigDecimal("50.00"), new BigDecimal("70"));
        move("c", 1, score, new BigDecimal("9"), new BigDecimal("10"));
        move("d", 1, score, new BigDecimal("10"), new BigDecimal("9"));
        move("e", 1, score, new BigDecimal("10"), null);
        move("f", 1, score, null, new BigDecimal("10"));
        assertThat(answers())
                .extracting(group -> Map.entry(group.course().trend(), group.customers()))
                .containsExactlyInAnyOrder(
                        Map.entry(Trend.RISES, 3L),
                        Map.entry(Trend.FALLS, 1L),
                        Map.entry(Trend.IS_LOST, 1L),
                        Map.entry(Trend.BECOMES_KNOWN, 1L));
    }

    @Test
    void joinsTheMovesOfTextsThatAreHardlyEverTheSame() {
        var note = Topic.answer("note");
        IntStream.range(0, 1000).forEach(i -> move("c" + i, 1, note, "month " + i, "month " + (i + 1)));
        assertThat(answers()).singleElement().satisfies(group -> {
            assertThat(group.course().trend()).isEqualTo(Trend.VARIES);
            assertThat(group.customers()).isEqualTo(1000);
            assertThat(group.turnover().sum()).isEqualByComparingTo("1000");
        });
    }

    @Test
    void putsTheAnswersThatCountFirstInTheirOrder() {
        move("a", 1, Topic.answer("other"), "x", "y");
        move("a", 1, Topic.answer("level"), "x", "y");
        move("a", 1, PRIORITY, "A", "B");
        assertThat(moves.groups(Kind.ANSWER, List.of("priority", "level")))
                .extracting(group -> group.course().topic().of())
                .containsExactly("priority", "level", "other");
    }
}
