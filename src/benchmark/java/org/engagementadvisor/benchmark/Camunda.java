package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.jspecify.annotations.Nullable;

/** Camunda's engine of DMN, as it comes. */
final class Camunda implements Peer {
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<Map<String, Object>> questions;

    private Camunda(DmnEngine engine, DmnDecision decision, List<Question> questions) {
        this.engine = engine;
        this.decision = decision;
        this.questions = questions.stream().map(Dmn::variables).toList();
    }

    static Camunda read(Path file, List<Question> questions) throws IOException {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream in = Files.newInputStream(file)) {
            return new Camunda(engine, engine.parseDecision(Dmn.DECISION, in), questions);
        }
    }

    @Override
    public @Nullable Integer rate(int question) {
        DmnDecisionTableResult result = engine.evaluateDecisionTable(decision, questions.get(question));
        return result.isEmpty() ? null : ((Number) result.getSingleEntry()).intValue();
    }
}
