package org.engagementadvisor.begin;

import java.util.List;

/** Asks a person which of several it is. */
@FunctionalInterface
public interface Choice {
    /** Takes the best without asking. */
    Choice BEST = (question, options) -> 0;

    /** Which it is, counted from 0. */
    int of(String question, List<String> options);
}
