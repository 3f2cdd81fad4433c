package org.engagementadvisor.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.TableDraft;

/**
 * All that a rule book is made of, as it was read.
 *
 * @param compiled the DRL that may be compiled: none where tables alone are wanted
 * @param drafts every table that can be understood, whether the book uses it or not
 */
record BookParts(
        String name, Book book, Lexicon lexicon, List<DrlFile> drl, List<DrlFile> compiled, List<TableDraft> drafts) {
    BookParts {
        drl = List.copyOf(drl);
        compiled = List.copyOf(compiled);
        drafts = List.copyOf(drafts);
    }

    /**
     * The same with other texts in some cells of one table.
     *
     * @return empty if not even the columns of that table can be understood then
     */
    Optional<BookParts> with(TableDraft draft, Map<String, String> texts, Findings findings) {
        return draft.with(texts, lexicon.vocabulary(), findings)
                .map(changed -> drafts.stream()
                        .map(each -> each == draft ? changed : each)
                        .toList())
                .map(changed -> new BookParts(name, book, lexicon, drl, compiled, changed));
    }
}
