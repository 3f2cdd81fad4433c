package org.engagementadvisor.backup;

import static java.util.stream.Collectors.joining;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A table that a backup has.
 *
 * @param name as the database spells it
 * @param key the columns by which its rows are told apart, in their order
 * @param needs the names of those that its rows refer to
 */
record Table(String name, List<Column> columns, List<String> key, List<String> needs) {

    /** @param isCounted whether the database counts it on by itself */
    record Column(String name, Form form, boolean isCounted) {
        /** As every database and a backup have it. */
        String plainName() {
            return plain(name);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    String plainName() {
        return plain(name);
    }

    /** The column that is counted on. */
    Optional<Column> counted() {
        return columns.stream().filter(Column::isCounted).findFirst();
    }

    String select() {
        var order = key.isEmpty()
                ? ""
                : " order by " + key.stream().map(Table::quoted).collect(joining(", "));
        return "select " + names() + " from " + quoted(name) + order;
    }

    String insert() {
        return "insert into " + quoted(name) + " (" + names() + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    String count() {
        return "select count(*) from " + quoted(name);
    }

    String countOn(Column column, long next) {
        return "alter table " + quoted(name) + " alter column " + quoted(column.name()) + " restart with " + next;
    }

    private String names() {
        return columns.stream().map(column -> quoted(column.name())).collect(joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
