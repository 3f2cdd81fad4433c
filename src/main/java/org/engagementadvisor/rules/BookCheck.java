package org.engagementadvisor.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.advice.ReliedTerm;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.book.Folder;
import org.engagementadvisor.rules.fact.Assumable;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;

/** What is odd in a book beyond one file: names that lead nowhere, ids given twice, terms that the program misses. */
final class BookCheck {
    private final String name;
    private final Book book;
    private final Findings findings;

    BookCheck(String name, Book book, Findings findings) {
        this.name = name;
        this.book = book;
        this.findings = findings;
    }

    /** What a misspelt name would lose without a word: labels, lists of terms, and facts hidden by an answer. */
    void names() {
        Set<String> facts =
                AllFacts.ALL.stream().map(input -> input.fact().name()).collect(Collectors.toSet());
        Set<String> answers = book.answers().stream().map(Fact::name).collect(Collectors.toSet());
        Set<String> named = new HashSet<>(facts);
        named.addAll(answers);
        book.labels().keySet().stream()
                .filter(label -> !facts.contains(label))
                .forEach(label -> strange(
                        Code.UNKNOWN_WORD, "facts", label, "a fact read off a customer" + Nearest.hint(label, facts)));
        book.terms().keySet().stream()
                .filter(list -> !named.contains(list))
                .forEach(list ->
                        strange(Code.UNKNOWN_WORD, "terms", list, "a fact or an answer" + Nearest.hint(list, named)));
        Set<String> actions = Stream.of(Action.values()).map(Action::word).collect(Collectors.toSet());
        answers.stream()
                .filter(answer -> facts.contains(answer) || actions.contains(answer))
                .sorted()
                .forEach(answer -> strange(
                        Code.BAD_BOOK,
                        "answers",
                        answer,
                        "a name that no " + (facts.contains(answer) ? "fact" : "action") + " has"));
    }

    private void strange(Code code, String list, String name, String expected) {
        findings.error(code, new Fault(place(list + "." + name).with(list), Findings.quoted(name), expected));
    }

    private Place place(String path) {
        return book.places().getOrDefault(path, Place.of(name + "/" + BookReader.FILE));
    }

    /** A book without tables of its own would answer nothing, and say nothing of it. */
    void own(Folder.Tables read) {
        boolean hasSome = Stream.concat(
                        read.drafts().stream().map(draft -> draft.table().file()), read.unread().stream())
                .anyMatch(file -> file.startsWith(name + "/"));
        if (!hasSome) {
            findings.error(
                    Code.BAD_BOOK,
                    name + "/" + BookReader.FILE,
                    null,
                    "no table beside it",
                    "one at least, in the folder of a stage such as `" + name + "/10-segment`");
        }
    }

    /** Every row and rule has a name that no other has. */
    void ids(List<Table> tables, List<DrlFile> drl) {
        Map<String, String> seen = new HashMap<>();
        for (Table table : tables) {
            for (Row row : table.rows()) {
                String place = table.file() + " row " + row.line();
                String other = seen.putIfAbsent(row.id(), place);
                if (other != null) {
                    findings.error(
                            Code.DUPLICATE_ROW_ID,
                            table.file(),
                            "A" + row.line(),
                            "`" + row.id() + "` again, it is " + other,
                            "an id that no other row of the book has");
                }
            }
        }
        for (DrlFile file : drl) {
            for (DrlFile.Rule rule : file.rules()) {
                String other = seen.putIfAbsent(rule.name(), file.file() + " line " + rule.line());
                if (other != null) {
                    findings.error(
                            Code.DUPLICATE_ROW_ID,
                            file.file(),
                            "line " + rule.line(),
                            "rule `" + rule.name() + "` again, it is " + other,
                            "a name that no other rule or row of the book has");
                }
            }
        }
    }

    /** What a table asks for can be assumed, at both its ends. */
    void assumable(Table table) {
        for (Row row : table.rows()) {
            if (!(row.says(Action.MISSING) instanceof Fact fact)) {
                continue;
            }
            if (!Assumable.contains(fact.name())) {
                findings.error(
                        Code.BAD_CELL,
                        table.file(),
                        table.cell(row, Action.MISSING),
                        "`" + fact.name() + "` as the missing fact",
                        "one of " + String.join(", ", Assumable.names()));
            }
            for (Action end : List.of(Action.WORST, Action.BEST)) {
                String text = String.valueOf(row.says().getOrDefault(end.word(), ""));
                if (fact.type().parse(text).filter(fact::allows).isEmpty()) {
                    findings.error(
                            Code.BAD_CELL,
                            table.file(),
                            table.cell(row, end),
                            Findings.quoted(text) + " as the " + end.word() + " of " + fact.name(),
                            fact.expected());
                }
            }
        }
    }

    /** A term that the program counts would count zero if the book called it otherwise. */
    void reliedTerms(Lexicon lexicon) {
        for (ReliedTerm term : ReliedTerm.values()) {
            lexicon.slot(term.fact())
                    .map(Slot::fact)
                    .filter(fact -> !fact.values().isEmpty() && !fact.values().contains(term.word()))
                    .ifPresent(fact -> findings.error(
                            Code.BAD_BOOK,
                            new Fault(
                                    book.places()
                                            .getOrDefault("terms." + fact.name(), place("answers." + fact.name()))
                                            .with(""),
                                    "`" + fact.name() + "` without `" + term.word() + "`",
                                    "that term too, since the program counts by it")));
        }
    }
}
