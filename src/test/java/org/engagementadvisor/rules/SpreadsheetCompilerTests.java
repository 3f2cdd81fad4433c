package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.Golden;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.book.BookReader;
import org.engagementadvisor.rules.book.Folder;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TableDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped tables are true Drools decision tables: its own compiler reads them, and the same rows fire. */
class SpreadsheetCompilerTests {
    private static final Path RULES = Path.of("rules");
    private static final String UNKNOWN = "unknown";
    private static final int RANDOM_CASES = 100;
    private static final BigDecimal MOST = new BigDecimal("1E+12");

    private final Random random = new Random(4711);

    @TempDir
    Path folder;

    static List<String> books() {
        return BookFiles.books(RULES);
    }

    @ParameterizedTest
    @MethodSource("books")
    void firesTheSameRows(String book) {
        firesTheSameRows(RULES, book);
    }

    @Test
    void firesTheSameRowsForAllThatACellMaySay() {
        Path rules = Books.in(folder);
        Books.copy(Golden.resource("rules/language"), rules);
        firesTheSameRows(rules, Books.NAME);
    }

    private void firesTheSameRows(Path rules, String book) {
        List<Table> tables = tables(rules, book);
        DroolsTables drools = DroolsTables.of(rules, tables);
        Set<String> reached = new TreeSet<>();
        for (Scope scope : Scope.values()) {
            Map<Fact, List<Object>> candidates = candidates(tables, scope);
            for (Map<Fact, Object> values : cases(tables, scope, candidates)) {
                Set<String> expected = expected(tables, scope, values);
                assertThat(drools.fired(scope, values))
                        .as("%s %s", scope, values)
                        .isEqualTo(expected);
                reached.addAll(expected);
            }
        }
        assertThat(tables.stream().flatMap(table -> table.rows().stream()).map(Row::id))
                .as("rows that no case reaches")
                .allMatch(reached::contains);
    }

    private static List<Table> tables(Path rules, String name) {
        Findings findings = new Findings();
        Book book = BookReader.read(rules, name, findings).orElseThrow();
        Lexicon lexicon = new Lexicon(new RuleBookReader(rules, name, Demands.NONE).inputs(book), book.answers());
        List<Table> tables = new Folder(rules, name)
                .tables(lexicon.vocabulary(), book.terms().keySet(), findings).drafts().stream()
                        .map(TableDraft::table)
                        .toList();
        assertThat(findings.sorted())
                .as("but that the book has its own in place of shared tables")
                .allMatch(finding -> finding.severity() == Severity.NOTE);
        return tables;
    }

    /** A row without conditions fires in Drools whatever has been inserted. */
    private static Set<String> expected(List<Table> tables, Scope scope, Map<Fact, Object> values) {
        Set<String> expected = new TreeSet<>();
        for (Table table : tables) {
            for (Row row : table.rows()) {
                if (row.conditions().isEmpty() || (table.scope() == scope && holds(row, values))) {
                    expected.add(row.id());
                }
            }
        }
        return expected;
    }

    private static boolean holds(Row row, Map<Fact, Object> values) {
        for (Condition asked : row.conditions()) {
            if (!holds(asked, values)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Condition condition, Map<Fact, Object> values) {
        Fact other = condition.otherFact();
        return other == null
                ? condition.holds(known(condition.fact(), values))
                : condition.holds(known(condition.fact(), values), known(other, values));
    }

    private static @Nullable Object known(Fact fact, Map<Fact, Object> values) {
        Object value = values.get(fact);
        return UNKNOWN.equals(value) ? null : value;
    }

    /** For each fact: unknown, each constant of the tables, and what lies just below and just above it. */
    private Map<Fact, List<Object>> candidates(List<Table> tables, Scope scope) {
        Map<Fact, Set<Object>> candidates = new HashMap<>();
        DroolsTables.asked(tables, scope).forEach(fact -> candidates.put(fact, new LinkedHashSet<>()));
        tables.stream()
                .filter(table -> table.scope() == scope)
                .flatMap(table -> table.rows().stream())
                .flatMap(row -> row.conditions().stream())
                .forEach(condition -> condition
                        .operands()
                        .forEach(constant -> around(condition.fact(), constant)
                                .forEach(value -> Objects.requireNonNull(candidates.get(condition.fact()))
                                        .add(value))));
        Map<Fact, List<Object>> all = new HashMap<>();
        candidates.forEach((fact, values) -> {
            values.removeIf(Fact.class::isInstance);
            values.addAll(always(fact));
            all.put(fact, new ArrayList<>(values));
        });
        return all;
    }

    private static Stream<Object> around(Fact fact, Object constant) {
        if (fact.type() == FactType.TERMS) {
            return Stream.of(List.of(constant), List.of("another", constant));
        }
        if (constant instanceof BigDecimal decimal) {
            BigDecimal hair = new BigDecimal("0.0000001");
            return Stream.of(decimal, decimal.setScale(decimal.scale() + 2), decimal.subtract(hair), decimal.add(hair));
        }
        if (constant instanceof Integer whole) {
            return Stream.of(whole - 1, whole, whole + 1);
        }
        return constant instanceof LocalDate day
                ? Stream.of(day.minusDays(1), day, day.plusDays(1))
                : Stream.of(constant);
    }

    /** What a fact may be, whatever the tables ask; null stands for unknown but in words. */
    private static Collection<Object> always(Fact fact) {
        List<Object> always = new ArrayList<>(fact.values());
        switch (fact.type()) {
            case TERM, YES_NO, TEXT -> always.addAll(List.of(UNKNOWN, "something else"));
            case WHOLE -> always.addAll(List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE));
            case NUMBER, MONEY, RATIO, SCORE -> always.addAll(List.of(BigDecimal.ZERO, MOST.negate(), MOST));
            case DATE -> always.add(LocalDate.EPOCH);
            case TERMS -> {
                always.clear();
                always.addAll(subsets(fact.values()));
            }
        }
        boolean isWord = fact.type() == FactType.TEXT || (fact.type().isTerm() && fact.type() != FactType.TERMS);
        if (!isWord) {
            always.add(null);
        }
        return always;
    }

    private static List<List<String>> subsets(List<String> terms) {
        List<List<String>> subsets = new ArrayList<>();
        for (int members = 0; members < 1 << Math.min(terms.size(), 6); members++) {
            int which = members;
            subsets.add(terms.stream()
                    .filter(term -> (which >> terms.indexOf(term) & 1) == 1)
                    .toList());
        }
        return subsets;
    }

    private List<Map<Fact, Object>> cases(List<Table> tables, Scope scope, Map<Fact, List<Object>> candidates) {
        List<Map<Fact, Object>> cases = new ArrayList<>();
        for (int i = 0; i < RANDOM_CASES; i++) {
            cases.add(anyCase(candidates));
        }
        tables.stream()
                .filter(table -> table.scope() == scope)
                .flatMap(table -> table.rows().stream())
                .forEach(row -> aimed(row, candidates, cases));
        return cases;
    }

    private Map<Fact, Object> anyCase(Map<Fact, List<Object>> candidates) {
        Map<Fact, Object> values = new HashMap<>();
        candidates.forEach((fact, all) -> values.put(fact, all.get(random.nextInt(all.size()))));
        return values;
    }

    /** Neither the least nor the most, so that a value can lie on either side of it. */
    private Object someKnown(List<Object> candidates) {
        List<Object> known = candidates.stream()
                .filter(value -> value != null && !UNKNOWN.equals(value))
                .filter(value -> !(value instanceof Integer whole) || Math.abs((long) whole) < Integer.MAX_VALUE)
                .filter(value ->
                        !(value instanceof BigDecimal decimal) || decimal.abs().compareTo(MOST) < 0)
                .toList();
        return known.get(random.nextInt(known.size()));
    }

    /** A case that the row asks for, and that case with each of its facts at each of the candidates. */
    private void aimed(Row row, Map<Fact, List<Object>> candidates, List<Map<Fact, Object>> cases) {
        Map<Fact, Object> hit = anyCase(candidates);
        List<Fact> facts =
                row.conditions().stream().map(Condition::fact).distinct().toList();
        row.conditions().stream()
                .map(Condition::otherFact)
                .filter(Objects::nonNull)
                .forEach(other -> hit.put(other, someKnown(Objects.requireNonNull(candidates.get(other)))));
        for (Fact fact : facts) {
            for (Object value : Objects.requireNonNull(candidates.get(fact))) {
                hit.put(fact, value);
                if (row.conditions().stream()
                        .filter(condition -> condition.fact().equals(fact))
                        .allMatch(condition -> holds(condition, hit))) {
                    break;
                }
            }
        }
        cases.add(hit);
        for (Fact fact : facts) {
            for (Object value : Objects.requireNonNull(candidates.get(fact))) {
                Map<Fact, Object> near = new HashMap<>(hit);
                near.put(fact, value);
                cases.add(near);
            }
        }
    }
}
