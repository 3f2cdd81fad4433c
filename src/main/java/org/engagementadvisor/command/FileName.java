package org.engagementadvisor.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file or folder. Java spells them as the language setting of the machine says, and finds no others. */
final class FileName implements ITypeConverter<Path> {
    static final String FOUND = "a name in other characters than the language setting has";
    static final String EXPECTED = "one in plain letters, or a setting such as LC_ALL=C.UTF-8 and a name in UTF-8";

    private static final char UNREADABLE = '\uFFFD';

    @Override
    public Path convert(String typed) {
        try {
            var path = Path.of(typed);
            if (typed.indexOf(UNREADABLE) < 0 || Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException unspeakable) {
            // Told below.
        }
        throw new TypeConversionException("found " + FOUND + ", expected " + EXPECTED);
    }
}
