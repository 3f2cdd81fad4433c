package org.engagementadvisor.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.engagementadvisor.rules.web.Programs;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who may not is told so: a program by a problem document (RFC 9457), a person by the page where they sign in. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String CHALLENGE = "Basic realm=\"Engagement Advisor\", charset=\"UTF-8\"";
    private static final String USER = "user";

    private final JsonMapper mapper;
    private final ProblemPage page;

    Refusals(JsonMapper mapper, ProblemPage page) {
        this.mapper = mapper;
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof Throttled.Wait wait) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
            refuse(
                    request,
                    response,
                    RefusedRequest.of(HttpStatus.TOO_MANY_REQUESTS, USER, "too many that failed", "a break"));
        } else if (Programs.askFor(request.getRequestURI())) {
            // A browser would ask for a password by itself, and send it with whatever another site has it send.
            if (request.getHeader("Sec-Fetch-Site") == null) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
            }
            refuse(
                    request,
                    response,
                    RefusedRequest.of(HttpStatus.UNAUTHORIZED, USER, "nobody", "somebody who has signed in"));
        } else if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(LogIn.address(request));
        } else {
            // The page would have put the form for signing in where a part of it should be.
            response.setHeader("HX-Redirect", LogIn.PAGE);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        boolean isOfPage = !Programs.askFor(request.getRequestURI());
        if (why instanceof CsrfException && isOfPage && WhoAsks.who() == null) {
            response.sendRedirect(LogIn.PAGE + "?late");
            return;
        }
        var refused = why instanceof CsrfException
                ? RefusedRequest.of(
                        HttpStatus.FORBIDDEN, "_csrf", "no token of this session", "that of the page; load it again")
                : RefusedRequest.of(HttpStatus.FORBIDDEN, USER, "somebody who may not", "another role");
        refuse(request, response, refused);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, RefusedRequest refused)
            throws IOException {
        var problem = refused.problem();
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(problem.getStatus());
        if (ProblemPage.isAskedBy(request)) {
            response.setContentType(MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getOutputStream().write(page.of(request, problem));
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(mapper.writeValueAsBytes(problem));
    }
}
