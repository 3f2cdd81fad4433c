package org.engagementadvisor.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.book.ReleaseName;
import org.engagementadvisor.rules.book.ReleaseSignature;
import org.engagementadvisor.rules.engine.DrlCompiler;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TableDraft;

/** Holds a book against what is demanded of it. */
final class BookDemands {
    private final String name;
    private final Demands demands;
    private final Findings findings;

    BookDemands(String name, Demands demands, Findings findings) {
        this.name = name;
        this.demands = demands;
        this.findings = findings;
    }

    /** Without the shared rules that a book of tables alone does without, since tables of its own give all that they answer. */
    List<DrlFile> needed(Book book, List<DrlFile> drl, List<TableDraft> tables) {
        Set<String> given = tables.stream()
                .map(TableDraft::table)
                .filter(table -> !table.isShared())
                .flatMap(Table::answerNames)
                .collect(Collectors.toSet());
        return drl.stream()
                .filter(file ->
                        !isForTablesOnly(book) || !Table.isShared(file.file()) || !given.containsAll(file.answers()))
                .toList();
    }

    private boolean isForTablesOnly(Book book) {
        return demands.tablesOnly() || book.tablesOnly();
    }

    /** Has rules compiled while tables are read, unless they may not be or a signature has to be seen first. */
    void compileAhead(Book book, List<DrlFile> drl) {
        if (!isForTablesOnly(book) && demands.signer() == null) {
            DrlCompiler.ahead(drl);
        }
    }

    /** The rules in DRL that may be compiled: none, with an error for each file, where tables alone are wanted. */
    List<DrlFile> allowed(Book book, List<DrlFile> drl) {
        if (!isForTablesOnly(book)) {
            return drl;
        }
        String why = demands.tablesOnly() ? "--tables-only" : "tablesOnly` of `" + name + "/" + BookReader.FILE;
        drl.forEach(file -> findings.error(
                Code.FORBIDDEN,
                file.file(),
                null,
                "rules in DRL",
                "tables only (`" + why + "`); in place of shared rules, tables of the book that give their answers"));
        return List.of();
    }

    /** Whether the release with that digest is signed by whom it must be. */
    void checkSignature(Path rules, String digest) {
        PublicKey signer = demands.signer();
        if (signer == null) {
            return;
        }
        Path file = rules.resolve(name).resolve(ReleaseSignature.FILE);
        String expected = "a signature of release " + ReleaseName.of(digest) + " by " + ReleaseSignature.nameOf(signer);
        try {
            if (!Files.exists(file)) {
                unsigned("no signature", expected);
                return;
            }
            Optional<ReleaseSignature> read = ReleaseSignature.read(file);
            if (read.isEmpty()) {
                unsigned("what is no signature", expected);
            } else if (!read.get().isBy(signer, name)) {
                unsigned("a signature by another key, or for another book", expected);
            } else if (!read.get().digest().equals(digest)) {
                unsigned("a signature of release " + ReleaseName.of(read.get().digest()), expected);
            }
        } catch (IOException unreadable) {
            unsigned("a file that cannot be read", expected);
        }
    }

    private void unsigned(String found, String expected) {
        findings.error(Code.UNSIGNED, name + "/" + ReleaseSignature.FILE, null, found, expected);
    }
}
