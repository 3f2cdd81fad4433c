package org.engagementadvisor.rules.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.engine.Case.RuleAnswer;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;

/** Says why a rule in DRL answered what it did, and where it stands. */
public final class RuleReasons {
    private static final Place NOWHERE = new Place("", 0);

    private final Map<String, Place> places = new HashMap<>();
    private final Lexicon lexicon;

    private record Place(String file, int line) {}

    /** Finds the rules in their files once, since searching text costs more than an advice. */
    public RuleReasons(List<DrlFile> files, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (DrlFile file : files) {
            file.rules().forEach(rule -> places.putIfAbsent(rule.name(), new Place(file.file(), rule.line())));
        }
    }

    public Decision decision(RuleAnswer answer, Wording wording) {
        Place place = places.getOrDefault(answer.rule(), NOWHERE);
        Slot slot = lexicon.find(answer.answer());
        String label = slot == null ? answer.answer() : slot.fact().label();
        String sentence = wording.phrase(Phrase.RULE, label, answer.value().toString(), answer.because());
        Reason reason = new Reason(answer.rule(), label, place.file(), place.line(), List.of(), sentence);
        return new Decision(
                answer.decision(), label, null, Map.of(answer.answer(), answer.value()), List.of(reason), null);
    }
}
