package org.engagementadvisor.begin;

import java.util.List;

/**
 * What was taken for a field.
 *
 * @param field as in the table of usual columns, such as {@code lines.amount}
 * @param others that were near, as people read them
 */
record Taken(String field, Candidate candidate, List<String> others) {
    Taken {
        others = List.copyOf(others);
    }
}
