package org.engagementadvisor.rules.book;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TermList;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** Reads {@code rulebook.yaml} and the shared vocabulary, with every fault on its line and by its path in the file. */
public final class BookReader {
    public static final String FILE = "rulebook.yaml";
    static final String SHARED = "shared";

    private static final String VOCABULARY = SHARED + "/vocabulary.yaml";
    private static final String TEXT = "a text";
    private static final String LIST = "texts, in quotes if need be";
    private static final String CURRENCY = "a code such as EUR";
    private static final String LOCALE = "a tag such as en-GB";
    private static final Map<String, FactType> TYPES = types();
    private static final Map<String, Scope> SCOPES = scopes();

    private final Findings findings;
    private final Map<String, Fact> answers = new LinkedHashMap<>();
    private final Map<String, Book.Labelled> labels = new LinkedHashMap<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Faults faults = new Faults();

    private BookReader(Findings findings) {
        this.findings = findings;
    }

    private static Map<String, FactType> types() {
        Map<String, FactType> types = new LinkedHashMap<>();
        Arrays.stream(FactType.values())
                .forEach(type -> types.put(
                        type == FactType.YES_NO ? "yes/no" : type.name().toLowerCase(Locale.ROOT), type));
        return types;
    }

    private static Map<String, Scope> scopes() {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        Arrays.stream(Scope.values()).forEach(scope -> scopes.put(scope.pattern(), scope));
        return scopes;
    }

    /** The book of that name, or empty if its description cannot be used. */
    public static Optional<Book> read(Path rules, String name, Findings findings) {
        var reader = new BookReader(findings);
        Optional<Section> words = reader.section(rules, VOCABULARY);
        words.ifPresent(reader::shared);
        Optional<Section> own = reader.section(rules, name + "/" + FILE);
        Optional<Book> book = own.filter(it -> words.isPresent()).flatMap(reader::book);
        words.ifPresent(reader::checkPhrases);
        findings.addAll(Code.BAD_BOOK, reader.faults);
        return book;
    }

    private Optional<Section> section(Path rules, String file) {
        return Node.read(rules.resolve(file), file, faults)
                .map(document -> new Section(document, faults, "`name: …` and so on"))
                .filter(Section::isReadable)
                .map(this::onLines);
    }

    /** Labels, terms and phrases stand within lines of others. */
    private Section onLines(Section section) {
        refuseLines(section.node());
        return section;
    }

    private void refuseLines(Node node) {
        if (node.isText() && node.written().orElse("").matches("(?s).*[\\t\\r\\n].*")) {
            faults.add(node, "a text on one line");
        }
        node.items().forEach(this::refuseLines);
        node.entries().values().forEach(this::refuseLines);
    }

    private void shared(Section vocabulary) {
        words(vocabulary, Map.of());
        vocabulary.refuseOthers();
    }

    private void checkPhrases(Section vocabulary) {
        Node phrasesOfAll = vocabulary.get("phrases");
        Place at = phrasesOfAll == null ? vocabulary.place() : phrasesOfAll.place();
        Wording.missing(phrases).forEach(key -> faults.add(at, "no " + Quote.of(key), "a phrase of that name"));
    }

    private void words(Section section, Map<String, List<String>> terms) {
        each(section, "answers", (name, answer) -> answer(name, answer, terms));
        each(section, "facts", this::label);
        each(section, "phrases", this::phrase);
    }

    private void each(Section section, String key, Entry entry) {
        Node node = section.take(key);
        if (node != null) {
            new Section(node, faults).node().entries().forEach((name, value) -> {
                places.putIfAbsent(key + "." + name, value.place());
                entry.read(name, value);
            });
        }
    }

    private interface Entry {
        void read(String name, Node value);
    }

    private void label(String fact, Node node) {
        Section section = new Section(node, faults);
        labels.put(
                fact,
                new Book.Labelled(
                        section.neededText("label", TEXT).orElse(""),
                        section.text("unit", TEXT).orElse(""),
                        section.text("file", TEXT).orElse(""),
                        section.flag("inner").orElse(false),
                        section.flag("exact").orElse(false)));
        section.refuseOthers();
    }

    private void phrase(String key, Node text) {
        if (!Wording.isPhrase(key)) {
            String hint = Nearest.hint(key, Wording.missing(Map.of()));
            faults.add(
                    text.place().with("phrases"), Quote.of(key), "one of the phrases of the shared vocabulary" + hint);
        } else if (!text.isText()) {
            faults.add(text, TEXT);
        }
        phrases.put(key, text.written().orElse(""));
    }

    private void answer(String name, Node node, Map<String, List<String>> terms) {
        Section section = new Section(node, faults);
        String label = section.neededText("label", TEXT).orElse("");
        section.need("type", "one of " + Quote.listed(TYPES.keySet()));
        Optional<FactType> type = section.choice("type", TYPES);
        Optional<Scope> scope = section.has("of") ? section.choice("of", SCOPES) : Optional.of(Scope.CUSTOMER);
        String unit = section.text("unit", TEXT).orElse("");
        List<String> listed =
                section.has("values") ? terms(section.take("values")) : terms.getOrDefault(name, List.of());
        List<String> values = type.filter(FactType.YES_NO::equals).isPresent() ? List.of("yes", "no") : listed;
        boolean ordered = section.flag("ordered").orElse(false);
        BigDecimal from = section.number("from").orElse(null);
        BigDecimal to = section.number("to").orElse(null);
        boolean inner = section.flag("inner").orElse(false);
        section.refuseOthers();
        if (from != null && to != null && from.compareTo(to) > 0) {
            faults.add(node.place(), "`from` above `to`", "the lower one as `from`");
        }
        if (type.isEmpty() || scope.isEmpty()) {
            return;
        }
        Fact fact = new Fact(name, label, type.get(), unit, scope.get(), values, ordered, from, to, true, inner);
        if (answers.put(name, fact) != null) {
            faults.add(node.place(), "another declaration", "one, there or in the other file");
        }
        if (fact.type() == FactType.SCORE) {
            List.of(Table.Mean.WORST, Table.Mean.BEST, Table.Mean.KNOWN).forEach(suffix -> derive(fact, suffix));
        }
    }

    private void derive(Fact score, String suffix) {
        Map<String, String> words =
                Map.of(Table.Mean.WORST, "at worst", Table.Mean.BEST, "at best", Table.Mean.KNOWN, "known share");
        boolean isShare = suffix.equals(Table.Mean.KNOWN);
        FactType type = isShare ? FactType.RATIO : FactType.SCORE;
        String name = score.name() + suffix;
        String label = score.label() + ", " + words.get(suffix);
        Fact derived =
                new Fact(name, label, type, "", score.scope(), List.of(), false, null, null, true, score.inner());
        answers.put(name, isShare ? derived.within(BigDecimal.ZERO, BigDecimal.ONE) : derived);
    }

    private Optional<Book> book(Section file) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        each(file, "terms", (name, list) -> terms.put(name, terms(list)));
        answers.replaceAll((name, fact) ->
                fact.values().isEmpty() && terms.containsKey(name) ? fact.withValues(terms.get(name)) : fact);
        words(file, terms);
        // While it is not known what tables may say, all that they say would be wrong.
        boolean sound = faults.isEmpty();
        List<String> strategies = needed(file, "strategies");
        file.need("strategy", "the strategy that is followed unless another is asked for");
        Book book = new Book(
                file.neededText("name", TEXT).orElse(""),
                currency(file),
                locale(file),
                strategies.isEmpty() ? "" : file.word("strategy", strategies).orElse(""),
                strategies,
                answers(file, "decisive", sound),
                answers(file, "summary", sound),
                file.whole("dataGapsAtMost", 0, Integer.MAX_VALUE).orElse(Integer.MAX_VALUE),
                file.whole("toldWorth", 0, Integer.MAX_VALUE).orElse(0),
                file.flag("tablesOnly").orElse(false),
                terms,
                List.copyOf(answers.values()),
                labels,
                phrases,
                places);
        file.refuseOthers();
        return sound ? Optional.of(book) : Optional.empty();
    }

    private List<String> needed(Section file, String key) {
        return file.need(key, LIST) == null ? List.of() : file.texts(key, LIST);
    }

    /** The same term is the same object in every table. */
    private List<String> terms(@Nullable Node node) {
        List<String> terms = new ArrayList<>();
        if (node == null) {
            return terms;
        }
        List<Node> items = node.isList() ? node.items() : List.of(node);
        items.stream().filter(item -> !item.isText()).forEach(item -> faults.add(item, LIST));
        items.forEach(item -> terms.add(item.written().orElse("").intern()));
        TermList.check(items.stream().filter(Node::isText).toList(), faults);
        return terms;
    }

    private List<String> answers(Section file, String key, boolean sound) {
        List<String> names = needed(file, key);
        var unknown = new Faults();
        Node node = file.get(key);
        if (sound && node != null) {
            for (Node item : node.isList() ? node.items() : List.of(node)) {
                item.written()
                        .filter(name -> item.isText() && !answers.containsKey(name))
                        .ifPresent(
                                name -> unknown.add(item, "a declared answer" + Nearest.hint(name, answers.keySet())));
            }
        }
        findings.addAll(Code.UNKNOWN_WORD, unknown);
        return names;
    }

    private Currency currency(Section file) {
        String code = file.neededText("currency", CURRENCY).orElse("");
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            refuse(file, "currency", CURRENCY);
            return Currency.getInstance("XXX");
        }
    }

    private Locale locale(Section file) {
        Locale locale = Locale.forLanguageTag(file.neededText("locale", LOCALE).orElse(""));
        if (!Set.of(Locale.getISOLanguages()).contains(locale.getLanguage())) {
            refuse(file, "locale", LOCALE);
        }
        return locale;
    }

    private void refuse(Section file, String key, String expected) {
        Node found = file.get(key);
        if (found != null) {
            faults.add(found, expected);
        }
    }
}
