package org.engagementadvisor.advice;

import java.util.List;
import java.util.Map;

/**
 * The nearest row with a better answer, and what kept it from applying.
 *
 * @param failed the conditions that do not hold, nearest first
 */
public record WhyNot(String row, Map<String, Object> answers, List<Comparison> failed, String sentence) {

    public WhyNot {
        answers = Answers.of(answers);
        failed = List.copyOf(failed);
    }
}
