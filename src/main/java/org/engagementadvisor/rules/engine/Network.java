package org.engagementadvisor.rules.engine;

import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;
import static org.drools.model.PatternDSL.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.core.common.DefaultFactHandle;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.AlphaIndex;
import org.drools.model.DSL;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.engine.Chains.Link;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * The rows of all tables as a network of Drools, and the rules of all DRL beside it. The only class that knows how rules are made.
 *
 * <p>Each row is one pattern, so that whoever has passed its conditions is all that there is to find out: a node at the end of
 * each chain tells the case its rows, where Drools would make activations, agenda items and tuples of them. A session is for DRL
 * alone.
 */
public final class Network {
    private static final int SLICE = 20_000;
    private static final String PACKAGE = "tables";
    private static final String ROW = "row";

    private final @Nullable ObjectTypeNode cases;
    private final Optional<KieBase> drl;

    private Network(@Nullable ObjectTypeNode cases, Optional<KieBase> drl) {
        this.cases = cases;
        this.drl = drl;
    }

    public static Network of(List<Step> steps, Optional<KieBase> drl) {
        ObjectTypeNode cases = cases(base(steps));
        if (cases != null) {
            endWithNotes(cases);
        }
        return new Network(cases, drl);
    }

    /** All rows as rules that fire. */
    static InternalKnowledgeBase base(List<Step> steps) {
        ModelImpl model = new ModelImpl();
        for (Step step : steps) {
            for (Decider decider : step.deciders()) {
                int stage = step.stage(decider.table().scope());
                Chains chains = new Chains(decider.rows());
                for (BoundRow row : decider.rows()) {
                    chains.of(row).forEach(chain -> model.addRule(ruleOf(row, chain, stage)));
                }
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    /** The node that all cases enter by; null if there are no rows. */
    private static @Nullable ObjectTypeNode cases(InternalKnowledgeBase base) {
        return base.getRete().getObjectTypeNodes().stream()
                .filter(node -> node.getObjectType() instanceof ClassObjectType type && type.getClassType() == Case.class)
                .findFirst()
                .orElse(null);
    }

    private static void endWithNotes(ObjectSource source) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaTerminalNode end) {
                source.removeObjectSink(end);
                source.addObjectSink(new Note(end));
            } else if (sink instanceof ObjectSource next) {
                endWithNotes(next);
            }
        }
    }

    /** The end of a chain of conditions: whatever case comes here has met them all. */
    private static final class Note extends LeftInputAdapterNode {
        private final BoundRow[] rows;

        Note(AlphaTerminalNode end) {
            this.rows = Stream.of(end.getSinks())
                    .map(rule -> ((RuleTerminalNode) rule).getRule().getMetaData().get(ROW))
                    .toArray(BoundRow[]::new);
        }

        @Override
        public void assertObject(InternalFactHandle handle, PropagationContext context, ReteEvaluator session) {
            Case subject = (Case) handle.getObject();
            for (BoundRow row : rows) {
                subject.hit(row);
            }
        }
    }

    private static org.drools.model.Rule ruleOf(BoundRow row, List<Link> chain, int stage) {
        Variable<Case> variable = DSL.declarationOf(Case.class, "$case");
        PatternDef<Case> pattern = pattern(variable)
                .expr(
                        "stage " + stage,
                        subject -> subject.stage() == stage,
                        alphaIndexedBy(int.class, ConstraintType.EQUAL, 0, Case::stage, stage),
                        reactOn("stage"));
        chain.forEach(link -> constrain(pattern, link));
        String terms = chain.stream().map(Link::key).collect(Collectors.joining(", "));
        return rule(PACKAGE, row.row().id() + " " + terms)
                .metadata(ROW, row)
                .build(pattern, on(variable).execute(matched -> matched.hit(row)));
    }

    private static void constrain(PatternDef<Case> pattern, Link link) {
        if (link.term() instanceof String term) {
            pattern.expr(link.key(), link::isTerm, indexed(String.class, link, term), reactOn(link.fact()));
        } else if (link.term() instanceof Integer number) {
            pattern.expr(link.key(), link::isTerm, indexed(Integer.class, link, number), reactOn(link.fact()));
        } else {
            pattern.expr(link.key(), link::holds);
        }
    }

    /** Drools makes no index for values of which it only knows that they are objects. */
    private static <T> AlphaIndex<Case, T> indexed(Class<T> type, Link link, T term) {
        return alphaIndexedBy(
                type, ConstraintType.EQUAL, link.index(), subject -> type.cast(link.value(subject)), term);
    }

    /** Tells a case all rows that apply to it. */
    void find(Case subject) {
        if (cases != null) {
            cases.getObjectSinkPropagator().propagateAssertObject(new DefaultFactHandle(subject), null, null);
        }
    }

    /** For one chunk of customers. */
    Run start() {
        return new Run(drl);
    }

    /** The rules in DRL that judge some customers, in one session. A fresh one: one that has thrown would fire for the former customer too. */
    static final class Run implements AutoCloseable {
        private final Optional<KieBase> drl;
        private final List<Case> cases = new ArrayList<>();
        private @Nullable KieSession session;

        private Run(Optional<KieBase> drl) {
            this.drl = drl;
        }

        /** Fires DRL for these as well: a case learns which rule is speaking, and a rule that goes on for ever is stopped and named. */
        void fireRules(List<Case> subjects) {
            if (session == null && drl.isPresent()) {
                session = drl.get().newKieSession();
            }
            if (session != null) {
                subjects.forEach(session::insert);
                cases.addAll(subjects);
                fireRules(session);
            }
        }

        private void fireRules(KieSession session) {
            var speaker = new Speaker();
            session.addEventListener(speaker);
            long end = System.nanoTime()
                    + Duration.ofSeconds(Limit.RULE_SECONDS.most()).toNanos();
            cases.forEach(subject -> subject.until(end));
            try {
                while (session.fireAllRules(SLICE) == SLICE) {
                    if (System.nanoTime() - end > 0) {
                        throw new RuleConflict(speaker.place() + ": does not come to an end");
                    }
                }
            } catch (RuleConflict known) {
                throw known;
            } catch (RuntimeException failed) {
                throw new RuleConflict(speaker.place() + ": " + cause(failed).getMessage(), failed);
            } finally {
                session.removeEventListener(speaker);
            }
        }

        /** Drools wraps what a consequence throws once, and what a condition throws more often. */
        private static Throwable cause(RuntimeException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
                if (inner instanceof RuleConflict) {
                    return inner;
                }
            }
            return cause;
        }

        @Override
        public void close() {
            if (session != null) {
                session.dispose();
            }
        }
    }

    private static final class Speaker extends DefaultAgendaEventListener {
        private String rule = "";
        private String customer = "";

        String place() {
            return rule.isEmpty() ? "rules in DRL" : "rule `" + rule + "` for customer `" + customer + "`";
        }

        @Override
        public void beforeMatchFired(BeforeMatchFiredEvent event) {
            var speaking = event.getMatch().getRule();
            rule = speaking.getName();
            // Drools hands the value of an annotation over as it is written, quotes and all.
            String decision = String.valueOf(speaking.getMetaData().getOrDefault("decision", ""))
                    .replace("\"", "");
            for (Object object : event.getMatch().getObjects()) {
                if (object instanceof Case subject) {
                    customer = subject.subject().customer().id();
                    subject.speaking(speaking.getName(), decision);
                }
            }
        }
    }
}
