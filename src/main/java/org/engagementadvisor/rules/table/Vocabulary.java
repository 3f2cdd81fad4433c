package org.engagementadvisor.rules.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The facts and answers that tables may name, each declared once. */
public final class Vocabulary {
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    public Vocabulary(Collection<Fact> declared) {
        declared.forEach(fact -> facts.put(fact.name(), fact));
    }

    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /** The same words, where those facts may have any term. */
    public Vocabulary withoutLists(Set<String> names) {
        return new Vocabulary(facts.values().stream()
                .map(fact -> names.contains(fact.name()) ? fact.withValues(List.of()) : fact)
                .toList());
    }

    public Collection<Fact> facts() {
        return facts.values();
    }

    /** The known name most like a misspelt one, as a hint. */
    String nearest(String misspelt) {
        return facts.keySet().stream()
                .filter(name -> !name.equals(misspelt))
                .min((a, b) -> Integer.compare(distance(a, misspelt), distance(b, misspelt)))
                .filter(name -> distance(name, misspelt) <= Math.max(2, misspelt.length() / 3))
                .map(name -> ", perhaps `" + name + "`")
                .orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
