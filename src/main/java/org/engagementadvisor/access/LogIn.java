package org.engagementadvisor.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Where whoever signs in comes from and goes to. */
final class LogIn {
    private static final String PAGE = "/login";
    private static final String NEXT = "next";

    /** A path of this service: two slashes, or what browsers take for one, would lead to another. */
    private static final Pattern WITHIN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,2000}");

    private LogIn() {}

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
        return WITHIN.matcher(address).matches();
    }

    static void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(within(request.getParameter(NEXT)));
    }

    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var next = within(request.getParameter(NEXT));
        response.sendRedirect(PAGE + "?wrong&" + NEXT + "=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
