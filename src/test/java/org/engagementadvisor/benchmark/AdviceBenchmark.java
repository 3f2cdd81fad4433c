package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.Customers;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.engine.Effort;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What advice costs on the shipped rule book, with all reasons, beside Jackson alone reading the customer and writing the whole
 * advice, in one run. The customers are the bases of the scenarios.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class AdviceBenchmark {
    private static final int CHUNK = 64;
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final RuleBook book = RuleBook.read(Path.of("rules"), "fire-protection");
    private final CustomerJson json = CustomerJson.strict();
    private final List<Customer> customers = customers();
    private final List<byte[]> documents = customers.stream().map(json::write).toList();
    private final List<Advice> advice = book.advise(customers, DAY, null);

    private static List<Customer> customers() {
        try (var files = Files.list(Path.of("scenarios/fire-protection/bases"))) {
            List<Customer> bases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                bases.add(Customers.from(Files.readString(file)));
            }
            List<Customer> chunk = new ArrayList<>();
            for (int at = 0; at < CHUNK; at++) {
                chunk.add(bases.get(at % bases.size()));
            }
            return chunk;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public List<Advice> inChunks() {
        return book.advise(customers, DAY, null);
    }

    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public void oneByOne(Blackhole hole) {
        customers.forEach(customer -> hole.consume(book.advise(customer, DAY, null)));
    }

    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public void jacksonAlone(Blackhole hole) {
        for (int at = 0; at < CHUNK; at++) {
            hole.consume(json.read(documents.get(at)));
            hole.consume(AdviceJson.line(advice.get(at)));
        }
    }

    /** Runs all three and prints them side by side, with the ratio to Jackson alone. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(AdviceBenchmark.class.getSimpleName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        double jackson = figure(results, "jacksonAlone");
        System.out.printf("%n%-14s %12s %12s %14s %8s%n", "", "µs/customer", "customers/s", "bytes/customer", "ratio");
        for (RunResult result : results) {
            double micros = result.getPrimaryResult().getScore();
            double bytes =
                    result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
            System.out.printf(
                    "%-14s %12.1f %12.0f %14.0f %8.2f%n",
                    result.getPrimaryResult().getLabel(), micros, 1e6 / micros, bytes, jackson / micros);
        }
        new AdviceBenchmark().printEffort(figure(results, "inChunks"));
    }

    private static double figure(Collection<RunResult> results, String label) {
        return results.stream()
                .filter(result -> result.getPrimaryResult().getLabel().equals(label))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }

    /** Counted on a run of its own, which is not timed. */
    private void printEffort(double micros) {
        Effort effort = book.probe().effort(customers, DAY, null);
        double tried = (double) effort.rowsTried() / CHUNK;
        double firings = (double) effort.firings() / CHUNK;
        System.out.printf(
                "%n%.0f rows tried and %.1f firings of Drools per customer; %.2f µs of advice in chunks per firing%n",
                tried, firings, micros / firings);
    }
}
