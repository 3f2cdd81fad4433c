package org.engagementadvisor.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;

/** Who asks in the tests: the four users of the demonstration, by the names of their roles. Import it to have them. */
@TestConfiguration
public class Callers {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Bean
    ApplicationRunner demonstration(FirstUsers first) {
        return args -> first.demonstration(null);
    }

    /** What a program of one of them sends as {@code Authorization}. */
    public static String basic(String name) {
        return basic(name, FirstUsers.demonstrationPassword(name));
    }

    public static String basic(String name, String password) {
        return "Basic " + HttpHeaders.encodeBasicAuth(name, password, StandardCharsets.UTF_8);
    }

    /** The browser of one of them, who has signed in. */
    public static Browser signedIn(int port, String name) throws IOException, InterruptedException {
        return signedIn(port, name, FirstUsers.demonstrationPassword(name));
    }

    public static Browser signedIn(int port, String name, String password) throws IOException, InterruptedException {
        var browser = new Browser(port);
        browser.get("/login");
        browser.post("/login", Map.of("username", name, "password", password));
        return browser;
    }

    /** Keeps cookies, and the token of the last page; follows no redirects. */
    public static final class Browser {
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private final String address;
        private String token = "";

        public Browser(int port) {
            address = "http://localhost:" + port;
        }

        public HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(request(path).GET().build());
        }

        /** What is no text. */
        public HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        }

        /** Sends a form, with the token of the last page. */
        public HttpResponse<String> post(String path, Map<String, String> fields)
                throws IOException, InterruptedException {
            var form = "_csrf=" + encoded(token)
                    + fields.entrySet().stream()
                            .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining());
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build());
        }

        public HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path));
        }

        public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            var answer = client.send(request, BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        }

        public String token() {
            return token;
        }

        public CookieManager cookies() {
            return cookies;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
