package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.engagementadvisor.benchmark.Ladder.Rung;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** A whole rule book of one table: what it costs to be advised by it, one customer at a time. */
final class OwnBook implements Peer {
    static final String NAME = "peers";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Path WORDS =
            Path.of("src/test/resources/org/engagementadvisor/rules/findings/base/shared/vocabulary.yaml");

    private final RuleBook book;
    private final List<Customer> customers;
    private final Set<AdvicePart> parts;

    private OwnBook(RuleBook book, List<Question> questions, Set<AdvicePart> parts) {
        this.book = book;
        this.customers = customers(questions);
        this.parts = parts;
    }

    static void write(Ladder ladder, Path rules) throws IOException {
        Files.createDirectories(rules.resolve("shared"));
        Files.createDirectories(rules.resolve(NAME + "/10-rate"));
        Files.writeString(
                rules.resolve("shared/vocabulary.yaml"),
                Files.readString(WORDS).replaceFirst("answers:\n", "answers:\n  rate: {label: Rate, type: whole}\n"));
        Files.writeString(rules.resolve(NAME + "/rulebook.yaml"), """
                name: Peers
                currency: EUR
                locale: en-GB
                strategy: farming
                strategies: [farming]
                decisive: [rate]
                summary: [rate]
                dataGapsAtMost: 3
                """);
        Files.writeString(rules.resolve(NAME + "/10-rate/rate.drl.csv"), csv(ladder));
    }

    private static String csv(Ladder ladder) {
        String third = ladder.unique() ? "ownTurnover < $paramB" : "employees >= $param";
        StringBuilder text = new StringBuilder("""
                title,Rate
                question,At what rate?
                decision,D1
                owner,Sales controlling
                hit policy,%s
                otherwise,not answered
                RuleSet,rates
                RuleTable Rate
                NAME,CONDITION,CONDITION,CONDITION,ACTION
                ,Customer...,Customer...,Customer...,
                ,"country == ""$param""\",ownTurnover >= $paramB,%s,"answer(""rate"", $param);"
                id,Country,"Own turnover from (EUR a year, inclusive)",%s,Rate
                """.formatted(
                ladder.unique() ? "unique" : "first",
                third,
                ladder.unique() ? "\"Own turnover below (EUR a year)\"" : "\"Employees from (people, inclusive)\""));
        for (Rung rung : ladder.rungs()) {
            text.append("RAT-%03d,%s,%d,%d,%d\n"
                    .formatted(
                            rung.rate(),
                            rung.country(),
                            rung.from(),
                            rung.below() == null ? rung.staff() : rung.below(),
                            rung.rate()));
        }
        return text.toString();
    }

    static OwnBook read(Path rules, List<Question> questions, Set<AdvicePart> parts) {
        return new OwnBook(RuleBook.read(rules, NAME), questions, parts);
    }

    /** The questions as customers. */
    static List<Customer> customers(List<Question> questions) {
        return questions.stream()
                .map(asked -> Customer.of("C-1", draft -> {
                    draft.country = asked.country();
                    draft.ownTurnover = BigDecimal.valueOf(asked.turnover());
                    draft.employees = asked.employees();
                }))
                .toList();
    }

    @Override
    public @Nullable Integer rate(int question) {
        return (Integer) book.advise(List.of(customers.get(question)), DAY, null, parts)
                .get(0)
                .answers()
                .get("rate");
    }
}
