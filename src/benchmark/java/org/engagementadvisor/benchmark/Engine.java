package org.engagementadvisor.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.benchmark.Ladder.Question;

/** Who is measured. Each writes a ladder as a file of its own kind, and reads it as its users would. */
public enum Engine {
    HAND_WRITTEN("a loop in Java", "") {
        @Override
        void write(Ladder ladder, Path file) {}

        @Override
        Peer read(Ladder ladder, Path file, List<Question> questions) {
            return new HandWritten(ladder.rungs(), questions);
        }
    },
    ROWS("ours, rows alone", "") {
        @Override
        void write(Ladder ladder, Path file) throws IOException {
            OwnBook.write(ladder, file);
        }

        @Override
        Peer read(Ladder ladder, Path file, List<Question> questions) {
            return OwnRows.read(file, questions);
        }
    },
    ANSWERS("ours, answers", "") {
        @Override
        void write(Ladder ladder, Path file) throws IOException {
            OwnBook.write(ladder, file);
        }

        @Override
        Peer read(Ladder ladder, Path file, List<Question> questions) {
            return OwnBook.read(file, questions, Set.of());
        }
    },
    ADVICE("ours, whole advice with reasons", "") {
        @Override
        void write(Ladder ladder, Path file) throws IOException {
            OwnBook.write(ladder, file);
        }

        @Override
        Peer read(Ladder ladder, Path file, List<Question> questions) {
            return OwnBook.read(file, questions, AdvicePart.ALL);
        }
    },
    OPENL("OpenL Tablets", ".xlsx") {
        @Override
        void write(Ladder ladder, Path file) throws IOException {
            OpenlTablets.write(ladder, file);
        }

        @Override
        Peer read(Ladder ladder, Path file, List<Question> questions) throws IOException {
            return OpenlTablets.read(file, questions);
        }
    },
    KIE_DMN("KIE DMN", ".dmn") {
        @Override
        void write(Ladder ladder, Path file) throws IOException {
            Files.writeString(file, Dmn.of(ladder));
        }

        @Override
        Peer read(Ladder ladder, Path file, List<Question> questions) {
            return KieDmn.read(file, questions);
        }
    },
    CAMUNDA("Camunda DMN", ".dmn") {
        @Override
        void write(Ladder ladder, Path file) throws IOException {
            Files.writeString(file, Dmn.of(ladder));
        }

        @Override
        Peer read(Ladder ladder, Path file, List<Question> questions) throws IOException {
            return Camunda.read(file, questions);
        }
    };

    final String title;
    final String ending;

    Engine(String title, String ending) {
        this.title = title;
        this.ending = ending;
    }

    abstract void write(Ladder ladder, Path file) throws IOException;

    abstract Peer read(Ladder ladder, Path file, List<Question> questions) throws IOException;
}
