package org.engagementadvisor.document;

/** Thrown where lists and entries stand within each other so deep that nobody means it. */
final class TooDeep extends RuntimeException {
    static final int MOST = 60;

    final transient Place place;

    private TooDeep(Place place, int depth) {
        super(depth + " lists or entries within each other");
        this.place = place;
    }

    static void refuse(int depth, Place place) {
        if (depth > MOST) {
            // The path of keys would be as deep.
            throw new TooDeep(place.with(""), depth);
        }
    }
}
