package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.fact.Assumable;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Facts declare of what they are computed, and assumptions what they touch: what is not declared would keep its value from before. */
class DeclaredFactsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final int CUSTOMERS = 150;
    private static final RuleBook BOOK = ShippedBooks.read("fire-protection");

    private static final Set<Scope> SCOPES = EnumSet.range(Scope.CUSTOMER, Scope.STAKEHOLDER);
    private static final String OF_LONG_LIFE =
            "{id: L, installedBase: [{product: P1, area: extinguishers, since: 2020-01-01}]}";
    private static final String OF_UNKNOWN_PAST = "{id: P, areas: {extinguishers: {turnover: 900}}}";

    private static final RuleBook WHOLESALE = ShippedBooks.read("bicycle-wholesale");

    /** A reseller with two areas each of what only the wholesale book puts into one list. */
    private static final String OF_MANY_AREAS = """
            {id: R, business: {organisation: warehouse}, performance: {months: 12, complete: true}, areas: {
            road bikes: {turnover: 90000, turnoverBefore: 90000, contributionMargin: -9000},
            touring bikes: {turnover: 90000, turnoverBefore: 90000, contributionMargin: -8000},
            mountain bikes: {turnover: 90000, turnoverBefore: 90000, contributionMargin: -3000},
            mountain frames: {turnover: 90000, turnoverBefore: 90000, contributionMargin: -2000},
            helmets: {turnover: 0, turnoverBefore: 3000, contributionMarginBefore: 900},
            vests: {turnover: 0, turnoverBefore: 2000, contributionMarginBefore: 700},
            wheels: {turnover: 0, turnoverBefore: 9000}, tights: {turnover: 0, turnoverBefore: 8000}}}""";

    private static List<Subject> judged;
    private static List<Subject> resellers;

    @BeforeAll
    static void judgeTheSample() {
        var sample = new SampleCustomers(SampleBase.of(Path.of("rules", "fire-protection")), 7, DAY);
        List<Customer> customers =
                new ArrayList<>(List.of(Customers.from(OF_LONG_LIFE), Customers.from(OF_UNKNOWN_PAST)));
        for (int number = 0; number < CUSTOMERS; number++) {
            customers.add(Customers.from(new String(sample.json(number), StandardCharsets.UTF_8)));
        }
        judged = judged(BOOK, customers);
        resellers = judged(WHOLESALE, List.of(Customers.from(OF_MANY_AREAS)));
    }

    private static List<Subject> judged(RuleBook book, List<Customer> customers) {
        return book.adviser().judged(customers, DAY, null).stream()
                .map(each -> each.subject())
                .toList();
    }

    /** Recommendations and all customers together are no part of what is judged here. */
    @Test
    void factsReadWhatTheyDeclare() {
        Map<String, Set<String>> declared = new TreeMap<>();
        Map<String, Set<String>> read = new TreeMap<>();
        for (InputFact fact : AllFacts.ALL) {
            if (SCOPES.contains(fact.fact().scope()) && !isOfTheRanking(fact)) {
                declared.put(fact.fact().name(), new TreeSet<>(fact.needs()));
                Set<String> both = read(fact, BOOK, judged);
                both.addAll(read(fact, WHOLESALE, resellers));
                read.put(fact.fact().name(), both);
            }
        }
        assertThat(read).isEqualTo(declared);
    }

    private static boolean isOfTheRanking(InputFact fact) {
        return fact.needs().contains("standing");
    }

    /** An assumption is made where the fact is unknown, or a rating is known too long. */
    @Test
    void assumptionsTouchNothingButWhatTheyDeclareAndWhatIsComputedOfThat() {
        Lexicon lexicon = BOOK.parts().lexicon();
        Map<String, Set<String>> undeclared = new TreeMap<>();
        for (String name : Assumable.names()) {
            Slot slot = lexicon.slot(name).orElseThrow();
            Set<String> changed = new TreeSet<>();
            for (Subject whole : judged) {
                for (Subject part : fresh(whole.customer()).parts(slot.scope())) {
                    if (part.value(slot) == null) {
                        for (Object value : values(slot.fact())) {
                            changed.addAll(differing(whole.customer(), Assumable.assume(part, name, value)));
                        }
                    }
                }
            }
            // Answers are given anew; here they only come and go with their items.
            Set<String> settled = new TreeSet<>(Assumable.touched(name));
            changed.stream()
                    .filter(fact -> lexicon.slot(fact).orElseThrow().fact().answered())
                    .forEach(settled::add);
            changed.removeIf(fact -> settled.contains(fact) || isComputedOf(fact, settled));
            if (!changed.isEmpty()) {
                undeclared.put(name, changed);
            }
        }
        assertThat(undeclared).isEmpty();
    }

    private static Subject fresh(Customer customer) {
        return Subject.of(BOOK.parts().lexicon(), customer, DAY, "farming");
    }

    private static List<Object> values(Fact fact) {
        return switch (fact.type()) {
            case WHOLE -> List.of(1, 5);
            case NUMBER, MONEY, RATIO, SCORE ->
                List.of(BigDecimal.ZERO, new BigDecimal("0.15"), new BigDecimal(400000));
            case DATE -> List.of(DAY);
            case TERM, TERMS, YES_NO, TEXT -> List.copyOf(fact.values());
        };
    }

    private static Set<String> differing(Customer before, Customer after) {
        Subject former = fresh(before);
        Subject latter = fresh(after);
        Set<String> differing = new TreeSet<>();
        for (Slot slot : BOOK.parts().lexicon().slots()) {
            if (SCOPES.contains(slot.scope()) && !values(former, slot).equals(values(latter, slot))) {
                differing.add(slot.fact().name());
            }
        }
        return differing;
    }

    private static List<Optional<Object>> values(Subject whole, Slot slot) {
        return whole.parts(slot.scope()).stream()
                .map(part -> Optional.ofNullable(part.value(slot)))
                .toList();
    }

    private static boolean isComputedOf(String fact, Set<String> others) {
        Lexicon lexicon = BOOK.parts().lexicon();
        Slot slot = lexicon.slot(fact).orElseThrow();
        return others.stream()
                .flatMap(other -> lexicon.slot(other).stream())
                .anyMatch(other -> lexicon.isComputedOf(slot, other));
    }

    /** The facts that it reads of the judged customers, all others being given. */
    private static Set<String> read(InputFact fact, RuleBook book, List<Subject> customers) {
        Set<String> read = new TreeSet<>();
        Map<Subject, Subject> known = new HashMap<>();
        List<InputFact> facts = new ArrayList<>();
        for (Slot slot : book.parts().lexicon().slots()) {
            String name = slot.fact().name();
            facts.add(
                    name.equals(fact.fact().name())
                            ? new InputFact(slot.fact(), fact.getter(), List.of(), null)
                            : new InputFact(
                                    slot.fact(),
                                    subject -> {
                                        read.add(name);
                                        Subject same = known.get(subject);
                                        return same == null ? null : same.value(slot);
                                    },
                                    List.of(),
                                    null));
        }
        Lexicon lexicon = new Lexicon(facts, List.of());
        Slot own = lexicon.slot(fact.fact().name()).orElseThrow();
        for (Subject whole : customers) {
            Subject again = Subject.of(lexicon, whole.customer(), DAY, whole.strategy());
            known.clear();
            for (Scope scope : SCOPES) {
                List<Subject> parts = whole.parts(scope);
                List<Subject> same = again.parts(scope);
                for (int at = 0; at < Math.min(parts.size(), same.size()); at++) {
                    known.put(same.get(at), parts.get(at));
                }
            }
            again.parts(own.scope()).forEach(part -> part.value(own));
        }
        return read;
    }
}
