package org.engagementadvisor.rules.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Calls each request by a name that stands in its answer, in every line of the log that it causes, and in the problem document if the
 * server fails. A caller, or a server in between, may have called it already.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestId extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";

    /** As {@code logback.xml} names it. */
    private static final String IN_LOG = "request";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        MDC.put(IN_LOG, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(IN_LOG);
        }
    }

    /** Of the request that this thread answers; null if it answers none. */
    static @Nullable String current() {
        return MDC.get(IN_LOG);
    }
}
