package org.engagementadvisor.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.rules.recommend.ProposalFacts;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;

/**
 * Checks what cells name of other rows: ids of rows that recommend, stances that they say, and ids in texts. A shared table may
 * name a stance that no row of a smaller book says.
 */
final class RowNames {
    private static final Pattern ID = Pattern.compile("\\b([A-Z]{2,5})-[A-Z]?\\d{2,4}\\b");

    private static final Set<String> OF_STANCES = Set.of(
            ProposalFacts.STANCE,
            ProposalFacts.STANCES,
            ProposalFacts.STANCES_IN_AREA,
            ProposalFacts.STANCES_WORKED_ON,
            ProposalFacts.STANCES_SET_ASIDE);

    private final List<Table> tables;
    private final Findings findings;
    private final Set<String> all = new TreeSet<>();
    private final Set<String> recommending = new TreeSet<>();
    private final Set<String> beginnings = new TreeSet<>();
    private final Set<String> stances = new TreeSet<>();

    RowNames(List<Table> tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
        for (Table table : tables) {
            for (Row row : table.rows()) {
                all.add(row.id());
                if (table.recommends()) {
                    recommending.add(row.id());
                }
                if (row.says(Action.STANCE) instanceof String stance) {
                    stances.add(stance);
                }
                Matcher id = ID.matcher(row.id());
                if (id.matches()) {
                    beginnings.add(id.group(1));
                }
            }
        }
    }

    void check() {
        for (Table table : tables) {
            for (Row row : table.rows()) {
                row.conditions().forEach(condition -> check(condition, table));
                texts(table, row).forEach((cell, text) -> check(cell, text, table));
            }
        }
    }

    private void check(Condition condition, Table table) {
        String fact = condition.fact().name();
        if (fact.equals(ProposalFacts.CODE)) {
            check(condition, table, "the id of a row that recommends", recommending);
        } else if (OF_STANCES.contains(fact) && !table.isShared()) {
            check(condition, table, "a stance that a row of some table says", stances);
        }
    }

    private void check(Condition condition, Table table, String expected, Set<String> known) {
        for (Object named : condition.operands()) {
            if (named instanceof String word && !known.contains(word)) {
                error(table, condition.cell(), word, expected, known);
            }
        }
    }

    private static Map<String, String> texts(Table table, Row row) {
        Map<String, String> texts = new TreeMap<>();
        table.says().forEach(column -> {
            if (row.says().get(column.name()) instanceof Template text) {
                String words = text.parts().stream()
                        .map(part -> part.text() == null ? "" : part.text())
                        .collect(Collectors.joining(" "));
                texts.put(table.cell(row, column.index()), words);
            }
        });
        return texts;
    }

    /** What is written like an id, such as the number of a standard, is one only if rows of the book begin so. */
    private void check(String cell, String text, Table table) {
        Matcher id = ID.matcher(text);
        while (id.find()) {
            if (beginnings.contains(id.group(1)) && !all.contains(id.group())) {
                error(table, cell, id.group(), "the id of a row", all);
            }
        }
    }

    private void error(Table table, String cell, String id, String expected, Set<String> ids) {
        findings.error(Code.UNKNOWN_WORD, table.file(), cell, "`" + id + "`", expected + Nearest.hint(id, ids));
    }
}
