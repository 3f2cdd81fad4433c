package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.Remains;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TableDraft;
import org.engagementadvisor.rules.table.Template;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text of every table, with each fact in it unknown, none, one and many: all at once, then one alone beside many. A fact has
 * no value that its row rules out.
 */
class SentencesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    /** Known in every row, see {@code RowReader}. */
    private static final Set<String> ALWAYS_KNOWN = Set.of("area", "assumption", "strategy", "customer", Fact.AS_OF);

    private static final Set<Action> FOLLOWING = EnumSet.of(Action.WHY, Action.WORST_TOLD, Action.BEST_TOLD);

    @ParameterizedTest
    @MethodSource("org.engagementadvisor.ShippedBooks#names")
    void noSentenceHoldsRemainsOfWhatIsUnknownNoneOrOne(String book) {
        var sentences = new Sentences(RuleBook.read(Path.of("rules"), book).parts());
        assertThat(String.join("\n", sentences.remains())).isEmpty();
    }

    /** A text with the row that says it. */
    private record Said(Table table, Row row, Column.Says column, Template text) {
        /** Answers may be parts of sentences, and some words follow “why:” or “if”; what stands for itself begins large. */
        boolean isWhole() {
            return column.answer() == null && !FOLLOWING.contains(column.action());
        }

        /** The name of an area is written small in its book. */
        boolean beginsWithAName() {
            Fact first = text.parts().get(0).fact();
            return first != null && first.name().equals("area");
        }
    }

    private static final class Sentences {
        private final List<Said> all;
        private final Map<String, Set<String>> words = new HashMap<>();
        private final Map<String, Object> values = new HashMap<>();
        private final Lexicon lexicon;
        private final Wording wording;

        Sentences(BookParts parts) {
            all = parts.drafts().stream()
                    .map(TableDraft::table)
                    .flatMap(table -> table.rows().stream().flatMap(row -> texts(table, row)))
                    .toList();
            lexicon = new Lexicon(
                    parts.lexicon().slots().stream()
                            .map(slot -> given(slot.fact()))
                            .toList(),
                    List.of());
            var book = parts.book();
            wording = book.wording(lexicon);
            for (Said each : all) {
                Fact answer = each.column().answer();
                if (answer != null) {
                    words.computeIfAbsent(answer.name(), name -> new LinkedHashSet<>())
                            .add(plain(each.text()));
                }
            }
        }

        private static Stream<Said> texts(Table table, Row row) {
            return table.says().stream()
                    .filter(column -> row.says().get(column.name()) instanceof Template)
                    .map(column -> new Said(table, row, column, (Template)
                            Objects.requireNonNull(row.says().get(column.name()))));
        }

        /** What the text says, with nothing of the facts in it but their names. */
        private static String plain(Template text) {
            return text.parts().stream()
                    .map(part -> part.fact() == null ? part.text() : shown(part.fact()))
                    .collect(Collectors.joining());
        }

        private static String shown(Fact fact) {
            return fact.type().isNumeric() ? "4" : fact.label();
        }

        /** The same fact, of the customer, with the value that is put for it. */
        private InputFact given(Fact fact) {
            return new InputFact(
                    new Fact(
                            fact.name(),
                            fact.label(),
                            fact.type(),
                            fact.unit(),
                            Scope.CUSTOMER,
                            fact.values(),
                            fact.ordered(),
                            fact.from(),
                            fact.to(),
                            false,
                            fact.inner()),
                    subject -> values.get(fact.name()),
                    List.of(),
                    null);
        }

        /** What is wrong, once for each text. */
        List<String> remains() {
            List<String> remains = new ArrayList<>();
            for (Said each : all) {
                for (String sentence : told(each)) {
                    var found = Remains.in(sentence).or(() -> small(each, sentence));
                    if (found.isPresent()) {
                        remains.add(each.row().id() + " " + each.column().label() + ": " + found.get() + " in “"
                                + sentence + "”");
                        break;
                    }
                }
            }
            return remains;
        }

        private static Optional<String> small(Said said, String sentence) {
            return Optional.of(sentence)
                    .filter(text -> said.isWhole() && !said.beginsWithAName() && Character.isLowerCase(text.charAt(0)))
                    .map(text -> "begins small");
        }

        /** The text with all facts of one kind, then each fact alone in each of its values, the others being many. */
        private Set<String> told(Said said) {
            Map<Fact, List<Object>> possible = new LinkedHashMap<>();
            said.text().parts().stream()
                    .map(Template.Part::fact)
                    .filter(Objects::nonNull)
                    .forEach(fact -> possible.put(fact, possible(fact, said.row())));
            Set<String> told = new LinkedHashSet<>();
            for (int kind = 0; kind < KINDS; kind++) {
                values.clear();
                int at = kind;
                possible.forEach((fact, some) -> put(fact, some.get(Math.min(at, some.size() - 1))));
                told.add(text(said));
            }
            possible.forEach((alone, some) -> {
                for (Object value : some) {
                    values.clear();
                    possible.forEach((fact, others) -> put(fact, others.get(others.size() - 1)));
                    put(alone, value);
                    told.add(text(said));
                }
            });
            return told;
        }

        private static final int KINDS = 4;
        private static final Object UNKNOWN = new Object();

        private void put(Fact fact, Object value) {
            if (value == UNKNOWN) {
                values.remove(fact.name());
            } else {
                values.put(fact.name(), value);
            }
        }

        private String text(Said said) {
            Customer nobody = Customer.of("Marienau", draft -> {});
            return wording.text(said.text(), Subject.of(lexicon, nobody, DAY, "farming"));
        }

        /** Unknown, none, one, many, as far as the row lets them be; never empty. */
        private List<Object> possible(Fact fact, Row row) {
            List<Condition> asked = row.conditions().stream()
                    .filter(condition -> condition.fact().name().equals(fact.name()))
                    .toList();
            List<Object> possible = new ArrayList<>();
            boolean isCompared = row.conditions().stream().anyMatch(condition -> fact.equals(condition.otherFact()));
            if (!isCompared && !ALWAYS_KNOWN.contains(fact.name()) && holds(asked, null)) {
                possible.add(UNKNOWN);
            }
            candidates(fact, asked)
                    .filter(value -> (value instanceof Collection || fact.allows(value)) && holds(asked, value))
                    .forEach(possible::add);
            assertThat(possible).as(row.id() + " " + fact.name()).isNotEmpty();
            return possible;
        }

        private static boolean holds(List<Condition> asked, @Nullable Object value) {
            return asked.stream()
                    .allMatch(condition -> condition.otherFact() == null
                            ? condition.holds(value)
                            : value != null || condition.orUnknown());
        }

        private Stream<Object> candidates(Fact fact, List<Condition> asked) {
            Stream<Object> bounds = asked.stream()
                    .filter(condition -> condition.otherFact() == null)
                    .flatMap(condition -> condition.operands().stream())
                    .flatMap(operand -> around(fact, operand));
            return Stream.concat(bounds, usual(fact));
        }

        private static Stream<Object> around(Fact fact, Object bound) {
            if (fact.type() == FactType.WHOLE) {
                int whole = (Integer) bound;
                return Stream.of(whole - 1, whole, whole + 1);
            }
            if (bound instanceof BigDecimal amount) {
                BigDecimal step = fact.type() == FactType.RATIO ? new BigDecimal("0.01") : BigDecimal.ONE;
                return Stream.of(amount.subtract(step), amount, amount.add(step));
            }
            return fact.type() == FactType.TERMS ? Stream.of(List.of(bound)) : Stream.of(bound);
        }

        private Stream<Object> usual(Fact fact) {
            return switch (fact.type()) {
                case WHOLE -> Stream.of(0, 1, 4);
                case NUMBER, SCORE -> Stream.of("0", "1", "7.5").map(BigDecimal::new);
                case MONEY -> Stream.of("0", "1", "-45213", "45213").map(BigDecimal::new);
                case RATIO -> Stream.of("0", "0.01", "-0.25", "0.25").map(BigDecimal::new);
                case DATE -> Stream.of(DAY, DAY.plusMonths(3));
                case YES_NO -> Stream.of("no", "yes");
                case TERM ->
                    fact.values().isEmpty()
                            ? Stream.of("Rotfuchs")
                            : fact.values().stream().map(value -> value);
                case TERMS -> Stream.of(List.of("fire detection"), List.of("fire detection", "maintenance"));
                case TEXT ->
                    words.getOrDefault(fact.name(), Set.of("What was said")).stream()
                            .map(text -> (Object) text);
            };
        }
    }
}
