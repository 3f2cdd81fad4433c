package org.engagementadvisor.register.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.register.StillReading;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What is said to whoever asks for all customers while they are read after a start; a browser asks again by itself. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ReadingPage {
    /** Each time a page is loaded, a screen reader begins anew. */
    private static final String SECONDS = "5";

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Pages pages;

    ReadingPage(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<Object> on(StillReading reading, HttpServletRequest request) {
        var answer = ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, SECONDS);
        var wanted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        if (!wanted.startsWith(MediaType.TEXT_HTML_VALUE)) {
            return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(RefusedRequest.of(
                                    HttpStatus.SERVICE_UNAVAILABLE,
                                    "",
                                    "the service just started",
                                    "a moment's patience: " + reading.getMessage())
                            .problem());
        }
        return answer.header("Refresh", SECONDS)
                .contentType(PAGE)
                .body(pages.of(request, "register/reading", Map.of("progress", reading.progress())));
    }
}
