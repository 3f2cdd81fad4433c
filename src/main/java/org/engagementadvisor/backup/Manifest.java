package org.engagementadvisor.backup;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a backup has.
 *
 * @param format of the file itself
 * @param schema the version of the tables, as the last migration is numbered
 */
record Manifest(int format, String schema, List<Part> tables) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}([._][0-9]{1,9}){0,5}");

    @JsonCreator
    Manifest {
        if (!VERSION.matcher(schema).matches()) {
            throw new IllegalArgumentException("schema must be a version, got " + schema);
        }
        tables = List.copyOf(tables);
    }

    /**
     * A table of it, each after those that it refers to.
     *
     * @param next what its rows are counted on with; null if they are not counted
     */
    record Part(String name, long rows, @Nullable Long next) {
        @JsonCreator
        Part {
            Objects.requireNonNull(name);
        }

        String file() {
            return fileOf(name);
        }
    }

    static String fileOf(String table) {
        return "tables/" + table + ".ndjson";
    }

    /** In words. */
    String told() {
        long rows = tables.stream().mapToLong(Part::rows).sum();
        return String.format(Locale.ROOT, "%,d rows of %d tables, schema %s", rows, tables.size(), schema);
    }
}
