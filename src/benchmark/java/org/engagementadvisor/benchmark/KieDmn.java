package org.engagementadvisor.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE's engine of DMN, as it comes. */
final class KieDmn implements Peer {
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Map<String, Object>> questions;

    private KieDmn(DMNRuntime runtime, List<Question> questions) {
        this.runtime = runtime;
        this.model = runtime.getModels().get(0);
        this.questions = questions.stream().map(Dmn::variables).toList();
    }

    static KieDmn read(Path file, List<Question> questions) {
        Resource resource = ResourceFactory.newFileResource(file.toFile());
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        return new KieDmn(runtime, questions);
    }

    @Override
    public @Nullable Integer rate(int question) {
        DMNContext context = runtime.newContext();
        questions.get(question).forEach(context::set);
        Object rate = runtime.evaluateByName(model, context, Dmn.DECISION)
                .getDecisionResultByName(Dmn.DECISION)
                .getResult();
        return rate == null ? null : ((BigDecimal) rate).intValueExact();
    }
}
