package org.engagementadvisor.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules written by engineers.
 *
 * @param folder the folder of tables after which its rules run
 */
public record DrlFile(String file, String folder, String text) {
    private static final Pattern VALUE = Pattern.compile("\\bvalue\\(\\s*\"(\\w+)\"");
    private static final Pattern ANSWER = Pattern.compile("\\.answer\\(\\s*\"(\\w+)\"");
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\s+(?:\"([^\"]+)\"|'([^']+)'|(\\w+))");

    /**
     * One rule of the file.
     *
     * @param line where it begins, counted from 1
     */
    public record Rule(String name, int line, int start) {}

    /** The answers that its rules give, as their text says. */
    public Set<String> answers() {
        return named(ANSWER);
    }

    /** The facts that its rules read, as their text says. */
    public Set<String> reads() {
        return named(VALUE);
    }

    private Set<String> named(Pattern pattern) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Where that answer is first given, as findings say it. */
    public String place(String answer) {
        Matcher matcher = Pattern.compile("\\.answer\\(\\s*\"" + Pattern.quote(answer) + "\"")
                .matcher(text);
        return "line " + lineAt(matcher.find() ? matcher.start() : 0);
    }

    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        Matcher matcher = RULE.matcher(text);
        while (matcher.find()) {
            String name = Optional.ofNullable(matcher.group(1))
                    .or(() -> Optional.ofNullable(matcher.group(2)))
                    .orElseGet(() -> matcher.group(3));
            rules.add(new Rule(name, lineAt(matcher.end()), matcher.start()));
        }
        return rules;
    }

    /** The file with only that rule in it, on the same lines. */
    public DrlFile only(Rule rule) {
        List<Rule> rules = rules();
        int next = rules.indexOf(rule) + 1;
        int end = next < rules.size() ? rules.get(next).start() : text.length();
        String former = text.substring(rules.get(0).start(), rule.start()).replaceAll("[^\\n]", "");
        return new DrlFile(
                file, folder, text.substring(0, rules.get(0).start()) + former + text.substring(rule.start(), end));
    }

    private int lineAt(int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
