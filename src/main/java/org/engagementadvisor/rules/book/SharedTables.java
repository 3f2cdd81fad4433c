package org.engagementadvisor.rules.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Which of the shared tables a book uses: those that read no answer, and those of which it gives at least one of the answers that
 * they read; the others are then unknown. What would be left to judge by guesswork alone is left out, and told.
 */
public final class SharedTables {
    private SharedTables() {}

    /** The tables without the shared ones that the book does without. */
    public static List<Table> used(List<Table> tables, List<DrlFile> rules, Findings findings) {
        List<Table> used = new ArrayList<>(tables);
        int before;
        do {
            before = used.size();
            Set<String> given = used.stream().flatMap(Table::answerNames).collect(Collectors.toSet());
            rules.forEach(file -> given.addAll(file.answers()));
            used.removeIf(table -> table.isShared() && isLeftOut(table, given, findings));
        } while (used.size() < before);
        return used;
    }

    private static boolean isLeftOut(Table table, Set<String> given, Findings findings) {
        Set<String> asked =
                table.reads().filter(Fact::answered).map(Fact::name).collect(Collectors.toCollection(TreeSet::new));
        if (asked.isEmpty() || asked.stream().anyMatch(given::contains)) {
            return false;
        }
        String names = asked.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        leftOut(table.file(), null, names + ", which no table answers", "an answer to one of them", findings);
        return true;
    }

    /** Tells that the book does without a shared table, for a fault that it would be in a table of its own. */
    public static void leftOut(Finding why, Findings findings) {
        leftOut(why.file(), why.cell(), why.found(), why.expected(), findings);
    }

    private static void leftOut(String file, @Nullable String cell, String found, String expected, Findings findings) {
        findings.note(Code.LEFT_OUT, file, cell, found, expected + "; the book does without this table");
    }
}
