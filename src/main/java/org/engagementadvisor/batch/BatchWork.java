package org.engagementadvisor.batch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.LaterFact;
import org.engagementadvisor.lines.AdviceForm;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Advises customers and makes the bytes of the files that their advice goes into.
 *
 * @param columns names of facts that are counted in the summary, and told where the form has columns
 */
public record BatchWork(
        RuleBook book,
        LocalDate asOf,
        @Nullable String strategy,
        AdviceForm form,
        List<String> columns,
        @Nullable AdviceForm recommendations)
        implements BatchRun.Work<BatchWork.Bytes> {

    private static final byte[] NONE = {};

    /** Advice, ready to be written. */
    public static final class Bytes {
        final byte[] advice;
        final byte[] recommendations;
        final Map<String, Object> answers;
        final int recommended;
        final List<LaterFact> later;

        Bytes(
                byte[] advice,
                byte[] recommendations,
                Map<String, Object> answers,
                int recommended,
                List<LaterFact> later) {
            this.later = later;
            this.advice = advice;
            this.recommendations = recommendations;
            this.answers = answers;
            this.recommended = recommended;
        }
    }

    @Override
    public List<Bytes> advise(List<Customer> customers) {
        return insights(customers).stream()
                .map(each -> bytes(each.advice(), each.facts()))
                .toList();
    }

    private List<AdviceWithFacts> insights(List<Customer> customers) {
        if (form.tellsDecisions()) {
            return book.insights(customers, asOf, strategy, columns, AdvicePart.ALL);
        }
        Set<AdvicePart> listed = recommendations == null ? Set.of() : Set.of(AdvicePart.SET_ASIDE);
        return book.insightsInBrief(customers, asOf, strategy, columns, listed);
    }

    /** What is written of advice that was made already, with all its parts. */
    public Bytes bytes(Advice advice, Map<String, Object> facts) {
        Map<String, Object> counted = new LinkedHashMap<>(advice.answers());
        counted.putAll(facts);
        return new Bytes(
                form.lines(advice, facts),
                recommendations == null ? NONE : recommendations.lines(advice),
                counted,
                advice.recommendations().size(),
                advice.later());
    }
}
