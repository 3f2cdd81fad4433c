package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Tables of one stage that read nothing but a few terms, such as the company's own figures of an area and a segment. The network finds
 * their rows once for each combination; all others of whom the same is known are told the same.
 */
final class TermTables {
    private static final int FACTS = 4;

    /** Words that no table lists must not fill the memory. */
    private static final int COMBINATIONS = 10_000;

    private final List<Decider> deciders;
    private final Slot[] reads;
    private final int stage;

    // Filled as customers come: several threads may do so at once, with the same.
    private final Map<List<@Nullable Object>, List<Said>> known = new ConcurrentHashMap<>();

    /**
     * What one table comes to.
     *
     * @param rank that of the topmost row found
     * @param found how many rows apply
     */
    record Said(Decider by, int rank, int found, List<Row> rows, GivenAnswers answers) {
        Outcome of(Subject subject) {
            answers.keepWith(subject);
            return new Outcome(by, subject, rows, answers, null);
        }
    }

    private TermTables(List<Decider> deciders, Set<Slot> reads, int stage) {
        this.deciders = deciders;
        this.reads = reads.toArray(Slot[]::new);
        this.stage = stage;
    }

    /**
     * Those of some tables that read the same few terms; null where they are not worth a look.
     *
     * @param stage where the network is to look for their rows
     */
    static @Nullable TermTables of(List<Decider> all, int stage) {
        Set<Slot> reads = new LinkedHashSet<>();
        List<Decider> together = new ArrayList<>();
        for (Decider decider : all.stream()
                .filter(Decider::readsTermsOnly)
                .sorted(Comparator.comparingInt(each -> each.reads().size()))
                .toList()) {
            Set<Slot> joined = new LinkedHashSet<>(reads);
            joined.addAll(decider.reads());
            if (joined.size() <= FACTS) {
                reads = joined;
                together.add(decider);
            }
        }
        return together.size() < 2 ? null : new TermTables(together, reads, stage);
    }

    boolean has(Decider decider) {
        return deciders.contains(decider);
    }

    /** What they come to, in the order in which people read them. */
    List<Said> of(Subject subject, Network.Finder finder, Wording wording) {
        @Nullable Object[] values = new Object[reads.length];
        for (int at = 0; at < values.length; at++) {
            values[at] = subject.value(reads[at]);
        }
        List<@Nullable Object> combination = Arrays.asList(values);
        List<Said> same = known.get(combination);
        if (same != null) {
            return same;
        }
        List<Said> made = found(finder.find(stage, subject), wording);
        if (known.size() < COMBINATIONS) {
            known.put(combination, made);
        }
        return made;
    }

    private static List<Said> found(Hits hits, Wording wording) {
        List<Said> all = new ArrayList<>();
        for (int from = 0; from < hits.size(); from = hits.endOfTable(from)) {
            Decider decider = hits.row(from).decider();
            int to = hits.endOfTable(from);
            Outcome made = decider.decide(hits.subject(), decider.found(hits, from, to), wording);
            if (made != null) {
                all.add(new Said(decider, hits.row(from).rank(), to - from, made.rows(), made.answers()));
            }
        }
        return all;
    }
}
