package org.engagementadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engagementadvisor.rules.RuleBook;

/** The smallest rule book: what is read, written and served is tested by it, so that the shipped ones may change. */
public final class CornerShop {
    public static final String NAME = "corner-shop";

    private CornerShop() {}

    /** Puts the book and what all books share into a folder of rules. */
    public static Path in(Path rules) {
        copy(Path.of("rules/shared"), rules.resolve("shared"));
        copy(Path.of("src/test/resources/org/engagementadvisor/command", NAME), rules.resolve(NAME));
        return rules;
    }

    /** Adds a rule that goes wrong for a café, in a way that nobody can find before it is tried. */
    public static Path withARuleThatGoesWrong(Path rules) {
        try {
            Files.writeString(rules.resolve(NAME).resolve("10-segment/cafe.drl"), """
                    package shop;
                    import org.engagementadvisor.rules.engine.Case;

                    rule "CAF-010" when
                        $c : Case(after == "10-segment", value("organisation") == "café")
                    then
                        $c.answer("coverageClass", $c.getAfter(), "it is so");
                    end
                    """);
            return rules;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static RuleBook book() {
        try {
            return RuleBook.read(in(Files.createTempDirectory("rules")), NAME);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var place = to.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
