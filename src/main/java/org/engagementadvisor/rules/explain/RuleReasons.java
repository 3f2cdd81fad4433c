package org.engagementadvisor.rules.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.engine.Case.RuleAnswer;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;

/** Says why a rule in DRL answered what it did, and where it stands. */
public final class RuleReasons {
    private static final Place NOWHERE = new Place("", 0, List.of());

    private final Map<String, Place> places = new HashMap<>();
    private final Lexicon lexicon;

    private record Place(String file, int line, List<Slot> reads) {}

    /** Finds the rules in their files once, since searching text costs more than an advice. */
    public RuleReasons(List<DrlFile> files, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (DrlFile file : files) {
            file.rules().forEach(rule -> places.putIfAbsent(rule.name(), place(file, rule)));
        }
    }

    private Place place(DrlFile file, DrlFile.Rule rule) {
        List<Slot> reads = file.reads(rule).stream()
                .flatMap(fact -> lexicon.slot(fact).stream())
                .filter(slot -> slot.scope() == Scope.CUSTOMER)
                .toList();
        return new Place(file.file(), rule.line(), reads);
    }

    /** Beside each fact that the rule reads stands the customer's own value; what the rule asks of it, its own words say. */
    public Decision decision(RuleAnswer answer, Subject subject, Wording wording) {
        Place place = places.getOrDefault(answer.rule(), NOWHERE);
        Slot slot = lexicon.find(answer.answer());
        String label = slot == null ? answer.answer() : slot.fact().label();
        String sentence = wording.phrase(Phrase.RULE, label, answer.value().toString(), answer.because());
        List<Comparison> read = place.reads().stream()
                .map(each -> new Comparison(each.fact().name(), each.fact().label(), "", subject.value(each)))
                .toList();
        Reason reason = new Reason(answer.rule(), label, place.file(), place.line(), read, sentence);
        return new Decision(
                answer.decision(), label, null, Map.of(answer.answer(), answer.value()), List.of(reason), null);
    }
}
