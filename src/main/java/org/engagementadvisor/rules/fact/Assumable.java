package org.engagementadvisor.rules.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Area.Basis;
import org.engagementadvisor.customer.Area.CategorySpend;
import org.engagementadvisor.customer.Area.Competitor;
import org.engagementadvisor.customer.Area.Hold;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerPlans;
import org.engagementadvisor.customer.Ratings;
import org.engagementadvisor.customer.Ratings.Rating;
import org.engagementadvisor.customer.Relationship;
import org.engagementadvisor.customer.Word;
import org.jspecify.annotations.Nullable;

/** The facts that may be assumed where they are unknown, each with what the customer would look like. */
public final class Assumable {
    private static final Map<String, Supposition> ALL = all();

    /** All that is read off the initiatives and the themes of the customer. */
    private static final List<String> PLAN = List.of(
            "knownPlan",
            "initiatives",
            "earliestInitiativeStage",
            "resultsToReview",
            "knownProblem",
            "knownOpportunity",
            "knownStrategy",
            "customerThemes",
            "theme",
            "themeIsOurs");

    private Assumable() {}

    /** What the customer would look like if the fact, of that area if it is one of areas, had that value. */
    private interface Supposition {
        Customer in(Customer customer, String area, Object value, LocalDate asOf);
    }

    /** The facts that such an assumption changes, apart from those computed of them. */
    public static List<String> touched(String fact) {
        return switch (fact) {
            case "intent", "ownGrowth", "areaMargin", "areaMarketGrowth", "areaCompetitorHold" -> List.of(fact);
            case "areaSpend" -> List.of(fact, "areaSpendEstimated", "areaSpendPeers");
            case "knownPlan" -> PLAN;
            case "sponsorOurs", "sponsorTheirs" -> List.of("sponsorOurs", "sponsorTheirs");
            default -> List.of(fact, RelationshipFacts.age(fact));
        };
    }

    public static boolean contains(String fact) {
        return ALL.containsKey(fact);
    }

    public static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    public static Customer assume(Subject subject, String fact, Object value) {
        Supposition assumed = ALL.get(fact);
        String area = subject.item();
        return assumed == null
                ? subject.customer()
                : assumed.in(subject.customer(), area == null ? "" : area, value, subject.asOf());
    }

    private static Map<String, Supposition> all() {
        Map<String, Supposition> all = new LinkedHashMap<>();
        for (String rating : RelationshipFacts.RATINGS.keySet()) {
            all.put(
                    rating,
                    (customer, area, value, asOf) -> customer.with(draft -> draft.ratings =
                            rated(customer.ratings(), rating, new Rating((Integer) value, asOf, null))));
        }
        all.put(
                "intent",
                (customer, area, value, asOf) ->
                        customer.with(draft -> draft.plans = intending(customer.plans(), value)));
        all.put(
                "knownPlan",
                (customer, area, value, asOf) ->
                        customer.with(draft -> draft.plans = planning(customer.plans(), value)));
        all.put(
                "ownGrowth",
                (customer, area, value, asOf) -> customer.with(draft -> draft.ownGrowth = (BigDecimal) value));
        all.put(
                "sponsorOurs",
                (customer, area, value, asOf) ->
                        customer.with(draft -> draft.relationship = sponsored(customer.relationship(), value, null)));
        all.put(
                "sponsorTheirs",
                (customer, area, value, asOf) ->
                        customer.with(draft -> draft.relationship = sponsored(customer.relationship(), null, value)));
        all.put(
                "areaSpend",
                (customer, area, value, asOf) -> changed(
                        customer,
                        area,
                        known -> with(
                                known,
                                known.contributionMargin(),
                                new CategorySpend((BigDecimal) value, Basis.STATED, asOf),
                                known.marketGrowth(),
                                known.competitor())));
        all.put(
                "areaMargin",
                (customer, area, value, asOf) -> changed(
                        customer,
                        area,
                        known -> with(
                                known,
                                (BigDecimal) value,
                                known.categorySpend(),
                                known.marketGrowth(),
                                known.competitor())));
        all.put(
                "areaMarketGrowth",
                (customer, area, value, asOf) -> changed(
                        customer,
                        area,
                        known -> with(
                                known,
                                known.contributionMargin(),
                                known.categorySpend(),
                                (BigDecimal) value,
                                known.competitor())));
        all.put(
                "areaCompetitorHold",
                (customer, area, value, asOf) -> changed(
                        customer,
                        area,
                        known -> with(
                                known,
                                known.contributionMargin(),
                                known.categorySpend(),
                                known.marketGrowth(),
                                new Competitor(null, word(Hold.values(), value)))));
        return all;
    }

    private static <E extends Enum<E> & Word> @Nullable E word(E[] words, Object value) {
        for (E each : words) {
            if (each.word().equals(value)) {
                return each;
            }
        }
        return null;
    }

    private static Ratings rated(@Nullable Ratings known, String which, Rating rating) {
        Ratings ratings = known == null ? new Ratings(null, null, null, null, null) : known;
        return new Ratings(
                which.equals("satisfaction") ? rating : ratings.satisfaction(),
                which.equals("partnership") ? rating : ratings.partnership(),
                which.equals("competence") ? rating : ratings.competence(),
                which.equals("importance") ? rating : ratings.importance(),
                which.equals("trust") ? rating : ratings.trust());
    }

    private static CustomerPlans intending(@Nullable CustomerPlans known, Object value) {
        CustomerPlans.Intent intent = word(CustomerPlans.Intent.values(), value);
        return known == null
                ? new CustomerPlans(null, null, null, intent)
                : new CustomerPlans(known.visionThemes(), known.initiatives(), known.fiscalYearEnd(), intent);
    }

    private static CustomerPlans planning(@Nullable CustomerPlans known, Object value) {
        List<String> themes = value.equals("yes") ? List.of("assumed") : List.of();
        return known == null
                ? new CustomerPlans(themes, List.of(), null, null)
                : new CustomerPlans(themes, List.of(), known.fiscalYearEnd(), known.intent());
    }

    private static Relationship sponsored(
            @Nullable Relationship known, @Nullable Object ours, @Nullable Object theirs) {
        Relationship relationship = known == null ? unknownRelationship() : known;
        return new Relationship(
                relationship.contacts(),
                name(ours, relationship.ourSponsor()),
                name(theirs, relationship.theirSponsor()),
                relationship.lastContact(),
                relationship.dialogues(),
                relationship.complaints(),
                relationship.overdueAmount(),
                relationship.overdueDays(),
                relationship.referralsAsked(),
                relationship.referralAskedOn(),
                relationship.referralsGiven(),
                relationship.events(),
                relationship.engagementLevel());
    }

    private static @Nullable String name(@Nullable Object assumed, @Nullable String known) {
        return assumed == null ? known : assumed.equals("yes") ? "assumed" : null;
    }

    private static Relationship unknownRelationship() {
        return new Relationship(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Customer changed(Customer customer, String area, UnaryOperator<Area> change) {
        Map<String, Area> areas = new TreeMap<>(customer.areas() == null ? Map.of() : customer.areas());
        areas.computeIfPresent(area, (name, known) -> change.apply(known));
        return customer.with(draft -> draft.areas = areas);
    }

    private static Area with(
            Area known,
            @Nullable BigDecimal margin,
            @Nullable CategorySpend spend,
            @Nullable BigDecimal marketGrowth,
            @Nullable Competitor competitor) {
        return new Area(
                known.turnover(),
                known.turnoverBefore(),
                margin,
                known.contributionMarginBefore(),
                spend,
                known.attainableShare(),
                known.boundUntil(),
                marketGrowth,
                competitor,
                known.onTimeInFull(),
                known.newProducts(),
                known.customerBenefit(),
                known.quality());
    }
}
