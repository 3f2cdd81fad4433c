package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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
        return ProblemDetail.forStatus(status == null ? HttpStatus.NOT_FOUND : status);
    }
}
