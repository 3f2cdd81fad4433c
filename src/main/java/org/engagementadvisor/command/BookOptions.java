package org.engagementadvisor.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.BookFiles;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules to advise by, and as of when. */
final class BookOptions {
    static final String DEFAULT_BOOK = "fire-protection";

    static final String RULES = "--rules";

    @Option(names = RULES, paramLabel = "FOLDER", description = "folder of the rule books (default: rules)")
    private Path rules = Path.of("rules");

    @Option(names = "--book", paramLabel = "NAME", description = "rule book (default: " + DEFAULT_BOOK + ")")
    private @Nullable String book;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "day to advise for (default: today)")
    private @Nullable LocalDate asOf;

    @Option(names = "--strategy", paramLabel = "NAME", description = "farming or hunting (default: the book's own)")
    private @Nullable String strategy;

    @Option(names = "--tables-only", description = "refuse rules in DRL, those that all books share included")
    private boolean tablesOnly;

    @Option(
            names = "--require-signature",
            paramLabel = "KEYFILE",
            description = "refuse rules that are not signed by the owner of this public key (Ed25519, PEM)")
    private @Nullable Path signer;

    /** What is demanded of every book. */
    Demands demands() {
        return new Demands(tablesOnly, signer == null ? null : KeyFiles.publicKey(signer));
    }

    Path rules() {
        return rules;
    }

    String bookName() {
        return book == null ? DEFAULT_BOOK : book;
    }

    /** The book asked for by name, if one was. */
    @Nullable
    String bookAskedFor() {
        return book;
    }

    @Nullable
    LocalDate dayAskedFor() {
        return asOf;
    }

    LocalDate asOf(Surroundings surroundings) {
        return asOf == null ? surroundings.today() : asOf;
    }

    /** @throws org.engagementadvisor.rules.RulesRejected with what is wrong with the tables */
    RuleBook read() {
        return read(rules);
    }

    /** Where it stands, for a service that looks after it. */
    RulesFolder folder(@Nullable String byStrategy) {
        return new RulesFolder(rules, bookName(), demands(), byStrategy);
    }

    /** The book asked for, from another folder of rules. */
    RuleBook read(Path folder) {
        folderOf(folder, bookName());
        return RuleBook.read(folder, bookName(), demands());
    }

    /** The folder of a book, which must be there. */
    static Path folderOf(Path rules, String book) {
        if (!Files.isDirectory(rules)) {
            throw new WrongUse(RULES, "no folder `" + rules + "`", "the folder of the rule books");
        }
        var folder = rules.resolve(book);
        if (!Files.isDirectory(folder)) {
            throw new WrongUse("--book", "`" + book + "`", "one of " + String.join(", ", BookFiles.books(rules)));
        }
        return folder;
    }

    /** The strategy asked for; null is the book's own. */
    @Nullable
    String strategyOf(RuleBook rules) {
        if (strategy != null && !rules.strategies().contains(strategy)) {
            throw new WrongUse("--strategy", "`" + strategy + "`", "one of " + String.join(", ", rules.strategies()));
        }
        return strategy;
    }
}
