package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Facts declare of what they are computed, and assumptions what they touch: what is not declared would keep its value from before. */
class DeclaredFactsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final int CUSTOMERS = 150;
    private static final RuleBook BOOK = RuleBook.read(Path.of("rules"), "fire-protection");

    private static List<Subject> judged;

    @BeforeAll
    static void judgeTheSample() {
        var sample = new SampleCustomers(SampleBase.of(Path.of("rules", "fire-protection")), 7, DAY);
        List<Customer> customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> Customers.from(new String(sample.json(number), StandardCharsets.UTF_8)))
                .toList();
        judged = BOOK.judged(customers, DAY, null).stream().map(each -> each.subject()).toList();
    }

    @Test
    void everyFactReadsOnlyWhatItDeclares() {
        Map<String, Set<String>> undeclared = new TreeMap<>();
        Map<String, Set<String>> unread = new TreeMap<>();
        for (InputFact fact : AllFacts.ALL) {
            Set<String> read = read(fact);
            Set<String> more = new TreeSet<>(read);
            more.removeAll(fact.needs());
            if (!more.isEmpty()) {
                undeclared.put(fact.fact().name(), more);
            }
            Set<String> less = new TreeSet<>(fact.needs());
            less.removeAll(read);
            if (!less.isEmpty()) {
                unread.put(fact.fact().name(), less);
            }
        }
        System.out.println("UNREAD " + unread);
        assertThat(undeclared).isEmpty();
    }

    /** The facts that it reads of the judged customers, all others being given. */
    private static Set<String> read(InputFact fact) {
        Set<String> read = new HashSet<>();
        Map<Subject, Subject> known = new HashMap<>();
        List<InputFact> facts = new ArrayList<>();
        for (Slot slot : BOOK.lexicon().slots()) {
            String name = slot.fact().name();
            facts.add(
                    name.equals(fact.fact().name())
                            ? new InputFact(slot.fact(), fact.getter(), List.of())
                            : new InputFact(
                                    slot.fact(),
                                    subject -> {
                                        read.add(name);
                                        Subject same = known.get(subject);
                                        return same == null ? null : same.value(slot);
                                    },
                                    List.of()));
        }
        Lexicon lexicon = new Lexicon(facts, List.of());
        Slot own = lexicon.slot(fact.fact().name()).orElseThrow();
        for (Subject whole : judged) {
            Subject again = Subject.of(lexicon, whole.customer(), DAY, whole.strategy());
            known.clear();
            for (Scope scope : Scope.values()) {
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
