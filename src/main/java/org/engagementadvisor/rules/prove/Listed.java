package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;

/** Facts of which all that they can be is listed; what no cell tells apart is one class. */
final class Listed implements Dimension {
    private final List<Fact> facts;
    private final List<List<Example>> classes;
    private final Function<List<Example>, String> wording;

    /**
     * Sorts examples into classes.
     *
     * @param examples all that the facts can be, most usual first
     * @param wording says the examples of some classes in words
     */
    Listed(
            List<Fact> facts,
            List<Example> examples,
            List<Condition> conditions,
            Function<List<Example>, String> wording) {
        this.facts = List.copyOf(facts);
        this.wording = wording;
        Map<String, Condition> distinct = new LinkedHashMap<>();
        conditions.forEach(condition -> distinct.putIfAbsent(condition.key(), condition));
        Map<BitSet, List<Example>> alike = new LinkedHashMap<>();
        for (Example example : examples) {
            BitSet told = new BitSet();
            told.set(0, example.isKnown());
            int number = 1;
            for (Condition condition : distinct.values()) {
                told.set(number++, example.meets(condition));
            }
            alike.computeIfAbsent(told, first -> new ArrayList<>()).add(example);
        }
        this.classes = List.copyOf(alike.values());
    }

    @Override
    public List<Fact> facts() {
        return facts;
    }

    @Override
    public int size() {
        return classes.size();
    }

    @Override
    public Classes known() {
        Classes known = Classes.none(size());
        for (int number = 0; number < size(); number++) {
            known = representative(number).isKnown() ? known.with(number) : known;
        }
        return known;
    }

    private Example representative(int number) {
        return classes.get(number).get(0);
    }

    @Override
    public Classes where(List<Condition> conditions) {
        Classes where = Classes.none(size());
        for (int number = 0; number < size(); number++) {
            Example example = representative(number);
            where = conditions.stream().allMatch(example::meets) ? where.with(number) : where;
        }
        return where;
    }

    @Override
    public Classes widened(Classes these, Classes allowed) {
        return these.or(allowed);
    }

    @Override
    public String words(Classes these) {
        return wording.apply(examples(these));
    }

    private List<Example> examples(Classes these) {
        List<Example> examples = new ArrayList<>();
        for (int number : these.numbers()) {
            examples.addAll(classes.get(number));
        }
        return examples;
    }

    @Override
    public Example example(Classes these) {
        return representative(these.first());
    }
}
