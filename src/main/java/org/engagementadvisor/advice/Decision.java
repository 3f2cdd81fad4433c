package org.engagementadvisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one table or rule answered.
 *
 * @param code the decision of the domain that it belongs to, such as {@code D3}; empty for a step in between
 * @param item the product area (or assumption) that was judged; absent where it was the customer as a whole
 * @param answers by name; empty if no row applied
 */
public record Decision(
        String code,
        String title,
        @Nullable String item,
        Map<String, Object> answers,
        List<Reason> reasons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WhyNot whyNot) {

    public Decision {
        answers = Answers.of(answers);
        reasons = List.copyOf(reasons);
    }
}
