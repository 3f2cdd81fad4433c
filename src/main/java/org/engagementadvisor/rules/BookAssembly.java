package org.engagementadvisor.rules;

import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.rules.book.ReleaseName;
import org.engagementadvisor.rules.book.SharedTables;
import org.engagementadvisor.rules.engine.DrlCompiler;
import org.engagementadvisor.rules.engine.Network;
import org.engagementadvisor.rules.engine.Sequence;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.engine.Step;
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
import org.jspecify.annotations.Nullable;

/** Puts the parts of a rule book together: which tables it uses, in what order they run, what is proved of them, and the network of them all. */
final class BookAssembly {
    private final BookParts parts;
    private final @Nullable PublicKey signer;
    private final Findings findings;
    private final List<Table> tables;
    private final List<Table> inOrder = new ArrayList<>();
    private final String digest;

    /** @param signer who signed just this; null if nobody did */
    BookAssembly(BookParts parts, @Nullable PublicKey signer, Findings findings) {
        this.parts = parts;
        this.signer = signer;
        this.findings = findings;
        this.tables = used(parts.drafts().stream().map(TableDraft::table).toList());
        this.digest = ReleaseName.digest(parts.book(), tables, parts.drl());
    }

    /** The digest of all that the book says. */
    String digest() {
        return digest;
    }

    /** The tables that the book uses. */
    List<Table> tables() {
        return tables;
    }

    /** The tables in the order in which they run; none if there are errors in what they say. */
    List<Table> inOrder() {
        return inOrder;
    }

    /**
     * Puts them together.
     *
     * @param unread the files of tables that cannot be understood
     * @return empty if there are errors among the findings
     */
    Optional<RuleBook> make(List<String> unread) {
        BookCheck check = new BookCheck(parts.name(), parts.book(), findings);
        check.ids(tables, parts.drl());
        tables.forEach(check::assumable);
        if (!unread.isEmpty()) {
            // Without all tables, what is out of order cannot be told from what could not be read.
            DrlCompiler.compile(parts.compiled(), findings);
            notJudged(
                    "tables that cannot be understood (" + unread.size() + "), such as " + unread.get(0),
                    "none before it is judged in what order tables run, which rows they name, and what they leave open");
            return Optional.empty();
        }
        new RowNames(tables, findings).check();
        List<Table> sound = sound();
        List<Table> ofAll = sound.stream().filter(BookAssembly::isOfAll).toList();
        List<Table> ofEach = sound.stream().filter(table -> !isOfAll(table)).toList();
        List<Step> steps = Sequence.of(ofEach, parts.drl(), parts.lexicon(), findings);
        List<Step> portfolio = Sequence.ofPortfolio(ofAll, parts.lexicon(), findings);
        List<Table> ordered = Stream.of(steps, portfolio)
                .flatMap(List::stream)
                .flatMap(step -> step.tables().stream())
                .toList();
        // Proved before the compiler is waited for, which has been at work on a thread of its own.
        List<Proof> proofs = findings.hasErrors() ? List.of() : Prover.faults(ordered);
        var base = DrlCompiler.compile(parts.compiled(), findings);
        if (findings.hasErrors()) {
            notJudged("errors", "none before it is judged what tables leave open, answer twice or never apply");
            return Optional.empty();
        }
        inOrder.addAll(ordered);
        findings.addAll(proofs.stream().map(Proof::finding).toList());
        if (findings.hasErrors()) {
            return Optional.empty();
        }
        Stages stages = new Stages(
                steps,
                Network.of(steps, base),
                Proposals::of,
                parts.lexicon(),
                parts.book().decisive());
        Stages together = new Stages(
                portfolio, Network.of(portfolio, Optional.empty()), Proposals::of, parts.lexicon(), List.of());
        return Optional.of(new RuleBook(parts, digest, signer, stages, together));
    }

    /** The tables that are used, without the rows that are faulty, which have been told. */
    private List<Table> sound() {
        Set<String> used = tables.stream().map(Table::file).collect(Collectors.toSet());
        return parts.drafts().stream()
                .filter(draft -> used.contains(draft.table().file()))
                .map(TableDraft::sound)
                .toList();
    }

    private void notJudged(String found, String expected) {
        findings.warning(Code.NOT_JUDGED, parts.name(), null, found, expected);
    }

    private static boolean isOfAll(Table table) {
        boolean findings =
                table.scope() == Scope.RECOMMENDATION && table.stage().equals(Sequence.PORTFOLIO);
        return findings || table.scope() == Scope.PORTFOLIO || table.scope() == Scope.GROUP;
    }

    /** Kinds, owners and areas are terms of the book, where it lists them: a shared table that says others is none for it. */
    private List<Table> used(List<Table> tables) {
        List<Table> used = new ArrayList<>();
        for (Table table : tables) {
            List<Finding> foreign = foreignTerms(table, parts.lexicon());
            if (foreign.isEmpty() || !table.isShared()) {
                findings.addAll(foreign);
                used.add(table);
            } else {
                SharedTables.leftOut(foreign.get(0), findings);
            }
        }
        return SharedTables.used(used, parts.drl(), findings);
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
