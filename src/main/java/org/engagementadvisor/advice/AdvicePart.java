package org.engagementadvisor.advice;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an advice has beside the verdict, recommendations, data gaps and answers. It is made only for who asks for it. */
public enum AdvicePart {
    /** How each answer came about, and which were held for once. */
    DECISIONS("decisions"),
    /** What was found too, but not to be done now. */
    SET_ASIDE("setAside"),
    /** The customer strategy on a page. */
    PAGE("page"),
    /** The arithmetic behind the place of each recommendation. */
    RANKING("ranking");

    public static final Set<AdvicePart> ALL = Collections.unmodifiableSet(EnumSet.allOf(AdvicePart.class));

    private final String word;

    AdvicePart(String word) {
        this.word = word;
    }

    /** As who asks for it says it. */
    public String word() {
        return word;
    }

    public static Optional<AdvicePart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word.equals(word)).findFirst();
    }

    /** All that can be asked for, in the order of an advice. */
    public static List<String> words() {
        return Arrays.stream(values()).map(AdvicePart::word).toList();
    }
}
