package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about mappings has every key that the reader takes, and none else. */
class MappingPageTests {
    private static final Path PAGE = Path.of("rules/INTAKE.md");

    /** A key that there is not in every part, of which the reader says what there is instead. */
    private static final String NONE = """
            "?": 1
            files: {lines: {path: a.csv, "?": 1}, "?": 1}
            formats: {"?": 1}
            currency: {of: a, keep: b, rates: {path: r.csv, currency: c, rate: d, "?": 1}, "?": 1}
            customers: {organisation: {column: a, "?": 1}, firstOrder: {column: a, "?": 1}, "?": 1}
            products: {"?": 1}
            lines: {amount: {compute: a, "?": 1}, "?": 1}
            leaveOut: [{reason: r, is: repeated, "?": 1}]
            returns: {lines: netted, "?": 1}
            recent: {most: 1, "?": 1}
            join: [{to: lines, as: a, file: a.csv, by: a, "?": 1}]
            estimate: {by: [{of: a, bands: [1], "?": 1}], "?": 1}
            facts: [{file: a.csv, customer: a, columns: {name: a}, "?": 1}]
            """;

    private static final Pattern FAULT =
            Pattern.compile("intake.yaml:[0-9:]+ (?:([A-Za-z.]+)(?:\\[0])?: )?found `\\?`, expected one of (.*)");
    private static final Pattern KEY = Pattern.compile("`([A-Za-z]+)`");

    @Test
    void hasEveryKeyOfTheReader(@TempDir Path folder) throws Exception {
        var taken = new TreeMap<String, Set<String>>();
        for (var fault : new Trial(folder).refusal(NONE)) {
            var found = FAULT.matcher(fault);
            if (found.matches()) {
                var part = found.group(1) == null ? "mapping" : found.group(1);
                taken.put(part, keys(found.group(2)));
            }
        }

        assertThat(page()).isEqualTo(taken);
        assertThat(taken).hasSize(19);
    }

    private static Map<String, Set<String>> page() throws Exception {
        var page = new TreeMap<String, Set<String>>();
        var part = "";
        for (var line : Files.readAllLines(PAGE)) {
            if (line.startsWith("## `")) {
                part = line.substring(4, line.length() - 1);
            }
            if (line.startsWith("| `")) {
                page.computeIfAbsent(part, any -> new TreeSet<>())
                        .addAll(keys(line.substring(0, line.indexOf('|', 1))));
            }
        }
        return page;
    }

    private static Set<String> keys(String text) {
        var keys = new TreeSet<String>();
        var found = KEY.matcher(text);
        while (found.find()) {
            keys.add(found.group(1));
        }
        return keys;
    }
}
