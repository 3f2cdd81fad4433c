package org.engagementadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.engagementadvisor.rules.JudgedBook;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.runtime.KieSession;

/** The rows that it finds are those that Drools fires, were each a rule. */
class NetworkTests {
    @ParameterizedTest
    @MethodSource("org.engagementadvisor.ShippedBooks#names")
    void findsTheRowsThatASessionFires(String name) throws IOException {
        JudgedBook book = JudgedBook.of(name);
        Step step = Step.of(0, book.tables(), book.lexicon());
        Network network = Network.of(List.of(step), Optional.empty());
        InternalKnowledgeBase firing = firing(step);
        int hits = 0;
        for (Subject customer : book.customers()) {
            for (Scope scope : step.scopes()) {
                for (Subject part : customer.parts(scope)) {
                    List<String> found = hits(network::find, Case.at(step.stage(scope), part));
                    assertThat(found)
                            .as("%s of %s", scope, customer.customer().id())
                            .isEqualTo(hits(subject -> fire(firing, subject), Case.at(step.stage(scope), part)));
                    hits += found.size();
                }
            }
        }
        assertThat(hits).isGreaterThan(1000);
    }

    /** A rule of each row, as Drools' own language has it. */
    private static InternalKnowledgeBase firing(Step step) {
        ModelImpl model = new ModelImpl();
        for (Decider decider : step.deciders()) {
            int stage = step.stage(decider.table().scope());
            decider.rows().forEach(row -> model.addRule(rule(row, stage)));
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    private static Rule rule(BoundRow row, int stage) {
        Variable<Case> variable = DSL.declarationOf(Case.class, "$case");
        PatternDef<Case> pattern = pattern(variable).expr("stage " + stage, subject -> subject.stage() == stage);
        row.conditions()
                .forEach(each -> pattern.expr(each.condition().key(), subject -> each.holds(subject.subject())));
        return PatternDSL.rule("tables", row.row().id())
                .build(pattern, on(variable).execute(matched -> matched.hit(row)));
    }

    private static void fire(InternalKnowledgeBase base, Case subject) {
        KieSession session = base.newKieSession();
        session.insert(subject);
        session.fireAllRules();
        session.dispose();
    }

    private static List<String> hits(Consumer<Case> asked, Case subject) {
        asked.accept(subject);
        return subject.hits().stream().map(hit -> hit.row().id()).sorted().toList();
    }
}
