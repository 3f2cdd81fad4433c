package org.engagementadvisor.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.ExpectedValue;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.batch.Figures;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The customers made up to show what a rule book says; a book without a sample has one of whom nothing is known. */
record Samples(List<String> customers) {
    private static final int COUNT = 200;
    private static final long SEED = 1;
    private static final int HIGHEST = 5;
    private static final int CHUNK = 64;
    private static final int SCREENS = 3;
    private static final int LARGEST = 10;
    private static final String OPEN = "marginOnHeadroom";
    private static final String UNKNOWN = "{\"id\":\"S1\"}";

    static Samples of(BookOptions options, Surroundings surroundings) throws IOException {
        return of(options, options.asOf(surroundings));
    }

    /** The same customers on a former day: every other one thought a little less of us then, or a little more. */
    static Samples before(BookOptions options, LocalDate day) throws IOException {
        var same = of(options, day).customers();
        return new Samples(IntStream.range(0, same.size())
                .mapToObj(number -> number % 2 == 0 ? same.get(number) : rated(same.get(number), number % 4 - 2))
                .toList());
    }

    private static String rated(String customer, int more) {
        var json = JsonMapper.shared().readTree(customer);
        for (var rating : json.path("ratings")) {
            if (rating instanceof ObjectNode known && known.path("value").isInt()) {
                known.put(
                        "value",
                        Math.max(1, Math.min(HIGHEST, known.path("value").asInt() + more)));
            }
        }
        return json.toString();
    }

    private static Samples of(BookOptions options, LocalDate day) throws IOException {
        var book = BookOptions.folderOf(options.rules(), options.bookName());
        if (!Files.exists(book.resolve(SampleBase.FILE))) {
            return new Samples(List.of(UNKNOWN));
        }
        var made = new SampleCustomers(SampleBase.of(book), SEED, day);
        return new Samples(LongStream.range(0, COUNT)
                .mapToObj(number -> new String(made.json(number), StandardCharsets.UTF_8))
                .toList());
    }

    /** All of them, one a line. */
    InputStream bytes() {
        return new ByteArrayInputStream(String.join("\n", customers).getBytes(StandardCharsets.UTF_8));
    }

    /** The account manager who has most of them; null if none has any. */
    @Nullable
    String seller() {
        var json = CustomerJson.strict();
        Map<String, Integer> counts = new TreeMap<>();
        customers.stream()
                .map(customer -> json.read(customer).accountManager())
                .filter(Objects::nonNull)
                .forEach(seller -> counts.merge(seller, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The buyer that fits best on a command line. */
    String smallest() {
        return customers.stream()
                .filter(customer -> customer.contains("\"turnover\":") && !customer.contains("'"))
                .min(Comparator.comparingInt(String::length))
                .orElse(UNKNOWN);
    }

    /** Says how many and how fast, shows those of whom most is to be had, and where most is open. */
    List<String> advise(RuleBook rules, LocalDate asOf, @Nullable String strategy) {
        long start = System.nanoTime();
        var json = CustomerJson.strict();
        var known = customers.stream()
                .map(json::read)
                .filter(customer -> rules.unknownTerms(customer).isEmpty())
                .toList();
        var advised = new ArrayList<AdviceWithFacts>();
        var conflicts = new ArrayList<String>();
        for (int from = 0; from < known.size(); from += CHUNK) {
            var chunk = known.subList(from, Math.min(from + CHUNK, known.size()));
            try {
                advised.addAll(rules.insights(chunk, asOf, strategy, List.of(OPEN)));
            } catch (RuleConflict oneOfThem) {
                for (var customer : chunk) {
                    try {
                        advised.addAll(rules.insights(List.of(customer), asOf, strategy, List.of(OPEN)));
                    } catch (RuleConflict conflict) {
                        conflicts.add(String.valueOf(conflict.getMessage()));
                    }
                }
            }
        }
        var time = Duration.ofNanos(System.nanoTime() - start);
        var lines = new ArrayList<>(conflicts);
        advised.stream()
                .map(AdviceWithFacts::advice)
                .sorted(Comparator.comparing(Samples::first).reversed())
                .limit(SCREENS)
                .forEach(advice -> {
                    lines.addAll(FirstScreen.of(advice, rules));
                    lines.add("");
                });
        lines.addAll(open(advised, rules.words()));
        lines.add("advised " + advised.size() + " made-up customers of " + rules.name() + " " + rules.release() + " in "
                + Figures.seconds(time) + ", " + Figures.rate(advised.size(), time));
        return lines;
    }

    /** What the best recommendation is worth. */
    private static BigDecimal first(Advice advice) {
        return advice.recommendations().stream()
                .findFirst()
                .map(Recommendation::value)
                .map(ExpectedValue::net)
                .orElse(BigDecimal.ZERO);
    }

    private static List<String> open(List<AdviceWithFacts> advised, BookWords words) {
        var largest = advised.stream()
                .filter(each -> margin(each).signum() > 0)
                .sorted(Comparator.comparing(Samples::margin).reversed())
                .limit(LARGEST)
                .map(each -> "%12s  %s".formatted(words.spokenMoney(margin(each)), named(each.advice())))
                .toList();
        return largest.isEmpty()
                ? largest
                : Stream.of(Stream.of("Largest open margins"), largest.stream(), Stream.of(""))
                        .flatMap(each -> each)
                        .toList();
    }

    private static String named(Advice advice) {
        return advice.name() == null ? advice.customer() : advice.name() + " (" + advice.customer() + ")";
    }

    private static BigDecimal margin(AdviceWithFacts customer) {
        return customer.facts().get(OPEN) instanceof BigDecimal margin ? margin : BigDecimal.ZERO;
    }
}
