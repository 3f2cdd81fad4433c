package org.engagementadvisor.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import org.engagementadvisor.page.ReportTable.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTests {

    private static String guestbook(Locale locale, String host, List<List<String>> guests) {
        var columns = List.of(new Column("Guest", false), new Column("Nights", true), new Column("Remark", false));
        return Page.of(
                "guestbook/page",
                locale,
                Map.of("host", host, "guests", new ReportTable("guests", "Guests", columns, guests)));
    }

    private static String guestbook(String host) {
        return guestbook(Locale.ENGLISH, host, List.of(List.of(host, "1", "")));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', textBlock = """
            </title><script>alert(1)</script> | &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;
            "><img src=x onerror='alert(1)'>  | &quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;
            &lt;b>                            | &amp;lt;b&gt;
            ${7*7} *{7*7} #{title} @{x} ~{x}  | ${7*7} *{7*7} #{title} @{x} ~{x}
            __${7*7}__ __#{title}__           | __${7*7}__ __#{title}__
            [[${7*7}]] [(${7*7})]             | [[${7*7}]] [(${7*7})]
            {0} '{1}'                         | {0} &#39;{1}&#39;
            שלום Ann                          | שלום Ann
            """, delimiter = '|')
    void writesWhateverANameHoldsAsText(String name, String text) {
        assertThat(guestbook(name))
                .contains("<title>Guests of " + text + "</title>")
                .contains("<p title=\"" + text + "\">" + text + " has guests</p>")
                .contains("<th scope=\"row\">" + text + "</th>")
                .doesNotContain("<script", "<img", "<b>", "49");
    }

    @Test
    void keepsMarksOfDirectionAndReplacesWhatOverridesItAndWhatNoPageMayHold() {
        assertThat(guestbook("a\u200Fb\u202Ec\u2066d\uD83D\uDE00"))
                .contains("<th scope=\"row\">a\u200Fb\uFFFDc\uFFFDd\uD83D\uDE00</th>");
        assertThat(guestbook("a\u0000b\u001Bc\uD83D d\r\u0085"))
                .contains("<th scope=\"row\">a\uFFFDb\uFFFDc\uFFFD d\uFFFD\uFFFD</th>");
    }

    @Test
    void standsFiguresToTheRightAndLongTextWide() {
        var page = guestbook(
                Locale.ENGLISH, "Ann", List.of(List.of("Bob", "1,200", "x".repeat(41)), List.of("", "", "y")));
        assertThat(page.replaceAll("\\s+", " "))
                .contains("<th scope=\"col\">Guest</th><th scope=\"col\" class=\"n\">Nights</th>")
                .contains("<th scope=\"row\">Bob</th><td class=\"n\">1,200</td><td class=\"t\">" + "x".repeat(41)
                        + "</td>")
                .contains("<th scope=\"row\"></th><td class=\"n\"></td><td>y</td>");
    }

    @Test
    void speaksTheLanguageAskedForAndEnglishWhereItHasNoWords() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(guestbook(Locale.GERMAN, "Ann", List.of())).contains("Guests of Ann", "Ann hat Gäste");
            assertThat(guestbook(Locale.ENGLISH, "Ann", List.of())).contains("Ann has guests");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void putsArgumentsInAsTheyAre() {
        assertThat(Messages.of("guestbook", Locale.ENGLISH).text("guests", 12_345))
                .isEqualTo("12345 has guests");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 nights", "1, a night", "2, 2 nights", "11, 11 nights", "-1, -1 nights"})
    void saysOfOneWhatIsSaidOfOne(int count, String said) {
        assertThat(Messages.of("guestbook", Locale.ENGLISH).text("stayed", count))
                .isEqualTo(said);
    }

    /** What is missing in one would be said in the other. */
    @Test
    void saysAllInBothLanguages() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "resources"))) {
            var german = files.filter(file -> file.endsWith("messages_de.properties"))
                    .toList();
            assertThat(german)
                    .isNotEmpty()
                    .allSatisfy(
                            file -> assertThat(keys(file)).isEqualTo(keys(file.resolveSibling("messages.properties"))));
        }
    }

    private static Set<Object> keys(Path file) throws IOException {
        var texts = new Properties();
        try (var from = Files.newBufferedReader(file)) {
            texts.load(from);
        }
        return texts.keySet();
    }

    @Test
    void refusesAKeyWithoutAMessage() {
        assertThatThrownBy(() -> Messages.of("guestbook", Locale.ENGLISH).text("unheard"))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("unheard");
    }

    @Test
    void writesTheSamePageInAnyThread() {
        var pages = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> guestbook("Ann"))
                .toList();
        assertThat(pages).containsOnly(pages.get(0));
    }

    /** The only ways by which a template could put text in unescaped, or take text for an expression. */
    @Test
    void hasNoTemplateThatTrustsText() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "resources"))) {
            var templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates)
                    .isNotEmpty()
                    .allSatisfy(template -> assertThat(Files.readString(template))
                            .doesNotContain("utext", "__", "[(", "[[", "th:inline", "th:on", "http:", "https:")
                            // A script or a style within the page would be refused by the browser.
                            .doesNotContainPattern(
                                    "<script(?! defer (th:)?src=\"[^\"]+\"></script>)|\\son\\w+=|style="));
        }
    }

    @Test
    void hasMessagesThatReadAsTheyAreWritten() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "resources"))) {
            var messages = files.filter(file -> file.getFileName().toString().startsWith("messages"))
                    .toList();
            assertThat(messages)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .filteredOn(line -> !line.startsWith("#"))
                            .noneMatch(line -> line.replace("''", "").contains("'")));
        }
    }
}
