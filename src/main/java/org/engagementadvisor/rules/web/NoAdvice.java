package org.engagementadvisor.rules.web;

import java.util.Objects;
import org.engagementadvisor.rules.AdviceOrConflict;
import org.springframework.http.HttpStatus;

/** A problem document (RFC 9457) in the place of advice, where the rules contradict each other for one customer of a list. */
record NoAdvice(String title, int status, String detail, String customer) {
    static final String TITLE = "The rules go wrong for the customer";

    static Object orAdvice(AdviceOrConflict answer) {
        var conflict = answer.conflict();
        return conflict == null
                ? Objects.requireNonNull(answer.advice())
                : new NoAdvice(
                        TITLE,
                        HttpStatus.INTERNAL_SERVER_ERROR.value(),
                        String.valueOf(conflict.getMessage()),
                        answer.customer().id());
    }
}
