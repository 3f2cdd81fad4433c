package org.engagementadvisor.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Who asks, a program or a person: that decides in which form a refusal is told. */
public final class Programs {
    private static final List<String> PATHS = List.of("/api/", "/actuator/", "/v3/", "/error");

    private Programs() {}

    /** Whether a path is for programs; whatever they accept, they are answered by problem documents. */
    public static boolean askFor(String path) {
        return PATHS.stream().anyMatch(path::startsWith);
    }

    /** A page for the browser of a person; else JSON, to whoever accepts neither too. */
    public static MediaType formOfProblem(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean isPerson =
                accept != null && accept.startsWith(MediaType.TEXT_HTML_VALUE) && !askFor(request.getRequestURI());
        return isPerson ? MediaType.TEXT_HTML : MediaType.APPLICATION_PROBLEM_JSON;
    }
}
