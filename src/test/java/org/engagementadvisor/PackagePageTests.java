package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages lead whoever is new to the file that answers a question; a name on them that leads nowhere is worse than none. */
class PackagePageTests {
    private static final Path ROOT = Path.of("src", "main", "java", "org", "engagementadvisor");
    private static final String PAGE = "package-info.java";

    /** A type of the package itself, and perhaps a member: {@code Network.Run#fire}. */
    private static final Pattern LINK = Pattern.compile("\\{@link (\\w+)(?:\\.(\\w+))?(?:#(\\w+))?}");

    /** A type of another package below the root, and perhaps a member: {@code rules.engine.Stages.run}. */
    private static final Pattern ELSEWHERE = Pattern.compile("\\{@code ((?:[a-z]+\\.)+)([A-Z]\\w*)(?:\\.(\\w+))?}");

    @ParameterizedTest
    @MethodSource("pages")
    void namesOnlyWhatThereIs(Path page) throws IOException {
        String text = Files.readString(page);
        List<String> astray = new ArrayList<>();
        LINK.matcher(text).results().forEach(link -> {
            Path file = page.resolveSibling(link.group(1) + ".java");
            if (!has(file, link.group(2)) || !has(file, link.group(3))) {
                astray.add(link.group());
            }
        });
        ELSEWHERE.matcher(text).results().forEach(name -> {
            Path file = ROOT.resolve(name.group(1).replace('.', '/')).resolve(name.group(2) + ".java");
            if (!has(file, name.group(3))) {
                astray.add(name.group());
            }
        });
        assertThat(astray).as(page.toString()).isEmpty();
    }

    /** Whether the file is there and, if a member is named, speaks of it. */
    private static boolean has(Path file, @Nullable String member) {
        try {
            return Files.exists(file)
                    && (member == null
                            || Pattern.compile("\\b" + member + "\\b")
                                    .matcher(Files.readString(file))
                                    .find());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsToEveryTypeOfThePackage(Path page) throws IOException {
        String text = Files.readString(page);
        assertThat(types(page.resolveSibling(".")))
                .as(page.toString())
                .allMatch(type -> text.contains("{@link " + type + "}")
                        || text.contains("{@link " + type + "#")
                        || text.contains("{@link " + type + "."));
    }

    private static List<String> types(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals(PAGE))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void areOnTheMapOfTheReadme() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(pages().map(Path::getParent).filter(folder -> !folder.equals(ROOT)))
                .extracting(folder ->
                        ROOT.relativize(folder).toString().replace('\\', '.').replace('/', '.'))
                .allMatch(name -> readme.contains("| `" + name + "` |"));
    }

    /** What builds leave behind is ignored, and hidden files are each tool's own. */
    @Test
    void standInAFolderThatHoldsNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            assertThat(files.map(Path::toString).filter(name -> !name.startsWith(".") && !name.equals("target")))
                    .containsExactlyInAnyOrder("pom.xml", "src", "rules", "scenarios", "README.md");
        }
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.endsWith(PAGE)).sorted().toList().stream();
        }
    }
}
