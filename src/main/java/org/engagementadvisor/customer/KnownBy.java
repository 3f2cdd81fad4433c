package org.engagementadvisor.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.engagementadvisor.customer.Customer.Contract;
import org.engagementadvisor.customer.Customer.Installed;
import org.engagementadvisor.customer.CustomerPlans.Initiative;
import org.engagementadvisor.customer.Earlier.Evaluation;
import org.engagementadvisor.customer.Earlier.Rejected;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.engagementadvisor.customer.OurPlan.Stakeholder;
import org.engagementadvisor.customer.Performance.LastActiveYear;
import org.engagementadvisor.customer.Ratings.Rating;
import org.engagementadvisor.customer.Recovery.Attempt;
import org.engagementadvisor.customer.Recovery.Correction;
import org.engagementadvisor.customer.Relationship.Complaint;
import org.engagementadvisor.customer.Relationship.Contact;
import org.engagementadvisor.customer.Relationship.Event;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer by the end of a day. Who judges as of that day cannot know what happens later: a value that is dated
 * later, such as a rating, is unknown, an entry of a list is left out, and so is a day that says when something last happened. Days
 * that may lie ahead stay: by when something is due, expires, is bound, is to be reviewed or holds. So does {@link Performance},
 * whose day is that of the whole file.
 */
public final class KnownBy {
    private final LocalDate day;
    private final List<LaterFact> later = new ArrayList<>();
    private final Customer customer;

    private KnownBy(Customer told, LocalDate day) {
        this.day = day;
        customer = known(told);
    }

    public static KnownBy day(Customer customer, LocalDate day) {
        return new KnownBy(customer, day);
    }

    /** The customer itself if nothing is dated later. */
    public Customer customer() {
        return customer;
    }

    /** What was left out, in the order of the document. */
    public List<LaterFact> later() {
        return List.copyOf(later);
    }

    private Customer known(Customer told) {
        var firstOrder = day("firstOrder", told.firstOrder());
        var areas = byArea(told.areas(), this::area);
        var lastActiveYear = one("lastActiveYear", told.lastActiveYear(), LastActiveYear::endedOn);
        var sales = part(told.sales(), this::sales);
        var orders = part(told.orders(), this::orders);
        var installedBase = list("installedBase", told.installedBase(), Installed::since);
        var contracts = list("contracts", told.contracts(), Contract::since);
        var ratings = part(told.ratings(), this::ratings);
        var relationship = part(told.relationship(), this::relationship);
        var plans = part(told.plans(), this::plans);
        var ourPlan = part(told.ourPlan(), this::ourPlan);
        var crossSell = byArea(told.crossSell(), (area, note) -> one("crossSell." + area, note, CrossSellNote::on));
        var recovery = part(told.recovery(), this::recovery);
        var earlier = part(told.earlier(), this::earlier);
        if (later.isEmpty()) {
            return told;
        }
        return told.with(draft -> {
            draft.firstOrder = firstOrder;
            draft.areas = areas;
            draft.lastActiveYear = lastActiveYear;
            draft.sales = sales;
            draft.orders = orders;
            draft.installedBase = installedBase;
            draft.contracts = contracts;
            draft.ratings = ratings;
            draft.relationship = relationship;
            draft.plans = plans;
            draft.ourPlan = ourPlan;
            draft.crossSell = crossSell;
            draft.recovery = recovery;
            draft.earlier = earlier;
        });
    }

    private @Nullable LocalDate day(String fact, @Nullable LocalDate on) {
        return one(fact, on, it -> it);
    }

    private <T> @Nullable T one(String fact, @Nullable T value, Function<T, @Nullable LocalDate> dated) {
        return value == null || isKnown(fact, dated.apply(value)) ? value : null;
    }

    private boolean isKnown(String fact, @Nullable LocalDate on) {
        if (on == null || !on.isAfter(day)) {
            return true;
        }
        later.add(new LaterFact(fact, on));
        return false;
    }

    private <T> @Nullable List<T> list(String fact, @Nullable List<T> entries, Function<T, @Nullable LocalDate> dated) {
        if (entries == null || entries.isEmpty()) {
            return entries;
        }
        int before = later.size();
        var known = entries.stream()
                .filter(entry -> isKnown(fact, dated.apply(entry)))
                .toList();
        return later.size() == before ? entries : known;
    }

    /** A part of the customer; the same as before where nothing of it is dated later. */
    private <T> @Nullable T part(@Nullable T told, Function<T, T> known) {
        if (told == null) {
            return null;
        }
        int before = later.size();
        var made = known.apply(told);
        return later.size() == before ? told : made;
    }

    private <T> @Nullable Map<String, T> byArea(
            @Nullable Map<String, T> told, BiFunction<String, T, @Nullable T> known) {
        if (told == null) {
            return null;
        }
        int before = later.size();
        var made = new TreeMap<String, T>();
        told.forEach((area, value) -> {
            var left = known.apply(area, value);
            if (left != null) {
                made.put(area, left);
            }
        });
        return later.size() == before ? told : made;
    }

    private Area area(String name, Area told) {
        var spend = told.categorySpend();
        return spend == null || isKnown("areas." + name + ".categorySpend", spend.on()) ? told : told.with(null);
    }

    private Sales sales(Sales told) {
        return new Sales(
                one("sales.period", told.period(), Sales.Total::from),
                one("sales.ever", told.ever(), Sales.Total::from));
    }

    private Orders orders(Orders told) {
        return new Orders(
                day("orders.last", told.last()),
                told.count(),
                told.inPeriod(),
                told.usualIntervalDays(),
                told.gaps(),
                list("orders.recent", told.recent(), Orders.Purchase::date),
                told.quotations());
    }

    private Ratings ratings(Ratings told) {
        return new Ratings(
                rating("satisfaction", told.satisfaction()),
                rating("partnership", told.partnership()),
                rating("competence", told.competence()),
                rating("importance", told.importance()),
                rating("trust", told.trust()));
    }

    private @Nullable Rating rating(String name, @Nullable Rating told) {
        return one("ratings." + name, told, Rating::on);
    }

    private Relationship relationship(Relationship told) {
        return new Relationship(
                contacts(told.contacts()),
                told.ourSponsor(),
                told.theirSponsor(),
                day("relationship.lastContact", told.lastContact()),
                told.dialogues(),
                list("relationship.complaints", told.complaints(), Complaint::since),
                told.overdueAmount(),
                told.overdueDays(),
                told.referralsAsked(),
                day("relationship.referralAskedOn", told.referralAskedOn()),
                told.referralsGiven(),
                list("relationship.events", told.events(), Event::on),
                told.engagementLevel());
    }

    private @Nullable List<Contact> contacts(@Nullable List<Contact> told) {
        return told == null
                ? null
                : told.stream()
                        .map(contact -> new Contact(
                                contact.name(),
                                contact.function(),
                                contact.role(),
                                contact.level(),
                                contact.stance(),
                                day("relationship.contacts.lastContact", contact.lastContact()),
                                contact.channels()))
                        .toList();
    }

    private CustomerPlans plans(CustomerPlans told) {
        return new CustomerPlans(
                told.visionThemes(),
                list("plans.initiatives", told.initiatives(), Initiative::since),
                told.fiscalYearEnd(),
                told.intent());
    }

    /** What we intend is unknown with its day. */
    private OurPlan ourPlan(OurPlan told) {
        var isIntended = isKnown("ourPlan.intent", told.intentOn());
        return new OurPlan(
                isIntended ? told.intent() : null,
                isIntended ? told.intentOn() : null,
                isIntended ? told.intentReview() : null,
                told.jointObjectives(),
                told.destination(),
                told.visionThemes(),
                told.focusAreas(),
                told.areasLeftAlone(),
                told.resources(),
                stakeholders("ourPlan", told.stakeholders()),
                day("ourPlan.lastReview", told.lastReview()),
                day("ourPlan.goalChangedOn", told.goalChangedOn()));
    }

    private @Nullable List<Stakeholder> stakeholders(String of, @Nullable List<Stakeholder> told) {
        return told == null
                ? null
                : told.stream()
                        .map(each -> new Stakeholder(
                                each.function(),
                                each.stance(),
                                day(of + ".stakeholders.involvedOn", each.involvedOn())))
                        .toList();
    }

    private Recovery recovery(Recovery told) {
        return new Recovery(
                day("recovery.startedOn", told.startedOn()),
                list("recovery.attempts", told.attempts(), Attempt::date),
                told.noChance(),
                list("recovery.corrections", told.corrections(), Correction::on));
    }

    private Earlier earlier(Earlier told) {
        return new Earlier(
                one("earlier.evaluation", told.evaluation(), Evaluation::asOf),
                list("earlier.verdicts", told.verdicts(), Verdict::date),
                list("earlier.rejected", told.rejected(), Rejected::on),
                told.alertsSent(),
                part(told.strategy(), this::strategy));
    }

    private Strategy strategy(Strategy told) {
        return new Strategy(
                told.destination(),
                told.sharedDestination(),
                told.turnover(),
                told.shareOfWallet(),
                told.margin(),
                told.until(),
                told.focusAreas(),
                stakeholders("earlier.strategy", told.stakeholders()));
    }
}
