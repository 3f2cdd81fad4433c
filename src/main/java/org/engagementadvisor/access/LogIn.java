package org.engagementadvisor.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Where whoever signs in comes from and goes to. */
@Component
final class LogIn {
    static final String PAGE = "/login";
    private static final String NEXT = "next";

    /** A path of this service: two slashes, or what browsers take for one, would lead to another. */
    private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");

    private final Audit audit;

    LogIn(Audit audit) {
        this.audit = audit;
    }

    /** The page of signing in that leads on to what was asked for. */
    static String address(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return PAGE;
        }
        var query = request.getQueryString();
        var asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return asked.equals("/") || !isWithin(asked)
                ? PAGE
                : PAGE + "?" + NEXT + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** The address if it is of this service, or else its first page. */
    static String within(@Nullable String address) {
        return address != null && isWithin(address) ? address : "/";
    }

    private static boolean isWithin(String address) {
        try {
            return WITHIN.matcher(address).matches() && new URI(address).getPath() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        audit.note("signed in", null, null);
        response.sendRedirect(within(request.getParameter(NEXT)));
    }

    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var next = within(request.getParameter(NEXT));
        var note = why instanceof Throttled.Wait ? "wait" : "wrong";
        response.sendRedirect(PAGE + "?" + note + "&" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
