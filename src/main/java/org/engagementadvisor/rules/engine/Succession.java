package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.rules.engine.Case.RuleAnswer;
import org.engagementadvisor.rules.engine.Successor.Heir;
import org.engagementadvisor.rules.engine.Successor.Layer;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** One customer, judged by a release, on its way through the next. Used by one thread. */
final class Succession {
    private final Consultation former;
    private final Consultation latter;
    private final Lexicon lexicon;
    private final IdentityHashMap<Decider, List<Outcome>> outcomes = new IdentityHashMap<>();
    // What has once moved stays so: DRL may answer after a table, but not for who has read the table's answer.
    private final BitSet moved = new BitSet();

    Succession(Consultation former, Lexicon lexicon) {
        this.former = former;
        this.lexicon = lexicon;
        this.latter = new Consultation(former.subject().unanswered(lexicon), former.later());
        former.outcomes()
                .forEach(outcome -> outcomes.computeIfAbsent(outcome.by(), by -> new ArrayList<>(2))
                        .add(outcome));
    }

    Consultation latter() {
        return latter;
    }

    void judge(Layer layer, Wording wording) {
        List<Heir> heirs = layer.heirs();
        boolean[] reached = new boolean[heirs.size()];
        for (int at = 0; at < reached.length; at++) {
            reached[at] = heirs.get(at).isReached(moved);
        }
        for (Scope scope : layer.step().scopes()) {
            List<Subject> before = former.subject().parts(scope);
            List<Subject> parts = latter.subject().parts(scope);
            for (int part = 0; part < parts.size(); part++) {
                for (int at = 0; at < reached.length; at++) {
                    Heir heir = heirs.get(at);
                    if (heir.decider().table().scope() == scope) {
                        judge(heir, reached[at], before.get(part), parts.get(part), wording);
                    }
                }
            }
        }
        // As Stages does, in the order of the step.
        for (Decider decider : layer.step().deciders()) {
            for (int at = 0; at < reached.length; at++) {
                if (heirs.get(at).decider() == decider && decider.combines()) {
                    combine(heirs.get(at), reached[at]);
                }
            }
        }
    }

    private void judge(Heir heir, boolean reached, Subject before, Subject part, Wording wording) {
        Outcome known = known(heir, before);
        if (!reached) {
            take(heir, known, part);
            return;
        }
        Decider decider = heir.decider();
        List<Row> applying = decider.applying(part);
        latter.tried(decider.tried(applying));
        decide(decider.decide(part, applying, wording), known);
    }

    private void combine(Heir heir, boolean reached) {
        Outcome known = known(heir, former.subject());
        if (reached) {
            decide(heir.decider().combine(latter.subject()).orElse(null), known);
        } else {
            take(heir, known, latter.subject());
        }
    }

    private @Nullable Outcome known(Heir heir, Subject before) {
        for (Outcome outcome : outcomes.getOrDefault(heir.former(), List.of())) {
            if (outcome.subject() == before) {
                return outcome;
            }
        }
        return null;
    }

    private void take(Heir heir, @Nullable Outcome known, Subject part) {
        if (known != null) {
            Outcome same = heir.decider().same(known, part, lexicon);
            same.answers().keepWith(part);
            latter.decided(same);
        }
    }

    private void decide(@Nullable Outcome made, @Nullable Outcome known) {
        if (made != null) {
            latter.decided(made);
        }
        GivenAnswers is = made == null ? GivenAnswers.NOTHING : made.answers();
        GivenAnswers was = known == null ? GivenAnswers.NOTHING : known.answers();
        is.noteMoved(was, moved);
        was.noteMoved(is, moved);
    }

    /** What rules made of the customer, if they would again; a person's word may rest on anything. Null if they must be asked. */
    @Nullable
    Case ruledAlike(String folder) {
        Case known = former.ruledAfter(folder);
        boolean alike = known != null && latter.subject().customer().earlier() == null && !known.hasRead(moved);
        return alike ? known : null;
    }

    /** Notes what rules answer otherwise than before. */
    void noteRuled(String folder) {
        List<RuleAnswer> was = given(former, folder);
        List<RuleAnswer> is = given(latter, folder);
        if (!was.equals(is)) {
            Stream.concat(was.stream(), is.stream())
                    .flatMap(answer -> lexicon.slot(answer.answer()).stream())
                    .forEach(slot -> moved.set(slot.place()));
        }
    }

    private static List<RuleAnswer> given(Consultation judged, String folder) {
        Case ruled = judged.ruledAfter(folder);
        return ruled == null ? List.of() : ruled.given();
    }
}
