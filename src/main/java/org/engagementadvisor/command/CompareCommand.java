package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.engagementadvisor.release.AdvicePairs;
import org.engagementadvisor.release.Detail;
import org.engagementadvisor.release.Details;
import org.engagementadvisor.release.ExactDifference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whom a change moves. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Compare two files of advice: what differs, by kind, with examples.")
final class CompareCommand implements Callable<Integer> {
    private static final int CHUNK = 32;

    private final Surroundings surroundings;

    @Mixin
    private final Threads threads = new Threads();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "advice: .ndjson or .jsonl")
    private Path before = Inputs.STANDARD;

    @Parameters(index = "1", paramLabel = "AFTER", description = "advice: .ndjson or .jsonl")
    private Path after = Inputs.STANDARD;

    @Option(
            names = "--ignore",
            paramLabel = "NAME",
            split = ",",
            description = "members that do not count (default: release,line)")
    private List<String> ignored = List.of("release", "line");

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private record Found(String customer, List<Detail> details) {}

    @Override
    public Integer call() throws IOException {
        var exact = new ExactDifference(ignored);
        var details = new Details();
        long customers = 0;
        long differing = 0;
        var pool = Executors.newFixedThreadPool(threads.number(), work -> {
            var thread = new Thread(work, "compare");
            thread.setDaemon(true);
            return thread;
        });
        try (var pairs = AdvicePairs.of(before, after);
                var progress = Progress.of(surroundings, pairs.size())) {
            var underWay = new ArrayDeque<Future<List<Found>>>();
            var done = false;
            while (!done || !underWay.isEmpty()) {
                var chunk = new ArrayList<AdvicePairs.Pair>();
                for (var pair = pairs.next(); pair != null; pair = pairs.next()) {
                    chunk.add(pair);
                    if (chunk.size() == CHUNK) {
                        break;
                    }
                }
                done = chunk.size() < CHUNK;
                if (!chunk.isEmpty()) {
                    underWay.add(pool.submit(() -> chunk.stream()
                            .map(pair -> new Found(pair.before().customer(), exact.of(pair)))
                            .toList()));
                }
                while (underWay.size() > (done ? 0 : threads.number() * 2)) {
                    for (var found : underWay.remove().get()) {
                        customers++;
                        differing += found.details().isEmpty() ? 0 : 1;
                        details.add(found.customer(), found.details());
                    }
                    progress.at(customers, pairs.position());
                }
            }
            tell(customers, differing, details, pairs);
            return differing > 0
                            || !pairs.onlyBefore().isEmpty()
                            || !pairs.onlyAfter().isEmpty()
                    ? Failures.FINDINGS
                    : 0;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped before the end", stopped);
        } finally {
            pool.shutdownNow();
        }
    }

    private void tell(long customers, long differing, Details details, AdvicePairs pairs) {
        var out = surroundings.out();
        out.println(Figures.count(differing) + " of " + Figures.count(customers) + " customers differ; only in BEFORE "
                + Figures.count(pairs.onlyBefore().size()) + ", only in AFTER "
                + Figures.count(pairs.onlyAfter().size()));
        pairs.onlyBefore().keySet().stream().limit(3).forEach(id -> out.println("  only in BEFORE: " + id));
        pairs.onlyAfter().keySet().stream().limit(3).forEach(id -> out.println("  only in AFTER: " + id));
        for (var kind : details.kinds()) {
            out.println(kind.name() + ": " + Figures.count(kind.customers()) + " customers, "
                    + Figures.count(kind.times()) + " times");
            kind.examples().forEach(example -> {
                out.println("  " + example.customer() + " " + example.detail().place());
                out.println("    - " + cut(example.detail().before()));
                out.println("    + " + cut(example.detail().after()));
            });
        }
    }

    private static String cut(@org.jspecify.annotations.Nullable String json) {
        return json == null ? "nothing" : json.length() > 400 ? json.substring(0, 400) + "…" : json;
    }
}
