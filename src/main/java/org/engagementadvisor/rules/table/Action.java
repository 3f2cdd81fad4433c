package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an action column can say. */
public enum Action {
    /** Gives an answer of the vocabulary. */
    ANSWER("answer", FactType.TEXT),
    /** Names a criterion of a weighted mean. */
    CRITERION("criterion", FactType.TEXT),
    /** The weight of the criterion. */
    WEIGHT("weight", FactType.NUMBER, 0, null),
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
    /** Why it is recommended, in the words of who wrote the row. */
    WHY("why", FactType.TEXT),
    /** The function that does it. */
    OWNER("owner", FactType.TERM),
    /** Who else is told, apart by commas. */
    INFORMED("informed", FactType.TERM),
    /** By when, in days from the as-of date. */
    DUE_IN_DAYS("dueInDays", FactType.WHOLE, 0, null),
    /** Names the day of the thing itself, after which nothing about it is due. */
    NOT_AFTER("notAfter", FactType.TERM),
    /** The product area that it is about, where that is not the one judged. */
    ABOUT("about", FactType.TERM),
    /** Whether it sells, leaves alone, steps up and so on: what may not come out beside its contrary. */
    STANCE("stance", FactType.TERM),
    /** Names the amount of turnover a year that it may bring. */
    WORTH("worth", FactType.TERM),
    /** Names the amount a year that it may save or keep. */
    SAVES("saves", FactType.TERM),
    /** The part of that amount to be expected, 0 to 1; all of it where nothing is said. */
    CHANCE("chance", FactType.RATIO, 0, 1),
    /** By what its success is measured. */
    MEASURE("measure", FactType.TEXT),
    /** How far it reaches, in months. */
    HORIZON("horizonMonths", FactType.WHOLE, 0, null),
    /** What to do first. */
    FIRST_STEP("firstStep", FactType.TEXT),
    /** The step of the strategy page that a line belongs to, 1 to 6. */
    STEP("step", FactType.WHOLE, 1, 6),
    /** The editions of the strategy page that a line stands in. */
    EDITION("edition", List.of("both", "internal", "customer")),
    /** A line of the strategy page. */
    LINE("line", FactType.TEXT),
    /** Names the fact that is missing. */
    MISSING("missing", FactType.TERM),
    /** The worst that the missing fact may turn out to be. */
    WORST("worst", FactType.TERM),
    /** The best that the missing fact may turn out to be. */
    BEST("best", FactType.TERM),
    /** What the worst means, in words that follow “if”. */
    WORST_TOLD("worstTold", FactType.TEXT),
    /** What the best means, in words that follow “if”. */
    BEST_TOLD("bestTold", FactType.TEXT),
    /** The decisions that wait for it, apart by commas. */
    HOLDS_UP("holdsUp", FactType.TEXT),
    /** How to ask for it. */
    QUESTION("question", FactType.TEXT);

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // a fact never changes, its record has copies of all lists
    private final Fact domain;

    Action(String word, FactType type) {
        this(word, type, null, null);
    }

    Action(String word, FactType type, @Nullable Integer from, @Nullable Integer to) {
        this(word, type, List.of(), from, to);
    }

    Action(String word, List<String> terms) {
        this(word, FactType.TERM, terms, null, null);
    }

    Action(String word, FactType type, List<String> terms, @Nullable Integer from, @Nullable Integer to) {
        this.word = word;
        String words = word.replaceAll("([A-Z])", " $1");
        this.domain =
                new Fact(word, words, type, "", Scope.CUSTOMER, terms, false, decimal(from), decimal(to), false, false);
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer whole) {
        return whole == null ? null : BigDecimal.valueOf(whole);
    }

    /** As a table says it. */
    public String word() {
        return word;
    }

    /** What its cells hold. */
    public FactType type() {
        return domain.type();
    }

    /** What its cells may hold, as if it were a fact. */
    Fact domain() {
        return domain;
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
