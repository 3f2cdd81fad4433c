package org.engagementadvisor.rules.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

    public Collection<Fact> facts() {
        return facts.values();
    }

    /** The known name most like a misspelt one, as a hint. */
    String nearest(String misspelt) {
        return Nearest.hint(misspelt, facts.keySet());
    }
}
