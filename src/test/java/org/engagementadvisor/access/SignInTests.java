package org.engagementadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.annotation.DirtiesContext;

/** Who comes in, who does not, and what a hostile visitor gets of it: failures from one address are counted, here up to 10. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
@DirtiesContext
class SignInTests {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String SESSION = "JSESSIONID";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Audit audit;

    private Browser browser;

    @BeforeEach
    void open() throws Exception {
        browser = new Browser(port);
        browser.get("/login");
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return browser.post("/login", Map.of("username", name, "password", password));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue(HttpHeaders.LOCATION).orElse("");
    }

    private String session() {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(SESSION))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private User added(String name, boolean mustChange) {
        var user = new User(name, Role.ANALYST, null, null, mustChange, false);
        users.add(user, name + "-s3cret-word");
        return user;
    }

    @Test
    void leadsToThePageThatWasAskedForAndEndsWithTheSession() throws Exception {
        var asked = browser.get("/password?a=b");
        assertThat(location(asked)).isEqualTo("/login?next=%2Fpassword%3Fa%3Db");
        browser.get(location(asked));
        var signedIn = browser.post(
                "/login", Map.of("username", " Analyst ", "password", "analyst-demo", "next", "/password?a=b"));
        assertThat(location(signedIn)).isEqualTo("/password?a=b");
        assertThat(browser.get("/password").body()).contains("<summary>analyst</summary>");

        browser.post("/logout", Map.of());
        assertThat(location(browser.get("/password"))).startsWith("/login");
    }

    @Test
    void keepsTheCookieFromScriptsAndOtherSites() throws Exception {
        assertThat(signIn("analyst", "analyst-demo").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void givesNoSessionToStrangers() {
        assertThat(session()).isEmpty();
    }

    @Test
    void takesNoSessionThatSomebodyElseMayKnow() throws Exception {
        var fixed = browser.send(browser.request("/login")
                .header("Cookie", SESSION + "=0123456789ABCDEF0123456789ABCDEF")
                .GET()
                .build());
        assertThat(fixed.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("0123456789"));
        signIn("analyst", "analyst-demo");
        var first = session();
        browser.get("/login");
        signIn("analyst", "analyst-demo");
        assertThat(session()).isNotEmpty().isNotEqualTo(first);
        var old = new Browser(port)
                .send(browser.request("/password")
                        .header("Cookie", SESSION + "=" + first)
                        .GET()
                        .build());
        assertThat(old.statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/%0d%0aSet-Cookie:a=b\r\nSet-Cookie: a=b",
                "/\t/evil.example",
                " /password",
                "javascript:alert(1)",
                "http:evil",
                "/customers?q=<b>",
                "password"
            })
    void leadsToNoOtherSite(String next) throws Exception {
        var answer = browser.post("/login", Map.of("username", "qa", "password", "qa-demo", "next", next));
        assertThat(location(answer)).isEqualTo("/");
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
        browser.get("/password");
        var turned = browser.post("/language", Map.of("language", "de\r\nSet-Cookie: a=b", "next", next));
        assertThat(location(turned)).isEqualTo("/");
        assertThat(turned.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.startsWith("language=en; Path=/;"));
    }

    @ParameterizedTest
    @CsvSource({"/login, 302", "/logout, 403", "/password, 403", "/users, 403", "/language, 302", "/api/advice, 403"})
    void takesNothingFromAnotherSite(String path, int status) throws Exception {
        if (status == 403) {
            signIn("admin", "admin-demo");
        }
        for (var token : new String[] {"", "?_csrf=wrong"}) {
            var answer = browser.send(browser.request(path + token)
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString("username=admin&password=admin-demo"))
                    .build());
            assertThat(answer.statusCode()).isEqualTo(status);
            if (status == 302) {
                assertThat(location(answer)).isEqualTo("/login?late");
            }
        }
        assertThat(browser.get("/password").statusCode()).isEqualTo(status == 403 ? 200 : 302);
    }

    @Test
    void readsNoMoreOfAStrangerThanANameAndAPassword() throws Exception {
        var large = browser.post("/login", Map.of("username", "a", "password", "x".repeat(9_000)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("limit `stranger`");
        assertThat(signIn("a".repeat(4_000), "x").statusCode()).isEqualTo(302);
    }

    @Test
    void readsNothingWhereNothingIsForStrangers() throws Exception {
        var length = "POST /api/advice HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n";
        for (var authorization : List.of("", "Authorization: Basic YTpi\r\n")) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write((length + authorization + "\r\n").getBytes(StandardCharsets.US_ASCII));
                var body = " ".repeat(authorization.isEmpty() ? 40_000 : 0);
                socket.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo(authorization.isEmpty() ? "HTTP/1.1 413" : "HTTP/1.1 401");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"username=%zz&password=x", "%=&%", "username=%C0%AF%", "=&=&&&"})
    void refusesAFormThatIsNone(String body) throws Exception {
        var answer = browser.send(browser.request("/login")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).isIn(400, 302);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void takesNoMoreFieldsThanAnAddressHas() throws Exception {
        var answer = browser.send(browser.request("/login")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("a&".repeat(1_500)))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void takesTheFirstOfADoubledName() throws Exception {
        var token = URLEncoder.encode(browser.token(), StandardCharsets.UTF_8);
        var answer = browser.send(browser.request("/login?username=qa")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("_csrf=" + token + "&username=admin&password=admin-demo"))
                .build());
        assertThat(location(answer)).isEqualTo("/login?wrong&next=%2F");
    }

    @Test
    void saysTheSameOfANameThatNobodyHasOneThatIsDisabledAndAWrongPassword() throws Exception {
        var gone = added("gone", false);
        users.change(new User("gone", gone.role(), null, null, false, true));
        var unknown = signIn("nobody-of-that-name", "x");
        assertThat(location(unknown)).isEqualTo("/login?wrong&next=%2F");
        for (var answer : new HttpResponse<?>[] {signIn("gone", "gone-s3cret-word"), signIn("qa", "x")}) {
            assertThat(answer.statusCode()).isEqualTo(unknown.statusCode());
            assertThat(answer.headers().firstValue("Location"))
                    .isEqualTo(unknown.headers().firstValue("Location"));
        }
        var program =
                "{\"detail\":\"user: found nobody, expected somebody who has signed in\",\"instance\":\"/api/rules\",\"status\":401,\"title\":\"Unauthorized\","
                        + "\"faults\":[{\"pointer\":\"user\",\"found\":\"nobody\",\"expected\":\"somebody who has signed in\"}]}";
        for (var basic : new String[] {
            Callers.basic("nobody-of-that-name", "x"),
            Callers.basic("gone", "gone-s3cret-word"),
            Callers.basic("qa", "x"),
            "Basic %%%",
            "Basic",
            "Bearer x",
            "Digest x"
        }) {
            var answer = asProgram(basic);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEqualTo(program);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    private HttpResponse<String> asProgram(String authorization) throws Exception {
        return new Browser(port)
                .send(browser.request("/api/rules")
                        .header("Authorization", authorization)
                        .GET()
                        .build());
    }

    @Test
    void endsAtOnceForWhoIsDisabledOrHasAnotherPassword() throws Exception {
        var user = added("leaving", false);
        var basic = Callers.basic("leaving", "leaving-s3cret-word");
        signIn("leaving", "leaving-s3cret-word");
        assertThat(browser.get("/password").statusCode()).isEqualTo(200);
        assertThat(asProgram(basic).statusCode()).isEqualTo(200);
        assertThat(browser.get("/users").statusCode()).isEqualTo(403);

        users.change(new User("leaving", Role.ADMIN, null, null, false, false));
        assertThat(browser.get("/users").statusCode()).isEqualTo(200);
        users.change(new User("leaving", user.role(), null, null, false, true));
        assertThat(browser.get("/password").statusCode()).isEqualTo(302);
        assertThat(asProgram(basic).statusCode()).isEqualTo(401);

        users.change(user);
        browser.get("/login");
        signIn("leaving", "leaving-s3cret-word");
        users.changePassword("leaving", "another-s3cret-word");
        assertThat(browser.get("/password").statusCode()).isEqualTo(302);
        assertThat(asProgram(basic).statusCode()).isEqualTo(401);
    }

    @Test
    void tellsAPartOfAPageToLeadToTheFormOfSigningIn() throws Exception {
        var answer = browser.send(
                browser.request("/users").header("HX-Request", "true").GET().build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    @Test
    void hasNoBrowserAskForAPasswordByItself() throws Exception {
        var answer = browser.send(browser.request("/api/rules")
                .header("Sec-Fetch-Site", "cross-site")
                .GET()
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void keepsNothingOfWhatWasTypedForANameThatNobodyHas() throws Exception {
        signIn("my-s3cret-password", "oops");
        assertThat(audit.find(new Audit.Filter(null, "sign-in failed", null, null, null, null), 1))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.toString()).contains("(unknown)").doesNotContain("s3cret"));
    }
}
