package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.months;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.customer.CrossSellNote;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Each product area that we sell: whether the customer buys it, and what was noted of selling it. */
public final class RangeFacts {

    private static final String BOUGHT = "areaBought";
    private static final String SENSIBLE = "areaSensible";
    private static final String LIFETIME = "areaLifetime";
    private static final String YES = "yes";
    private static final String NO = "no";

    private RangeFacts() {}

    public static List<InputFact> all() {
        return List.of(
                ofItem(Scope.RANGE, Parts.AREA, FactType.TERM, Subject::item),
                ofItem(
                        Scope.RANGE,
                        BOUGHT,
                        FactType.YES_NO,
                        RangeFacts::bought,
                        "areaTurnover",
                        "everBought",
                        LIFETIME),
                InputFact.of(
                        "crossSellNote",
                        FactType.TERM,
                        Scope.RANGE,
                        InputFact.words(CrossSellNote.Status.class),
                        subject -> in(in(note(subject), CrossSellNote::status), CrossSellNote.Status::word)),
                ofItem(
                        Scope.RANGE,
                        "monthsSinceCrossSellNote",
                        FactType.WHOLE,
                        subject -> months(in(note(subject), CrossSellNote::on), subject.asOf())),
                ofItem(Scope.RANGE, "crossSellResistant", FactType.YES_NO, RangeFacts::resistant),
                ofItem(
                        Scope.RANGE,
                        "crossSellReview",
                        FactType.DATE,
                        subject -> in(note(subject), CrossSellNote::review)),
                ofItem(Scope.RANGE, "areaRejections", FactType.WHOLE, RangeFacts::rejections),
                ofItem(Scope.RANGE, "areaInFocus", FactType.YES_NO, RangeFacts::inFocus),
                ofItem(Scope.RANGE, "areaLeftAlone", FactType.YES_NO, RangeFacts::leftAlone),
                ofItem(
                        Scope.RANGE,
                        "earlyInitiatives",
                        FactType.WHOLE,
                        RangeFacts::earlyInitiatives,
                        InitiativeFacts.OFFERING_AREA,
                        InitiativeFacts.POSITION),
                computed(
                        "areasSensible",
                        FactType.WHOLE,
                        subject -> sensible(subject).size(),
                        SENSIBLE),
                computed(
                        "areasSensibleBought",
                        FactType.WHOLE,
                        subject -> count(sensible(subject), BOUGHT, YES),
                        SENSIBLE,
                        BOUGHT),
                computed(
                        "areasSensibleUnknown",
                        FactType.WHOLE,
                        subject -> count(sensible(subject), BOUGHT, null),
                        SENSIBLE,
                        BOUGHT),
                computed("rangeCoverage", FactType.RATIO, RangeFacts::coverage, SENSIBLE, BOUGHT)
                        .from(0, 1),
                computed("boughtAreas", FactType.TERMS, subject -> named(subject, YES), BOUGHT)
                        .withTermsOf(Parts.AREA),
                computed("unboughtAreas", FactType.TERMS, subject -> named(subject, NO), BOUGHT)
                        .withTermsOf(Parts.AREA));
    }

    private static @Nullable CrossSellNote note(Subject subject) {
        Map<String, CrossSellNote> notes = subject.customer().crossSell();
        return notes == null || subject.areaName() == null ? null : notes.get(subject.areaName());
    }

    /** Whether the note on selling the area says that another delivers. */
    static boolean isBoughtElsewhere(Subject subject) {
        return in(note(subject), CrossSellNote::status) == CrossSellNote.Status.BOUGHT_ELSEWHERE;
    }

    /**
     * Bought in the period, or what was bought earlier still lives; not bought only where that is known: by a figure, since nothing
     * ever was, or by complete figures that do not have the area at all, or have none of it while another delivers by our own note.
     */
    private static @Nullable String bought(Subject subject) {
        BigDecimal turnover = subject.decimal("areaTurnover");
        if ((turnover != null && turnover.signum() > 0) || lives(subject)) {
            return YES;
        }
        boolean absent = AreaFacts.isComplete(subject) && (subject.area() == null || isBoughtElsewhere(subject));
        boolean never = Objects.equals(subject.value("everBought"), NO);
        return turnover != null || absent || never ? NO : null;
    }

    private static boolean lives(Subject subject) {
        String area = subject.areaName();
        var customer = subject.customer();
        var orders = customer.orders();
        var contracts = customer.contracts();
        var installed = customer.installedBase();
        var recent = orders == null ? null : orders.recent();
        Stream<Boolean> alive = Stream.of(
                contracts != null
                        && contracts.stream()
                                .anyMatch(each -> Objects.equals(each.area(), area)
                                        && (each.expires() == null
                                                || !each.expires().isBefore(subject.asOf()))),
                installed != null
                        && installed.stream()
                                .anyMatch(each ->
                                        Objects.equals(each.area(), area) && isWithinLifetime(each.since(), subject)),
                recent != null
                        && recent.stream()
                                .anyMatch(each -> Objects.equals(each.area(), area)
                                        && !isCancelled(each)
                                        && isWithinLifetime(each.date(), subject)));
        return alive.anyMatch(Boolean::booleanValue);
    }

    private static boolean isCancelled(Orders.Purchase purchase) {
        return Boolean.TRUE.equals(purchase.cancelled());
    }

    private static boolean isWithinLifetime(@Nullable LocalDate since, Subject subject) {
        Integer age = months(since, subject.asOf());
        return age != null && subject.value(LIFETIME) instanceof Integer lifetime && age < lifetime;
    }

    /** Noted as resistant, until the day of review. */
    private static @Nullable String resistant(Subject subject) {
        CrossSellNote note = note(subject);
        return yesNo(note != null
                && Boolean.TRUE.equals(note.resistant())
                && (note.review() == null || note.review().isAfter(subject.asOf())));
    }

    private static int rejections(Subject subject) {
        List<Earlier.Rejected> rejected = in(subject.customer().earlier(), Earlier::rejected);
        return rejected == null
                ? 0
                : (int) rejected.stream()
                        .filter(each -> Objects.equals(each.item(), subject.areaName()))
                        .count();
    }

    private static @Nullable String inFocus(Subject subject) {
        var focus = PlanFacts.focusAreas(subject.customer());
        return yesNo(focus != null && focus.contains(subject.areaName()));
    }

    private static @Nullable String leftAlone(Subject subject) {
        var plan = subject.customer().ourPlan();
        return yesNo(plan != null
                && plan.areasLeftAlone() != null
                && plan.areasLeftAlone().contains(subject.areaName()));
    }

    /** Initiatives that an offer of this area matches and in which we can still be the consultant. */
    private static int earlyInitiatives(Subject subject) {
        return (int) subject.whole().parts(Scope.INITIATIVE).stream()
                .filter(each -> Objects.equals(each.value(InitiativeFacts.OFFERING_AREA), subject.areaName())
                        && Objects.equals(each.value(InitiativeFacts.POSITION), InitiativeFacts.CONSULTANT))
                .count();
    }

    private static List<Subject> sensible(Subject subject) {
        return subject.parts(Scope.RANGE).stream()
                .filter(area -> YES.equals(area.value(SENSIBLE)))
                .toList();
    }

    /** The areas of which it is known that they are bought, or that they are not. */
    private static List<String> named(Subject subject, String bought) {
        return subject.parts(Scope.RANGE).stream()
                .filter(area -> bought.equals(area.value(BOUGHT)))
                .map(Subject::item)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static int count(List<Subject> areas, String fact, @Nullable String value) {
        return (int) areas.stream()
                .filter(area -> Objects.equals(area.value(fact), value))
                .count();
    }

    /** Areas bought within their lifetime and sensible, of the sensible ones; unknown while it is of one of them. */
    private static @Nullable BigDecimal coverage(Subject subject) {
        List<Subject> sensible = sensible(subject);
        return count(sensible, BOUGHT, null) > 0
                ? null
                : per(BigDecimal.valueOf(count(sensible, BOUGHT, YES)), BigDecimal.valueOf(sensible.size()));
    }
}
