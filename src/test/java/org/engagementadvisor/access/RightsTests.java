package org.engagementadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.engagementadvisor.Golden;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.rules.web.Programs;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint that there is, asked by every role and by nobody. {@code rights.txt} has a line for each; a new endpoint is a line in
 * the review.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class RightsTests {
    private static final List<String> USERS = List.of("admin", "analyst", "qa", "manager", "metrics");
    private static final String PASSWORD = "metrics-demo";

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    Users users;

    @Test
    void areThoseOfTheTable() throws Exception {
        users.add(new User("metrics", Role.METRICS, null, null, false, false), PASSWORD);
        Map<String, Browser> browsers = new LinkedHashMap<>();
        for (var user : USERS) {
            browsers.put(user, Callers.signedIn(port, user));
            browsers.get(user).get("/password");
        }
        List<String> lines = new ArrayList<>();
        lines.add("%-42s %-6s %s".formatted("", "nobody", String.join(" ", USERS)));
        for (var endpoint : endpoints()) {
            var line = new StringBuilder("%-42s %-6s".formatted(endpoint, asNobody(endpoint)));
            for (var user : USERS) {
                line.append((" %-" + user.length() + "s").formatted(as(user, browsers.get(user), endpoint)));
            }
            lines.add(line.toString().stripTrailing());
        }
        assertThat(lines).hasSizeGreaterThan(10);
        Golden.assertEqual(
                Path.of("src", "test", "resources", "org", "engagementadvisor", "access", "rights.txt"), lines);
    }

    private TreeSet<String> endpoints() {
        var endpoints = new TreeSet<String>();
        mappings.forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> {
            var methods = info.getMethodsCondition().getMethods().stream()
                    .map(Object::toString)
                    .toList();
            for (var path : info.getPatternValues()) {
                (methods.isEmpty() ? List.of("GET") : methods).forEach(method -> endpoints.add(method + " " + path));
            }
        }));
        return endpoints;
    }

    private String asNobody(String endpoint) throws IOException, InterruptedException {
        var browser = new Browser(port);
        browser.get("/login");
        return asked(browser, endpoint, null);
    }

    private String as(String user, Browser browser, String endpoint) throws IOException, InterruptedException {
        var program = asked(new Browser(port), endpoint, Callers.basic(user));
        var person = asked(browser, endpoint, null);
        if (isForPrograms(endpoint)) {
            assertThat(person).as("by session: " + endpoint).isEqualTo(program);
        } else {
            assertThat(program).as("by Basic: " + endpoint).isIn("login", "yes");
        }
        return person;
    }

    private static boolean isForPrograms(String endpoint) {
        return Programs.askFor(endpoint.substring(endpoint.indexOf(' ') + 1));
    }

    private static String asked(Browser browser, String endpoint, String authorization)
            throws IOException, InterruptedException {
        var method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
        var path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replaceAll("\\{[^}]+}", "x")
                .replace("/**", "/x");
        var request = browser.request(path)
                .header("X-XSRF-TOKEN", browser.token())
                .method(method.name(), BodyPublishers.noBody());
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        var answer = browser.send(request.build());
        if (answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").startsWith("/login")) {
            return "login";
        }
        // Whatever is refused, and to whom: where, what was found, what is expected. Probes of the actuator read the
        // status alone, and a page with a form says it beside its field.
        if (answer.statusCode() >= 400
                && !path.startsWith("/actuator/")
                && !answer.body().startsWith("<!doctype html>")) {
            assertThat(answer.body()).as(endpoint).contains("\"faults\":[{", "\"found\":", "\"expected\":");
        }
        return answer.statusCode() == 401 || answer.statusCode() == 403 ? "" + answer.statusCode() : "yes";
    }
}
