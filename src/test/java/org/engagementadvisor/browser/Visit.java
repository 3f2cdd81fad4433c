package org.engagementadvisor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;

/** One person before one screen, from signing in on; what the browser complains of is kept. */
final class Visit implements AutoCloseable {
    private static final int HEIGHT = 900;

    final Page page;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, String address, String user, String password, int width) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin"));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        go("/login");
        page.getByLabel("Name").fill(user);
        page.getByLabel("Password").fill(password);
        press("Sign in");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Opens a page of the service. */
    Visit go(String path) {
        page.navigate(address + path);
        return this;
    }

    void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    /** Nothing that a screen reader, a keyboard or an eye could stumble over, by the rules of axe. */
    void assertAccessible() {
        assertNoneOf(new AxeBuilder(page));
    }

    void assertReadableInTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertNoneOf(new AxeBuilder(page).withRules(List.of("color-contrast")));
    }

    private void assertNoneOf(AxeBuilder rules) {
        var found = rules.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList())
                .toList();
        assertThat(found).as(page.url()).isEmpty();
    }

    void turnTo(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /** The pages of A4 that a printer gives. */
    int pagesInPrint() {
        try (var document = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            return document.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Opens all that is folded away. */
    void unfold() {
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })");
    }

    void assertFitsItsScreen() {
        int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    void assertNothingToComplainOf() {
        assertThat(complaints).as(page.url()).isEmpty();
    }

    @Override
    public void close() {
        context.close();
    }
}
