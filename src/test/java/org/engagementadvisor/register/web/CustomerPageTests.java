package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Of a corner shop whose rules go wrong for a café. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(CustomerPageTests.Café.class)
@ExtendWith(OutputCaptureExtension.class)
class CustomerPageTests {
    @LocalServerPort
    int port;

    private Browser analyst;

    @TestConfiguration
    static class Café extends Shop {
        @Override
        protected RulesFolder folder() throws IOException {
            var rules = CornerShop.in(Files.createTempDirectory("rules"));
            return new RulesFolder(CornerShop.withARuleThatGoesWrong(rules), CornerShop.NAME, Demands.NONE, null);
        }
    }

    @BeforeEach
    void signIn() throws Exception {
        analyst = Callers.signedIn(port, "analyst");
    }

    private HttpResponse<String> keep(String id, String more) throws Exception {
        var put = analyst.request("/api/customers/" + id)
                .header("Authorization", Callers.basic("analyst"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"id\":\"" + id + "\"" + more + "}"))
                .build();
        return new Browser(port).send(put);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return analyst.send(analyst.request(path)
                .header("Accept", "text/html,*/*;q=0.8")
                .GET()
                .build());
    }

    @Test
    void saysWhoItIsWhatIsDecidedAndWhy() throws Exception {
        keep("told", ",\"name\":\"Ada\",\"business\":{\"organisation\":\"household\"}");
        var page = get("/customers/told");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<bdi>Ada</bdi>", "as of 31 January 2026", "<dt>Priority</dt><dd>A</dd>")
                .contains("There is nothing to do now", "<code>PRI-010</code>", "<code>SEG-010</code>");
    }

    @Test
    void saysWhatIsLeftOutSinceItIsDatedLater() throws Exception {
        keep("ahead", ",\"ratings\":{\"trust\":{\"value\":2,\"on\":\"2026-02-01\"}}");
        assertThat(get("/customers/ahead").body())
                .contains("Left out, since it is dated after the day of the advice: ratings.trust of 2026-02-01.");
    }

    @Test
    void showsTheShareOfWalletPerArea() throws Exception {
        keep(
                "buyer",
                ",\"areas\":{\"bread\":{\"turnover\":30,\"categorySpend\":{\"amount\":120,\"basis\":\"estimated\"},"
                        + "\"competitor\":{\"name\":\"Mill\",\"hold\":\"loose\"}},\"milk\":{\"turnover\":60}},"
                        + "\"performance\":{\"months\":12,\"complete\":true}");
        var page = get("/customers/buyer").body();
        assertThat(page)
                .contains("25% with us", "€30 with us", "€90 elsewhere", "(estimated)", "Mill, loose")
                .contains("spend not known", "€60 with us");
        assertThat(page).contains("width=\"100\"", "width=\"25\"", "width=\"50\"");
    }

    @Test
    void tellsWhatChangedAndWhoSaidSo() throws Exception {
        keep("moved", ",\"business\":{\"organisation\":\"household\"},\"employees\":2");
        keep("moved", ",\"business\":{\"organisation\":\"household\"},\"employees\":3");
        assertThat(get("/customers/moved").body())
                .contains("version 2", "version 1", "<bdi class=\"soft\">employees</bdi>: <s>2</s> → <b>3</b>")
                .contains("<bdi>analyst</bdi>", "facts changed", "today</time>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/strategy", "/strategy?edition=customer", "/sheet"})
    void takesNothingThatPeopleWroteForHtml(String page) throws Exception {
        keep("hostile", ",\"name\":\"<script>alert(1)</script>\",\"accountManager\":\"<img src=x onerror=y>\"");
        var answer = get("/customers/hostile" + page);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img")
                .doesNotContain(" style=", "<style");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/strategy", "/sheet"})
    void answersForACustomerOfSomebodyElseAsIfThereWereNone(String page) throws Exception {
        keep("foreign", ",\"name\":\"Secret\",\"accountManager\":\"Somebody\"");
        assertThat(get("/customers/foreign" + page).statusCode()).isEqualTo(200);
        analyst = Callers.signedIn(port, "manager");
        var foreign = get("/customers/foreign" + page);
        var none = get("/customers/none" + page);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).doesNotContain("Secret", "Somebody").contains("There is no such page");
        assertThat(foreign.body().replace("foreign", "none")).hasSameSizeAs(none.body());
    }

    @Test
    void saysWhereRulesContradictEachOther() throws Exception {
        keep("cafe", ",\"name\":\"Bo\",\"business\":{\"organisation\":\"café\"}");
        var page = get("/customers/cafe");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<bdi>Bo</bdi>", "so nothing is advised", "CAF-010", "version 1")
                .doesNotContain("Do next");
        assertThat(get("/customers/cafe/sheet").body()).contains("There is no advice on this customer now");
        assertThat(get("/customers/cafe/strategy").body()).contains("There is no advice on this customer now");
    }

    /** It is no fault of the request, and what was said is not lost. */
    @Test
    void tellsProgramsToo() throws Exception {
        var kept = keep("tearoom", ",\"business\":{\"organisation\":\"café\"}");
        assertThat(kept.statusCode()).isEqualTo(500);
        assertThat(kept.body())
                .contains("The rules go wrong for the customer", "what is known is kept, and ", "CAF-010");
        var asked = get("/api/customers/tearoom/advice");
        assertThat(asked.statusCode()).isEqualTo(500);
        assertThat(asked.body()).contains("The rules go wrong for the customer", "CAF-010");
    }

    /** Whoever mends the rules reads the log; who the customer is stays with those who may know. */
    @Test
    void tellsTheLogWhereInTheRulesAlone(CapturedOutput said) throws Exception {
        keep("tavern", ",\"name\":\"Bo Berg\",\"business\":{\"organisation\":\"café\"}");
        int kept = said.length();
        get("/api/customers/tavern/advice");
        assertThat(said.toString().substring(kept)).contains("the rules go wrong for a customer: rule `CAF-010`");
        assertThat(said).doesNotContain("tavern", "Bo Berg", "coverageClass");
    }

    @Test
    void refusesAnEditionThatThereIsNot() throws Exception {
        keep("edition", "");
        assertThat(get("/customers/edition/strategy?edition=other").statusCode())
                .isEqualTo(400);
        assertThat(get("/customers/edition?odd=1").statusCode()).isEqualTo(400);
    }

    @Test
    void speaksGermanToWhoAsksForIt() throws Exception {
        keep("deutsch", "");
        var page = analyst.send(analyst.request("/customers/deutsch")
                .header("Accept-Language", "de")
                .GET()
                .build());
        assertThat(page.body()).contains("Als Nächstes", "Verlauf", "heute");
    }
}
