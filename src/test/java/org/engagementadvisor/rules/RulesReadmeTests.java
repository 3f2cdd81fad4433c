package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.Golden;
import org.engagementadvisor.ShippedBooks;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.engine.AllowedNames;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What analysts read of tables and vocabulary is what the program knows of them. */
class RulesReadmeTests {
    private static final Path RULES = Path.of("rules");
    private static final Path README = RULES.resolve("README.md");
    private static final String BOOK = "fire-protection";

    @Test
    void listsEveryTableAndEveryWord() throws IOException {
        String text = Files.readString(README);
        String fresh = between(between(text, "tables", tables()), "vocabulary", vocabulary());
        fresh = between(fresh, "drl", "\n" + String.join("\n", AllowedNames.inWords()) + "\n\n");
        fresh = between(fresh, "map", new DecisionMap(ShippedBooks.read(BOOK), decisions(text)).mermaid());
        Golden.assertEqual(README, fresh.lines().toList());
    }

    @ParameterizedTest
    @MethodSource("books")
    void saysWhichQuestionEachDecisionAndEachFolderAnswers(String book) throws IOException {
        String text = Files.readString(README);
        RuleBook read = ShippedBooks.read(book);
        assertThat(decisions(text)).containsOnlyKeys(DecisionMap.codes(read));
        assertThat(read.tables()).extracting(TableView::stage).allMatch(stage -> text.contains("`" + stage + "`"));
    }

    static List<String> books() {
        return BookFiles.books(RULES);
    }

    /** What each decision is called, by its code: the first rows of the page. */
    private static Map<String, String> decisions(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher rows = Pattern.compile("(?m)^\\| (D\\d+|R|V|P) \\| ([^|]+) \\|").matcher(text);
        while (rows.find()) {
            names.put(rows.group(1), rows.group(2));
        }
        return names;
    }

    private static String between(String text, String section, String content) {
        int start = text.indexOf("<!-- " + section + ":");
        int begin = text.indexOf('\n', start) + 1;
        int end = text.indexOf("<!-- end of " + section + " -->");
        assertThat(start).as(section).isNotNegative();
        return text.substring(0, begin) + content + text.substring(end);
    }

    private static String tables() {
        List<TableView> tables = ShippedBooks.read(BOOK).tables();
        Map<Boolean, List<TableView>> recommending = tables.stream()
                .sorted(Comparator.comparing(TableView::file))
                .collect(Collectors.partitioningBy(table -> table.hitPolicy().equals("collect")));
        return list("that decides", recommending.getOrDefault(false, List.of()))
                + list("that recommends, asks, or writes the page", recommending.getOrDefault(true, List.of()))
                + remarks(tables);
    }

    private static String list(String which, List<TableView> tables) {
        String rows = tables.stream()
                .map(table -> "| `%s` | %s | %s | %s | %d |"
                        .formatted(
                                table.file().replace(BOOK + "/", ""),
                                cell(table.question().isEmpty() ? table.title() : table.question()),
                                table.owner(),
                                table.hitPolicy(),
                                table.rows().size()))
                .collect(Collectors.joining("\n"));
        return "\n| table of " + BOOK + " " + which
                + " | the question it answers | owner | hit policy | rows |\n| --- | --- | --- | --- | ---: |\n" + rows
                + "\n\n";
    }

    private static String remarks(List<TableView> tables) {
        String rows = tables.stream()
                .flatMap(table -> table.remarks().entrySet().stream())
                .map(remark -> "| `%s` | %s |".formatted(remark.getKey(), cell(remark.getValue())))
                .collect(Collectors.joining("\n"));
        return rows.isEmpty() ? "" : "| row | remark of its author |\n| --- | --- |\n" + rows + "\n\n";
    }

    private static String vocabulary() {
        Findings findings = new Findings();
        Book book = BookReader.read(RULES, BOOK, findings).orElseThrow();
        List<Fact> facts = new RuleBookReader(RULES, BOOK, Demands.NONE)
                .inputs(book).stream().map(InputFact::fact).toList();
        List<Fact> answers = book.answers();
        return words("fact", told(facts)) + words("answer", told(answers))
                + "\nPlumbing between tables: kept with the data, told to nobody.\n"
                + words("inner fact", inner(facts)) + words("inner answer", inner(answers));
    }

    private static Stream<Fact> told(List<Fact> words) {
        return words.stream().filter(fact -> !fact.inner());
    }

    private static Stream<Fact> inner(List<Fact> words) {
        return words.stream().filter(Fact::inner);
    }

    private static String words(String kind, Stream<Fact> facts) {
        List<String> rows = facts.sorted(Comparator.comparing(Fact::scope).thenComparing(Fact::name))
                .map(fact -> "| `%s` | %s | %s | %s | %s |"
                        .formatted(
                                fact.name(),
                                cell(fact.label()),
                                fact.scope().pattern(),
                                fact.type().name().toLowerCase().replace('_', '/'),
                                cell(holds(fact))))
                .toList();
        return "\n| " + kind + " | label | of | type | unit and range, or terms |\n| --- | --- | --- | --- | --- |\n"
                + String.join("\n", rows) + "\n\n";
    }

    /** Counts are 0 or more, scores 0 to 100, without a word. */
    private static String holds(Fact fact) {
        if (!fact.values().isEmpty()) {
            return String.join(", ", fact.values());
        }
        return Stream.of(fact.unit(), range(fact))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String range(Fact fact) {
        BigDecimal from = fact.from();
        BigDecimal to = fact.to();
        if (to != null) {
            String range = from == null ? "at most " + to : from + " to " + to;
            return fact.unit().contains(" to ") ? "" : range;
        }
        return from == null || from.signum() == 0 ? "" : from + " or more";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
