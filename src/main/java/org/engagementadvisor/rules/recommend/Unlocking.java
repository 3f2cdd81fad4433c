package org.engagementadvisor.rules.recommend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.engagementadvisor.advice.ReliedTerm;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.fact.Assumable;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;

/**
 * Which kinds of files would bring the facts by which an answer could be given that is not given now: the customer is judged again with
 * every fact of such a file that it lacks at its best, as the tables that ask for facts have it.
 */
public final class Unlocking {
    private final Book book;
    private final Lexicon lexicon;
    private final Map<String, Map<Fact, Object>> files = new TreeMap<>();

    public Unlocking(Book book, Lexicon lexicon, Stages stages) {
        this.book = book;
        this.lexicon = lexicon;
        stages.deciders()
                .map(Decider::table)
                .filter(Table::asksForFacts)
                .flatMap(table -> table.rows().stream())
                .forEach(this::add);
    }

    private void add(Row row) {
        if (row.says(Action.MISSING) instanceof Fact fact && Assumable.contains(fact.name())) {
            var labelled = book.labels().get(fact.name());
            var file = labelled == null ? "" : labelled.file();
            var best = fact.type().parse(String.valueOf(row.says(Action.BEST))).orElseThrow();
            if (!file.isEmpty()) {
                files.computeIfAbsent(file, first -> new LinkedHashMap<>()).putIfAbsent(fact, best);
            }
        }
    }

    /**
     * What would give a customer answers.
     *
     * @param files the kinds of files, which it takes all of
     * @param facts those of them that are missing, by their names
     * @param answers that it would have, by their names
     */
    public record Given(List<String> files, List<String> facts, List<String> answers) {}

    /** Judges customers and has the answers of each. */
    public interface Judge {
        List<Map<String, Object>> answers(List<Customer> customers);
    }

    /** The names of those answers of its one line of decisions that a customer has. */
    public Set<String> given(Map<String, Object> answers) {
        Set<String> given = new LinkedHashSet<>(book.summary());
        given.removeIf(name -> answers.get(name) == null || answers.get(name).equals(ReliedTerm.NOT_ASSESSED.word()));
        return given;
    }

    /** What each kind of file would give by itself, then what takes several of them. */
    public List<Given> of(Customer customer, LocalDate asOf, String strategy, Judge judge) {
        List<With> tried = new ArrayList<>();
        files.keySet().forEach(file -> tried.add(with(customer, asOf, strategy, List.of(file))));
        tried.removeIf(each -> each.facts.isEmpty());
        List<String> all = tried.stream().flatMap(each -> each.files.stream()).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        With together = with(customer, asOf, strategy, all);
        tried.add(together);
        List<Customer> judged = new ArrayList<>(List.of(customer));
        tried.forEach(each -> judged.add(each.customer));
        List<Map<String, Object>> answers = judge.answers(judged);

        Set<String> now = given(answers.get(0));
        List<Given> unlocked = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(given(answers.get(tried.size())));
        left.removeAll(now);
        for (int i = 0; i < tried.size() - 1; i++) {
            Set<String> more = new LinkedHashSet<>(given(answers.get(i + 1)));
            more.removeAll(now);
            left.removeAll(more);
            addTo(unlocked, tried.get(i), more);
        }
        if (!left.isEmpty()) {
            addTo(unlocked, fewest(customer, asOf, strategy, together, left, judge), left);
        }
        return unlocked;
    }

    private static void addTo(List<Given> unlocked, With by, Set<String> answers) {
        if (!answers.isEmpty()) {
            unlocked.add(new Given(by.files, by.facts, List.copyOf(answers)));
        }
    }

    /** Leaves out one kind of file after the other as long as the same answers are given. */
    private With fewest(
            Customer customer, LocalDate asOf, String strategy, With together, Set<String> wanted, Judge judge) {
        With fewest = together;
        for (String file : together.files) {
            List<String> others =
                    fewest.files.stream().filter(each -> !each.equals(file)).toList();
            With without = with(customer, asOf, strategy, others);
            if (given(judge.answers(List.of(without.customer)).get(0)).containsAll(wanted)) {
                fewest = without;
            }
        }
        return fewest;
    }

    private record With(Customer customer, List<String> files, List<String> facts) {}

    private With with(Customer known, LocalDate asOf, String strategy, List<String> kinds) {
        Customer customer = known;
        Set<String> facts = new LinkedHashSet<>();
        for (String kind : kinds) {
            for (Map.Entry<Fact, Object> each :
                    files.getOrDefault(kind, Map.of()).entrySet()) {
                Fact fact = each.getKey();
                for (String item : lacking(customer, asOf, strategy, fact)) {
                    facts.add(fact.name());
                    customer =
                            Assumable.assume(part(customer, asOf, strategy, fact, item), fact.name(), each.getValue());
                }
            }
        }
        return new With(customer, kinds, List.copyOf(facts));
    }

    private List<String> lacking(Customer customer, LocalDate asOf, String strategy, Fact fact) {
        return parts(customer, asOf, strategy, fact).stream()
                .filter(part -> part.value(lexicon.slot(fact)) == null)
                .map(part -> String.valueOf(part.item()))
                .toList();
    }

    private Subject part(Customer customer, LocalDate asOf, String strategy, Fact fact, String item) {
        return parts(customer, asOf, strategy, fact).stream()
                .filter(part -> String.valueOf(part.item()).equals(item))
                .findFirst()
                .orElseThrow();
    }

    private List<Subject> parts(Customer customer, LocalDate asOf, String strategy, Fact fact) {
        Subject subject = Subject.of(lexicon, customer, asOf, strategy);
        return fact.scope() == Scope.AREA ? subject.parts(Scope.AREA) : List.of(subject);
    }
}
