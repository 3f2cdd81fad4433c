package org.engagementadvisor.rules.prove;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Row;
import org.jspecify.annotations.Nullable;

/** What is known of one case: values by the name of the fact; null is unknown. */
record Example(Map<String, @Nullable Object> values) {
    Example {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static Example of(Fact fact, @Nullable Object value) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        one.put(fact.name(), value);
        return new Example(one);
    }

    /** This and more. */
    Example and(Example more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.putAll(more.values);
        return new Example(all);
    }

    @Nullable
    Object of(Fact fact) {
        return values.get(fact.name());
    }

    boolean isKnown() {
        return values.values().stream().noneMatch(value -> value == null);
    }

    boolean meets(Row row) {
        return row.conditions().stream().allMatch(this::meets);
    }

    boolean meets(Condition condition) {
        Fact other = condition.otherFact();
        return other == null ? condition.holds(of(condition.fact())) : condition.holds(of(condition.fact()), of(other));
    }
}
