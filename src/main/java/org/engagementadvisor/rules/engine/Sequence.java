package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;

/**
 * The order in which tables run: folder by folder, inside a folder by what a table reads; tables of the company's own facts
 * run as soon as what they read is known.
 */
public final class Sequence {
    public static final String PORTFOLIO = "portfolio";

    private final Lexicon lexicon;
    private final Findings findings;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> available = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final List<Table> company;

    private Sequence(List<Table> tables, List<DrlFile> rules, Lexicon lexicon, Findings findings) {
        this.lexicon = lexicon;
        this.findings = findings;
        this.company = tables.stream().filter(Table::isOfTheCompany).collect(Collectors.toCollection(ArrayList::new));
        tables.stream().flatMap(Table::answerNames).forEach(given::add);
        rules.forEach(file -> given.addAll(file.answers()));
    }

    public static List<Step> of(List<Table> tables, List<DrlFile> rules, Lexicon lexicon, Findings findings) {
        var sequence = new Sequence(tables, rules, lexicon, findings);
        sequence.checkGivers(tables, rules);
        Set<String> folders = new TreeSet<>();
        tables.stream()
                .filter(table -> !table.isOfTheCompany())
                .map(Table::stage)
                .forEach(folders::add);
        rules.stream().map(DrlFile::folder).forEach(folders::add);
        for (String folder : folders) {
            sequence.folder(tables.stream()
                    .filter(table -> table.stage().equals(folder))
                    .toList());
            List<DrlFile> ends =
                    rules.stream().filter(file -> file.folder().equals(folder)).toList();
            if (!ends.isEmpty()) {
                sequence.steps.add(Step.after(sequence.steps.size(), folder));
                ends.forEach(file -> sequence.available.addAll(file.answers()));
            }
        }
        sequence.folder(List.of());
        sequence.checkRanking();
        return sequence.steps;
    }

    /** The order in which tables about all customers together run. */
    public static List<Step> ofPortfolio(List<Table> tables, Lexicon lexicon, Findings findings) {
        var sequence = new Sequence(tables, List.of(), lexicon, findings);
        sequence.checkGivers(tables, List.of());
        // Findings are put in order once all have been made, though the tables that do so lie in the same folder.
        List<Table> figures =
                tables.stream().filter(table -> !table.isOfTheCompany()).toList();
        sequence.folder(figures.stream().filter(table -> !ranks(table)).toList());
        sequence.folder(figures.stream().filter(Sequence::ranks).toList());
        sequence.folder(List.of());
        sequence.checkRanking();
        return sequence.steps;
    }

    private static boolean ranks(Table table) {
        return table.scope() == Scope.RECOMMENDATION;
    }

    /** What is recommended once the recommendations have been ranked would be lost. */
    private void checkRanking() {
        boolean ranked = false;
        for (Step step : steps) {
            ranked = ranked || step.ranks();
            if (ranked) {
                step.deciders().stream()
                        .map(Decider::table)
                        .filter(Table::recommends)
                        .forEach(table -> findings.error(
                                Code.BAD_ORDER,
                                table.file(),
                                null,
                                "recommendations after those of all have been ranked",
                                "this table in the folder of an earlier stage"));
            }
        }
    }

    /** An answer that changed on its way would make two readers of it disagree. */
    private void checkGivers(List<Table> tables, List<DrlFile> rules) {
        Map<String, String> givers = new HashMap<>();
        tables.forEach(table -> table.answers().forEach(answer -> give(givers, answer.name(), table.file())));
        rules.forEach(file -> file.answers().forEach(answer -> give(givers, answer, file.file())));
    }

    private void give(Map<String, String> givers, String answer, String file) {
        String other = givers.putIfAbsent(answer, file);
        if (other != null && !other.equals(file)) {
            findings.error(
                    Code.BAD_ORDER,
                    file,
                    null,
                    "`" + answer + "`, which " + other + " answers too",
                    "one table or file of rules for an answer");
        }
    }

    private void folder(List<Table> tables) {
        List<Table> waiting = new ArrayList<>(tables);
        while (true) {
            List<Table> ready = Stream.concat(waiting.stream(), company.stream())
                    .filter(table -> missing(table).isEmpty())
                    .toList();
            if (ready.isEmpty()) {
                break;
            }
            waiting.removeAll(ready);
            company.removeAll(ready);
            steps.add(Step.of(steps.size(), ready, lexicon));
            ready.stream().flatMap(Table::answerNames).forEach(available::add);
        }
        if (tables.isEmpty()) {
            waiting.addAll(company);
            company.clear();
        }
        tell(waiting);
    }

    /**
     * What no table answers is told of its readers alone: those that only wait for them would else look as if they stood in a
     * circle.
     */
    private void tell(List<Table> waiting) {
        List<Table> rest = new ArrayList<>(waiting);
        while (!rest.isEmpty()) {
            List<Table> lacking =
                    rest.stream().filter(table -> !lacks(table).isEmpty()).toList();
            List<Table> told = lacking.isEmpty() ? List.copyOf(rest) : lacking;
            told.forEach(lacking.isEmpty() ? this::outOfOrder : this::withoutGiver);
            rest.removeAll(told);
            told.stream().flatMap(Table::answerNames).forEach(available::add);
            // Those that had to wait for these alone are in order.
            boolean freed = true;
            while (freed) {
                List<Table> ready =
                        rest.stream().filter(table -> missing(table).isEmpty()).toList();
                rest.removeAll(ready);
                ready.stream().flatMap(Table::answerNames).forEach(available::add);
                freed = !ready.isEmpty();
            }
        }
    }

    /** What it reads and no table answers. */
    private Set<String> lacks(Table table) {
        return missing(table).stream()
                .filter(name -> !given.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void withoutGiver(Table table) {
        error(
                table,
                names(lacks(table)) + ", which no table answers",
                "a table that does, in this folder or one before");
    }

    private void outOfOrder(Table table) {
        error(
                table,
                names(missing(table)) + ", answered later or in a circle",
                "answers of this folder or of one before");
    }

    private static String names(Set<String> all) {
        return all.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private void error(Table table, String found, String expected) {
        findings.error(Code.BAD_ORDER, table.file(), null, found, expected);
    }

    private Set<String> missing(Table table) {
        Set<String> missing = new TreeSet<>();
        table.reads().forEach(fact -> {
            // A shared table and a computed fact may use an answer that this book does not give; it is then unknown,
            // not out of order.
            boolean optional = table.isShared() && !given.contains(fact.name());
            if (fact.answered() && !available.contains(fact.name()) && !optional) {
                missing.add(fact.name());
            }
            lexicon.answersBehind(fact.name())
                    .filter(need -> given.contains(need) && !available.contains(need))
                    .forEach(missing::add);
        });
        return missing;
    }
}
