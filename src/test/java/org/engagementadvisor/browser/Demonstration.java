package org.engagementadvisor.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.engagementadvisor.EngagementAdvisor;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.FirstUsers;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration as {@code mvn spring-boot:run} shows it, with a browser before it; once for all tests that ask for it. They are
 * skipped where there is no Chromium.
 */
final class Demonstration implements AutoCloseable {
    static final String DAY = "2026-06-30";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern ADDRESS = Pattern.compile("^(http://localhost:\\d+)/$", Pattern.MULTILINE);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process service;
    private final Chromium chromium;
    private final String address;
    private final String customer;

    private Demonstration(Chromium chromium) throws IOException, InterruptedException {
        this.chromium = chromium;
        var said = Files.createTempFile("demonstration", ".txt");
        service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngagementAdvisor.class.getName(),
                        "serve",
                        "--demo",
                        "--port",
                        "0",
                        "--as-of",
                        DAY)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        address = address(said);
        awaitCustomers();
        customer = JsonMapper.builder()
                .build()
                .readTree(get("analyst", "/api/customers?size=1"))
                .at("/customers/0/id")
                .asString();
    }

    private String address(Path said) throws IOException, InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
            var lines = Files.readString(said);
            var found = ADDRESS.matcher(lines);
            if (found.find()) {
                return found.group(1);
            }
            if (!service.isAlive()) {
                throw new IllegalStateException("the demonstration ended: " + lines);
            }
        }
        throw new IllegalStateException("the demonstration does not start: " + Files.readString(said));
    }

    private void awaitCustomers() throws InterruptedException {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(200)) {
            if (get("analyst", "/api/imports").contains("\"state\":\"done\"")) {
                return;
            }
        }
        throw new IllegalStateException("the sample is not taken in");
    }

    private String get(String user, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address + path))
                    .header("Authorization", Callers.basic(user))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** The ids of the account manager's customers for whose advice that holds. */
    List<String> customers(Predicate<JsonNode> wanted) {
        var json = JsonMapper.builder().build();
        return json.readTree(get("manager", "/api/customers?size=500"))
                .at("/customers")
                .valueStream()
                .map(customer -> customer.at("/id").asString())
                .filter(id -> wanted.test(json.readTree(get("manager", "/api/customers/" + id + "/advice"))))
                .toList();
    }

    /** The id of one of the customers. */
    String customer() {
        return customer;
    }

    /** Somebody who has signed in, at a screen of that width. */
    Visit visit(String user, int width) {
        return new Visit(chromium.browser(), address, user, FirstUsers.demonstrationPassword(user), width);
    }

    @Override
    public void close() {
        chromium.close();
        service.destroy();
    }

    /** Starts it when the first test asks for it. */
    static final class Started implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Demonstration.class;
        }

        @Override
        public Demonstration resolveParameter(ParameterContext parameter, ExtensionContext test) {
            Chromium.assumeThere();
            // Surefire asks for each class apart, but in one session.
            return test.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Demonstration.class))
                    .computeIfAbsent("started", key -> start(), Demonstration.class);
        }

        private static Demonstration start() {
            try {
                return new Demonstration(Chromium.start());
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(hurried);
            }
        }
    }
}
