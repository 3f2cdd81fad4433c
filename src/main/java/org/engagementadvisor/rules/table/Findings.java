package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.List;
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

    /** People's text as it may stand in a message: on one line, and not endless. */
    public static String quoted(String text) {
        String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        String shown = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        return shown.isEmpty() ? "nothing" : "`" + shown + "`";
    }
}
