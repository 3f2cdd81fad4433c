package org.engagementadvisor.rules;

import static org.engagementadvisor.rules.CandidateFacts.AMONG_FIRST;
import static org.engagementadvisor.rules.CandidateFacts.AT_MOST;
import static org.engagementadvisor.rules.CandidateFacts.NEVER_CUT;
import static org.engagementadvisor.rules.CandidateFacts.SCORE;
import static org.engagementadvisor.rules.CandidateFacts.SELLING_AT_MOST;
import static org.engagementadvisor.rules.CandidateFacts.SELLS;
import static org.engagementadvisor.rules.CandidateFacts.SHARES_HEADROOM;
import static org.engagementadvisor.rules.CandidateFacts.STANDING;
import static org.engagementadvisor.rules.CandidateFacts.TIER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The recommendations of one customer in their order, as tables judged them: the open ones by tier and score, of the first few so
 * many that sell, in all so many; then those set aside. What they bring is limited to the headroom that is left of their area.
 */
final class Ranking {
    static final String OPEN = "open";
    static final String NOT_NOW = "not now";

    private static final Comparator<Subject> ORDER = Comparator.comparing(
                    Ranking::tier, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Ranking::score, Comparator.nullsLast(Comparator.reverseOrder()));

    private final List<Subject> open = new ArrayList<>();
    private final List<Subject> aside = new ArrayList<>();
    private final Map<Subject, BigDecimal> limited = new HashMap<>();
    private final Map<String, BigDecimal> left = new HashMap<>();

    Ranking(Subject whole) {
        List<Subject> all = whole.parts(Scope.RECOMMENDATION);
        List<Subject> wanted =
                all.stream().filter(Ranking::isOpen).sorted(ORDER).toList();
        int atMost = limit(whole, AT_MOST);
        int selling = limit(whole, SELLING_AT_MOST);
        int among = limit(whole, AMONG_FIRST);
        List<Subject> waiting = new ArrayList<>(wanted);
        Subject next = next(waiting, atMost, selling, among);
        while (next != null) {
            waiting.remove(next);
            (takes(next) ? open : aside).add(next);
            next = next(waiting, atMost, selling, among);
        }
        aside.addAll(waiting);
        all.stream().filter(each -> !isOpen(each)).sorted(ORDER).forEach(aside::add);
        aside.stream().filter(each -> !isSpent(each)).forEach(this::takes);
    }

    private static boolean isOpen(Subject subject) {
        Object standing = subject.value(STANDING);
        return standing == null || standing.equals(OPEN);
    }

    private static @Nullable Integer tier(Subject subject) {
        return (Integer) subject.value(TIER);
    }

    /** No limit where no table gives one. */
    private static int limit(Subject whole, String answer) {
        return whole.value(answer) instanceof Integer limit ? limit : Integer.MAX_VALUE;
    }

    private static boolean sells(Subject subject) {
        return "yes".equals(subject.value(SELLS));
    }

    private static long count(List<Subject> subjects) {
        return subjects.stream().filter(Ranking::sells).count();
    }

    /** The best of those waiting that no limit keeps back; null if there is none. */
    private @Nullable Subject next(List<Subject> waiting, int atMost, int selling, int among) {
        boolean full = open.size() >= atMost;
        boolean enoughSelling = open.size() < among && count(open) >= selling;
        return waiting.stream()
                .filter(each -> isNeverCut(each) || (!full && !(enoughSelling && sells(each))))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNeverCut(Subject subject) {
        return "yes".equals(subject.value(NEVER_CUT));
    }

    /** Gives it what is left of its area's headroom, if it shares that; whether there was anything left for it. */
    private boolean takes(Subject subject) {
        Candidate candidate = candidate(subject);
        BigDecimal turnover = candidate.turnover();
        BigDecimal headroom = subject.decimal("areaHeadroom");
        String area = candidate.area();
        if (turnover == null || headroom == null || area == null || !"yes".equals(subject.value(SHARES_HEADROOM))) {
            return true;
        }
        BigDecimal rest = left.getOrDefault(area, headroom);
        BigDecimal given = turnover.min(rest);
        left.put(area, rest.subtract(given));
        if (given.compareTo(turnover) < 0) {
            limited.put(subject, given);
        }
        return !isSpent(subject);
    }

    /** Whether others took all of the headroom that it would have shared. */
    boolean isSpent(Subject subject) {
        BigDecimal given = limited.get(subject);
        return given != null && given.signum() == 0;
    }

    static Candidate candidate(Subject subject) {
        return Objects.requireNonNull(subject.thing(Candidate.class));
    }

    /** Those to be worked on, best first. */
    List<Subject> open() {
        return open;
    }

    /** Those held, yielding, rejected or beyond a limit. */
    List<Subject> aside() {
        return aside;
    }

    /** Why one that was set aside is: the word that a table gave, or that there are better ones. */
    static String standing(Subject subject) {
        return isOpen(subject) ? NOT_NOW : String.valueOf(subject.value(STANDING));
    }

    /** The place among those to be worked on, from 1; null for one set aside. */
    @Nullable
    Integer rank(Subject subject) {
        int at = open.indexOf(subject);
        return at < 0 ? null : at + 1;
    }

    /** What tables made of its value, urgency and fit, 0 to 100; null where none scores it. */
    static @Nullable BigDecimal score(Subject subject) {
        return subject.decimal(SCORE);
    }

    /** Whether its turnover was limited to what was left of the headroom. */
    boolean isLimited(Subject subject) {
        return limited.containsKey(subject);
    }

    /** The turnover of 12 months to be expected; null where none can be named. */
    @Nullable
    BigDecimal turnover(Subject subject) {
        BigDecimal given = limited.get(subject);
        return given == null ? candidate(subject).turnover() : given;
    }

    /** The contribution margin of 12 months to be expected; null where none can be named. */
    @Nullable
    BigDecimal margin(Subject subject) {
        BigDecimal given = limited.get(subject);
        Candidate candidate = candidate(subject);
        return given == null ? candidate.margin() : Arithmetic.times(given, candidate.marginRatio());
    }
}
