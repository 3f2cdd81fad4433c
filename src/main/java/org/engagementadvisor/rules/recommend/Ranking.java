package org.engagementadvisor.rules.recommend;

import static org.engagementadvisor.rules.recommend.ProposalFacts.AMONG_FIRST;
import static org.engagementadvisor.rules.recommend.ProposalFacts.AT_MOST;
import static org.engagementadvisor.rules.recommend.ProposalFacts.AT_STAKE;
import static org.engagementadvisor.rules.recommend.ProposalFacts.CHANCE;
import static org.engagementadvisor.rules.recommend.ProposalFacts.MUST_DO;
import static org.engagementadvisor.rules.recommend.ProposalFacts.NEVER_CUT;
import static org.engagementadvisor.rules.recommend.ProposalFacts.RANKED_BY;
import static org.engagementadvisor.rules.recommend.ProposalFacts.SCORE;
import static org.engagementadvisor.rules.recommend.ProposalFacts.SELLING_AT_MOST;
import static org.engagementadvisor.rules.recommend.ProposalFacts.SELLS;
import static org.engagementadvisor.rules.recommend.ProposalFacts.SHARES_HEADROOM;
import static org.engagementadvisor.rules.recommend.ProposalFacts.STANDING;
import static org.engagementadvisor.rules.recommend.ProposalFacts.TIER;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.advice.ReliedTerm;
import org.engagementadvisor.rules.fact.Arithmetic;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The recommendations of one customer in their order, as tables judged them: the open ones by tier, those that must be done by their day and
 * all others by value per hour, else by score; of the first few so many that sell, in all so many; then those set aside. What they bring is limited to the headroom that is left of their area; one for which
 * none is left is set aside, unless it is never cut.
 */
final class Ranking {
    static final String OPEN = ReliedTerm.OPEN.word();

    private static final Comparator<Subject> ORDER = Comparator.comparing(
                    Ranking::tier, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Ranking::mustBeDoneIn, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(subject -> subject.decimal(RANKED_BY), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Ranking::score, Comparator.nullsLast(Comparator.reverseOrder()));

    private final List<Subject> open = new ArrayList<>();
    private final Map<Subject, Integer> ranks = new HashMap<>();
    private final List<Subject> aside = new ArrayList<>();
    private final Set<Subject> spent = new HashSet<>();
    private final Map<Subject, BigDecimal> limited = new HashMap<>();
    private final Map<String, BigDecimal> left = new HashMap<>();

    /** The order of a customer's recommendations, once tables have judged them. */
    static Ranking of(Subject whole) {
        return whole.once(Ranking.class, Ranking::new);
    }

    private Ranking(Subject whole) {
        List<Subject> all = whole.parts(Scope.RECOMMENDATION);
        List<Subject> wanted =
                all.stream().filter(Ranking::isOpen).sorted(ORDER).toList();
        int atMost = limit(whole, AT_MOST);
        int selling = limit(whole, SELLING_AT_MOST);
        int among = limit(whole, AMONG_FIRST);
        Waiting waiting = new Waiting(wanted);
        int sold = 0;
        Subject next = waiting.next(atMost <= 0, among > 0 && selling <= 0);
        while (next != null) {
            if (findsNothing(next) && !isNeverCut(next)) {
                spent.add(next);
            } else {
                take(next);
                open.add(next);
                ranks.put(next, open.size());
                sold += sells(next) ? 1 : 0;
            }
            next = waiting.next(open.size() >= atMost, open.size() < among && sold >= selling);
        }
        waiting.all().filter(this::findsNothing).forEach(spent::add);
        wanted.stream().filter(each -> !ranks.containsKey(each)).forEach(aside::add);
        all.stream().filter(each -> !isOpen(each)).sorted(ORDER).forEach(aside::add);
        aside.forEach(this::take);
    }

    static boolean isOpen(Subject subject) {
        Object standing = subject.value(STANDING);
        return standing == null || standing.equals(OPEN);
    }

    private static @Nullable Integer tier(Subject subject) {
        return (Integer) subject.value(TIER);
    }

    static boolean mustBeDone(Subject subject) {
        return "yes".equals(subject.value(MUST_DO));
    }

    /** Must-dos come by their day, all else by its value. */
    private static @Nullable Integer mustBeDoneIn(Subject subject) {
        return mustBeDone(subject) ? candidate(subject).dueInDays() : null;
    }

    /** No limit where no table gives one. */
    private static int limit(Subject whole, String answer) {
        return whole.value(answer) instanceof Integer limit ? limit : Integer.MAX_VALUE;
    }

    private static boolean sells(Subject subject) {
        return "yes".equals(subject.value(SELLS));
    }

    /** Those not taken yet, best first, apart by which limits keep them back. */
    private static final class Waiting {
        private final Map<Subject, Integer> places = new HashMap<>();
        private final Deque<Subject> neverCut = new ArrayDeque<>();
        private final Deque<Subject> selling = new ArrayDeque<>();
        private final Deque<Subject> others = new ArrayDeque<>();

        Waiting(List<Subject> wanted) {
            for (Subject each : wanted) {
                places.put(each, places.size());
                (isNeverCut(each) ? neverCut : sells(each) ? selling : others).add(each);
            }
        }

        /** The best that no limit keeps back; null if there is none. */
        @Nullable
        Subject next(boolean full, boolean enoughSelling) {
            Deque<Subject> best = neverCut;
            best = !full && !enoughSelling ? better(best, selling) : best;
            best = full ? best : better(best, others);
            return best.poll();
        }

        private Deque<Subject> better(Deque<Subject> one, Deque<Subject> other) {
            return place(other) < place(one) ? other : one;
        }

        private int place(Deque<Subject> some) {
            return some.isEmpty() ? Integer.MAX_VALUE : Objects.requireNonNull(places.get(some.getFirst()));
        }

        Stream<Subject> all() {
            return Stream.of(neverCut, selling, others).flatMap(Deque::stream);
        }
    }

    private static boolean isNeverCut(Subject subject) {
        return "yes".equals(subject.value(NEVER_CUT));
    }

    /** Gives it what is left of its area's headroom, if it shares that. */
    private void take(Subject subject) {
        BigDecimal turnover = candidate(subject).turnover();
        BigDecimal rest = rest(subject);
        if (turnover == null || rest == null) {
            return;
        }
        BigDecimal given = turnover.min(rest);
        left.put(String.valueOf(candidate(subject).area()), rest.subtract(given));
        if (given.compareTo(turnover) < 0) {
            limited.put(subject, given);
        }
    }

    private boolean findsNothing(Subject subject) {
        BigDecimal turnover = candidate(subject).turnover();
        BigDecimal rest = rest(subject);
        return turnover != null && turnover.signum() > 0 && rest != null && rest.signum() == 0;
    }

    /** What is left of the headroom of its area; null if it does not share that, or it is not known. */
    private @Nullable BigDecimal rest(Subject subject) {
        String area = candidate(subject).area();
        BigDecimal headroom = subject.decimal("areaHeadroom");
        boolean shares = area != null && headroom != null && "yes".equals(subject.value(SHARES_HEADROOM));
        return shares ? left.getOrDefault(area, headroom) : null;
    }

    /** Whether nothing of its area's headroom is left by those to be worked on. */
    boolean isSpent(Subject subject) {
        return spent.contains(subject);
    }

    static Proposal candidate(Subject subject) {
        return Objects.requireNonNull(subject.thing(Proposal.class));
    }

    /** Those to be worked on, best first. */
    List<Subject> open() {
        return open;
    }

    /** Those beyond a limit or without headroom, then those held, yielding or rejected. */
    List<Subject> aside() {
        return aside;
    }

    /** Why one that was set aside is: the word that a table gave, or that there are better ones. */
    static String standing(Subject subject) {
        return isOpen(subject) ? Recommendation.NOT_NOW : String.valueOf(subject.value(STANDING));
    }

    /** The place among those to be worked on, from 1; null for one set aside. */
    @Nullable
    Integer rank(Subject subject) {
        return ranks.get(subject);
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
        Proposal candidate = candidate(subject);
        if (given != null) {
            return Arithmetic.times(given, candidate.marginRatio());
        }
        BigDecimal valued = Arithmetic.times(subject.decimal(AT_STAKE), subject.decimal(CHANCE));
        return valued == null ? candidate.margin() : valued;
    }

    /** The margin less what the hours of doing it cost; null where either cannot be named. */
    @Nullable
    BigDecimal net(Subject subject) {
        return Arithmetic.minus(margin(subject), ProposalFacts.cost(subject));
    }
}
