package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
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
        var problem = status == HttpStatus.BAD_REQUEST
                ? Problems.of(RefusedRequest.address("what none may hold"))
                : ProblemDetail.forStatus(status == null ? HttpStatus.NOT_FOUND : status);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            problem.setInstance(instance(asked));
        }
        return problem;
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
