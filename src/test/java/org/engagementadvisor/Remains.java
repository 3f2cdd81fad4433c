package org.engagementadvisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is left of a sentence whose facts are missing, none or one, and words of the program: forbidden to be shown. */
public final class Remains {
    private static final List<Pattern> FORBIDDEN = read();

    private Remains() {}

    private static List<Pattern> read() {
        try (InputStream file = Objects.requireNonNull(Remains.class.getResourceAsStream("forbidden-remains.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Pattern::compile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first forbidden thing in the sentence, with what forbids it. */
    public static Optional<String> in(String sentence) {
        return FORBIDDEN.stream()
                .map(pattern -> pattern.matcher(sentence))
                .filter(Matcher::find)
                .map(found -> "`" + found.group() + "` (" + found.pattern() + ")")
                .findFirst();
    }
}
