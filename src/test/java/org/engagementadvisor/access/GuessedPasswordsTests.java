package org.engagementadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** What whoever tries one password after the other finds out: nothing, and ever more slowly. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.application.name=guessed")
@Import(Shop.class)
@DirtiesContext
class GuessedPasswordsTests {
    @LocalServerPort
    int port;

    @Autowired
    Users users;

    private void add(String name) {
        users.add(new User(name, Role.ANALYST, null, null, false, false), name + "-s3cret-word");
    }

    private HttpResponse<String> asProgram(String authorization) throws Exception {
        var browser = new Browser(port);
        return browser.send(browser.request("/api/rules")
                .header("Authorization", authorization)
                .GET()
                .build());
    }

    /** Whoever is not there takes as long as whoever is: a hash is made for them too. */
    @Test
    void takesAsLongForANameThatNobodyHas() throws Exception {
        add("timed");
        var unknown = shortest("nobody-at-all");
        var known = shortest("timed");
        assertThat(unknown.toNanos()).isGreaterThan(known.toNanos() / 3);
        assertThat(known.toNanos()).isGreaterThan(unknown.toNanos() / 3);
    }

    private Duration shortest(String name) throws Exception {
        var shortest = Duration.ofDays(1);
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            asProgram(Callers.basic(name, "wrong"));
            var time = Duration.ofNanos(System.nanoTime() - start);
            shortest = time.compareTo(shortest) < 0 ? time : shortest;
        }
        return shortest;
    }

    @Test
    void hasWhoeverGuessesWaitButNotAProgramAtWork() throws Exception {
        add("guessed");
        var right = Callers.basic("guessed", "guessed-s3cret-word");
        assertThat(asProgram(right).statusCode()).isEqualTo(200);
        for (int i = 0; i < 5; i++) {
            assertThat(asProgram(Callers.basic("guessed", "wrong" + i)).statusCode())
                    .isEqualTo(401);
        }
        var waits = asProgram(Callers.basic("guessed", "wrong"));
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValue("Retry-After").orElse("")).isIn("1", "2");
        assertThat(Callers.signedIn(port, "guessed", "wrong").get("/password").statusCode())
                .isEqualTo(302);
        assertThat(asProgram(right).statusCode()).isEqualTo(200);
    }
}
