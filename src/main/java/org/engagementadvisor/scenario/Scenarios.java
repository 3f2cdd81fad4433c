package org.engagementadvisor.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.rules.RuleBook;

/**
 * Cases that say what a rule book must answer, read from YAML or JSON files of one business rule each:
 *
 * <pre>
 * rule: A turnover of 500,000 or more is the top class
 * book: fire-protection
 * on: 2026-06-30                  # of all cases, unless a case says otherwise
 * strategy: farming               # optional, likewise; so is base
 * base: bases/hotel.yaml          # a customer below the book's folder of scenarios
 * cases:
 *   - it: puts exactly 500,000 in class 5
 *     given: {areas: {extinguishers: {turnover: 500000}}}   # merged over the base; null removes
 *     expect:
 *       turnoverClass: 5                       # an answer or fact; also `>= 4`, `one of a, b`, `none of a, b`, known, unknown
 *       extinguishers.areaAttractiveness: 61.5 # of an item; figures with decimals are compared to so many
 *       recommendations: [CAR-010]             # among others; or: none
 *       CAR-010.due: 2026-07-14                # likewise .owner and .kind
 *       no recommendations: [XSE-010]
 *       data gaps: [satisfaction]              # among others; or: none
 *       no data gaps: [trust]
 *       says: ["silent for 10 months"]         # phrases of texts, reasons, headlines, questions, why-nots
 *       why not: {level: [GAT-040]}
 *     because: [TUR-050]                       # among the rows that gave reasons
 *   - it: finds a fourteenth of the base lost   # or of all customers together, by figures over them and over groups
 *     portfolio: {activeAtStart: 200, activeLost: 14}
 *     groups: {commercial: {groupKind: segment, groupCustomers: 80}}
 *     expect: {attrition: 0.07, commercial.groupShare: 0.4, found: [ATT-020]}
 * </pre>
 */
public final class Scenarios {
    /** Customers that files are based on lie in folders of this name and are no scenarios themselves. */
    private static final String BASES = "bases";

    private final List<Scenario> all;
    private final Set<Path> files;

    private Scenarios(List<Scenario> all, Set<Path> files) {
        this.all = List.copyOf(all);
        this.files = Set.copyOf(files);
    }

    /**
     * Reads files, and all {@code .yaml}, {@code .yml} and {@code .json} files of folders and of the folders in them.
     *
     * @throws ScenariosRejected with everything that is wrong, unless nothing is
     * @throws UncheckedIOException if a path does not exist or cannot be listed
     */
    public static Scenarios read(List<Path> paths) {
        Set<Path> files = new LinkedHashSet<>();
        paths.forEach(path -> files.addAll(files(path)));
        var faults = new Faults();
        var reader = new ScenarioReader(faults);
        List<Scenario> all = new ArrayList<>();
        files.forEach(file -> all.addAll(reader.read(file)));
        faults.refuse(ScenariosRejected::new);
        files.addAll(reader.bases());
        return new Scenarios(all, files);
    }

    /** All files that were read, the customers too that others are based on. */
    public Set<Path> files() {
        return files;
    }

    /** The folders of the rule books that the cases are about, sorted. */
    public Set<String> books() {
        return all.stream().map(Scenario::book).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that are about one rule book. */
    public Scenarios of(String book) {
        return new Scenarios(
                all.stream().filter(scenario -> scenario.book().equals(book)).toList(), files);
    }

    public int size() {
        return all.size();
    }

    /** Runs all cases, whichever book they are about, on the one that is given. */
    public List<Result> run(RuleBook rules) {
        var runner = new CaseRunner(rules);
        var names = BookNames.of(rules);
        return all.stream().map(scenario -> runner.run(scenario, names)).toList();
    }

    /** The cases of one book that pass on it, to be held against changed rule books. */
    public Watch watch(String book, RuleBook rules) {
        return Watch.on(of(book).all, rules);
    }

    /** Runs the cases of one book and says which of its rows none of them reached. */
    public Report report(String book, RuleBook rules) {
        return Report.of(book, of(book).run(rules), rules.tables());
    }

    private static List<Path> files(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.equals(path) || isScenario(path.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isScenario(Path file) {
        String name = file.getFileName().toString();
        boolean readable = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        for (Path part : file) {
            readable &= !part.toString().equals(BASES) && !part.toString().startsWith(".");
        }
        return readable;
    }
}
