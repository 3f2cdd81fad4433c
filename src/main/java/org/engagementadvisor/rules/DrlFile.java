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
    private static final Pattern ANSWER = Pattern.compile("\\.answer\\(\\s*\"(\\w+)\"");

    /** The answers that its rules give, as their text says. */
    Set<String> answers() {
        Set<String> answers = new TreeSet<>();
        Matcher matcher = ANSWER.matcher(text);
        while (matcher.find()) {
            answers.add(matcher.group(1));
        }
        return answers;
    }
}
