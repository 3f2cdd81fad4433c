package org.engagementadvisor.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the customer strategy on a page.
 *
 * @param step 1 where we are, 2 destination, 3 focus, 4 selling it in, 5 delivery, 6 review and update
 * @param edition {@code internal}, {@code customer}, or {@code both}
 * @param item what the line is about, where that is not the customer as a whole
 */
public record PageLine(int step, String edition, @Nullable String item, String text, List<Reason> reasons) {

    public PageLine {
        reasons = List.copyOf(reasons);
    }
}
