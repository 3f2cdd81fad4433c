package org.engagementadvisor.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a cell may say beyond a value, in words of Drools. Its compiler puts a cell into the code of its column as it stands: of
 * {@code turnover >= $paramB} and the cell {@code unknown} it makes {@code turnover >= unknownB}, and of the cell {@code {budget}}, which
 * names a fact, {@code turnover >= {budget}B}. Of a term, unknown is a word, as in {@code segment == "unknown"}; of all else it is null.
 */
final class DroolsCells {
    private static final String OPERATOR = " (==|>=|>|<=|<) ";

    private final List<Form> forms;

    private record Form(Pattern pattern, Function<MatchResult, String> meaning) {
        String in(String rules) {
            return pattern.matcher(rules).replaceAll(found -> meaning.apply(found));
        }
    }

    /** @param terms the facts of which {@code known} is a term */
    DroolsCells(Set<String> terms) {
        String others = terms.stream().map(name -> "(?!" + name + "\\b)").collect(Collectors.joining());
        forms = List.of(
                // What a row answers is of no interest, as long as it is no code that nobody understands.
                form("answer\\(\"(\\w+)\", \\{\\w+}B?\\)", found -> "answer(\"" + found.group(1) + "\", null)"),
                form(
                        "answer\\(\"(\\w+)\", LocalDate\\.parse\\(\"\\{\\w+}\"\\)\\)",
                        found -> "answer(\"" + found.group(1) + "\", null)"),
                form(
                        "(\\w+) == null \\|\\| \\w+" + OPERATOR + "\\{(\\w+)}B?(?: or unknown)?",
                        found -> named(found, "%1$s == null || ", "null")),
                form(
                        "(\\w+)" + OPERATOR + "\\{(\\w+)} or unknownB?",
                        found -> named(found, "%1$s == null || ", "null")),
                form("(\\w+)" + OPERATOR + "\\{(\\w+)}B?", found -> named(found, "", "null")),
                form(
                        "(\\w+)" + OPERATOR + "LocalDate\\.parse\\(\"\\{(\\w+)} or unknown\"\\)",
                        found -> named(found, "%1$s == null || ", "null")),
                form("(\\w+)" + OPERATOR + "LocalDate\\.parse\\(\"\\{(\\w+)}\"\\)", found -> named(found, "", "null")),
                form(
                        "(\\w+) (==) \"\\{(\\w+)} or unknown\"",
                        found -> named(found, "%1$s == \"unknown\" || ", "\"unknown\"")),
                form("(\\w+) (==) \"\\{(\\w+)}\"", found -> named(found, "", "\"unknown\"")),
                presence("(\\w+) == null \\|\\| \\w+" + OPERATOR + "(known|unknown)B?\\b", 3),
                presence("(\\w+)" + OPERATOR + "(known|unknown)B?\\b", 3),
                presence("(\\w+)" + OPERATOR + "LocalDate\\.parse\\(\"(known|unknown)\"\\)", 3),
                presence("(\\w+) != null, \\w+ not contains \"(known|unknown)\"", 2),
                presence("(\\w+) contains \"(known|unknown)\"", 2),
                form("\\b" + others + "(\\w+) == \"known\"", found -> found.group(1) + " != \"unknown\""),
                form(
                        "(\\w+)" + OPERATOR + "([-\\d.]+) or unknown(B?)",
                        found -> orUnknown(found, found.group(2) + " " + found.group(3) + found.group(4))),
                form(
                        "(\\w+)" + OPERATOR + "LocalDate\\.parse\\(\"([^\"]+) or unknown\"\\)",
                        found -> orUnknown(found, found.group(2) + " LocalDate.parse(\"" + found.group(3) + "\")")),
                form(
                        "(\\w+) == \"([^\"]+) or unknown\"",
                        found -> "%1$s == \"%2$s\" || %1$s == \"unknown\"".formatted(found.group(1), found.group(2))),
                form(
                        "(\\w+) != null, \\w+ not contains \"([^\"]+) or unknown\"",
                        found -> orUnknown(found, "not contains \"" + found.group(2) + "\"")),
                form(
                        "(\\w+) contains \"([^\"]+) or unknown\"",
                        found -> orUnknown(found, "contains \"" + found.group(2) + "\"")));
    }

    private static Form form(String pattern, Function<MatchResult, String> meaning) {
        return new Form(Pattern.compile(pattern), meaning);
    }

    private static Form presence(String pattern, int word) {
        return form(pattern, found -> found.group(1) + (found.group(word).equals("known") ? " != null" : " == null"));
    }

    /** While the fact that is named is unknown, nothing is as asked. */
    private static String named(MatchResult found, String or, String unknown) {
        return ("%3$s != %4$s && (" + or + "%1$s %2$s %3$s)")
                .formatted(found.group(1), found.group(2), found.group(3), unknown);
    }

    private static String orUnknown(MatchResult found, String compared) {
        return "%1$s == null || %1$s %2$s".formatted(found.group(1), compared);
    }

    /** The rules of a table as Drools' compiler makes them, with conditions that it can read. */
    String read(String rules) {
        return rules.lines()
                .map(line -> line.contains("(") && line.startsWith("\t\t") ? condition(line) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String condition(String line) {
        String read = line;
        for (Form form : forms) {
            read = form.in(read);
        }
        return read;
    }
}
