package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Gathers what is found, so that one reading shows every fault. */
public final class Findings {
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

    /** Faults of a file of YAML, each on its line and with the path of keys that leads there. */
    public void addAll(Code code, Faults faults) {
        faults.all().forEach(fault -> error(code, fault));
        if (faults.count() > faults.all().size()) {
            String file = faults.all().get(0).place().file();
            error(code, file, null, (faults.count() - faults.all().size()) + " faults more", "none");
        }
    }

    public void error(Code code, Fault fault) {
        Place place = fault.place();
        String within = place.within().isEmpty() ? "" : " in " + Quote.of(place.within());
        String line = place.line() == 0 ? null : "line " + place.line();
        error(code, place.file(), line, fault.found() + within, fault.expected());
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

    /** A sentence each, of very many of the first only, errors before all else, and in the end how many there are besides. */
    public static List<String> sentences(List<Finding> findings) {
        int most = Limit.FAULTS.count();
        if (findings.size() <= most) {
            return findings.stream().map(Finding::toString).toList();
        }
        var lines = new ArrayList<>(Stream.concat(
                        findings.stream().filter(Finding::isError),
                        findings.stream().filter(each -> !each.isError()))
                .limit(most)
                .sorted(Finding.IN_ORDER)
                .map(Finding::toString)
                .toList());
        lines.add("and " + (findings.size() - most) + " more");
        return lines;
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
        return Quote.of(line) + OddCharacters.named(text.strip(), odd);
    }
}
