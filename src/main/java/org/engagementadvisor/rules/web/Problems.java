package org.engagementadvisor.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal as a problem document (RFC 9457); what is wrong with a request is in its {@code faults}. */
@RestControllerAdvice
@Order(0)
final class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(RuntimeException failure, HttpServletRequest request) {
        var problem = of(failure);
        problem.setInstance(URI.create(request.getRequestURI()));
        return ResponseEntity.status(problem.getStatus())
                .contentType(Programs.formOfProblem(request))
                .body(problem);
    }

    /** What went wrong inside stays inside. */
    static ProblemDetail of(RuntimeException failure) {
        if (failure instanceof RefusedRequest refused) {
            return refused.problem();
        }
        if (failure instanceof RuleConflict conflict) {
            log(conflict);
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.INTERNAL_SERVER_ERROR, String.valueOf(conflict.getMessage()));
            problem.setTitle(NoAdvice.RULES);
            return problem;
        }
        if (failure instanceof InvalidParameterException || failure instanceof RequestRejectedException) {
            var found = String.valueOf(failure.getMessage()).replaceFirst("The request was rejected because ", "");
            return of(RefusedRequest.address(Quote.of(found)));
        }
        if (failure instanceof MultipartException) {
            return of(RefusedRequest.broken());
        }
        LOG.error("a request failed", failure);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "the server failed; its log says why");
        problem.setProperty("request", RequestId.current());
        return problem;
    }

    static void log(RuleConflict conflict) {
        // Whoever asked reads the whole message, which may quote what is known of the customer.
        LOG.error(conflict.ofRules());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = Unsuited.of(refused, request);
        var told = faults.isEmpty() ? body : new RefusedRequest(HttpStatus.valueOf(status.value()), faults).problem();
        var answered = new HttpHeaders();
        answered.addAll(headers);
        // Who accepts no form of a refusal would else be told nothing.
        answered.setContentType(Programs.formOfProblem(((ServletWebRequest) request).getRequest()));
        return super.handleExceptionInternal(refused, told, answered, status, request);
    }
}
