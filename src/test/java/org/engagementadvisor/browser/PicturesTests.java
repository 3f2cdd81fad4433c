package org.engagementadvisor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The pictures of README, taken of the demonstration; {@code -Dgolden=write} takes them anew. */
@ExtendWith(Demonstration.Started.class)
class PicturesTests {
    private static final Path PICTURES = Path.of("src", "docs", "pictures");
    private static final int WIDTH = 1180;
    private static final int LARGEST = 150_000;

    @ParameterizedTest
    @CsvSource({"week, manager, /week", "customer, manager, /customers/{id}", "portfolio, analyst, /portfolio"})
    void areOfPagesThatThereAre(String name, String user, String path, Demonstration demonstration) throws IOException {
        var customer = demonstration.customers(PicturesTests::isWorthAPicture).get(0);
        try (var visit = demonstration.visit(user, WIDTH).go(path.replace("{id}", customer))) {
            assertThat(visit.page.locator("h1").isVisible()).isTrue();
            var taken = visit.page.screenshot(
                    new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(70));
            var picture = PICTURES.resolve(name + ".jpg");
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(PICTURES);
                Files.write(picture, taken);
            }
            assertThat(picture).isNotEmptyFile();
            assertThat(Files.size(picture)).isLessThan(LARGEST);
            assertThat(Files.readString(Path.of("README.md"))).contains("src/docs/pictures/" + name + ".jpg");
        }
    }

    private static boolean isWorthAPicture(JsonNode advice) {
        return advice.at("/recommendations").size() > 3
                && List.of("A", "B").contains(advice.at("/answers/priority").asString(""));
    }
}
