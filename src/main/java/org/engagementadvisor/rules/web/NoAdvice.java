package org.engagementadvisor.rules.web;

import java.util.List;
import java.util.Objects;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.rules.AdviceOrConflict;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A problem document (RFC 9457) in the place of advice on one customer of a list.
 *
 * @param customer its id, if it has one
 * @param faults what is wrong with the customer; null where it is the rules that go wrong
 */
record NoAdvice(
        String title,
        int status,
        String detail,
        @Nullable String customer,
        @Nullable List<RequestFault> faults) {
    static final String RULES = "The rules go wrong for the customer";
    private static final String CUSTOMER = "The customer cannot be advised";

    static NoAdvice faulty(@Nullable String customer, Faults faults) {
        return new NoAdvice(
                CUSTOMER,
                HttpStatus.BAD_REQUEST.value(),
                RequestFault.detail(faults),
                customer,
                RequestFault.all(faults));
    }

    static Object orAdvice(AdviceOrConflict answer) {
        var conflict = answer.conflict();
        if (conflict == null) {
            return Objects.requireNonNull(answer.advice());
        }
        Problems.log(conflict);
        return new NoAdvice(
                RULES,
                HttpStatus.INTERNAL_SERVER_ERROR.value(),
                String.valueOf(conflict.getMessage()),
                answer.customer().id(),
                null);
    }
}
