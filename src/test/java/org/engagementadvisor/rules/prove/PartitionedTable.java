package org.engagementadvisor.rules.prove;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;

/**
 * A table of numbers, unique and without gaps: all cases, cut in two along some column again and again until there are so many
 * rows. Noise moves a bound of some rows, which tears gaps and makes overlaps.
 */
public final class PartitionedTable {
    private static final int MOST = 100_000;

    private final Random random;
    private final int columns;

    private PartitionedTable(int columns, long seed) {
        this.columns = columns;
        this.random = new Random(seed);
    }

    /**
     * Such a table.
     *
     * @param noise the part of the rows of which a bound is moved, 0 to 1
     */
    public static Table of(int rows, int columns, double noise, long seed) {
        return new PartitionedTable(columns, seed).table(rows, noise);
    }

    private Table table(int rows, double noise) {
        List<int[][]> boxes = boxes(rows);
        for (int moved = 0; moved < rows * noise; moved++) {
            move(boxes.get(random.nextInt(rows)));
        }
        List<Column.Asks> asks = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            asks.add(new Column.Asks(1 + 2 * column, "C" + column + " from", fact(column), Operator.AT_LEAST, false));
            asks.add(new Column.Asks(2 + 2 * column, "C" + column + " below", fact(column), Operator.BELOW, false));
        }
        List<Row> made = new ArrayList<>();
        for (int place = 0; place < rows; place++) {
            made.add(row(place, boxes.get(place)));
        }
        Fact answer = new Fact(
                "answer", "Answer", FactType.WHOLE, "", Scope.CUSTOMER, List.of(), false, null, null, true, false);
        return new Table(
                "partitioned.drl.csv",
                "10-x",
                "Partitioned",
                Map.of(),
                Scope.CUSTOMER,
                HitPolicy.UNIQUE,
                asks,
                List.of(new Column.Says(1 + 2 * columns, "Answer", Action.ANSWER, answer)),
                made,
                null,
                null);
    }

    private List<int[][]> boxes(int rows) {
        var boxes = new PriorityQueue<int[][]>(Comparator.comparingDouble(box -> -volume(box)));
        boxes.add(whole());
        while (boxes.size() < rows) {
            int[][] box = boxes.remove();
            int column = random.nextInt(columns);
            int low = box[column][0];
            int high = box[column][1];
            int cut = low + (int) ((high - low) * (0.3 + 0.4 * random.nextDouble()));
            int[][] other = copy(box);
            box[column][1] = cut;
            other[column][0] = cut;
            boxes.add(box);
            boxes.add(other);
        }
        return new ArrayList<>(boxes);
    }

    private static double volume(int[][] box) {
        double volume = 1;
        for (int[] side : box) {
            volume *= side[1] - side[0];
        }
        return volume;
    }

    private int[][] whole() {
        int[][] whole = new int[columns][];
        for (int column = 0; column < columns; column++) {
            whole[column] = new int[] {0, MOST};
        }
        return whole;
    }

    private static int[][] copy(int[][] box) {
        int[][] copy = new int[box.length][];
        for (int column = 0; column < box.length; column++) {
            copy[column] = box[column].clone();
        }
        return copy;
    }

    private void move(int[][] box) {
        int[] side = box[random.nextInt(columns)];
        int by = Math.max(1, (int) ((side[1] - side[0]) * (0.1 + 0.4 * random.nextDouble())));
        boolean out = random.nextBoolean();
        if (random.nextBoolean()) {
            side[0] = Math.max(0, out ? side[0] - by : side[0] + by);
        } else {
            side[1] = Math.min(MOST, out ? side[1] + by : side[1] - by);
        }
    }

    private Row row(int place, int[][] box) {
        List<Condition> conditions = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Fact fact = fact(column);
            String from = (char) ('B' + 2 * column) + "" + (place + 10);
            String below = (char) ('C' + 2 * column) + "" + (place + 10);
            if (box[column][0] > 0) {
                conditions.add(bound(fact, Operator.AT_LEAST, box[column][0], from));
            }
            if (box[column][1] < MOST) {
                conditions.add(bound(fact, Operator.BELOW, box[column][1], below));
            }
        }
        return new Row("PAR-" + place, place + 10, place, conditions, Map.of("answer", place), "");
    }

    private static Condition bound(Fact fact, Operator operator, int value, String cell) {
        return new Condition(fact, operator, List.of(BigDecimal.valueOf(value)), false, cell);
    }

    private static Fact fact(int column) {
        return new Fact(
                "c" + column,
                "C" + column,
                FactType.NUMBER,
                "",
                Scope.CUSTOMER,
                List.of(),
                false,
                BigDecimal.ZERO,
                BigDecimal.valueOf(MOST),
                false,
                false);
    }
}
