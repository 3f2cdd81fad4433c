package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of fact that DRL sees: a customer at the end of a folder, with all that its tables and those before
 * answered. DRL matches on {@code after}, the folder that has just been answered, and on {@code value("fact")}.
 */
public final class Case {
    private final String after;
    private final Subject subject;
    private final List<RuleAnswer> given = new ArrayList<>();
    private final List<Slot> read = new ArrayList<>();
    private boolean readsMore;
    private int firings;
    private long end = Long.MAX_VALUE;
    private String speaking = "";
    private String decision = "";

    /**
     * What a DRL rule answered.
     *
     * @param decision the code of the decision that it is part of, as the rule's {@code @decision} says; empty if it does not
     */
    public record RuleAnswer(String rule, String decision, String answer, Object value, String because) {}

    private Case(String after, Subject subject) {
        this.after = after;
        this.subject = subject;
    }

    static Case after(String folder, Subject subject) {
        return new Case(folder, subject);
    }

    /** The folder of tables that has just been answered. */
    public String getAfter() {
        inTime();
        return after;
    }

    public Customer getCustomer() {
        inTime();
        readsMore = true;
        return subject.customer();
    }

    /** The value of a fact or answer: a term, a whole number or a {@code BigDecimal}; null if it is unknown. */
    public @Nullable Object value(String fact) {
        inTime();
        Slot slot = subject.slot(fact);
        if (slot == null) {
            return null;
        }
        if (!read.contains(slot)) {
            read.add(slot);
        }
        return subject.value(slot);
    }

    /** Whether rules would find another value anywhere they looked, were they asked about the varied customer. */
    boolean wouldReadOtherwise(Subject varied) {
        return readsMore || varied.differs(read);
    }

    /** Whether rules asked for a value at one of those places. */
    boolean hasRead(BitSet places) {
        for (Slot slot : read) {
            if (places.get(slot.place())) {
                return true;
            }
        }
        return false;
    }

    /** The word of a person on that decision that is in force; null if there is none. */
    public @Nullable Agreed verdict(String decision) {
        inTime();
        Agreed agreed = Agreed.on(subject, decision);
        readsMore |= agreed != null;
        return agreed;
    }

    /** What that word rested on and is no longer so, as in {@code priority from A to B}; empty if all is as it was. */
    public List<String> moved(String decision) {
        Agreed agreed = verdict(decision);
        return agreed == null ? List.of() : agreed.moved();
    }

    /**
     * Gives an answer in place of what tables gave.
     *
     * @param because the reason in words
     * @throws RuleConflict if the vocabulary has no such answer about the customer, or the answer no such value
     */
    public void answer(String name, @Nullable Object value, String because) {
        inTime();
        Fact answer = subject.fact(name)
                .filter(fact -> fact.answered() && fact.scope() == subject.scope())
                .orElseThrow(() -> new RuleConflict(
                        "found `%s`, expected an answer of the vocabulary about the customer".formatted(name)));
        if (value == null || !answer.type().has(value) || !answer.allows(value)) {
            throw new RuleConflict("found `%s` as `%s`, expected %s".formatted(value, name, answer.expected()));
        }
        given.add(new RuleAnswer(speaking, decision, name, value, because));
    }

    /** Lets rules ask and answer until that time of {@code System.nanoTime()}. */
    void until(long time) {
        end = time;
    }

    /** Nobody can stop a rule from outside that goes on and on; whatever it asks of the case ends it. */
    private void inTime() {
        if (end != Long.MAX_VALUE && System.nanoTime() - end > 0) {
            throw new RuleConflict("does not come to an end");
        }
    }

    void speaking(String rule, String ofDecision) {
        firings++;
        speaking = rule;
        decision = ofDecision;
    }

    /** How many rules have spoken. */
    int firings() {
        return firings;
    }

    Subject subject() {
        return subject;
    }

    List<RuleAnswer> given() {
        return given;
    }
}
