package org.engagementadvisor.register;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By when open recommendations were first to be done: each new advice moves the day on, which people do not. */
public interface FirstDue {
    /**
     * What is recommended.
     *
     * @param code the row that recommends it
     * @param item the product area or other thing that it is about; null for none
     */
    record Recommended(String code, @Nullable String item) {}

    /** The days of a customer; without those for which there is none. */
    Map<Recommended, LocalDate> firstDue(String customer);
}
