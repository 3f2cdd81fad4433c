package org.engagementadvisor.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.rules.prove.KieAnalysis;
import org.engagementadvisor.rules.prove.PartitionedTable;
import org.engagementadvisor.rules.prove.Prover;
import org.engagementadvisor.rules.table.Table;

/**
 * What proving costs on tables of numbers of which a bound of every tenth row was moved, beside KIE's analyser of decision tables
 * on the same tables in the same run. Seconds of processor time of the one thread that works: the first run, and the median of
 * those after it.
 */
public final class ProverBenchmark {
    private static final double NOISE = 0.1;
    private static final int OURS = 9;
    // Beyond it takes minutes.
    private static final int MOST_ROWS_OF_KIE = 300;

    private ProverBenchmark() {}

    /** Measures some sizes, or the one given as rows and columns. */
    public static void main(String[] arguments) {
        int[][] sizes = arguments.length == 2
                ? new int[][] {{Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])}}
                : new int[][] {
                    {75, 3}, {150, 3}, {150, 5}, {300, 3}, {500, 5}, {1000, 5}, {1500, 3}, {1500, 5}, {1500, 10}
                };
        System.out.printf(
                "%-14s %10s %10s %10s %10s %10s %10s%n",
                "rows × columns", "first s", "then s", "findings", "KIE first", "then s", "messages");
        for (int[] size : sizes) {
            Table table = PartitionedTable.of(size[0], size[1], NOISE, 1);
            Measured ours = Measured.of(
                    table, OURS, each -> Prover.faults(List.of(each)).size());
            System.out.printf("%5d × %-6d %s", size[0], size[1], ours);
            if (size[0] <= MOST_ROWS_OF_KIE) {
                System.out.print(
                        Measured.of(table, 3, each -> KieAnalysis.of(each).messages()));
            }
            System.out.println();
        }
    }

    private record Measured(double first, double then, int found) {
        static Measured of(Table table, int times, Function<Table, Integer> work) {
            double[] seconds = new double[times];
            int found = 0;
            for (int time = 0; time < times; time++) {
                long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                found = work.apply(table);
                seconds[time] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1e9;
            }
            double first = seconds[0];
            Arrays.sort(seconds);
            return new Measured(first, seconds[times / 2], found);
        }

        @Override
        public String toString() {
            return String.format("%10.3f %10.3f %10d", first, then, found);
        }
    }
}
