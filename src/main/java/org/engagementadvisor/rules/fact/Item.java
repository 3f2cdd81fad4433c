package org.engagementadvisor.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a table of a narrower scope than the customer judges.
 *
 * @param name as people call it, different from all others of its scope; {@link #UNNAMED} where nothing says it
 * @param area the product area that it belongs to; null if to none, or to no single one
 * @param thing what is known of it, for the facts that are read off it; null if the name says all
 */
public record Item(
        String name, @Nullable String area, @Nullable Object thing) {
    static final String UNNAMED = "";
}
