package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** The pages of the register as those who sign in find them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
@DirtiesContext
class RegisterPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    Recording recording;

    @Autowired
    Users users;

    /** Whatever another test in the same service made of the user. */
    @BeforeEach
    void noCustomersOfTheManager() {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, null, null, false, false));
    }

    @BeforeEach
    void someCustomers() {
        var json = CustomerJson.strict();
        recording.record(
                List.of(
                        json.read(
                                "{\"id\":\"a 1\",\"name\":\"Ada & Söhne <b>\",\"business\":{\"organisation\":\"household\"}}"),
                        json.read("{\"id\":\"b\",\"name\":\"=Bo\",\"business\":{\"organisation\":\"café\"}}"),
                        json.read("{\"id\":\"c\",\"accountManager\":\"Somebody\"}")),
                "a test",
                "tester",
                Cause.IMPORT);
    }

    private Browser analyst() throws Exception {
        return Callers.signedIn(port, "analyst");
    }

    @Test
    void listsCustomersWithLinksAndNoMarkupOfTheirOwn() throws Exception {
        var page = analyst().get("/customers").body();
        assertThat(page)
                .contains("Ada &amp; Söhne &lt;b&gt;")
                .contains("href=\"/customers/a%201\"")
                .doesNotContain("<b>");
    }

    @Test
    void findsByLettersAndFilters() throws Exception {
        var browser = analyst();
        assertThat(browser.get("/customers?q=s%C3%B6hne").body())
                .contains("1 of ")
                .doesNotContain("=Bo");
        assertThat(browser.get("/customers?segment=guests&sort=name").body())
                .contains("=Bo")
                .doesNotContain("Ada");
        assertThat(browser.get("/customers?q=nobody+at+all").body()).contains("Nobody like that");
        assertThat(browser.get("/customers?q=%22%3E%3Cscript%3E").body()).doesNotContain("<script>");
    }

    @Test
    void writesNoFormulaIntoTheFile() throws Exception {
        assertThat(analyst().get("/customers.csv?sort=name").body())
                .contains("b,'=Bo,")
                .doesNotContain(",=Bo");
    }

    @Test
    void showsAnAccountManagerOnlyTheirOwn() throws Exception {
        var manager = Callers.signedIn(port, "manager");
        assertThat(manager.get("/customers").body())
                .contains("Nobody like that")
                .doesNotContain("Ada");
        assertThat(manager.get("/portfolio").body())
                .contains("No customers yet")
                .contains("An analyst hands in");
        assertThat(manager.get("/imports").statusCode()).isEqualTo(403);
    }

    @Test
    void showsThePortfolioInTheLanguageAskedFor() throws Exception {
        assertThat(analyst().get("/portfolio").body()).contains("Where should we spend our hours?");
        var german = analyst();
        german.get("/portfolio");
        german.post("/language", Map.of("language", "de", "next", "/portfolio"));
        assertThat(german.get("/portfolio").body()).contains("Wohin mit unseren Stunden?");
    }

    @Test
    void hasNoRejectsOfAnImportThatIsNotThere() throws Exception {
        assertThat(analyst().get("/imports/999999/rejects.csv").statusCode()).isEqualTo(404);
    }

    @Test
    void takesAFileInByThePage() throws Exception {
        var browser = analyst();
        browser.get("/imports");
        assertThat(upload(browser, "more.ndjson", "{\"id\":\"d\"}\n", browser.token())
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/imports").body()).contains("more.ndjson");
        var refused = upload(browser, "more.exe", "{}", browser.token());
        assertThat(browser.get(refused.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("“more.exe” is no file of customers");
        assertThat(upload(browser, "more.ndjson", "{}", "another").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> upload(Browser browser, String name, String text, String token)
            throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--x--\r\n";
        return browser.send(browser.request("/imports")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body))
                .build());
    }
}
