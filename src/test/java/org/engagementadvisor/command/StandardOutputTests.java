package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk behind standard output may be full, and who reads it may leave. */
class StandardOutputTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "advise @in.ndjson",
                "advise @in.ndjson --json",
                "portfolio @in.ndjson",
                "compare @rules @rules @in.ndjson",
                "check @rules",
                "prove",
                "scenarios @cases.yaml",
                "sample -n 3 --book fire-protection --rules rules",
                "--help",
                "batch --help",
                "--version",
            })
    void isToldOnceIfItTakesNothing(String words) {
        var shell = new Shell(folder);
        shell.write("in.ndjson", "{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        shell.write("cases.yaml", """
                rule: Households are regulars
                book: corner-shop
                on: 2026-06-30
                cases:
                  - it: is one
                    given: {business: {organisation: household}}
                    expect: {segment: regulars}
                """);
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var err = new ByteArrayOutputStream();
        var asked = words.replace("@", folder + "/")
                + (words.contains("-help")
                                || words.contains("-version")
                                || words.startsWith("check")
                                || words.startsWith("sample")
                        ? ""
                        : " --book corner-shop --rules " + folder + "/rules");
        int exit = Verbs.run(
                new Surroundings(
                        InputStream.nullInputStream(),
                        new PrintStream(full, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.systemUTC()),
                Object.class,
                asked.split(" "));
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("standard output")))
                .containsExactly("standard output: found a full disk, a closed stream or a reader that has left,"
                        + " expected a place that takes all that is written");
    }
}
