package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.lines.CustomerFile;

/** Opens what a verb reads customers from. */
final class Inputs {
    /** Stands for standard input. */
    static final Path STANDARD = Path.of("-");

    private Inputs() {}

    static CustomerFile open(Path in, Surroundings surroundings) throws IOException {
        if (in.equals(STANDARD)) {
            return CustomerFile.of(surroundings.in(), "standard input");
        }
        if (Files.isDirectory(in)) {
            throw new WrongUse(in.toString(), "a folder", "a file");
        }
        return CustomerFile.open(in);
    }

    /** What is wrong with a file in which there are none. */
    static Fault none(Path in) {
        return new Fault(Place.of(in.toString()), "no customers", "at least one");
    }
}
