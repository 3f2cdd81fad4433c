package org.engagementadvisor.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.RulesRejected;
import org.engagementadvisor.rules.table.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks after the folder of the rules: what is sound is taken over, what is not is told while the former rules stay in force. */
@Component
public final class RulesWatch {
    private static final String SHARED = "shared";

    private final RulesFolder folder;
    private final RulesInForce inForce;
    private Map<String, String> read;
    private @Nullable Map<String, String> changing;
    private volatile List<Finding> findings = List.of();

    RulesWatch(RulesFolder folder, RulesInForce inForce) {
        this.folder = folder;
        this.inForce = inForce;
        this.read = state();
    }

    /** What is wrong with the files as they are now; empty if they are what is in force. */
    public List<Finding> findings() {
        return findings;
    }

    /** Takes over what has changed and does not change any more since the last look; whether other rules are in force then. */
    boolean look() {
        var now = state();
        if (now.equals(read)) {
            changing = null;
            return false;
        }
        if (!now.equals(changing)) {
            // Who is still writing would be found to have written half of it.
            changing = now;
            return false;
        }
        read = now;
        changing = null;
        try {
            var next = folder.read();
            findings = List.of();
            boolean isOther = !next.release().equals(inForce.current().release());
            inForce.take(next);
            return isOther;
        } catch (RulesRejected rejected) {
            findings = rejected.findings();
            return false;
        }
    }

    /** Each file with its length and time. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (var name : List.of(SHARED, folder.book())) {
            var below = folder.rules().resolve(name);
            if (!Files.isDirectory(below)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(below)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    state.put(file.toString(), Files.size(file) + " " + Files.getLastModifiedTime(file));
                }
            } catch (IOException | UncheckedIOException goneMeanwhile) {
                state.put(name, "unreadable");
            }
        }
        return state;
    }
}
