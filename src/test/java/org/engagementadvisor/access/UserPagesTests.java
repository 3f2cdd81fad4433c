package org.engagementadvisor.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How administrators keep users, and users their passwords. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class UserPagesTests {
    private static final Pattern SHOWN = Pattern.compile("<code>([^<]+)</code>");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Audit audit;

    private Browser admin;

    @BeforeEach
    void signIn() throws Exception {
        admin = Callers.signedIn(port, "admin");
        admin.get("/users");
    }

    private String shown(String path, Map<String, String> fields) throws Exception {
        var answer = admin.post(path, fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        var shown = SHOWN.matcher(answer.body());
        assertThat(shown.find()).as(answer.body()).isTrue();
        return shown.group(1);
    }

    @Test
    void addAUserWhoChoosesAPasswordFirst() throws Exception {
        var password = shown(
                "/users", Map.of("name", "V.Nowak", "role", "ACCOUNT_MANAGER", "seller", "V. Nowak", "hours", "24,5"));
        var user = users.with("v.nowak").orElseThrow();
        assertThat(user.seller()).isEqualTo("V. Nowak");
        assertThat(user.hoursPerWeek()).isEqualByComparingTo("24.5");

        var browser = Callers.signedIn(port, "v.nowak", password);
        assertThat(browser.get("/").headers().firstValue("Location")).hasValue("/password");
        assertThat(browser.get("/password").body()).contains("made up by somebody else");
        var changed = browser.post(
                "/password",
                Map.of("old", password, "chosen", "four tall blue ladders", "again", "four tall blue ladders"));
        assertThat(changed.headers().firstValue("Location")).hasValue("/login?changed");
        assertThat(browser.get("/password").statusCode()).isEqualTo(302);
        assertThat(Callers.signedIn(port, "v.nowak", "four tall blue ladders")
                        .get("/password")
                        .body())
                .doesNotContain("made up by somebody else");
    }

    @ParameterizedTest
    @CsvSource({
        "analyst-demo, short-one-1, short-one-1, fewer than 12",
        "analyst-demo, my-analyst-password, my-analyst-password, too easy",
        "analyst-demo, aaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaa, too easy",
        "analyst-demo, four tall blue ladders, four tall blue ladder, not the same both times",
        "wrong, four tall blue ladders, four tall blue ladders, not your password until now",
        "analyst-demo, äöüäöüßßßßabcdäöüäöüßßßßabcdäöüäöüßßßßabcde, x, too long",
    })
    void sayWhyAPasswordIsNotTaken(String old, String chosen, String again, String why) throws Exception {
        var browser = Callers.signedIn(port, "analyst");
        browser.get("/password");
        var answer = browser.post("/password", Map.of("old", old, "chosen", chosen, "again", again));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why).doesNotContain(chosen);
        assertThat(users.fits("analyst", "analyst-demo")).isTrue();
    }

    @Test
    void resetAPasswordThatIsShownOnce() throws Exception {
        users.add(new User("forgetful", Role.QA, null, null, false, false), "old-s3cret-word");
        var password = shown("/users/forgetful/password", Map.of());
        assertThat(users.fits("forgetful", password)).isTrue();
        assertThat(users.fits("forgetful", "old-s3cret-word")).isFalse();
        assertThat(admin.get("/users").body()).doesNotContain(password);
        assertThat(audit.find(new Audit.Filter("admin", "password reset", null, null, null, null), 1))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.toString()).contains("forgetful").doesNotContain(password));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '<b>x', begins with a letter",
        "name, admin, There is a user",
    })
    void sayWhyAUserIsNotAdded(String field, String value, String why) throws Exception {
        assertThat(admin.post("/users", Map.of(field, value, "role", "QA")).body())
                .contains(why)
                .doesNotContain("<b>x");
    }

    @ParameterizedTest
    @CsvSource({"role, ROOT", "role, ''", "hours, 101", "hours, -1", "hours, 1e1", "hours, NaN", "hours, 1.234"})
    void refuseWhatThePageDoesNotSend(String field, String value) throws Exception {
        var fields = field.equals("role")
                ? Map.of("name", "odd", "role", value)
                : Map.of("name", "odd", "role", "QA", field, value);
        assertThat(admin.post("/users", fields).statusCode()).isEqualTo(400);
        assertThat(users.with("odd")).isEmpty();
    }

    @Test
    void refuseAllOfItAtOnceEachWithItsPlace() throws Exception {
        var answer = admin.post("/users", Map.of("name", "odd", "role", "ROOT", "hours", "101", "mail", "at home"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(fault("role", "ROOT", "one of [ADMIN, "))
                .contains(fault("hours", "101", "hours from 0 to 100\""))
                .contains(fault("mail", "at home", "an address such as m.muster@example.org\""));
        assertThat(admin.get("/audit?from=x&to=yesterday&before=me").body())
                .contains(fault("from", "x", "a date such as 2026-01-31\""))
                .contains(fault("to", "yesterday", "a date such as 2026-01-31\""))
                .contains(fault("before", "me", "the number of an entry\""));
    }

    private static String fault(String pointer, String found, String expected) {
        return "{\"pointer\":\"" + pointer + "\",\"found\":\"`" + found + "`\",\"expected\":\"" + expected;
    }

    @Test
    void leaveAnAdministrator() throws Exception {
        assertThat(admin.post("/users/admin", Map.of("role", "QA")).statusCode())
                .isEqualTo(409);
        assertThat(admin.post("/users/admin", Map.of("role", "ADMIN", "disabled", "yes"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(admin.post("/users/nobody", Map.of("role", "QA")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void showWhoDidWhatAndExportItHarmlessly() throws Exception {
        users.add(new User("logged", Role.QA, null, null, false, false), "old-s3cret-word");
        admin.post("/users/logged", Map.of("role", "QA", "seller", "=HYPERLINK(\"x\")", "hours", "8"));
        audit.note("customer seen", "=1+1", "<b>bold</b>");
        assertThat(admin.get("/audit?what=user+changed").body())
                .contains("logged: QA, seller =HYPERLINK(&quot;x&quot;), 8 hours a week")
                .doesNotContain("customer seen</td>");
        var seen = admin.get("/audit?customer=%3D1%2B1").body();
        assertThat(seen).contains("&lt;b&gt;bold").doesNotContain("<b>bold");
        var csv = admin.get("/audit.csv?what=customer+seen");
        assertThat(csv.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"audit.csv\"");
        assertThat(csv.body())
                .startsWith("\uFEFFat,who,what,customer,detail,address\n")
                .contains(",customer seen,'=1+1,<b>bold</b>,");
        assertThat(admin.get("/audit?from=2100-01-01").body()).contains("Nothing fits");
        for (var odd : new String[] {"from=x", "from=2026-02-30", "before=x", "who=a&who=b", "what=%00"}) {
            assertThat(admin.get("/audit?" + odd).statusCode()).as(odd).isEqualTo(400);
        }
    }

    @Test
    void speakTheLanguageThatIsAskedForOrChosen() throws Exception {
        var german = new Browser(port);
        var page = german.send(german.request("/login")
                .header("Accept-Language", "fr, de-AT;q=0.9, en;q=0.5")
                .GET()
                .build());
        assertThat(page.body()).contains("<html lang=\"de\">", "<h1>Anmelden</h1>");
        admin.post("/language", Map.of("language", "de", "next", "/users"));
        assertThat(admin.get("/users").body()).contains("<h1>Benutzer</h1>", "Kundenbetreuer");
    }

    @Test
    void sayInWordsThatThereIsNoSuchPage() throws Exception {
        var answer = admin.send(admin.request("/nothing")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .GET()
                .build());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("There is no such page");
    }
}
