package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.regex.Pattern;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.util.UriUtils;

/** Customers are found by their ids, whatever these hold. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
@DirtiesContext
class IdsTests {
    private static final Pattern LINK = Pattern.compile("href=\"(/customers/[^\"]+)\"");

    @LocalServerPort
    int port;

    private int put(String id) throws Exception {
        var browser = new Browser(port);
        var json = "{\"id\":\"" + id.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        return browser.send(browser.request("/api/customers/" + UriUtils.encode(id, "UTF-8"))
                        .header("Authorization", Callers.basic("analyst"))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(json))
                        .build())
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "/",
                "a//b",
                "a%b",
                "a%2Fb",
                "100%",
                "a;b",
                "a;jsessionid=1",
                "a b",
                "Müller",
                "a..b",
                "../a",
                "a/../b",
                "..;",
                "a\\b",
                "a?b",
                "a#b",
                "a+b",
                "a&b",
                "a'b\"c",
                "<a>",
                "a:b",
                "~",
                "日本",
                "x.csv"
            })
    void leadToThePageOfTheCustomer(String id) throws Exception {
        assertThat(put(id)).isIn(200, 201);
        var browser = Callers.signedIn(port, "analyst");
        var links = LINK.matcher(browser.get("/customers?q=" + UriUtils.encode(id, "UTF-8"))
                        .body())
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .isNotEmpty()
                .anySatisfy(link -> assertThat(UriUtils.decode(link, "UTF-8")).isEqualTo("/customers/" + id));
        assertThat(links)
                .allSatisfy(link -> assertThat(browser.get(link).statusCode()).isEqualTo(200));
        var page = browser.get("/customers/" + UriUtils.encode(id, "UTF-8"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.get("/customers/" + UriUtils.encode(id, "UTF-8") + "/sheet")
                        .statusCode())
                .isEqualTo(200);
        var back = browser.post("/customers/" + UriUtils.encode(id, "UTF-8") + "/verdicts/level/back", Map.of());
        var address = back.headers().firstValue("Location").orElseThrow();
        assertThat(UriUtils.decode(address, "UTF-8")).isEqualTo("/customers/" + id);
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void areRefusedWhereNoAddressCanHoldThem(String id) throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(browser.request("/api/advice")
                .header("Authorization", Callers.basic("analyst"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"id\":\"" + id + "\"}"))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("other than `.` and `..`");
    }

    @Test
    void leadNoStrangerPastTheDoor() throws Exception {
        var stranger = new Browser(port);
        for (var path : new String[] {
            "/assets/..%2Fcustomers",
            "/assets%2F..%2Fcustomers",
            "/login;/../customers",
            "//customers",
            "/login%2F..%2Fusers",
            "/api/customers;x"
        }) {
            assertThat(stranger.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
        var manager = Callers.signedIn(port, "manager");
        for (var path :
                new String[] {"/users;x", "/users%2F", "//users", "/users/..%2Fusers", "/%2Fusers", "/imports;a=b"}) {
            assertThat(manager.get(path).statusCode()).as(path).isNotEqualTo(200);
        }
    }
}
