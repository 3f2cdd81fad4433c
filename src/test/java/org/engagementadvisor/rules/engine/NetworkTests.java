package org.engagementadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
        Network.Finder finder = Network.of(List.of(step), Optional.empty()).finder();
        InternalKnowledgeBase firing = firing(step);
        int hits = 0;
        for (Subject customer : book.customers()) {
            for (Scope scope : step.scopes()) {
                for (Subject part : customer.parts(scope)) {
                    List<String> found = new ArrayList<>(ids(finder.find(step.stage(scope), part)));
                    found.addAll(ids(finder.find(step.stage(scope) + 1, part)));
                    assertThat(found)
                            .as("%s of %s", scope, customer.customer().id())
                            .containsExactlyInAnyOrderElementsOf(ids(fire(firing, part)));
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
            Scope scope = decider.table().scope();
            decider.rows().forEach(row -> model.addRule(rule(row, scope)));
        }
        return KieBaseBuilder.createKieBaseFromModel(model);
    }

    private static Rule rule(BoundRow row, Scope scope) {
        Variable<Hits> variable = DSL.declarationOf(Hits.class, "$hits");
        PatternDef<Hits> pattern = pattern(variable)
                .expr("scope " + scope, asked -> asked.subject().scope() == scope);
        row.conditions().forEach(each -> pattern.expr(each.condition().key(), asked -> each.holds(asked.subject())));
        return PatternDSL.rule("tables", row.row().id())
                .build(pattern, on(variable).execute(matched -> matched.add(row)));
    }

    private static Hits fire(InternalKnowledgeBase base, Subject subject) {
        Hits hits = new Hits();
        hits.begin(subject);
        KieSession session = base.newKieSession();
        session.insert(hits);
        session.fireAllRules();
        session.dispose();
        return hits;
    }

    /** In the order in which people read them, whatever order they were found in. */
    private static List<String> ids(Hits hits) {
        return IntStream.range(0, hits.size())
                .mapToObj(at -> hits.row(at).row().id())
                .toList();
    }
}
