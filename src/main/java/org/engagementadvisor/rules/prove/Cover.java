package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.List;

/**
 * What some boxes leave of another. A box is cut in two where that parts those in it best, until each piece lies in one of
 * them or meets none.
 */
final class Cover {
    private final Allowance allowance;
    private final int enough;
    private final List<Box> rest = new ArrayList<>();

    private Cover(Allowance allowance, int enough) {
        this.allowance = allowance;
        this.enough = enough;
    }

    /** What the others leave of that box, in pieces that do not overlap. */
    static List<Box> rest(Box box, List<Box> others, Allowance allowance) {
        Cover cover = new Cover(allowance, Integer.MAX_VALUE);
        cover.look(box, others);
        return cover.rest;
    }

    /** Whether the others leave nothing of that box. */
    static boolean isWhole(Box box, List<Box> others, Allowance allowance) {
        Cover cover = new Cover(allowance, 1);
        cover.look(box, others);
        return cover.rest.isEmpty();
    }

    private void look(Box piece, List<Box> others) {
        allowance.look(others.size() + 1);
        if (rest.size() >= enough || piece.isEmpty()) {
            return;
        }
        List<Box> meeting = new ArrayList<>(others.size());
        for (Box other : others) {
            if (other.meets(piece)) {
                if (other.covers(piece)) {
                    return;
                }
                meeting.add(other);
            }
        }
        if (meeting.isEmpty()) {
            rest.add(piece);
            return;
        }
        Cut cut = Cut.best(piece, meeting);
        Classes side = piece.side(cut.dimension());
        look(piece.with(cut.dimension(), side.below(cut.at())), meeting);
        look(piece.with(cut.dimension(), side.from(cut.at())), meeting);
    }

    /** A place where a box may be cut in two: between the classes below a number and those from it on. */
    private record Cut(int dimension, int at) {
        // Boxes of terms may begin and end together and yet leave some out between.
        private static final double ANYWHERE = 1e6;

        /** The cut after which both halves meet the fewest boxes, where one of them begins or ends if that can be. */
        static Cut best(Box piece, List<Box> meeting) {
            Cut best = null;
            double least = Double.MAX_VALUE;
            for (int dimension = 0; dimension < piece.sides().size(); dimension++) {
                Classes side = piece.side(dimension);
                if (isCutBy(meeting, dimension, side)) {
                    int first = side.first();
                    int last = side.last();
                    int[] begin = new int[last - first + 2];
                    int[] end = new int[last - first + 2];
                    for (Box box : meeting) {
                        begin[box.side(dimension).firstIn(side) - first]++;
                        end[box.side(dimension).lastIn(side) - first + 1]++;
                    }
                    long left = 0;
                    long right = meeting.size();
                    for (int at = first + 1; at <= last; at++) {
                        left += begin[at - 1 - first];
                        right -= end[at - first];
                        boolean atEnd = begin[at - first] > 0 || end[at - first] > 0;
                        double cost = (left * left + right * right) * (atEnd ? 1.0 : ANYWHERE);
                        if (cost < least && side.has(at)) {
                            least = cost;
                            best = new Cut(dimension, at);
                        }
                    }
                }
            }
            if (best == null) {
                throw new IllegalStateException("a box that no cut parts");
            }
            return best;
        }

        private static boolean isCutBy(List<Box> boxes, int dimension, Classes side) {
            for (Box box : boxes) {
                if (!box.side(dimension).covers(side)) {
                    return true;
                }
            }
            return false;
        }
    }
}
