package org.engagementadvisor.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.book.DrlCheck;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.book.Folder;
import org.engagementadvisor.rules.book.ReleaseName;
import org.engagementadvisor.rules.book.SharedTables;
import org.engagementadvisor.rules.engine.DrlCompiler;
import org.engagementadvisor.rules.engine.Network;
import org.engagementadvisor.rules.engine.Sequence;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.engine.Step;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Parts;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.prove.Proof;
import org.engagementadvisor.rules.prove.Prover;
import org.engagementadvisor.rules.recommend.ProposalFacts;
import org.engagementadvisor.rules.recommend.Proposals;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TableDraft;

/** Makes a rule book of its folder: description, vocabulary, tables, order, DRL, and the network of them all. */
final class RuleBookReader {
    private final Findings findings = new Findings();
    private final Path rules;
    private final String name;
    private final Demands demands;
    private List<Table> tables = List.of();
    private final List<Table> inOrder = new ArrayList<>();

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
            notJudged("faults in the words of the book", "none before its tables and rules are judged");
        }
        return book.flatMap(this::read);
    }

    /** Warns of the rows of all tables that can be read and were valid until before that day. */
    void warnOfPast(LocalDate day) {
        tables.forEach(table -> table.warnOfPast(day, findings));
    }

    private Optional<RuleBook> read(Book book) {
        BookCheck check = new BookCheck(name, book, findings);
        check.names();
        Folder folder = new Folder(rules, name);
        Lexicon lexicon = new Lexicon(inputs(book), book.answers());
        BookDemands demanded = new BookDemands(name, demands, findings);
        Folder.Tables read = folder.tables(lexicon.vocabulary(), book.terms().keySet(), findings);
        List<DrlFile> drl = demanded.needed(book, folder.rules(findings), read.drafts());
        List<DrlFile> compiled = demanded.allowed(book, drl);
        tables = used(read.drafts().stream().map(TableDraft::table).toList(), drl, lexicon);
        String digest = ReleaseName.digest(book, tables, drl);
        demanded.checkSignature(rules, digest);
        check.own(read);
        check.ids(tables, drl);
        tables.forEach(check::assumable);
        check.reliedTerms(lexicon);
        DrlCheck ofRules = new DrlCheck(lexicon.vocabulary(), findings);
        drl.forEach(ofRules::check);
        if (!read.unread().isEmpty()) {
            // Without all tables, what is out of order cannot be told from what could not be read.
            DrlCompiler.compile(compiled, findings);
            notJudged(
                    "tables that cannot be understood (" + read.unread().size() + "), such as "
                            + read.unread().get(0),
                    "none before it is judged in what order tables run, which rows they name, and what they leave"
                            + " open");
            return Optional.empty();
        }
        new RowNames(tables, findings).check();
        List<Table> sound = sound(read);
        List<Table> ofAll = sound.stream().filter(RuleBookReader::isOfAll).toList();
        List<Table> ofEach = sound.stream().filter(table -> !isOfAll(table)).toList();
        List<Step> steps = Sequence.of(ofEach, drl, lexicon, findings);
        List<Step> portfolio = Sequence.ofPortfolio(ofAll, lexicon, findings);
        var base = DrlCompiler.compile(compiled, findings);
        if (findings.hasErrors()) {
            notJudged("errors", "none before it is judged what tables leave open, answer twice or never apply");
            return Optional.empty();
        }
        Stream.of(steps, portfolio)
                .flatMap(List::stream)
                .flatMap(step -> step.tables().stream())
                .forEach(inOrder::add);
        findings.addAll(Prover.faults(inOrder).stream().map(Proof::finding).toList());
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Stages stages = new Stages(steps, Network.of(steps, base), Proposals::of, lexicon, book.decisive());
        Stages together =
                new Stages(portfolio, Network.of(portfolio, Optional.empty()), Proposals::of, lexicon, List.of());
        return Optional.of(new RuleBook(name, digest, demands.signer(), book, lexicon, stages, together, drl));
    }


    /** The tables that are used, without the rows that are faulty, which have been told. */
    private List<Table> sound(Folder.Tables read) {
        Set<String> used = tables.stream().map(Table::file).collect(Collectors.toSet());
        return read.drafts().stream()
                .filter(draft -> used.contains(draft.table().file()))
                .map(TableDraft::sound)
                .toList();
    }

    private void notJudged(String found, String expected) {
        findings.warning(Code.NOT_JUDGED, name, null, found, expected);
    }

    private static boolean isOfAll(Table table) {
        boolean findings =
                table.scope() == Scope.RECOMMENDATION && table.stage().equals(Sequence.PORTFOLIO);
        return findings || table.scope() == Scope.PORTFOLIO || table.scope() == Scope.GROUP;
    }

    /** The facts read off a customer, with the labels and terms that the book gives them. */
    List<InputFact> inputs(Book book) {
        List<InputFact> inputs = new ArrayList<>();
        Map<String, List<String>> terms = terms(book);
        for (InputFact input : AllFacts.ALL) {
            Fact fact = input.fact();
            Book.Labelled labelled =
                    book.labels().getOrDefault(fact.name(), new Book.Labelled(fact.label(), fact.unit(), false));
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

    /** Kinds, owners and areas are terms of the book, where it lists them: a shared table that says others is none for it. */
    private List<Table> used(List<Table> tables, List<DrlFile> drl, Lexicon lexicon) {
        List<Table> used = new ArrayList<>();
        for (Table table : tables) {
            List<Finding> foreign = foreignTerms(table, lexicon);
            if (foreign.isEmpty() || !table.isShared()) {
                findings.addAll(foreign);
                used.add(table);
            } else {
                SharedTables.leftOut(foreign.get(0), findings);
            }
        }
        return SharedTables.used(used, drl, findings);
    }

    private static List<Finding> foreignTerms(Table table, Lexicon lexicon) {
        Map<Action, String> facts = Map.of(
                Action.KIND, ProposalFacts.KIND,
                Action.OWNER, ProposalFacts.OWNER,
                Action.INFORMED, ProposalFacts.OWNER,
                Action.ABOUT, Parts.AREA);
        Findings foreign = new Findings();
        for (Row row : table.rows()) {
            facts.forEach((action, name) -> {
                Optional<Fact> fact = lexicon.slot(name).map(Slot::fact);
                said(row, action)
                        .filter(word -> fact.filter(known -> known.allows(word)).isEmpty())
                        .forEach(word -> foreign.error(
                                Code.BAD_CELL,
                                table.file(),
                                table.cell(row, action),
                                Findings.quoted(word) + " as " + action.word(),
                                fact.map(known -> known.expected() + Nearest.hint(word, known.values()))
                                        .orElse("a term")));
            });
        }
        return foreign.sorted();
    }

    /** The words that the row says there: those who are informed stand apart by commas. */
    private static Stream<String> said(Row row, Action action) {
        Object said = row.says(action);
        return said == null
                ? Stream.of()
                : action == Action.INFORMED
                        ? Stream.of(said.toString().split(",")).map(String::strip)
                        : Stream.of(said.toString());
    }
}
