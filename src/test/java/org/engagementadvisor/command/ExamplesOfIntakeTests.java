package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of the page on mappings as they stand there. */
class ExamplesOfIntakeTests {
    private static final Path PAGE = Path.of("rules", "INTAKE.md");
    private static final String HEADING = "## Three examples\n";
    private static final Pattern COMMAND = Pattern.compile("```sh\n(.*)\n```");
    private static final Pattern FILE = Pattern.compile("`([^`\n]+)`\n\n```[a-z]+\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("^\\| (?!customer|---)(.*) \\|$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("examples")
    void givesWhatThePageSays(String example) throws IOException {
        for (var file : FILE.matcher(example).results().toList()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }

        assertThat(run()).isZero();

        var rows = ROW.matcher(example).results().map(row -> row.group(1)).toList();
        assertThat(Files.readAllLines(folder.resolve("customers.ndjson")).stream()
                        .map(ExamplesOfIntakeTests::row))
                .containsExactlyElementsOf(rows)
                .hasSize(2);
    }

    @Test
    void isThree() throws IOException {
        assertThat(examples()).hasSize(3);
    }

    static List<String> examples() throws IOException {
        return Stream.of(section().split("\n### ")).skip(1).toList();
    }

    private static String section() throws IOException {
        var page = Files.readString(PAGE);
        return page.substring(page.indexOf(HEADING) + HEADING.length());
    }

    /** The command of the page, in the folder of the files. */
    private int run() throws IOException {
        var command = COMMAND.matcher(section())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
        var words = COMMAND.matcher(command).replaceAll("$1").split(" ");
        assertThat(words[0]).isEqualTo("advisor");
        var arguments = Arrays.stream(words)
                .skip(1)
                .map(word -> word.contains(".") ? folder.resolve(word).toString() : word)
                .toArray(String[]::new);
        var err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return Verbs.run(
                new Surroundings(InputStream.nullInputStream(), err, err, Clock.systemUTC()), Object.class, arguments);
    }

    private static String row(String line) {
        Customer customer = CustomerJson.strict().read(line.getBytes(StandardCharsets.UTF_8));
        var period =
                Objects.requireNonNull(Objects.requireNonNull(customer.sales()).period());
        var orders = Objects.requireNonNull(customer.orders());
        return Stream.of(
                        customer.id(), period.turnover(), period.contributionMargin(), orders.inPeriod(), orders.last())
                .map(String::valueOf)
                .reduce((one, other) -> one + " | " + other)
                .orElseThrow();
    }
}
