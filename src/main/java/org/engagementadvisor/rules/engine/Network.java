package org.engagementadvisor.rules.engine;

import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.reactOn;
import static org.drools.model.PatternDSL.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.DSL;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Scope;
import org.kie.api.KieBase;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The rows of all tables, and the rules of all DRL, as one base of Drools. The only class that knows how rules are made. */
public final class Network {
    private static final int SLICE = 20_000;
    private static final String PACKAGE = "tables";

    private final InternalKnowledgeBase base;

    private Network(InternalKnowledgeBase base) {
        this.base = base;
    }

    public static Network of(List<Step> steps, Optional<KieBase> drl) {
        ModelImpl model = new ModelImpl();
        for (Step step : steps) {
            for (Scope scope : Scope.values()) {
                step.rows(scope).forEach(row -> model.addRule(ruleOf(row, step.stage(scope))));
            }
        }
        InternalKnowledgeBase base = KieBaseBuilder.createKieBaseFromModel(model);
        drl.ifPresent(rules -> base.addPackages(rules.getKiePackages()));
        return new Network(base);
    }

    private static org.drools.model.Rule ruleOf(BoundRow row, int stage) {
        Variable<Case> variable = DSL.declarationOf(Case.class, "$case");
        PatternDef<Case> pattern = pattern(variable)
                .expr(
                        "stage " + stage,
                        subject -> subject.stage() == stage,
                        alphaIndexedBy(int.class, ConstraintType.EQUAL, 0, Case::stage, stage),
                        reactOn("stage"));
        row.conditions().forEach(condition -> constrain(pattern, condition));
        return rule(PACKAGE, row.row().id()).build(pattern, on(variable).execute(matched -> matched.hit(row)));
    }

    private static void constrain(PatternDef<Case> pattern, BoundCondition bound) {
        Condition condition = bound.condition();
        // What differs from customer to customer cannot be looked up by its hash.
        boolean hashed = condition.operator() == Operator.IS
                && bound.other() == null
                && !condition.orUnknown()
                && !(condition.operand() instanceof BigDecimal);
        if (hashed) {
            Slot slot = bound.slot();
            pattern.expr(
                    condition.key(),
                    subject -> bound.holds(subject.subject()),
                    alphaIndexedBy(
                            Object.class,
                            ConstraintType.EQUAL,
                            1
                                    + slot.index() * Scope.values().length
                                    + slot.fact().scope().code(),
                            subject -> subject.subject().value(slot),
                            condition.operand()),
                    reactOn(slot.fact().name()));
        } else {
            pattern.expr(condition.key(), subject -> bound.holds(subject.subject()));
        }
    }

    /** A fresh session: one that has thrown would fire for the former customer too. */
    Run start() {
        return new Run(base.newKieSession());
    }

    /** One session, for a chunk of customers. */
    static final class Run implements AutoCloseable {
        private final KieSession session;
        private final List<Case> cases = new ArrayList<>();

        private Run(KieSession session) {
            this.session = session;
        }

        void insert(Case subject) {
            session.insert(subject);
            if (subject.isOfRules()) {
                cases.add(subject);
            }
        }

        /** Fires all tables' rows that apply. */
        void fire() {
            // Without this, DRL that does not say after which folder it runs would also run among the tables.
            session.fireAllRules(match -> match.getRule().getPackageName().equals(PACKAGE));
        }

        /** Fires DRL: a case learns which rule is speaking, and a rule that goes on for ever is stopped and named. */
        void fireRules() {
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
            session.dispose();
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
