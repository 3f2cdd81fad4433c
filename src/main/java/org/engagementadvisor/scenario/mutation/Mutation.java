package org.engagementadvisor.scenario.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.scenario.Scenarios;
import org.engagementadvisor.scenario.Watch;
import org.engagementadvisor.scenario.mutation.Workbench.Trial;
import org.engagementadvisor.scenario.mutation.Workbench.Verdict;

/**
 * Changes to the cells of some tables, one at a time: each figure a little up and a little down (whole ones by 1, bounds by
 * 1 %, the ends of a scale by 1 % of it), each term to another, each list without one of its terms. The files themselves are
 * not touched.
 */
public final class Mutation {
    private static final String CSV = ".drl.csv";
    private static final String XLSX = ".drl.xlsx";

    private final Path rules;
    private final String book;
    private final List<Change> changes;
    private final List<String> untried;

    private Mutation(Path rules, String book, List<Change> changes, List<String> untried) {
        this.rules = rules;
        this.book = book;
        this.changes = changes;
        this.untried = untried;
    }

    /**
     * The changes to some tables.
     *
     * @param decisions codes such as {@code D3} to which the tables belong; empty means any
     * @param tables how their files begin inside the book, such as {@code 85-ranking} or {@code company/rates}; empty means any
     * @throws org.engagementadvisor.rules.RulesRejected if the rule book is not sound as it is
     */
    public static Mutation of(Path rules, String book, Set<String> decisions, Set<String> tables) throws IOException {
        RuleBook.read(rules, book);
        Path folder = rules.resolve(book);
        List<String> files = files(folder);
        List<Sheet> sheets = new ArrayList<>();
        for (String file : files) {
            if (file.endsWith(CSV)) {
                sheets.add(Sheet.read(folder, file));
            }
        }
        OtherTerms words =
                OtherTerms.read(List.of(rules.resolve("shared/vocabulary.yaml"), folder.resolve("rulebook.yaml")));
        sheets.forEach(sheet -> Changes.used(sheet, words));
        List<Change> changes = sheets.stream()
                .filter(sheet -> decisions.isEmpty() || decisions.contains(sheet.head("decision")))
                .filter(sheet -> tables.isEmpty() || tables.stream().anyMatch(sheet.file()::startsWith))
                .flatMap(sheet -> Changes.to(sheet, words).stream())
                .toList();
        return new Mutation(
                rules,
                book,
                changes,
                files.stream().filter(file -> file.endsWith(XLSX)).toList());
    }

    public int size() {
        return changes.size();
    }

    /**
     * Makes all changes and holds the cases of the book that pass without them against each.
     *
     * @param tried is told how many changes have been tried, by several threads
     */
    public MutationReport run(Scenarios scenarios, int threads, IntConsumer tried)
            throws IOException, InterruptedException {
        Watch watch = scenarios.watch(book, RuleBook.read(rules, book));
        List<Trial> trials = trials(watch, threads, tried);
        return new MutationReport(
                book,
                watch.size(),
                watch.failing(),
                count(trials, Verdict.NOTICED),
                count(trials, Verdict.REFUSED),
                trials.stream()
                        .filter(it -> it.verdict() == Verdict.SURVIVED)
                        .map(it -> survivor(it, watch))
                        .toList(),
                untried);
    }

    private List<Trial> trials(Watch watch, int threads, IntConsumer tried) throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        var count = new AtomicInteger();
        Queue<Workbench> free = new ConcurrentLinkedQueue<>();
        try {
            for (int i = 0; i < threads; i++) {
                free.add(Workbench.copying(rules, book));
            }
            List<Callable<Trial>> tasks = new ArrayList<>();
            for (Change change : changes) {
                tasks.add(() -> {
                    Trial trial = attempt(change, watch, free);
                    tried.accept(count.incrementAndGet());
                    return trial;
                });
            }
            return done(pool.invokeAll(tasks));
        } finally {
            pool.shutdownNow();
            for (Workbench workbench : free) {
                workbench.close();
            }
        }
    }

    private static Trial attempt(Change change, Watch watch, Queue<Workbench> free) throws IOException {
        // There are as many as threads, so one is always free.
        Workbench workbench = free.remove();
        try {
            return workbench.attempt(change, watch);
        } finally {
            free.add(workbench);
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

    private Survivor survivor(Trial trial, Watch watch) {
        Change change = trial.change();
        return new Survivor(
                book + "/" + change.sheet().file(),
                change.place().toString(),
                change.row(),
                change.label(),
                change.from(),
                trial.way().getOrDefault(change.place(), ""),
                change.company(trial.way()).stream().map(Sheet.Place::toString).toList(),
                watch.reaching(change.row()),
                change.hint());
    }

    private static int count(List<Trial> trials, Verdict verdict) {
        return (int) trials.stream().filter(it -> it.verdict() == verdict).count();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
