package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Failures outside of any endpoint, as problem documents too. */
@Hidden
@RestController
final class ErrorPage implements ErrorController {
    @RequestMapping("${server.error.path:/error}")
    ProblemDetail problem(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        var problem = problem(status == null ? HttpStatus.NOT_FOUND : status, request.getMethod());
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            problem.setInstance(instance(asked));
        }
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String method) {
        if (!status.is4xxClientError()) {
            return ProblemDetail.forStatus(status);
        }
        var refused = switch (status) {
            case BAD_REQUEST -> RefusedRequest.address("what none may hold");
            case NOT_FOUND -> RefusedRequest.of(status, "address", "one of nothing", "an address of this service");
            case METHOD_NOT_ALLOWED ->
                RefusedRequest.of(status, "method", Quote.of(method), "one that the header `Allow` names");
            default -> RefusedRequest.of(status, "", "what the address does not take", "another request");
        };
        return refused.problem();
    }

    /** Null of what is no URI, such as two slashes alone. */
    private static @Nullable URI instance(String asked) {
        try {
            return new URI(asked);
        } catch (URISyntaxException none) {
            return null;
        }
    }
}
