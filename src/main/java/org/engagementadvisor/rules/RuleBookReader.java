package org.engagementadvisor.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.book.DrlCheck;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.book.Folder;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Table;

/** Reads a rule book from its folder: description, vocabulary, tables, DRL. */
final class RuleBookReader {
    private final Findings findings = new Findings();
    private final Path rules;
    private final String name;
    private final Demands demands;
    private List<Table> tables = List.of();
    private List<Table> inOrder = List.of();

    RuleBookReader(Path rules, String name, Demands demands) {
        this.rules = rules;
        this.name = name;
        this.demands = demands;
    }

    Findings findings() {
        return findings;
    }

    /** The tables in the order in which they run; none if there are errors in what they say. */
    List<Table> inOrder() {
        return inOrder;
    }

    /** The rule book; empty if there are errors among the findings. */
    Optional<RuleBook> read() {
        if (!new Folder(rules, name).isWithoutLinks(findings)) {
            return Optional.empty();
        }
        Optional<Book> book = BookReader.read(rules, name, findings);
        if (book.isEmpty() && Files.exists(rules.resolve(name))) {
            findings.warning(
                    Code.NOT_JUDGED,
                    name,
                    null,
                    "faults in the words of the book",
                    "none before its tables and rules are judged");
        }
        return book.flatMap(this::read);
    }

    /** Warns of the rows of all tables that can be read and were valid until before that day. */
    void warnOfPast(LocalDate day) {
        tables.forEach(table -> table.warnOfPast(day, findings));
    }

    private Optional<RuleBook> read(Book book) {
        Lexicon lexicon = new Lexicon(inputs(book), book.answers());
        BookCheck check = new BookCheck(name, book, findings);
        check.names();
        check.reliedTerms(lexicon);
        Folder folder = new Folder(rules, name);
        BookDemands demanded = new BookDemands(name, demands, findings);
        List<DrlFile> ofEngineers = folder.rules(findings);
        demanded.compileAhead(book, ofEngineers);
        Folder.Tables read = folder.tables(lexicon.vocabulary(), book.terms().keySet(), findings);
        List<DrlFile> drl = demanded.needed(book, ofEngineers, read.drafts());
        List<DrlFile> compiled = demanded.allowed(book, drl);
        DrlCheck ofRules = new DrlCheck(lexicon.vocabulary(), findings);
        drl.forEach(ofRules::check);
        check.own(read);
        BookAssembly assembly = new BookAssembly(
                new BookParts(name, book, lexicon, drl, compiled, read.drafts()), demands.signer(), findings);
        demanded.checkSignature(rules, assembly.digest());
        Optional<RuleBook> made = assembly.make(read.unread());
        tables = assembly.tables();
        inOrder = assembly.inOrder();
        return made;
    }

    /** The facts read off a customer, with the labels and terms that the book gives them. */
    List<InputFact> inputs(Book book) {
        List<InputFact> inputs = new ArrayList<>();
        Map<String, List<String>> terms = terms(book);
        for (InputFact input : AllFacts.ALL) {
            Fact fact = input.fact();
            Book.Labelled labelled = book.labels()
                    .getOrDefault(fact.name(), new Book.Labelled(fact.label(), fact.unit(), "", false, false));
            String like = input.termsOf() == null ? fact.name() : input.termsOf();
            List<String> values = fact.values().isEmpty()
                    ? book.terms().getOrDefault(fact.name(), terms.getOrDefault(like, List.of()))
                    : fact.values();
            Fact known = new Fact(
                    fact.name(),
                    labelled.label(),
                    fact.type(),
                    labelled.unit(),
                    fact.scope(),
                    values,
                    fact.ordered(),
                    fact.from(),
                    fact.to(),
                    false,
                    labelled.inner());
            inputs.add(new InputFact(known, input.getter(), input.needs(), input.termsOf()));
        }
        return inputs;
    }

    /** What the book lists, by the fact or answer that it is listed for. */
    private static Map<String, List<String>> terms(Book book) {
        Map<String, List<String>> terms = new HashMap<>(book.terms());
        book.answers().forEach(answer -> terms.put(answer.name(), answer.values()));
        terms.put(InputFact.STRATEGIES, book.strategies());
        return terms;
    }
}
