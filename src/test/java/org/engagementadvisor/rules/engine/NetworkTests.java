package org.engagementadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.engagementadvisor.rules.JudgedBook;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kie.api.runtime.KieSession;

/** What the ends of the chains note is what Drools itself would fire. */
class NetworkTests {
    @ParameterizedTest
    @ValueSource(strings = {"fire-protection", "bicycle-wholesale"})
    void findsTheRowsThatASessionFires(String name) throws IOException {
        JudgedBook book = JudgedBook.of(name);
        Step step = Step.of(0, book.tables(), book.lexicon());
        Network network = Network.of(List.of(step), Optional.empty());
        InternalKnowledgeBase firing = Network.base(List.of(step));
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
