package org.engagementadvisor.rules.table;

import java.util.Arrays;
import java.util.Optional;

/** What an action column can say. */
public enum Action {
    /** Gives an answer of the vocabulary. */
    ANSWER("answer", FactType.TEXT),
    /** Names a criterion of a weighted mean. */
    CRITERION("criterion", FactType.TEXT),
    /** The weight of the criterion. */
    WEIGHT("weight", FactType.NUMBER),
    /** The points of the criterion, 0 to 100. */
    POINTS("points", FactType.SCORE),
    /** Names the fact that the points are made of. */
    SCORED("scored", FactType.TERM),
    /** The value of that fact that is worth nothing. */
    ZERO_AT("zeroAt", FactType.NUMBER),
    /** The value of that fact that is worth 100. */
    HUNDRED_AT("hundredAt", FactType.NUMBER),
    /** The kind of a recommendation. */
    KIND("kind", FactType.TERM),
    /** What is recommended, in plain words. */
    HEADLINE("headline", FactType.TEXT),
    /** The function that does it. */
    OWNER("owner", FactType.TERM),
    /** By when, in days from the as-of date. */
    DUE_IN_DAYS("dueInDays", FactType.WHOLE),
    /** Names the fact that is missing. */
    MISSING("missing", FactType.TERM),
    /** The worst that the missing fact may turn out to be. */
    WORST("worst", FactType.TERM),
    /** The best that the missing fact may turn out to be. */
    BEST("best", FactType.TERM),
    /** The decisions that wait for it, apart by commas. */
    HOLDS_UP("holdsUp", FactType.TEXT),
    /** How to ask for it. */
    QUESTION("question", FactType.TEXT);

    private final String word;
    private final FactType type;

    Action(String word, FactType type) {
        this.word = word;
        this.type = type;
    }

    /** As a table says it. */
    public String word() {
        return word;
    }

    FactType type() {
        return type;
    }

    /** Whether a table of that hit policy can say it. */
    boolean goesWith(HitPolicy policy) {
        return switch (this) {
            case ANSWER -> policy != HitPolicy.WEIGHTED_MEAN && policy != HitPolicy.COLLECT;
            case CRITERION, WEIGHT, POINTS, SCORED, ZERO_AT, HUNDRED_AT -> policy == HitPolicy.WEIGHTED_MEAN;
            default -> policy == HitPolicy.COLLECT;
        };
    }

    static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word.equals(word))
                .findFirst();
    }
}
