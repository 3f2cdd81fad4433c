package org.engagementadvisor.rules.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.engagementadvisor.document.Nearest;

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

    /** Where an answer is to be declared that a file of that name gives, in words. */
    public static String placeOfAnswers(String file) {
        String folder = file.substring(0, file.indexOf('/') + 1);
        return "`answers:` of `" + folder + (folder.equals("shared/") ? "vocabulary.yaml`" : "rulebook.yaml`");
    }

    /** The known name most like a misspelt one, as a hint. */
    public String nearest(String misspelt) {
        return Nearest.hint(misspelt, facts.keySet());
    }
}
