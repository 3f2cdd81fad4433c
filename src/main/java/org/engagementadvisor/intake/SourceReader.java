package org.engagementadvisor.intake;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads where a field comes from: {@code field: Column}, or entries that say more. */
final class SourceReader {
    private final Findings findings;

    SourceReader(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    Source source(@Nullable Yaml at, boolean isDate) {
        if (at == null) {
            return null;
        }
        if (at.text() != null) {
            return new Source(at.place(), at.text(), null, Map.of(), null, false, null);
        }
        var section = new Section(at, findings);
        var column = section.text("column");
        var constant = section.text("constant");
        var terms = terms(section.take("terms"));
        var otherwise = section.text("otherwise");
        boolean lower = section.word("case", "kept", "lower").equals("lower");
        var format = isDate ? pattern(section.take("format")) : null;
        section.refuseOthers();
        if (section.isReadable() && (column == null) == (constant == null)) {
            findings.add(at.place(), column == null ? "neither" : "both", "either `column` or `constant`");
        }
        return new Source(at.place(), column, constant, lower ? lowered(terms) : terms, otherwise, lower, format);
    }

    private Map<String, String> terms(@Nullable Yaml at) {
        var terms = new TreeMap<String, String>();
        if (at == null) {
            return terms;
        }
        var section = new Section(at, findings);
        var entries = at.entries();
        if (entries != null) {
            entries.forEach((found, term) -> {
                var text = section.text(term);
                if (text != null) {
                    terms.put(found.strip(), text);
                }
            });
        }
        return terms;
    }

    private static Map<String, String> lowered(Map<String, String> terms) {
        var lowered = new TreeMap<String, String>();
        terms.forEach((found, term) -> lowered.put(found.toLowerCase(Locale.ROOT), term));
        return lowered;
    }

    @Nullable
    DatePattern pattern(@Nullable Yaml at) {
        if (at == null) {
            return null;
        }
        var text = at.text();
        if (text == null || !DatePattern.isPattern(text)) {
            findings.add(at, DatePattern.EXPECTED);
            return null;
        }
        return new DatePattern(text);
    }
}
