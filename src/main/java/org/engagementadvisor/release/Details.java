package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What differs between two runs over many customers, by kind, with the first of each. */
final class Details {
    private static final int EXAMPLES = 3;

    private final Map<String, Kind> kinds = new TreeMap<>();

    /** A difference, and whose it is. */
    record Example(String customer, Detail detail) {}

    /** One kind of difference; how often it was found and for how many customers. */
    static final class Kind {
        private final String name;
        private final List<Example> examples = new ArrayList<>();
        private long customers;
        private long times;

        Kind(String name) {
            this.name = name;
        }

        public String name() {
            return name;
        }

        public long customers() {
            return customers;
        }

        public long times() {
            return times;
        }

        public List<Example> examples() {
            return examples;
        }
    }

    void add(String customer, List<Detail> details) {
        Set<String> found = new HashSet<>();
        for (Detail detail : details) {
            Kind kind = kinds.computeIfAbsent(detail.kind(), Kind::new);
            kind.times++;
            if (found.add(detail.kind())) {
                kind.customers++;
                if (kind.examples.size() < EXAMPLES) {
                    kind.examples.add(new Example(customer, detail));
                }
            }
        }
    }

    /** What most customers show first. */
    List<Kind> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparingLong(Kind::customers).reversed())
                .toList();
    }
}
