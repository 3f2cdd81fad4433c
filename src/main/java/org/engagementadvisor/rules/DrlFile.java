package org.engagementadvisor.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of rules written by engineers.
 *
 * @param folder the folder of tables after which its rules run
 */
record DrlFile(String file, String folder, String text) {
    private static final Pattern VALUE = Pattern.compile("\\bvalue\\(\\s*\"(\\w+)\"");
    private static final Pattern ANSWER = Pattern.compile("\\.answer\\(\\s*\"(\\w+)\"");

    /** The answers that its rules give, as their text says. */
    Set<String> answers() {
        return named(ANSWER);
    }

    /** The facts that its rules read, as their text says. */
    Set<String> reads() {
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
}
