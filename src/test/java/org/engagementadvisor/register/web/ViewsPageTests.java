package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How somebody saves what is to be seen again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class ViewsPageTests {
    private static final String ADDRESS = "/customers?segment=guests&sort=name";

    @LocalServerPort
    int port;

    private Browser analyst;

    @BeforeEach
    void signIn() throws Exception {
        analyst = Callers.signedIn(port, "analyst");
        analyst.get("/customers");
    }

    private String save(String name, String address) throws Exception {
        var answer = analyst.post("/views", Map.of("name", name, "address", address));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String target(Browser browser, String view) throws Exception {
        return browser.get(view).headers().firstValue("Location").orElse("nowhere");
    }

    @Test
    void leadsByAnAddressOfItsOwnToThePageAsItWas() throws Exception {
        var view = save("Guests <b>", ADDRESS);
        assertThat(target(analyst, view)).endsWith(ADDRESS);
        assertThat(analyst.get(ADDRESS).body())
                .contains("Guests &lt;b&gt;", "href=\"" + view + "\" aria-current=\"page\"")
                .doesNotContain("Guests <b>");
    }

    @Test
    void replacesTheOneOfTheSameName() throws Exception {
        var view = save("Mine", ADDRESS);
        assertThat(save("Mine", "/portfolio/whitespace?by=segment")).isEqualTo(view);
        assertThat(target(analyst, view)).endsWith("/portfolio/whitespace?by=segment");
    }

    @Test
    void renamesAndDeletes() throws Exception {
        var view = save("Old name", ADDRESS);
        save("Taken", ADDRESS);
        assertThat(analyst.post(view, Map.of("name", "Taken")).statusCode()).isEqualTo(400);
        assertThat(analyst.post(view, Map.of("name", "New name")).statusCode()).isEqualTo(303);
        assertThat(analyst.get("/customers").body()).contains("New name").doesNotContain("Old name");
        analyst.post(view + "/delete", Map.of());
        assertThat(analyst.get("/customers").body()).doesNotContain("New name");
        assertThat(analyst.get(view).statusCode()).isEqualTo(404);
    }

    @Test
    void isSeenAndChangedByNobodyElse() throws Exception {
        var view = save("Private", ADDRESS);
        var other = Callers.signedIn(port, "manager");
        assertThat(other.get("/customers").body()).doesNotContain("Private");
        assertThat(other.get(view).statusCode()).isEqualTo(404);
        assertThat(other.post(view, Map.of("name", "Stolen")).statusCode()).isEqualTo(404);
        assertThat(other.post(view + "/delete", Map.of()).statusCode()).isEqualTo(404);
        assertThat(target(analyst, view)).endsWith(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/customers",
                "//example.com/customers",
                "/users",
                "/customers/a",
                "",
                "/a b",
                "/customers?q=${7*7}",
                "/customers?q=<script>"
            })
    void refusesWhatIsNoPageThatCanBeSaved(String address) throws Exception {
        var answer = analyst.post("/views", Map.of("name", "Elsewhere", "address", address));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines"})
    void refusesANameThatIsNone(String name) throws Exception {
        assertThat(analyst.post("/views", Map.of("name", name, "address", ADDRESS))
                        .statusCode())
                .isEqualTo(400);
    }
}
