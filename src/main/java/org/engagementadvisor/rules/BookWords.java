package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** The words of a rule book for facts and answers, by their names. */
public final class BookWords {
    private final Lexicon lexicon;
    private final Set<String> names;
    private final Wording wording;
    private final String currency;
    private final BigDecimal toldWorth;

    /** @param toldWorth the least worth of a recommendation that people are told */
    BookWords(Lexicon lexicon, Wording wording, String currency, int toldWorth) {
        this.lexicon = lexicon;
        this.names = lexicon.slots().stream().map(slot -> slot.fact().name()).collect(Collectors.toUnmodifiableSet());
        this.wording = wording;
        this.currency = currency;
        this.toldWorth = BigDecimal.valueOf(toldWorth);
    }

    /** What the vocabulary says of a fact or answer; empty if it does not have it. */
    public Optional<Fact> fact(String name) {
        return lexicon.slot(name).map(Slot::fact);
    }

    /** The unit of a fact, that of money with its sign; empty if it has none. */
    public String unit(Fact fact) {
        return switch (fact.type()) {
            case MONEY -> (currency + " " + fact.unit()).strip();
            case RATIO -> ("% " + fact.unit()).strip();
            default -> fact.unit();
        };
    }

    /** The label of an answer or fact; its name if the vocabulary does not have it. */
    public String label(String fact) {
        return lexicon.slot(fact).map(slot -> slot.fact().label()).orElse(fact);
    }

    /** The unit as the vocabulary writes it, such as “a year”; empty if it has none. */
    public String writtenUnit(String fact) {
        return lexicon.slot(fact).map(slot -> slot.fact().unit()).orElse("");
    }

    /** A value of a fact or answer in words, with its unit; as it is if the vocabulary does not have it. */
    public String shown(String fact, Object value) {
        return lexicon.slot(fact).map(slot -> wording.value(slot.fact(), value)).orElseGet(value::toString);
    }

    /** As {@link #shown}, but rounded as one speaks; where people read it, not where they reckon with it. */
    public String spoken(String fact, Object value) {
        return lexicon.slot(fact)
                .map(slot -> wording.spoken(slot.fact(), value))
                .orElseGet(value::toString);
    }

    /** A label as it stands inside a sentence. */
    public String labelInSentence(String fact) {
        return lexicon.slot(fact).map(slot -> wording.label(slot.fact())).orElse(fact);
    }

    /** What the program says around the texts of the book. */
    public String form(FormWord word, String... arguments) {
        return wording.form(word, arguments);
    }

    /** A day in words; without its year if that is the year of the other day. */
    public String day(LocalDate day, @Nullable LocalDate from) {
        return wording.day(day, from);
    }

    /** An amount of money of a year, or in 12 months, as one says it. */
    public String spokenMoney(BigDecimal amount) {
        return wording.spokenMoney(amount);
    }

    /** What a recommendation brings a year less what it costs, as one says it; empty where the book calls it too little to tell. */
    public Optional<String> worth(@Nullable BigDecimal net) {
        return Optional.ofNullable(net)
                .filter(amount -> amount.signum() > 0 && amount.compareTo(toldWorth) >= 0)
                .map(this::spokenMoney);
    }

    /** An amount of money in whole units of the currency. */
    public String wholeMoney(BigDecimal amount) {
        return wording.money(amount.setScale(0, RoundingMode.HALF_UP));
    }

    /** The names of the answers that tables give about a customer. */
    public List<String> answers() {
        return lexicon.slots().stream()
                .map(Slot::fact)
                .filter(fact -> fact.answered() && (fact.scope() == Scope.CUSTOMER || fact.scope() == Scope.ASSUMPTION))
                .map(Fact::name)
                .sorted()
                .toList();
    }

    /** The values that an answer may have, from worst to best where it has such an order; empty if they are not listed. */
    public List<String> values(String fact) {
        return lexicon.slot(fact).map(slot -> slot.fact().values()).orElse(List.of());
    }

    /**
     * Where a value stands between the least and the most that it may be.
     *
     * @param share 0 to 1
     * @param steps how many there are from the least to the most; 0 where it moves without steps
     */
    public record Place(double share, int steps) {}

    /** Empty where the values have no order or no bounds. */
    public Optional<Place> place(String fact, Object value) {
        return lexicon.slot(fact).map(Slot::fact).flatMap(known -> place(known, value));
    }

    private static Optional<Place> place(Fact fact, Object value) {
        if (fact.ordered() && fact.values().contains(value)) {
            int steps = fact.values().size() - 1;
            return Optional.of(new Place(fact.values().indexOf(value) / (double) Math.max(1, steps), steps));
        }
        var from = fact.from();
        var to = fact.to();
        if (from == null || to == null || !(value instanceof Number number)) {
            return Optional.empty();
        }
        // The first of five classes is one of five, not nothing.
        int first = value instanceof Integer && from.signum() > 0 ? 1 : 0;
        var span = to.doubleValue() - from.doubleValue() + first;
        var share = (number.doubleValue() - from.doubleValue() + first) / span;
        return Optional.of(new Place(Math.max(0, Math.min(1, share)), value instanceof Integer ? (int) span : 0));
    }

    /** The names of the facts and answers of a customer as a whole, sorted. */
    public List<String> ofCustomer() {
        return lexicon.slots().stream()
                .map(Slot::fact)
                .filter(fact -> fact.scope() == Scope.CUSTOMER || fact.scope() == Scope.ASSUMPTION)
                .map(Fact::name)
                .sorted()
                .toList();
    }

    /** The names of all facts and answers. */
    public Set<String> names() {
        return names;
    }
}
