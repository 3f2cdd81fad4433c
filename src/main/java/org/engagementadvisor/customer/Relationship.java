package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How we stand with the customer. {@code dialogues} are of the last 12 months; {@code complaints} are those still open;
 * {@code engagementLevel} is the current one, a term of the rule book.
 */
public record Relationship(
        @Nullable List<Contact> contacts,
        @Nullable String ourSponsor,
        @Nullable String theirSponsor,
        @Nullable LocalDate lastContact,
        @Nullable Integer dialogues,
        @Nullable List<Complaint> complaints,
        @Nullable BigDecimal overdueAmount,
        @Nullable Integer overdueDays,
        @Nullable Integer referralsAsked,
        @Nullable LocalDate referralAskedOn,
        @Nullable Integer referralsGiven,
        @Nullable List<Event> events,
        @Nullable String engagementLevel) {
    public Relationship {
        contacts = Check.list("contacts", contacts);
        Check.text("ourSponsor", ourSponsor);
        Check.text("theirSponsor", theirSponsor);
        Check.count("dialogues", dialogues);
        complaints = Check.list("complaints", complaints);
        Check.atLeastZero("overdueAmount", overdueAmount);
        Check.count("overdueDays", overdueDays);
        Check.count("referralsAsked", referralsAsked);
        Check.count("referralsGiven", referralsGiven);
        events = Check.list("events", events);
        engagementLevel = Check.term("engagementLevel", engagementLevel);
    }

    /** A person at the customer's; {@code channels} says for each channel whether we may use it. */
    public record Contact(
            @Nullable String name,
            @Nullable String function,
            @Nullable String role,
            @Nullable String level,
            @Nullable Stance stance,
            @Nullable LocalDate lastContact,
            @Nullable Map<String, Boolean> channels) {
        public Contact {
            Check.text("name", name);
            function = Check.term("function", function);
            role = Check.term("role", role);
            level = Check.term("level", level);
            channels = Check.byTerm("channels", channels);
        }
    }

    /** How a person stands to working with us. */
    public enum Stance implements Word {
        SUPPORTER,
        NEUTRAL,
        OPPONENT;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** An open complaint; {@code subject} is what it is about. */
    public record Complaint(
            LocalDate since, Severity severity, @Nullable String subject) {
        public Complaint {
            Check.known("since", since);
            Check.known("severity", severity);
            Check.text("subject", subject);
        }
    }

    /** How grave a complaint is. */
    public enum Severity implements Word {
        MINOR,
        MAJOR,
        SEVERE;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** Something that happened between us. */
    public record Event(
            @Nullable LocalDate on,
            @Nullable EventKind kind,
            @Nullable String what) {
        public Event {
            Check.text("what", what);
        }
    }

    /** Whether an event did the relationship good. */
    public enum EventKind implements Word {
        GOOD,
        BAD;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }
}
