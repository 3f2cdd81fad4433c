package org.engagementadvisor.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session is somebody's as long as their password is the one by which it began, and they may do what they may now: who is disabled
 * is out at once, and whose password somebody else made changes it before anything else.
 */
@Component
final class StillKnown extends OncePerRequestFilter {
    private static final String CHANGE = "/password";

    /** What somebody may ask for who has to change their password first. */
    private static final Set<String> MAY_BEFORE = Set.of(CHANGE, "/logout", "/language");

    private final Users users;

    StillKnown(Users users) {
        this.users = users;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext().getAuthentication();
        if (context != null && context.getPrincipal() instanceof SignedIn then) {
            var now = users.account(then.getUsername())
                    .filter(account ->
                            !account.user().disabled() && account.hash().equals(then.hash()));
            if (now.isPresent()) {
                var token = UsernamePasswordAuthenticationToken.authenticated(
                        now.get(), null, now.get().getAuthorities());
                token.setDetails(context.getDetails());
                SecurityContextHolder.setContext(new SecurityContextImpl(token));
                if (now.get().user().mustChange() && !MAY_BEFORE.contains(request.getRequestURI())) {
                    response.sendRedirect(CHANGE);
                    return;
                }
            } else {
                SecurityContextHolder.clearContext();
                var session = request.getSession(false);
                if (session != null) {
                    session.invalidate();
                }
            }
        }
        chain.doFilter(request, response);
    }
}
