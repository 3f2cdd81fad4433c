package org.engagementadvisor.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.benchmark.Ladder.Question;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The ladders as files, written before anything is measured: who writes a workbook has loaded half of what reads it. */
final class PeerFiles {
    private static final Path FOLDER = Path.of("target", "peers");

    private PeerFiles() {}

    static void write(Engine engine, String table) {
        Path file = file(engine, table);
        try {
            Files.createDirectories(file.getParent());
            engine.write(Ladder.of(table), file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path file(Engine engine, String table) {
        return FOLDER.resolve(engine.name()).resolve(table + engine.ending);
    }

    static Peer read(Engine engine, String table, List<Question> questions) {
        try {
            return engine.read(Ladder.of(table), file(engine, table), questions);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** KIE warns of every question that no row answers, which would cost more than answering it. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }

    /**
     * Asks all engines all questions.
     *
     * @return how many
     * @throws IllegalStateException if they do not all answer as the loop does
     */
    static int compare(String table) {
        List<Question> questions = Ladder.of(table).questions();
        Peer loop = read(Engine.HAND_WRITTEN, table, questions);
        for (Engine engine : Engine.values()) {
            Peer peer = read(engine, table, questions);
            for (int at = 0; at < questions.size(); at++) {
                requireSame(engine, questions.get(at), loop.rate(at), peer.rate(at));
            }
        }
        return questions.size();
    }

    private static void requireSame(
            Engine engine, Question asked, @Nullable Integer expected, @Nullable Integer found) {
        if (!Objects.equals(expected, found)) {
            throw new IllegalStateException(
                    "%s: found %s for %s, expected %s".formatted(engine.title, found, asked, expected));
        }
    }
}
