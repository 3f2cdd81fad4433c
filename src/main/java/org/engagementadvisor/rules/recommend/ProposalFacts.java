package org.engagementadvisor.rules.recommend;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.rules.fact.Arithmetic;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Each recommendation, as the tables that rank them see it. */
public final class ProposalFacts {
    public static final String CODE = "recommendationCode";
    public static final String KIND = "recommendationKind";
    public static final String OWNER = "recommendationOwner";
    public static final String STANCE = "recommendationStance";
    public static final String STANCES = "stances";
    public static final String STANCES_IN_AREA = "stancesInArea";
    public static final String STANCES_WORKED_ON = "stancesWorkedOn";
    public static final String STANCES_SET_ASIDE = "stancesSetAside";
    static final String SELLS = "sells";
    static final String SHARES_HEADROOM = "sharesHeadroom";
    static final String TIER = "tier";
    static final String MUST_DO = "mustDo";
    static final String HOURS = "hoursOfWork";
    static final String RATE = "hourlyRate";
    static final String AT_STAKE = "amountAtStake";
    static final String CHANCE = "valueChance";
    static final String VALUE_NOTE = "valueNote";
    static final String WEIGHT = "valueWeight";
    static final String RANKED_BY = "rankingValue";
    static final String NEVER_CUT = "neverCut";
    static final String WORTH_ITS_HOURS = "worthItsHours";
    static final String STANDING = "standing";
    static final String STANDING_NOTE = "standingNote";
    static final String SCORE = "recommendationScore";
    static final String AT_MOST = "recommendationsAtMost";
    static final String SELLING_AT_MOST = "sellingAtMost";
    static final String AMONG_FIRST = "sellingAmongFirst";

    private static final String[] VALUE = {AT_STAKE, CHANCE, HOURS, RATE};
    static final String[] RANKING = {
        SELLS,
        SHARES_HEADROOM,
        NEVER_CUT,
        TIER,
        MUST_DO,
        STANDING,
        SCORE,
        AT_STAKE,
        CHANCE,
        HOURS,
        RATE,
        WEIGHT,
        AT_MOST,
        SELLING_AT_MOST,
        AMONG_FIRST
    };

    private ProposalFacts() {}

    public static List<InputFact> all() {
        return List.of(
                of(CODE, FactType.TERM, Proposal::code),
                of(KIND, FactType.TERM, Proposal::kind),
                of(OWNER, FactType.TERM, Proposal::owner),
                of(STANCE, FactType.TERM, Proposal::stance),
                of("recommendationItem", FactType.TERM, Proposal::item),
                of("recommendationTurnover", FactType.MONEY, Proposal::turnover),
                of("recommendationMargin", FactType.MONEY, Proposal::margin),
                of("recommendationDueInDays", FactType.WHOLE, Proposal::dueInDays),
                of("recommendationDaysLeft", FactType.WHOLE, Proposal::daysLeft).signed(),
                of(
                        "recommendationMethods",
                        FactType.WHOLE,
                        candidate -> candidate.grounds().size()),
                of("recommendationHeadline", FactType.TEXT, candidate -> candidate.text(Action.HEADLINE)),
                of("recommendationMeasure", FactType.TEXT, candidate -> candidate.text(Action.MEASURE)),
                of("recommendationFirstStep", FactType.TEXT, candidate -> candidate.text(Action.FIRST_STEP)),
                item("recommendationDue", FactType.DATE, ProposalFacts::due),
                item("monthsSinceRejected", FactType.WHOLE, ProposalFacts::monthsSinceRejected),
                item(STANCES, FactType.TERMS, subject -> others(subject).stances(subject), WORTH_ITS_HOURS),
                item(
                        STANCES_IN_AREA,
                        FactType.TERMS,
                        subject -> others(subject).stancesInArea(subject),
                        WORTH_ITS_HOURS),
                ofItem(
                        Scope.CUSTOMER,
                        STANCES_WORKED_ON,
                        FactType.TERMS,
                        whole -> stances(whole, Ranking::isOpen),
                        STANDING),
                ofItem(
                        Scope.CUSTOMER,
                        STANCES_SET_ASIDE,
                        FactType.TERMS,
                        whole -> stances(whole, each -> !Ranking.isOpen(each)),
                        STANDING),
                item("kinds", FactType.TERMS, subject -> others(subject).kinds(subject))
                        .withTermsOf(KIND),
                item("recommendationCost", FactType.MONEY, ProposalFacts::cost, HOURS, RATE),
                item("recommendationNetValue", FactType.MONEY, ProposalFacts::net, VALUE),
                item(
                        "recommendationValuePerHour",
                        FactType.MONEY,
                        subject -> Arithmetic.per(net(subject), subject.decimal(HOURS)),
                        VALUE),
                item(RANKED_BY, FactType.MONEY, ProposalFacts::rankedBy, AT_STAKE, CHANCE, HOURS, RATE, WEIGHT),
                item(
                        "recommendationRank",
                        FactType.WHOLE,
                        subject -> Ranking.of(subject.whole()).rank(subject),
                        RANKING),
                item(
                        "recommendationValue",
                        FactType.MONEY,
                        subject -> Ranking.of(subject.whole()).margin(subject),
                        RANKING));
    }

    private static InputFact item(String name, FactType type, InputFact.Getter getter, String... needs) {
        return ofItem(Scope.RECOMMENDATION, name, type, getter, needs);
    }

    private static InputFact of(String name, FactType type, Function<Proposal, @Nullable Object> part) {
        return item(name, type, subject -> in(candidate(subject), part));
    }

    private static @Nullable Proposal candidate(Subject subject) {
        return subject.thing(Proposal.class);
    }

    private static OtherProposals others(Subject subject) {
        return subject.whole().once(OtherProposals.class, OtherProposals::new);
    }

    /** Sorted, each once. */
    private static List<String> stances(Subject whole, Predicate<Subject> which) {
        return whole.parts(Scope.RECOMMENDATION).stream()
                .filter(which)
                .map(each -> in(candidate(each), Proposal::stance))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the hours of doing it cost. */
    static @Nullable BigDecimal cost(Subject subject) {
        return Arithmetic.times(subject.decimal(HOURS), subject.decimal(RATE));
    }

    private static @Nullable BigDecimal net(Subject subject) {
        BigDecimal gross = Arithmetic.times(subject.decimal(AT_STAKE), subject.decimal(CHANCE));
        return Arithmetic.minus(gross, cost(subject));
    }

    /** The value of an hour, as much as it counts under the strategy; a weight does not make what only costs worse. */
    private static @Nullable BigDecimal rankedBy(Subject subject) {
        BigDecimal weight = subject.decimal(WEIGHT);
        BigDecimal perHour = Arithmetic.per(net(subject), subject.decimal(HOURS));
        return weight == null || perHour == null || perHour.signum() < 0 ? perHour : perHour.multiply(weight);
    }

    private static @Nullable LocalDate due(Subject subject) {
        Integer days = in(candidate(subject), Proposal::dueInDays);
        return days == null ? null : subject.asOf().plusDays(days);
    }

    /** Whole months since people last rejected it, for what it is about if they said for what. */
    private static @Nullable Integer monthsSinceRejected(Subject subject) {
        List<Earlier.Rejected> rejected = in(subject.customer().earlier(), Earlier::rejected);
        Proposal candidate = candidate(subject);
        if (rejected == null || candidate == null) {
            return null;
        }
        return rejected.stream()
                .filter(each -> each.code().equals(candidate.code())
                        && (each.item() == null || each.item().equals(candidate.item())))
                .map(Earlier.Rejected::on)
                .filter(on -> !on.isAfter(subject.asOf()))
                .max(Comparator.naturalOrder())
                .map(on -> Arithmetic.months(on, subject.asOf()))
                .orElse(null);
    }
}
