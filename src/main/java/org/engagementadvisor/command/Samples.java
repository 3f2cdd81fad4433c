package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.engagementadvisor.batch.Figures;
import org.engagementadvisor.batch.Outcomes;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.AdviceOrConflict;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.jspecify.annotations.Nullable;

/** The customers made up to show what a rule book says; a book without a sample has one of whom nothing is known. */
record Samples(List<String> customers) {
    private static final int COUNT = 200;
    private static final long SEED = 1;
    private static final int CHUNK = 64;
    private static final String UNKNOWN = "{\"id\":\"S1\"}";

    static Samples of(BookOptions options, Surroundings surroundings) throws IOException {
        var book = BookOptions.folderOf(options.rules(), options.bookName());
        if (!Files.exists(book.resolve(SampleBase.FILE))) {
            return new Samples(List.of(UNKNOWN));
        }
        var made = new SampleCustomers(SampleBase.of(book), SEED, options.asOf(surroundings));
        return new Samples(LongStream.range(0, COUNT)
                .mapToObj(number -> new String(made.json(number), StandardCharsets.UTF_8))
                .toList());
    }

    /** The buyer that fits best on a command line. */
    String smallest() {
        return customers.stream()
                .filter(customer -> customer.contains("\"turnover\":") && !customer.contains("'"))
                .min(Comparator.comparingInt(String::length))
                .orElse(UNKNOWN);
    }

    /** Says how many, how fast, and what came out. */
    List<String> advise(RuleBook rules, LocalDate asOf, @Nullable String strategy) {
        long start = System.nanoTime();
        var json = CustomerJson.strict();
        var known = customers.stream()
                .map(json::read)
                .filter(customer -> rules.unknownTerms(customer).isEmpty())
                .toList();
        var outcomes = new Outcomes(rules.summary());
        var kinds = new TreeMap<String, Long>();
        var conflicts = new ArrayList<String>();
        for (int from = 0; from < known.size(); from += CHUNK) {
            var chunk = known.subList(from, Math.min(from + CHUNK, known.size()));
            for (var answer : AdviceOrConflict.of(rules, chunk, asOf, strategy, Set.of())) {
                var advice = answer.advice();
                if (advice == null) {
                    conflicts.add(String.valueOf(
                            Objects.requireNonNull(answer.conflict()).getMessage()));
                } else {
                    outcomes.add(advice.answers());
                    advice.recommendations().forEach(each -> kinds.merge(each.kind(), 1L, Long::sum));
                }
            }
        }
        var time = Duration.ofNanos(System.nanoTime() - start);
        int advised = known.size() - conflicts.size();
        var lines = new ArrayList<>(conflicts);
        lines.add("advised " + advised + " made-up customers of " + rules.name() + " " + rules.release() + " in "
                + Figures.seconds(time) + ", " + Figures.rate(advised, time));
        lines.addAll(outcomes.lines());
        lines.add("to do: " + Outcomes.frequentFirst(kinds));
        return lines;
    }
}
