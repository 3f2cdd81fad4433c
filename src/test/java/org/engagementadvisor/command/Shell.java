package org.engagementadvisor.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.CornerShop;

/** Runs verbs in a folder with the book of the corner shop, on 31 January 2026. */
final class Shell {
    final Path folder;
    String in = "";
    String out = "";
    String err = "";

    Shell(Path folder) {
        this.folder = folder;
        CornerShop.in(folder.resolve("rules"));
    }

    /** Runs words, in which a leading {@code @} stands for the folder, and the options for the book. */
    int run(String... words) {
        var all = new ArrayList<>(List.of(words));
        if (!words[0].equals("check")) {
            all.addAll(List.of("--rules", "@rules", "--book", "corner-shop"));
        }
        return runBare(all.toArray(String[]::new));
    }

    int runBare(String... words) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));
        var args = List.of(words).stream()
                .map(word -> word.startsWith("@") ? folder + "/" + word.substring(1) : word)
                .toArray(String[]::new);
        int exit = Verbs.run(surroundings, Object.class, args);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8).replace(folder.toString(), "@");
        return exit;
    }

    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The files in the folder but for the rules, sorted. */
    List<String> files() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("rules"))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
