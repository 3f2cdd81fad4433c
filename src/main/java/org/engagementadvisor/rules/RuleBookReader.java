package org.engagementadvisor.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;

/** Makes a rule book of its folder: description, vocabulary, tables, order, DRL, and the network of them all. */
final class RuleBookReader {
    private final Findings findings = new Findings();
    private final Path rules;
    private final String name;

    RuleBookReader(Path rules, String name) {
        this.rules = rules;
        this.name = name;
    }

    Findings findings() {
        return findings;
    }

    /** The rule book; empty if there are errors among the findings. */
    Optional<RuleBook> read() {
        return BookReader.read(rules, name, findings).flatMap(this::read);
    }

    private Optional<RuleBook> read(Book book) {
        Folder folder = new Folder(rules, name);
        Lexicon lexicon = new Lexicon(inputs(book), book.answers());
        List<Table> tables = folder.tables(lexicon.vocabulary(), findings);
        List<DrlFile> drl = folder.rules(findings);
        checkIds(tables);
        tables.forEach(this::checkAssumable);
        checkDrl(drl, lexicon);
        if (findings.hasErrors()) {
            // Without all tables, what is out of order cannot be told from what could not be read.
            DrlCompiler.compile(drl, findings);
            return Optional.empty();
        }
        List<Step> steps = Sequence.of(tables, drl, lexicon, findings);
        var base = DrlCompiler.compile(drl, findings);
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Stages stages = new Stages(steps, Network.of(steps, lexicon, base), lexicon, book.decisive());
        return Optional.of(new RuleBook(name, folder.release(), book, lexicon, stages, drl));
    }

    /** The facts read off a customer, with the labels and terms that the book gives them. */
    private List<InputFact> inputs(Book book) {
        List<InputFact> inputs = new ArrayList<>();
        for (InputFact input : Inputs.ALL) {
            Fact fact = input.fact();
            Book.Labelled labelled =
                    book.labels().getOrDefault(fact.name(), new Book.Labelled(fact.label(), fact.unit()));
            List<String> values =
                    fact.values().isEmpty() ? book.terms().getOrDefault(fact.name(), List.of()) : fact.values();
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
                    false);
            inputs.add(new InputFact(known, input.getter(), input.needs()));
        }
        return inputs;
    }

    private void checkIds(List<Table> tables) {
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
    }

    private void checkAssumable(Table table) {
        for (Row row : table.rows()) {
            if (!(row.says(Action.MISSING) instanceof Fact fact)) {
                continue;
            }
            if (!Assumable.contains(fact.name())) {
                findings.error(
                        Code.BAD_CELL,
                        table.file(),
                        "A" + row.line(),
                        "`" + fact.name() + "` as the missing fact",
                        "one of " + String.join(", ", Assumable.names()));
            }
            for (Action end : List.of(Action.WORST, Action.BEST)) {
                String text = String.valueOf(row.says().getOrDefault(end.word(), ""));
                if (fact.type().parse(text).filter(fact::allows).isEmpty()) {
                    findings.error(
                            Code.BAD_CELL,
                            table.file(),
                            "A" + row.line(),
                            Findings.quoted(text) + " as the " + end.word() + " of " + fact.name(),
                            fact.expected());
                }
            }
        }
    }

    private void checkDrl(List<DrlFile> files, Lexicon lexicon) {
        for (DrlFile file : files) {
            file.answers().stream()
                    .filter(answer -> lexicon.slot(answer)
                            .filter(slot -> slot.fact().answered())
                            .isEmpty())
                    .forEach(answer -> findings.error(
                            Code.UNKNOWN_WORD,
                            file.file(),
                            null,
                            "the answer `" + answer + "`",
                            "an answer declared in the vocabulary"));
        }
    }
}
