package org.engagementadvisor.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.engagementadvisor.document.Quote;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on this machine or another, as somebody who signs in with each call. */
final class ServedElsewhere {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String address;
    private final String authorization;

    private ServedElsewhere(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** @throws WrongUse if the address is none, or nobody may know the password but others could read it on the way */
    static ServedElsewhere at(String to, String user, Supplier<String> password) {
        var address = to.replaceFirst("/+$", "");
        if (!isAddress(address)) {
            throw new WrongUse("--to", Quote.of(to), "https://host, or http://localhost:port of this machine");
        }
        var both = (user + ":" + password.get()).getBytes(StandardCharsets.UTF_8);
        return new ServedElsewhere(address, "Basic " + Base64.getEncoder().encodeToString(both));
    }

    private static boolean isAddress(String address) {
        try {
            var uri = new URI(address);
            if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null) {
                return false;
            }
            return "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** Where something of it is. */
    String place(String path) {
        return address + path;
    }

    /**
     * Sends a file; the import that it became.
     *
     * @param readBy how exports are to be read, by the names of the parameters
     */
    JsonNode importFile(Path file, String name, Map<String, String> readBy) throws IOException, InterruptedException {
        var query = new StringBuilder("/api/imports?name=").append(encoded(name));
        readBy.forEach((parameter, value) ->
                query.append('&').append(parameter).append('=').append(encoded(value)));
        return answer(request(query.toString())
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(file)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How far it is. */
    JsonNode imported(long id) throws IOException, InterruptedException {
        return answer(
                request("/api/imports/" + id).timeout(Duration.ofMinutes(1)).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(place(path))).header("Authorization", authorization);
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofInputStream());
            try (var bytes = answer.body()) {
                return answer(answer.statusCode(), bytes.readNBytes(LONGEST_ANSWER));
            }
        } catch (ConnectException notThere) {
            throw new WrongUse("--to", "no service at " + Quote.of(address), "one that runs");
        }
    }

    private JsonNode answer(int status, byte[] body) {
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new WrongUse(
                    "--user",
                    status == FORBIDDEN ? "somebody who may not" : "a name and password that do not fit",
                    "an administrator or analyst");
        }
        try {
            var told = JsonMapper.shared().readTree(body);
            if (status < 300 && told.has("state")) {
                return told;
            }
            var detail = told.path("detail").asString("no answer of an Engagement Advisor");
            throw new WrongUse(address, detail, "a service that takes the file");
        } catch (JacksonException notOurs) {
            throw new WrongUse("--to", "no Engagement Advisor at " + Quote.of(address), "one");
        }
    }
}
