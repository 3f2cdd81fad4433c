package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.months;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.stated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.engagementadvisor.customer.Business;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Ratings;
import org.engagementadvisor.customer.Ratings.Rating;
import org.engagementadvisor.customer.Relationship;
import org.engagementadvisor.customer.Relationship.Complaint;
import org.engagementadvisor.customer.Relationship.Contact;
import org.engagementadvisor.customer.Relationship.Event;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/** What people rate, and how we stand with the people at the customer's. */
public final class RelationshipFacts {
    /** The role of a contact who decides, in every industry. */
    private static final String DECIDER = "decider";

    static final Map<String, Function<Ratings, @Nullable Rating>> RATINGS = ratings();

    private RelationshipFacts() {}

    private static Map<String, Function<Ratings, @Nullable Rating>> ratings() {
        Map<String, Function<Ratings, @Nullable Rating>> ratings = new LinkedHashMap<>();
        ratings.put("satisfaction", Ratings::satisfaction);
        ratings.put("partnership", Ratings::partnership);
        ratings.put("competence", Ratings::competence);
        ratings.put("importance", Ratings::importance);
        ratings.put("trust", Ratings::trust);
        return ratings;
    }

    public static List<InputFact> all() {
        List<InputFact> facts = new ArrayList<>();
        RATINGS.forEach((name, rating) -> {
            facts.add(stated(name, FactType.WHOLE, customer -> in(in(customer.ratings(), rating), Rating::value))
                    .from(1, 5));
            facts.add(computed(
                    age(name),
                    FactType.WHOLE,
                    subject -> months(in(in(subject.customer().ratings(), rating), Rating::on), subject.asOf())));
        });
        facts.addAll(List.of(
                computed(
                        "monthsSinceLastContact",
                        FactType.WHOLE,
                        subject -> months(of(subject.customer(), Relationship::lastContact), subject.asOf())),
                whole("supporters", customer -> contacts(customer, is(Relationship.Stance.SUPPORTER))),
                whole("opponents", customer -> contacts(customer, is(Relationship.Stance.OPPONENT))),
                whole("contactFunctions", RelationshipFacts::functions),
                stated("accessToDecider", FactType.YES_NO, RelationshipFacts::accessToDecider),
                stated("sponsorOurs", FactType.YES_NO, customer -> sponsor(customer, Relationship::ourSponsor)),
                stated("sponsorTheirs", FactType.YES_NO, customer -> sponsor(customer, Relationship::theirSponsor)),
                whole("dialogues", customer -> of(customer, Relationship::dialogues)),
                whole("openComplaints", customer -> Arithmetic.size(of(customer, Relationship::complaints))),
                whole("severeComplaints", RelationshipFacts::severeComplaints),
                stated("overdueAmount", FactType.MONEY, customer -> of(customer, Relationship::overdueAmount))
                        .from(0),
                computed(
                        "overdueShare",
                        FactType.RATIO,
                        subject -> Arithmetic.per(
                                of(subject.customer(), Relationship::overdueAmount), subject.decimal("valuedTurnover")),
                        "valuedTurnover"),
                whole("overdueDays", customer -> of(customer, Relationship::overdueDays)),
                whole("referralsAsked", customer -> of(customer, Relationship::referralsAsked)),
                whole("referralsGiven", customer -> of(customer, Relationship::referralsGiven)),
                computed(
                        "monthsSinceReferralAsked",
                        FactType.WHOLE,
                        subject -> months(of(subject.customer(), Relationship::referralAskedOn), subject.asOf())),
                whole("goodEvents", customer -> events(customer, Relationship.EventKind.GOOD)),
                whole("badEvents", customer -> events(customer, Relationship.EventKind.BAD)),
                stated("latestGoodEvent", FactType.TEXT, customer -> words(customer, Relationship.EventKind.GOOD)),
                stated("latestBadEvent", FactType.TEXT, customer -> words(customer, Relationship.EventKind.BAD)),
                computed(
                        "monthsSinceGoodEvent", FactType.WHOLE, subject -> since(subject, Relationship.EventKind.GOOD)),
                computed("monthsSinceBadEvent", FactType.WHOLE, subject -> since(subject, Relationship.EventKind.BAD)),
                stated("permittedChannels", FactType.TERMS, RelationshipFacts::permittedChannels),
                stated("oldestComplaint", FactType.DATE, customer -> in(oldestComplaint(customer), Complaint::since)),
                stated(
                        "oldestComplaintSubject",
                        FactType.TEXT,
                        customer -> in(oldestComplaint(customer), Complaint::subject)),
                stated("severeComplaint", FactType.DATE, customer -> in(severeComplaint(customer), Complaint::since)),
                stated(
                        "severeComplaintSubject",
                        FactType.TEXT,
                        customer -> in(severeComplaint(customer), Complaint::subject)),
                stated("buyingPartner", FactType.TERM, customer -> in(customer.business(), Business::partner)),
                stated("currentLevel", FactType.TERM, customer -> of(customer, Relationship::engagementLevel))
                        .withTermsOf("level")));
        return facts;
    }

    /** The fact that says how old a rating is. */
    static String age(String rating) {
        return "monthsSince" + Character.toUpperCase(rating.charAt(0)) + rating.substring(1) + "Rated";
    }

    private static InputFact whole(String name, Function<Customer, @Nullable Object> read) {
        return stated(name, FactType.WHOLE, read);
    }

    private static <T> @Nullable T of(Customer customer, Function<Relationship, @Nullable T> part) {
        return in(customer.relationship(), part);
    }

    private static Predicate<Contact> is(Relationship.Stance stance) {
        return contact -> contact.stance() == stance;
    }

    private static @Nullable Integer contacts(Customer customer, Predicate<Contact> which) {
        List<Contact> contacts = of(customer, Relationship::contacts);
        return contacts == null ? null : (int) contacts.stream().filter(which).count();
    }

    private static @Nullable Integer functions(Customer customer) {
        List<Contact> contacts = of(customer, Relationship::contacts);
        return contacts == null
                ? null
                : (int) contacts.stream()
                        .map(Contact::function)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
    }

    private static @Nullable String accessToDecider(Customer customer) {
        Integer deciders = contacts(customer, contact -> DECIDER.equals(contact.role()));
        return deciders == null ? null : Arithmetic.yesNo(deciders > 0);
    }

    /** A sponsor is known to be missing only where the relationship is described. */
    private static @Nullable String sponsor(Customer customer, Function<Relationship, @Nullable String> who) {
        return customer.relationship() == null ? null : Arithmetic.yesNo(who.apply(customer.relationship()) != null);
    }

    private static @Nullable Integer severeComplaints(Customer customer) {
        List<Complaint> complaints = of(customer, Relationship::complaints);
        return complaints == null
                ? null
                : (int) complaints.stream()
                        .filter(complaint -> complaint.severity() == Relationship.Severity.SEVERE)
                        .count();
    }

    /** The channels on which at least one contact lets us write or call; unknown where no contact was asked. */
    private static @Nullable Object permittedChannels(Customer customer) {
        List<Contact> contacts = of(customer, Relationship::contacts);
        if (contacts == null || contacts.stream().allMatch(contact -> contact.channels() == null)) {
            return null;
        }
        Set<String> channels = new TreeSet<>();
        contacts.stream()
                .map(Contact::channels)
                .filter(Objects::nonNull)
                .forEach(asked -> asked.forEach((channel, may) -> {
                    if (may) {
                        channels.add(channel);
                    }
                }));
        return channels;
    }

    private static @Nullable Complaint oldestComplaint(Customer customer) {
        return oldest(customer, complaint -> true);
    }

    private static @Nullable Complaint severeComplaint(Customer customer) {
        return oldest(customer, complaint -> complaint.severity() == Relationship.Severity.SEVERE);
    }

    private static @Nullable Complaint oldest(Customer customer, Predicate<Complaint> which) {
        List<Complaint> complaints = of(customer, Relationship::complaints);
        return complaints == null
                ? null
                : complaints.stream()
                        .filter(which)
                        .min(Comparator.comparing(Complaint::since))
                        .orElse(null);
    }

    private static @Nullable Integer events(Customer customer, Relationship.EventKind kind) {
        List<Event> events = of(customer, Relationship::events);
        return events == null
                ? null
                : (int) events.stream().filter(event -> event.kind() == kind).count();
    }

    /** One without a day is older than any other. */
    private static @Nullable Event latest(Customer customer, Relationship.EventKind kind, Predicate<Event> which) {
        List<Event> events = of(customer, Relationship::events);
        return events == null
                ? null
                : events.stream()
                        .filter(event -> event.kind() == kind)
                        .filter(which)
                        .max(Comparator.comparing(Event::on, Comparator.nullsFirst(Comparator.naturalOrder())))
                        .orElse(null);
    }

    private static @Nullable String words(Customer customer, Relationship.EventKind kind) {
        return in(latest(customer, kind, event -> event.what() != null), Event::what);
    }

    private static @Nullable Integer since(Subject subject, Relationship.EventKind kind) {
        return months(in(latest(subject.customer(), kind, event -> true), Event::on), subject.asOf());
    }
}
