package org.engagementadvisor.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.document.Fault;

/** Something that a case says of its advice. */
sealed interface Expectation {

    /** Empty if it is so. */
    List<Difference> differences(Judged judged);

    /** The answers, facts and rows that it is about. */
    default Stream<String> topics() {
        return Stream.empty();
    }

    /** What it names that the rule book does not have; empty if all is well. */
    default List<Fault> unknownNames(BookNames names) {
        return List.of();
    }

    /**
     * Whether it is about what would be, with a better answer or a missing fact, rather than about what is; sentences tell that too.
     */
    default boolean asksWhatWouldBe() {
        return false;
    }

    /** An answer or a fact has a value. */
    record Value(String name, Expected expected) implements Expectation {
        @Override
        public List<Difference> differences(Judged judged) {
            Object actual = judged.value(name);
            return expected.holds(actual)
                    ? List.of()
                    : List.of(new Difference(name, expected.text(), Shown.value(actual), judged.why(name)));
        }

        @Override
        public Stream<String> topics() {
            return Stream.of(
                    name,
                    name.substring(name.lastIndexOf('.') + 1),
                    name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        }

        @Override
        public List<Fault> unknownNames(BookNames names) {
            return names.knowsFact(name)
                    ? names.strangeTerms(name, expected.terms())
                    : List.of(names.unknownFact(name, name));
        }
    }

    /** Some things are, or are not, in a list of the advice. */
    record Listed(Listing listing, List<String> entries) implements Expectation {
        @Override
        public List<Difference> differences(Judged judged) {
            Set<String> actual = listing.in(judged);
            return entries.stream()
                    .filter(entry -> actual.contains(entry) != listing.wanted())
                    .map(entry -> difference(entry, actual, judged))
                    .toList();
        }

        private Difference difference(String entry, Set<String> actual, Judged judged) {
            if (!listing.wanted()) {
                return new Difference(listing.key(), "not " + entry, entry, judged.lines(Set.of(entry)));
            }
            Set<String> nearest = new TreeSet<>(actual);
            if (listing == Listing.BECAUSE) {
                nearest.removeIf(row -> !sameTable(row, entry));
                String found = nearest.isEmpty() ? "no row of that table" : String.join(", ", nearest);
                List<String> reasons = new ArrayList<>(judged.whyMissed(entry));
                reasons.addAll(judged.lines(nearest));
                return new Difference(listing.key(), entry, found, reasons);
            }
            return new Difference(
                    listing.key(), entry, nearest.isEmpty() ? "none" : String.join(", ", nearest), List.of());
        }

        private static boolean sameTable(String row, String other) {
            return row.substring(0, row.indexOf('-') + 1).equals(other.substring(0, other.indexOf('-') + 1));
        }

        @Override
        public boolean asksWhatWouldBe() {
            return !listing.ofRows();
        }

        @Override
        public Stream<String> topics() {
            return entries.stream();
        }

        @Override
        public List<Fault> unknownNames(BookNames names) {
            return entries.stream()
                    .filter(entry -> !(listing.ofRows() ? names.knowsRow(entry) : names.knowsFact(entry)))
                    .map(entry -> listing.ofRows()
                            ? names.unknownRow(listing.key(), entry)
                            : names.unknownFact(listing.key(), entry))
                    .toList();
        }
    }

    /** A list of the advice is empty. */
    record Empty(Listing listing) implements Expectation {
        @Override
        public List<Difference> differences(Judged judged) {
            Set<String> actual = listing.in(judged);
            return actual.isEmpty()
                    ? List.of()
                    : List.of(new Difference(listing.key(), "none", String.join(", ", actual), judged.lines(actual)));
        }

        @Override
        public boolean asksWhatWouldBe() {
            return !listing.ofRows();
        }
    }

    /** Some phrases stand in what the advice says to people. */
    record Says(List<String> phrases) implements Expectation {
        @Override
        public List<Difference> differences(Judged judged) {
            var all = judged.sentences().distinct().toList();
            return phrases.stream()
                    .filter(phrase -> all.stream().noneMatch(it -> it.contains(phrase)))
                    .map(phrase -> new Difference("says", phrase, "no such phrase", nearest(phrase, all)))
                    .toList();
        }

        private static List<String> nearest(String phrase, List<String> sentences) {
            String word = List.of(phrase.split(" ")).stream()
                    .max((a, b) -> a.length() - b.length())
                    .orElse(phrase);
            return sentences.stream().filter(it -> it.contains(word)).limit(3).toList();
        }

        @Override
        public boolean asksWhatWouldBe() {
            return true;
        }
    }

    /** Some phrases stand nowhere in what the advice says to people, or in what the customer may read of its page. */
    record NeverSays(List<String> phrases, boolean onCustomerPage) implements Expectation {
        @Override
        public List<Difference> differences(Judged judged) {
            var all = (onCustomerPage ? judged.customerPage() : judged.sentences())
                    .distinct()
                    .toList();
            return phrases.stream()
                    .flatMap(phrase -> all.stream()
                            .filter(it -> it.toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT)))
                            .limit(1)
                            .map(it -> new Difference("never says", "no `" + phrase + "`", it, List.of())))
                    .toList();
        }

        @Override
        public boolean asksWhatWouldBe() {
            return !onCustomerPage;
        }
    }

    /** Some rows were the nearest better ones for an answer. */
    record WhyNotRows(String answer, List<String> rows) implements Expectation {
        @Override
        public List<Difference> differences(Judged judged) {
            Set<String> actual = judged.whyNotRows(answer);
            String found = actual.isEmpty() ? "none" : String.join(", ", actual);
            return rows.stream()
                    .filter(row -> !actual.contains(row))
                    .map(row -> new Difference("why not " + answer, row, found, List.of()))
                    .toList();
        }

        @Override
        public boolean asksWhatWouldBe() {
            return true;
        }

        @Override
        public Stream<String> topics() {
            return Stream.concat(Stream.of(answer), rows.stream());
        }

        @Override
        public List<Fault> unknownNames(BookNames names) {
            var unknown = new ArrayList<Fault>();
            if (!names.knowsFact(answer)) {
                unknown.add(names.unknownFact("why not", answer));
            }
            rows.stream()
                    .filter(row -> !names.knowsRow(row))
                    .forEach(row -> unknown.add(names.unknownRow("why not " + answer, row)));
            return unknown;
        }
    }
}
