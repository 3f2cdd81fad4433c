package org.engagementadvisor.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.engagementadvisor.EngagementAdvisor;

/** Runs the program as a process of its own, which a test may end, with a folder for all that it puts aside. */
final class Child {
    private static final int LONGEST_SECONDS = 120;

    final Path scratch;
    private final Path said;

    Child(Path folder) {
        scratch = folder.resolve("scratch");
        said = folder.resolve("said.txt");
        if (!scratch.toFile().mkdir()) {
            throw new IllegalStateException(scratch + " is there already");
        }
    }

    Process start(Map<String, String> environment, List<String> options, List<String> words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "-Djava.io.tmpdir=" + scratch));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EngagementAdvisor.class.getName()));
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end. */
    int run(Map<String, String> environment, List<String> options, List<String> words)
            throws IOException, InterruptedException {
        var process = start(environment, options, words);
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("not done after " + LONGEST_SECONDS + " seconds: " + words);
        }
        return process.exitValue();
    }

    Path said() {
        return said;
    }

    /** What lies about but for the library of the database, in which there are no customers. */
    List<String> left() {
        var left = new ArrayList<String>();
        for (File file : scratch.toFile().listFiles()) {
            if (!file.getName().startsWith("libduckdb") && !file.getName().startsWith("hsperfdata")) {
                left.add(file.getName());
            }
        }
        return left;
    }
}
