package org.engagementadvisor.access;

import static org.engagementadvisor.access.Role.ACCOUNT_MANAGER;
import static org.engagementadvisor.access.Role.ADMIN;
import static org.engagementadvisor.access.Role.ANALYST;
import static org.engagementadvisor.access.Role.METRICS;
import static org.engagementadvisor.access.Role.QA;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may ask for what; the first line that fits counts.
 *
 * @param method null is any
 * @param roles none if everybody may, who has not signed in too
 */
record Rights(@Nullable HttpMethod method, String path, List<Role> roles) {
    private static final Role[] SELLING = {ADMIN, ANALYST, ACCOUNT_MANAGER};
    private static final Role[] PEOPLE = {ADMIN, ANALYST, QA, ACCOUNT_MANAGER};

    static final List<Rights> ALL = List.of(
            everybody("/login"),
            everybody("/assets/*"),
            everybody("/language"),
            everybody("/actuator/health"),
            everybody("/actuator/health/*"),
            of("/actuator/prometheus", ADMIN, METRICS),
            of("/actuator/**", ADMIN),
            of("/users/**", ADMIN),
            of("/audit/**", ADMIN),
            of("/audit.csv", ADMIN),
            of("/api/backup", ADMIN),
            of("/api/imports/**", ADMIN, ANALYST),
            of("/imports/**", ADMIN, ANALYST),
            of("/alerts/**", SELLING),
            of("/api/alerts/**", SELLING),
            of("/week/**", SELLING),
            of("/week.*", SELLING),
            of("/api/week", SELLING),
            of("/outcomes/**", SELLING),
            of("/outcomes.csv", SELLING),
            of("/api/outcomes", SELLING),
            of("/api/recommendations/**", SELLING),
            new Rights(HttpMethod.POST, "/api/customers/{id}/verdicts", List.of(SELLING)),
            new Rights(HttpMethod.DELETE, "/api/customers/{id}/verdicts/{decision}", List.of(SELLING)),
            new Rights(HttpMethod.DELETE, "/api/customers/{id}", List.of(ADMIN)),
            of("/api/customers/{id}/export", ADMIN),
            of("/api/customers/{id}/contacts/**", ADMIN),
            of("/customers/{id}/verdicts/**", SELLING),
            of("/customers/{id}/facts", SELLING),
            new Rights(HttpMethod.POST, "/customers/{id}/strategy/**", List.of(SELLING)),
            new Rights(HttpMethod.PUT, "/api/customers/{id}/strategy", List.of(SELLING)),
            of("/**", PEOPLE));

    private static Rights everybody(String path) {
        return new Rights(null, path, List.of());
    }

    private static Rights of(String path, Role... roles) {
        return new Rights(null, path, List.of(roles));
    }

    /** Whether a role may ask for a path. */
    static boolean allows(HttpMethod method, String path, Role role) {
        var parts = PathContainer.parsePath(path);
        return ALL.stream()
                .filter(right -> right.method == null || right.method.equals(method))
                .filter(right ->
                        PathPatternParser.defaultInstance.parse(right.path).matches(parts))
                .findFirst()
                .filter(right -> right.roles.isEmpty() || right.roles.contains(role))
                .isPresent();
    }

    String[] roleNames() {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }
}
