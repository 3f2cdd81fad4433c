package org.engagementadvisor.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.engine.BoundRow;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Effort;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.recommend.Unlocking;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.TableDraft;
import org.jspecify.annotations.Nullable;

/** Looks into a rule book beside its advice, for scenarios, comparisons and measurements: every step in between, and what the book knew. */
public final class RuleProbe {
    private final RuleBook book;
    private final Adviser adviser;

    RuleProbe(RuleBook book) {
        this.book = book;
        this.adviser = book.adviser();
    }

    /** Advice with every step in between, also about areas on which nothing that is told rests. */
    public Advice adviseInFull(Customer customer, LocalDate asOf, @Nullable String strategy) {
        return adviser.inFull(adviser.judged(List.of(customer), asOf, strategy)).get(0);
    }

    /** What it knows of a customer once all tables have judged it. */
    public Footprint footprint(Customer customer, LocalDate asOf, @Nullable String strategy) {
        Consultation judged = adviser.judged(List.of(customer), asOf, strategy).get(0);
        return new Footprint(judged.subject(), book.stages());
    }

    /** What it knows of all customers together, by figures as for {@link RuleBook#portfolio}. */
    public Footprint footprint(Map<String, Object> all, Map<String, Map<String, Object>> groups, LocalDate asOf) {
        PortfolioJudge judge = book.portfolioJudge();
        return new Footprint(judge.consult(all, groups, asOf).subject(), judge.stages());
    }

    /**
     * Which answers customers have, and which kinds of files would give them the others. Each is judged again for each kind, so that this
     * costs some ten times as much as advice.
     */
    public List<Unlocked> unlocked(List<Customer> customers, LocalDate asOf, @Nullable String asked) {
        Unlocking unlocking = new Unlocking(book.parts().book(), book.parts().lexicon(), book.stages());
        String by = asked == null ? book.strategy() : asked;
        Unlocking.Judge judge = some -> adviser.judged(some, asOf, by).stream()
                .map(Consultation::answers)
                .toList();
        return customers.stream()
                .map(customer -> new Unlocked(
                        List.copyOf(
                                unlocking.given(judge.answers(List.of(customer)).get(0))),
                        unlocking.of(customer, asOf, by, judge).stream()
                                .map(each -> new Unlocked.Files(each.files(), each.facts(), each.answers()))
                                .toList()))
                .toList();
    }

    /**
     * A fact of each customer that no table answers, in their order; null where it is unknown.
     *
     * @param fact its name in the vocabulary
     */
    public List<@Nullable Object> known(
            String fact, List<Customer> customers, LocalDate asOf, @Nullable String strategy) {
        List<@Nullable Object> values = new ArrayList<>();
        adviser.unjudged(customers, asOf, strategy)
                .forEach(each -> values.add(each.subject().value(fact)));
        return values;
    }

    /** The answers of which a fact is computed, itself or through other facts; empty for an answer. */
    public List<String> answersBehind(String fact) {
        return book.parts().lexicon().answersBehind(fact).distinct().toList();
    }

    /**
     * Why a row does not stand in the reasons, as in {@code missed because turnover is €410,000, €210,000 over below €200,000 (C15)};
     * for the item that it is nearest to. Empty for a rule in DRL.
     *
     * @param row its id
     * @param of what the book knows of the customer, or of all together
     */
    public Optional<String> whyMissed(String row, Footprint of) {
        return of.stages()
                .deciders()
                .flatMap(decider -> decider.rows().stream()
                        .filter(each -> each.row().id().equals(row))
                        .map(each -> whyMissed(
                                each,
                                of.judged().parts(decider.table().scope()),
                                decider.table().scope())))
                .findFirst();
    }

    private String whyMissed(BoundRow row, List<Subject> parts, Scope scope) {
        List<String> missed = book.explainer().missed(row, parts);
        if (parts.isEmpty()) {
            return "missed because there is no " + scope.pattern() + " to judge";
        }
        return missed.isEmpty()
                ? "applies, but another row of its table decides"
                : "missed because " + String.join(" and ", missed);
    }

    /** Counts what advising them takes. */
    public Effort effort(List<Customer> customers, LocalDate asOf, @Nullable String strategy) {
        List<Consultation> consultations = adviser.judged(customers, asOf, strategy);
        adviser.inPart(consultations, Set.of(AdvicePart.SET_ASIDE));
        return consultations.stream().map(Consultation::effort).reduce(Effort.NONE, Effort::plus);
    }

    /** All known facts and answers of a customer by name, those of an area as {@code area.name}. */
    public Map<String, Object> facts(Customer customer, LocalDate asOf, @Nullable String strategy) {
        Consultation judged = adviser.judged(List.of(customer), asOf, strategy).get(0);
        return book.parts().lexicon().known(judged.subject(), List.of(Scope.values()));
    }

    /** The tables of the book with the cells that they were read from, in reading order. */
    public List<TableDraft> drafts() {
        return book.parts().drafts().stream()
                .filter(draft -> book.decider(draft.table().file()) != null)
                .toList();
    }

    /**
     * The book as it would be with other texts in some cells of one table; nothing else is read or compiled again.
     *
     * @param table one of {@link #drafts()}
     * @param texts by place, such as {@code C9}
     * @return empty if the check of the book would refuse it
     */
    public Optional<RuleBook> with(TableDraft table, Map<String, String> texts) {
        Findings findings = new Findings();
        return book.parts()
                .with(table, texts, findings)
                .flatMap(parts -> new BookAssembly(parts, null, findings).make(List.of()));
    }
}
