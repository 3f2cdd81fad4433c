package org.engagementadvisor.rules.prove;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a fact can turn out to be.
 *
 * @param values all that it can be where it is known; null if that is whatever the vocabulary allows
 * @param unknown whether it can be unknown
 */
record Given(@Nullable Set<Object> values, boolean unknown) {
    /** Whatever the vocabulary allows, or unknown. */
    static final Given ANYTHING = new Given(null, true);

    static Given oneOf(Collection<Object> values, boolean unknown) {
        return new Given(new LinkedHashSet<>(values), unknown);
    }

    boolean allows(Object value) {
        return values == null || values.contains(value);
    }
}
