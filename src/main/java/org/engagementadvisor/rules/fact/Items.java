package org.engagementadvisor.rules.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Items of one scope in the order in which they come; the second of a name is told apart by its number, those without one are not. */
public final class Items {
    private final List<Item> all = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    public void add(String name, @Nullable String area, @Nullable Object thing) {
        int number = name.isEmpty() ? 1 : seen.merge(name, 1, Integer::sum);
        all.add(new Item(number == 1 ? name : name + " (" + number + ")", area, thing));
    }

    public List<Item> all() {
        return List.copyOf(all);
    }
}
