package org.engagementadvisor.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.prove.Proved;
import org.engagementadvisor.rules.prove.Prover;
import org.engagementadvisor.rules.table.Finding;

/** The files of a folder of rules for who asks what is wrong with them, and not for advice. */
public final class BookFiles {
    private BookFiles() {}

    /** All that is wrong or odd in the files of a book whatever the day, in reading order; empty if it is clean. */
    public static List<Finding> findings(Path rules, String book) {
        RuleBookReader reader = new RuleBookReader(rules, book, Demands.NONE);
        reader.read();
        return reader.findings().sorted();
    }

    /**
     * All that is wrong or odd in the files of a book, in reading order; empty if it is clean.
     *
     * @param asOf the day on which rows should still be valid
     */
    public static List<Finding> findings(Path rules, String book, LocalDate asOf, Demands demands) {
        RuleBookReader reader = new RuleBookReader(rules, book, demands);
        reader.read();
        reader.warnOfPast(asOf);
        return reader.findings().sorted();
    }

    /**
     * What is wrong or odd with the cases that the tables of a book tell apart, notes included.
     *
     * @throws RulesRejected if the tables say what they may not, so that nothing can be proved of them
     */
    public static Proved proved(Path rules, String book, Demands demands) {
        RuleBookReader reader = new RuleBookReader(rules, book, demands);
        reader.read();
        if (reader.inOrder().isEmpty()) {
            throw new RulesRejected(reader.findings().sorted());
        }
        return Prover.faultsAndNotes(reader.inOrder());
    }

    /** The names of the books in a folder of rules, sorted; a link, which may have been meant for one, is among them. */
    public static List<String> books(Path rules) {
        try (Stream<Path> folders = Files.list(rules)) {
            return folders.filter(folder -> Files.exists(folder.resolve(BookReader.FILE))
                            || (Files.isSymbolicLink(folder) && !Files.isRegularFile(folder)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
