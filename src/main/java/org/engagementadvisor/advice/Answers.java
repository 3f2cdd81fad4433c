package org.engagementadvisor.advice;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers by name in the order in which they were given, immutable. An advice holds some sixty of these maps, most of one
 * entry, which hash tables would make dear.
 */
public final class Answers extends AbstractMap<String, Object> {
    private static final Answers NONE = new Answers(new String[0], new Object[0]);

    /** Up to so many, looking at each name costs less than hashing. */
    private static final int FEW = 16;

    private final String[] names;
    private final Object[] values;
    private final @Nullable Map<String, Integer> places;

    private Answers(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
        this.places = names.length > FEW ? placesOf(names) : null;
    }

    private static Map<String, Integer> placesOf(String[] names) {
        Map<String, Integer> places = new HashMap<>(2 * names.length);
        for (int at = 0; at < names.length; at++) {
            places.put(names[at], at);
        }
        return places;
    }

    /** Each value under the name at its place; names are different from each other. */
    public static Answers of(String[] names, Object[] values) {
        return new Answers(names.clone(), values.clone());
    }

    static Map<String, Object> of(Map<String, Object> answers) {
        if (answers instanceof Answers) {
            return answers;
        }
        if (answers.isEmpty()) {
            return NONE;
        }
        return new Answers(
                answers.keySet().toArray(String[]::new), answers.values().toArray());
    }

    private int place(@Nullable Object name) {
        if (places != null) {
            return places.getOrDefault(name, -1);
        }
        for (int at = 0; at < names.length; at++) {
            if (names[at].equals(name)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        int at = place(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return place(name) >= 0;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Object> each) {
        for (int at = 0; at < names.length; at++) {
            each.accept(names[at], values[at]);
        }
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Entry<String, Object> next() {
            if (next == names.length) {
                throw new NoSuchElementException();
            }
            int at = next++;
            return Map.entry(names[at], values[at]);
        }
    }
}
