package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Register;
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

/** Of a customer that buys bread for 1,000 a year, of which 400 are left, and milk of which nobody knows what is left. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FactsFormTests.Asking.class)
class PriceDeskTests {
    private static final String PAGE = "/customers/own/price";
    private static final String ASKED = PAGE + "?requestDiscount=10&requestExtra=100&requestOn=total&requestAreas=";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    Register register;

    private Browser seller;

    @BeforeEach
    void aSellerWithACustomerThatBuysBread() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false));
        keep("own", "V. Nowak", "{\"turnover\":50}");
        keep("foreign", "M. Muster", "{\"turnover\":50}");
        seller = Callers.signedIn(port, "manager");
    }

    private void keep(String id, String manager, String milk) {
        var json = "{\"id\":\"%s\",\"name\":\"Ada"
                + " <b>\",\"accountManager\":\"%s\",\"business\":{\"organisation\":\"household\"},"
                + "\"performance\":{\"months\":12,\"complete\":true},"
                + "\"areas\":{\"bread\":{\"turnover\":1000,\"contributionMargin\":400},\"milk\":%s}}";
        recording.record(
                List.of(CustomerJson.strict().read(json.formatted(id, manager, milk))),
                "a test",
                "tester",
                Cause.FACTS);
    }

    private String page(String address) throws Exception {
        var page = seller.get(address);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static String row(String label, String... figures) {
        return "<th scope=\"row\">" + label + "</th><td class=\"n\">" + String.join("</td><td class=\"n\">", figures)
                + "</td>";
    }

    /** (1,000 + 100) × (0.4 − 0.1) = 330; on the extra alone 400 + 100 × 0.3 = 430; 0.1 ÷ 0.3 breaks even. */
    @Test
    void calculatesWhatIsAskedForAndWhatItCouldBeInstead() throws Exception {
        assertThat(page(ASKED + "bread"))
                .contains(row("Margin before the concession", "€400", "€400", "€400"))
                .contains(row("Margin after the concession", "€330", "€430", "€330"))
                .contains(row("Margin after the concession without the extra", "€300", "€400", "€300"))
                .contains(row("More volume needed to break even", "33.3%", "33.3%", "33.3%"))
                .contains(row("What the price concession does", "costs margin", "pays", "costs margin"))
                .contains(">As asked</th>", ">On the extra instead</th>", ">With a firm order</th>");
    }

    /** 1,000 + 500 a year, of which 400 + 100 are left: a third; (1,500 + 100) × (1/3 − 0.1) = 373. */
    @Test
    void calculatesOverAllThatIsBoughtIfNoAreaIsNamed() throws Exception {
        keep("all", "V. Nowak", "{\"turnover\":500,\"contributionMargin\":100}");
        assertThat(page("/customers/all/price?requestDiscount=10&requestExtra=100&requestOn=total&termMonths=24"))
                .contains(row("Margin before the concession", "€500", "€500", "€500"))
                .contains(row("Margin after the concession", "€373", "€523", "€373"))
                .contains(row("Margin over 24 months at the price of today", "€1,000", "€1,000", "€1,000"));
    }

    @Test
    void letsTheRulesJudgeEach() throws Exception {
        assertThat(page(ASKED + "bread"))
                .contains("<span>Hold the price: €400 would become €330</span> <code>PRQ-010</code>")
                .contains("<span>Take the order in writing</span> <code>PRQ-020</code>");
    }

    /** Of 400, 330 and 430 a year: twice as much in 24 months, half of it in 6, and three times that half in the 18 after them. */
    @Test
    void carriesItOverTheTermAndUpToTheWayOut() throws Exception {
        assertThat(page(ASKED + "bread&termMonths=24&leaveAfterMonths=6"))
                .contains(row("Margin over 24 months at the price of today", "€800", "€800", "€800"))
                .contains(row("Margin over 24 months after the concession", "€660", "€860", "€660"))
                .contains(row("Margin if it is left after 6 months", "€165", "€215", "€165"))
                .contains(row("Margin that leaving after 6 months would cost us", "€495", "€645", "€495"));
        assertThat(page(ASKED + "bread&termMonths=24")).doesNotContain("if it is left");
        assertThat(page(ASKED + "milk&termMonths=24"))
                .contains(row("Change of the margin over 24 months", "not known", "not known", "not known"));
    }

    @ParameterizedTest
    @CsvSource({
        "termMonths=0, The term",
        "termMonths=121, The term",
        "termMonths=long, The term",
        "leaveAfterMonths=6, The way out",
        "termMonths=6&leaveAfterMonths=6, The way out",
        "termMonths=6&leaveAfterMonths=0, The way out"
    })
    void saysWhatNoTermCanBe(String typed, String said) throws Exception {
        assertThat(page(ASKED + "bread&" + typed)).contains(said + ":").doesNotContain("if it is left");
    }

    @Test
    void saysWhatIsUnknownAsUnknown() throws Exception {
        assertThat(page(ASKED + "milk"))
                .contains(row("Margin before the concession", "not known", "not known", "not known"))
                .contains("The rules say nothing to that.");
    }

    @Test
    void asksForNoFirmOrderWhereItIsFirm() throws Exception {
        assertThat(page(ASKED + "bread&requestFirm=yes")).doesNotContain("With a firm order");
    }

    @Test
    void beginsWithAnEmptyForm() throws Exception {
        assertThat(page(PAGE))
                .contains("Type the discount", "name=\"requestDiscount\"", "<option value=\"bread\">")
                .contains("Ada &lt;b&gt;", "aria-live=\"polite\"")
                .doesNotContain("Margin before the concession");
    }

    @ParameterizedTest
    @CsvSource({
        "requestDiscount, 101",
        "requestDiscount, -1",
        "requestExtra, -5",
        "requestExtra, much",
        "requestOn, half"
    })
    void saysWhatCannotBe(String field, String typed) throws Exception {
        assertThat(page(PAGE + "?" + field + "=" + typed))
                .contains("“" + typed + "” cannot be.", "aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?price=1", "?requestExtra=1&requestExtra=2", "?requestAreas=cheese"})
    void refusesWhatItDoesNotAskFor(String query) throws Exception {
        assertThat(seller.get(PAGE + query).statusCode()).isEqualTo(400);
    }

    @Test
    void keepsNothing() throws Exception {
        int advised = register.log("own", 100).size();
        page(ASKED + "bread");
        assertThat(register.log("own", 100)).hasSize(advised);
        assertThat(register.customer("own").orElseThrow().customer().priceRequests())
                .isNull();
    }

    @Test
    void answersForTheCustomersOfOthersAsIfTheyWereNotThere() throws Exception {
        assertThat(seller.get("/customers/foreign/price").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksGermanToWhoAsksForIt() throws Exception {
        var page = seller.send(
                seller.request(PAGE).header("Accept-Language", "de").GET().build());
        assertThat(page.body()).contains("Preistisch für", "Zeigen, was es kostet");
    }
}
