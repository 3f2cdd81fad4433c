package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cases to which no row applies, in as few boxes as can be. */
final class Gaps {
    private final Space space;
    private final Allowance allowance;

    Gaps(Space space, Allowance allowance) {
        this.space = space;
        this.allowance = allowance;
    }

    /** Boxes in which some case is known through and through. */
    List<Box> known() {
        return within(space.known(), space.boxes());
    }

    /** Boxes that make up what is left once those are told: in each of their cases something is unknown. */
    List<Box> unknown(List<Box> known) {
        List<Box> told = new ArrayList<>(space.boxes());
        told.addAll(known);
        return within(space.all(), told);
    }

    private List<Box> within(Box all, List<Box> told) {
        List<Box> gaps = new ArrayList<>();
        for (Box piece : Cover.rest(all, told, allowance)) {
            List<Box> left = List.of(piece);
            while (!left.isEmpty()) {
                gaps.add(widest(left.get(0)));
                left = Cover.rest(piece, gaps, allowance);
            }
        }
        return apart(needed(gaps, all), all);
    }

    /** Grown in every direction until it meets a row: first where it can take all there is, so that less is to be said. */
    private Box widest(Box piece) {
        Box grown = piece;
        for (int dimension = 0; dimension < space.dimensions().size(); dimension++) {
            Classes free = free(grown, dimension);
            if (space.dimensions().get(dimension).isAll(free)) {
                grown = grown.with(dimension, free);
            }
        }
        for (int dimension = 0; dimension < space.dimensions().size(); dimension++) {
            Classes free = free(grown, dimension);
            grown = grown.with(dimension, space.dimensions().get(dimension).widened(grown.side(dimension), free));
        }
        return grown;
    }

    /** The classes of a dimension in which no row meets the box. */
    private Classes free(Box box, int dimension) {
        allowance.look(space.boxes().size());
        Classes free = space.dimensions().get(dimension).all();
        for (Box row : space.boxes()) {
            if (row.meetsBut(dimension, box)) {
                free = free.minus(row.side(dimension));
            }
        }
        return free;
    }

    /** Without those that the others make up together. */
    private List<Box> needed(List<Box> gaps, Box all) {
        List<Box> needed = new ArrayList<>(gaps);
        List<Box> smallestFirst = new ArrayList<>(gaps);
        smallestFirst.sort(Comparator.comparingLong(Gaps::size));
        for (Box gap : smallestFirst) {
            List<Box> others = new ArrayList<>(needed);
            others.remove(gap);
            if (Cover.isWhole(gap.and(all), others, allowance)) {
                needed = others;
            }
        }
        return needed;
    }

    /** The largest first, and in what others say already no wider than what is left of them. */
    private List<Box> apart(List<Box> gaps, Box all) {
        List<Box> told = new ArrayList<>();
        gaps.stream()
                .sorted(Comparator.comparingLong(Gaps::size).reversed())
                .forEach(gap -> told.add(narrowed(gap, all, Cover.rest(gap.and(all), told, allowance))));
        return told;
    }

    private Box narrowed(Box gap, Box all, List<Box> left) {
        Box narrowed = gap;
        for (int dimension : space.narrowed(gap).toList()) {
            Classes side = gap.side(dimension).minus(all.side(dimension));
            for (Box piece : left) {
                side = side.or(piece.side(dimension));
            }
            narrowed = narrowed.with(dimension, side);
        }
        return narrowed;
    }

    private static long size(Box box) {
        long size = 1;
        for (Classes side : box.sides()) {
            size = Math.min(Integer.MAX_VALUE, size * side.count());
        }
        return size;
    }
}
