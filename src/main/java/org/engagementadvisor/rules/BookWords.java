package org.engagementadvisor.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.words.Wording;

/** The words of a rule book for facts and answers, by their names. */
public final class BookWords {
    private final Lexicon lexicon;
    private final Wording wording;

    BookWords(Lexicon lexicon, Wording wording) {
        this.lexicon = lexicon;
        this.wording = wording;
    }

    /** The label of an answer or fact; its name if the vocabulary does not have it. */
    public String label(String fact) {
        return lexicon.slot(fact).map(slot -> slot.fact().label()).orElse(fact);
    }

    /** A value of a fact or answer in words, with its unit; as it is if the vocabulary does not have it. */
    public String shown(String fact, Object value) {
        return lexicon.slot(fact).map(slot -> wording.value(slot.fact(), value)).orElseGet(value::toString);
    }

    /** The values that an answer may have, from worst to best where it has such an order; empty if they are not listed. */
    public List<String> values(String fact) {
        return lexicon.slot(fact).map(slot -> slot.fact().values()).orElse(List.of());
    }

    /** The names of all facts and answers. */
    public Set<String> names() {
        return lexicon.slots().stream().map(slot -> slot.fact().name()).collect(Collectors.toUnmodifiableSet());
    }
}
