package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Gathers what is found, so that one reading shows every fault. */
public final class Findings {
    private static final int LONGEST_QUOTE = 80;

    private final List<Finding> all = new ArrayList<>();

    public void error(Code code, String file, @Nullable String cell, String found, String expected) {
        all.add(new Finding(code, Severity.ERROR, file, cell, found, expected));
    }

    public void warning(Code code, String file, @Nullable String cell, String found, String expected) {
        all.add(new Finding(code, Severity.WARNING, file, cell, found, expected));
    }

    public void note(Code code, String file, @Nullable String cell, String found, String expected) {
        all.add(new Finding(code, Severity.NOTE, file, cell, found, expected));
    }

    public void addAll(List<Finding> more) {
        all.addAll(more);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(Finding::isError);
    }

    int size() {
        return all.size();
    }

    public List<Finding> sorted() {
        return all.stream().distinct().sorted(Finding.IN_ORDER).toList();
    }

    /** The same, without what is told only to those who ask for it. */
    public List<Finding> withoutNotes() {
        return sorted().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    /** People's text as it may stand in a message: on one line, not endless, and with what cannot be seen in it named. */
    public static String quoted(String text) {
        return quoted(text, OddCharacters::isInvisible);
    }

    /** The same where one of those words was expected, so that every character which only looks like one of theirs is named. */
    static String quoted(String text, Collection<String> words) {
        return quoted(text, each -> OddCharacters.isInvisible(each) || OddCharacters.isForeignTo(words, each));
    }

    private static String quoted(String text, IntPredicate odd) {
        String line = OddCharacters.without(text).strip().replaceAll("[\\t\\r\\n]+", " ");
        String shown = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        return (shown.isEmpty() ? "nothing" : "`" + shown + "`") + OddCharacters.named(text.strip(), odd);
    }
}
