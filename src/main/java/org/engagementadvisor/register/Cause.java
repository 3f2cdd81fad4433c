package org.engagementadvisor.register;

import java.util.Locale;

/** Why somebody was advised on a customer. */
public enum Cause {
    IMPORT,
    FACTS,
    RULES,
    DAY,
    VERDICT;

    /** As it is kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Cause of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
