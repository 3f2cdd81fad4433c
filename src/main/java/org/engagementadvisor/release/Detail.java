package org.engagementadvisor.release;

import org.jspecify.annotations.Nullable;

/**
 * A member of an advice that is another than before.
 *
 * @param kind what it is of any customer, such as {@code decisions.reasons.sentence}
 * @param place where it is, with the answers, codes and rows on the way
 * @param before its JSON; null if it was not there
 * @param after its JSON; null if it is no longer there
 */
record Detail(
        String kind,
        String place,
        @Nullable String before,
        @Nullable String after) {}
