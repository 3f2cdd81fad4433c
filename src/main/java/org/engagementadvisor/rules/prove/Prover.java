package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;

/** Proves of the tables of a book, in the order in which they run, what is wrong or odd with the cases that they tell apart. */
public final class Prover {
    // Some seconds on one core.
    private static final long MOST_BOXES = 30_000_000;

    private final Answers answers = new Answers();
    private final List<Proof> proofs = new ArrayList<>();
    private final boolean notes;
    private final long mostBoxes;

    private Prover(boolean notes, long mostBoxes) {
        this.notes = notes;
        this.mostBoxes = mostBoxes;
    }

    /** What is wrong or odd: errors and warnings, by table in the order given, each table's in reading order. */
    public static List<Proof> faults(List<Table> inOrder) {
        Prover prover = new Prover(false, MOST_BOXES);
        inOrder.forEach(prover::prove);
        return List.copyOf(prover.proofs);
    }

    /** The faults, and notes on what may well be meant: rows that could be one, or answers that need a fact to be known. */
    public static Proved faultsAndNotes(List<Table> inOrder) {
        return faultsAndNotes(inOrder, MOST_BOXES);
    }

    /** @param mostBoxes how many may be looked at of one table */
    static Proved faultsAndNotes(List<Table> inOrder, long mostBoxes) {
        Prover prover = new Prover(true, mostBoxes);
        inOrder.forEach(prover::prove);
        return Proved.of(inOrder, prover.proofs);
    }

    private void prove(Table table) {
        Proofs found = new Proofs(table);
        Allowance allowance = new Allowance(mostBoxes);
        try {
            prove(table, allowance, found);
        } catch (Allowance.Spent tooLarge) {
            found.add(
                    Code.UNPROVEN,
                    Severity.WARNING,
                    List.of(table.idCell(table.rows().get(0))),
                    List.of(),
                    new Proofs.Sentence(
                            "more cases to tell apart than can be looked at (" + allowance.boxes() + " boxes were)",
                            "a table that can be proved, such as two smaller ones"));
        }
        proofs.addAll(found.sorted());
    }

    private void prove(Table table, Allowance allowance, Proofs found) {
        Space allowed = Space.of(table, fact -> Given.ANYTHING);
        Space possible = answers.isToldOf(table) ? Space.of(table, fact -> answers.of(fact, table.scope())) : allowed;
        ReachCheck reach = new ReachCheck(allowed, allowance, found);
        reach.tellContradictions();
        if (!table.isShared()) {
            // One book says less than all books together.
            reach.tellWaiting(possible, answers);
        }
        reach.tellCovered();
        List<Row> live =
                table.rows().stream().filter(row -> !reach.dead().contains(row)).toList();
        boolean single = table.policy() == HitPolicy.UNIQUE || table.policy() == HitPolicy.FIRST;
        if (table.policy() == HitPolicy.UNIQUE) {
            new OverlapCheck(possible, found).tell();
        }
        if (single && !table.isMeantToHaveGaps()) {
            new GapCheck(possible, allowance, found).tellKnown();
        }
        new ColumnCheck(allowed, allowance, found).tell();
        if (notes) {
            new MergeCheck(allowed, found).tell();
            if (single && !table.isMeantToHaveGaps()) {
                new GapCheck(possible, allowance, found).tellUnknown();
            }
        }
        if (!Answers.isOpen(table)) {
            answers.add(table, live, Cover.isWhole(possible.all(), possible.boxes(), allowance));
        }
    }
}
