package org.engagementadvisor.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few in an order, of any number that are offered; the order leaves no ties. */
final class Best<T> {
    private final int most;
    private final Comparator<T> order;
    private final PriorityQueue<T> kept;

    Best(int most, Comparator<T> order) {
        this.most = most;
        this.order = order;
        kept = new PriorityQueue<>(order.reversed());
    }

    void offer(T each) {
        kept.add(each);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** The first first. */
    List<T> list() {
        List<T> list = new ArrayList<>(kept);
        list.sort(order);
        return list;
    }
}
