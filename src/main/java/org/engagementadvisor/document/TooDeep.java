package org.engagementadvisor.document;

/** Thrown where lists and entries stand within each other so deep that nobody means it. */
final class TooDeep extends RuntimeException {
    final transient Place place;

    private TooDeep(Place place, int depth) {
        super(String.valueOf(depth));
        this.place = place;
    }

    static void refuse(int depth, Place place) {
        if (Limit.DEPTH.isExceededBy(depth)) {
            // The path of keys would be as deep.
            throw new TooDeep(place.with(""), depth);
        }
    }
}
