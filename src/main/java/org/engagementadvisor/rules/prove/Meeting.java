package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds those of many boxes that meet another, in their order. Only those are looked at that begin before it ends and end after
 * it begins in one dimension: that in which they are fewest.
 */
final class Meeting {
    private final List<Box> boxes;
    private final List<Axis> axes = new ArrayList<>();

    Meeting(List<Box> boxes) {
        this.boxes = boxes;
        int[] full = IntStream.range(0, boxes.size())
                .filter(each -> !boxes.get(each).isEmpty())
                .toArray();
        int dimensions = boxes.isEmpty() ? 0 : boxes.get(0).sides().size();
        for (int dimension = 0; dimension < dimensions; dimension++) {
            axes.add(new Axis(boxes, full, dimension));
        }
    }

    /** The numbers of the boxes that meet that one, the lowest first. */
    int[] with(Box box) {
        if (box.isEmpty()) {
            return new int[0];
        }
        return axes.stream()
                .min(Comparator.comparingInt(axis -> axis.count(box)))
                .map(axis -> axis.near(box))
                .orElseGet(() -> IntStream.range(0, boxes.size()))
                .filter(each -> boxes.get(each).meets(box))
                .sorted()
                .toArray();
    }

    /** Where the boxes begin and end in one dimension. */
    private static final class Axis {
        private final int dimension;
        private final int[] byBegin;
        private final int[] begins;
        private final int[] ends;
        // Of all at 1, and of the halves of what is at n at 2n and 2n + 1, down to each of them alone.
        private final int[] lastEnds;
        private final int leaves;

        Axis(List<Box> boxes, int[] full, int dimension) {
            this.dimension = dimension;
            this.byBegin = IntStream.of(full)
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            each -> boxes.get(each).side(dimension).first()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            this.begins = IntStream.of(byBegin)
                    .map(each -> boxes.get(each).side(dimension).first())
                    .toArray();
            int[] last = IntStream.of(byBegin)
                    .map(each -> boxes.get(each).side(dimension).last())
                    .toArray();
            this.ends = IntStream.of(last).sorted().toArray();
            this.leaves = Math.max(1, Integer.highestOneBit(Math.max(1, last.length - 1)) * 2);
            this.lastEnds = new int[2 * leaves];
            for (int each = 0; each < leaves; each++) {
                lastEnds[leaves + each] = each < last.length ? last[each] : -1;
            }
            for (int each = leaves - 1; each > 0; each--) {
                lastEnds[each] = Math.max(lastEnds[2 * each], lastEnds[2 * each + 1]);
            }
        }

        /** How many {@link #near} has. */
        int count(Box box) {
            Classes side = box.side(dimension);
            return below(begins, side.last() + 1) - below(ends, side.first());
        }

        /** The boxes that begin before that one ends and end after it begins. */
        IntStream near(Box box) {
            Classes side = box.side(dimension);
            IntStream.Builder near = IntStream.builder();
            collect(1, 0, leaves, below(begins, side.last() + 1), side.first(), near);
            return near.build();
        }

        private void collect(int node, int from, int to, int below, int begin, IntStream.Builder near) {
            if (from >= below || lastEnds[node] < begin) {
                return;
            }
            if (node >= leaves) {
                near.add(byBegin[from]);
                return;
            }
            int middle = (from + to) / 2;
            collect(2 * node, from, middle, below, begin, near);
            collect(2 * node + 1, middle, to, below, begin, near);
        }

        /** How many of these, which are sorted, are below that. */
        private static int below(int[] sorted, int limit) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted[middle] < limit) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }
}
