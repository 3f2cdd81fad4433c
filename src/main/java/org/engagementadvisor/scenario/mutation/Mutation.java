package org.engagementadvisor.scenario.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.scenario.Scenarios;
import org.engagementadvisor.scenario.Watch;
import org.engagementadvisor.scenario.mutation.TableCells.Place;
import org.engagementadvisor.scenario.mutation.Trial.Verdict;

/**
 * Changes to the cells of some tables, one at a time: each figure a little up and a little down (whole ones by 1, bounds by
 * 1 %, the ends of a scale by 1 % of it), each term to another, each list without one of its terms. The files themselves are
 * not touched.
 */
public final class Mutation {
    private final RuleBook rules;
    private final List<Change> changes;

    private Mutation(RuleBook rules, List<Change> changes) {
        this.rules = rules;
        this.changes = changes;
    }

    /**
     * The changes to some tables, the book's own and those that it shares with others.
     *
     * @param decisions codes such as {@code D3} to which the tables belong; empty means any
     * @param tables how their files begin inside the book, such as {@code 85-ranking} or {@code company/rates}; empty means any
     */
    public static Mutation of(RuleBook rules, Set<String> decisions, Set<String> tables) {
        List<TableCells> all =
                rules.probe().drafts().stream().map(TableCells::new).toList();
        OtherTerms words = new OtherTerms(rules.words()::values);
        all.forEach(words::learn);
        return new Mutation(
                rules,
                all.stream()
                        .filter(cells -> decisions.isEmpty()
                                || decisions.contains(cells.table().header("decision")))
                        .filter(cells -> tables.isEmpty()
                                || tables.stream().anyMatch(cells.table().place()::startsWith))
                        .flatMap(cells -> Changes.to(cells, words).stream())
                        .toList());
    }

    public int size() {
        return changes.size();
    }

    /**
     * Makes all changes and holds the cases of the book that pass without them against each.
     *
     * @param tried is told how many changes have been tried, by several threads
     */
    public MutationReport run(Scenarios scenarios, int threads, IntConsumer tried) throws InterruptedException {
        Watch watch = scenarios.watch(rules.name(), rules);
        List<Trial> trials = trials(watch, threads, tried);
        return new MutationReport(
                rules.name(),
                watch.size(),
                watch.failing(),
                count(trials, Verdict.NOTICED),
                count(trials, Verdict.REFUSED),
                trials.stream()
                        .filter(it -> it.verdict() == Verdict.SURVIVED)
                        .map(it -> survivor(it, watch))
                        .toList());
    }

    private List<Trial> trials(Watch watch, int threads, IntConsumer tried) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        var count = new AtomicInteger();
        try {
            List<Callable<Trial>> tasks = new ArrayList<>();
            for (Change change : changes) {
                tasks.add(() -> {
                    Trial trial = Trial.of(change, rules, watch);
                    tried.accept(count.incrementAndGet());
                    return trial;
                });
            }
            return done(pool.invokeAll(tasks));
        } finally {
            pool.shutdownNow();
        }
    }

    private static List<Trial> done(List<Future<Trial>> tasks) throws InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (Future<Trial> task : tasks) {
            try {
                trials.add(task.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a change could not be tried", e.getCause());
            }
        }
        return trials;
    }

    private static Survivor survivor(Trial trial, Watch watch) {
        Change change = trial.change();
        return new Survivor(
                change.file(),
                change.place().toString(),
                change.row(),
                change.label(),
                change.from(),
                trial.way().getOrDefault(change.place(), ""),
                change.company(trial.way()).stream().map(Place::toString).toList(),
                watch.reaching(change.row()),
                change.hint());
    }

    private static int count(List<Trial> trials, Verdict verdict) {
        return (int) trials.stream().filter(it -> it.verdict() == verdict).count();
    }
}
