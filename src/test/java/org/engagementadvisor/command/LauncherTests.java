package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher asks of Java, told by a Java that says what it is asked and keeps the classes that it is told to keep. */
class LauncherTests {
    private static final Path SHELL = Path.of("/bin/sh");
    private static final String JAVA = """
            #!/bin/sh
            for asked in "$@"; do
                case $asked in
                    -XX:DumpLoadedClassList=*) printf 'java/lang/Object\\n@lambda-proxy some\\n' > "${asked#*=}" ;;
                    -XX:SharedClassListFile=*) list=${asked#*=} ;;
                    -XX:SharedArchiveFile=*) kept=${asked#*=} ;;
                esac
            done
            case $* in
                *-Xshare:dump*) cat "$list" > "$kept" ;;
                *extract*) while [ "$1" != --destination ]; do shift; done; mkdir -p "$2"; : > "$2/engagement-advisor.jar" ;;
                *) echo "$*" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Path jar = Path.of("");

    @BeforeEach
    void put() throws IOException {
        assumeTrue(Files.isExecutable(SHELL), "a shell");
        Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/bin/java"), JAVA).toFile().setExecutable(true);
        Files.createDirectories(folder.resolve("work here/rules"));
        Files.createDirectories(folder.resolve("a place"));
        Files.copy(
                Path.of("src/main/launcher/advisor"),
                folder.resolve("a place/advisor"),
                StandardCopyOption.COPY_ATTRIBUTES);
        jar = Files.writeString(folder.resolve("a place/engagement-advisor.jar"), "one");
    }

    @Test
    void sparesShortRunsTheSecondCompiler() throws Exception {
        assertThat(run("check", "--book", "fire protection").lines())
                .containsExactly(
                        "-XX:TieredStopAtLevel=1 -XX:+UseParallelGC -jar " + jar + " check --book fire protection");
    }

    @Test
    void sparesIntakeHeapSinceTheDatabaseHoldsItsLines() throws Exception {
        assertThat(run("intake").lines())
                .containsExactly("-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn32m -jar " + jar + " intake");
    }

    /** What works on all cores is long, but for the verbs of which it was measured that they gain; who adds one decides. */
    @Test
    void leavesLongRunsAsTheyAre() throws Exception {
        Set<String> gain = Set.of("begin", "compare");
        for (var verb : Verbs.commandLine(Surroundings.ofProcess(), Object.class)
                .getSubcommands()
                .entrySet()) {
            var name = verb.getKey();
            boolean isLong = name.equals("serve")
                    || verb.getValue().getCommandSpec().findOption("--threads") != null && !gain.contains(name);
            assertThat(run(name).startsWith("-jar " + jar)).as(name).isEqualTo(isLong);
        }
    }

    @Test
    void servesWithoutAnyVerb() throws Exception {
        assertThat(run().lines()).containsExactly("-jar " + jar);
        assertThat(run("--port", "8081").lines()).containsExactly("-jar " + jar + " --port 8081");
    }

    @Test
    void usesClassesThatWereReadBefore() throws Exception {
        run("--prepare");
        assertThat(run("check"))
                .contains("-XX:SharedArchiveFile=" + prepared("classes.jsa"))
                .contains("-jar " + prepared("jar/engagement-advisor.jar") + " check");
        assertThat(run("serve")).doesNotContain("TieredStopAtLevel").contains("classes.jsa");
    }

    @Test
    void doesNotKeepWhatCrashesTheOldestJava() throws Exception {
        run("--prepare");
        assertThat(prepared("classes.jsa")).hasContent("java/lang/Object\n");
    }

    @Test
    void runsTheJarItselfOnceThatIsAnother() throws Exception {
        run("--prepare");
        Path other = Files.writeString(folder.resolve("other"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(jar));
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);
        assertThat(run("check")).contains("-jar " + jar + " check").doesNotContain("SharedArchiveFile");
    }

    @Test
    void saysWhereItCannotBePrepared() throws Exception {
        Files.delete(folder.resolve("work here/rules"));
        assertThat(run("--prepare").lines())
                .containsExactly("rules: found no such folder here, expected the rules that short runs read");
        assertThat(prepared("")).doesNotExist();
    }

    @Test
    void leavesNothingBehindThatItNeedsOnlyToPrepare() throws Exception {
        run("--prepare");
        try (var files = Files.list(folder.resolve("a place"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("advisor", "engagement-advisor.jar", "advisor.prepared");
        }
    }

    private Path prepared(String file) {
        return folder.resolve("a place/advisor.prepared").resolve(file);
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        var command = new ProcessBuilder(Stream.concat(
                                Stream.of(folder.resolve("a place/advisor").toString()), Stream.of(arguments))
                        .toList())
                .directory(folder.resolve("work here").toFile())
                .redirectErrorStream(true);
        command.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        var process = command.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return told;
    }
}
