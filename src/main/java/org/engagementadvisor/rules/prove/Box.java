package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.List;

/** The cases whose values lie, in each dimension, in one of the classes of that side. */
record Box(List<Classes> sides) {
    Box {
        sides = List.copyOf(sides);
    }

    Classes side(int dimension) {
        return sides.get(dimension);
    }

    Box with(int dimension, Classes side) {
        List<Classes> changed = new ArrayList<>(sides);
        changed.set(dimension, side);
        return new Box(changed);
    }

    /** The cases of both. */
    Box and(Box other) {
        List<Classes> both = new ArrayList<>(sides.size());
        for (int dimension = 0; dimension < sides.size(); dimension++) {
            both.add(side(dimension).and(other.side(dimension)));
        }
        return new Box(both);
    }

    boolean isEmpty() {
        return sides.stream().anyMatch(Classes::isEmpty);
    }

    boolean meets(Box other) {
        return meetsBut(-1, other);
    }

    /** Whether some case lies in both, if that dimension is not looked at. */
    boolean meetsBut(int dimension, Box other) {
        for (int each = 0; each < sides.size(); each++) {
            if (each != dimension && !side(each).meets(other.side(each))) {
                return false;
            }
        }
        return true;
    }

    boolean covers(Box other) {
        for (int each = 0; each < sides.size(); each++) {
            if (!side(each).covers(other.side(each))) {
                return false;
            }
        }
        return true;
    }
}
