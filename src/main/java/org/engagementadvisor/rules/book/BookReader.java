package org.engagementadvisor.rules.book;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.TermList;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.words.Wording;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rulebook.yaml} and the shared vocabulary, with every fault by its path in the file. */
public final class BookReader {
    public static final String FILE = "rulebook.yaml";
    static final String SHARED = "shared";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final Set<String> BOOK_KEYS = Set.of(
            "name",
            "currency",
            "locale",
            "strategy",
            "strategies",
            "decisive",
            "summary",
            "dataGapsAtMost",
            "terms",
            "answers",
            "facts",
            "phrases");
    private static final Set<String> SHARED_KEYS = Set.of("answers", "facts", "phrases");
    private static final Set<String> ANSWER_KEYS =
            Set.of("label", "type", "unit", "values", "ordered", "of", "from", "to", "inner");

    private final Findings findings;
    private final YamlKeys keys;
    private final Map<String, Fact> answers = new LinkedHashMap<>();
    private final Map<String, Book.Labelled> labels = new LinkedHashMap<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();

    private BookReader(Findings findings) {
        this.findings = findings;
        this.keys = new YamlKeys(findings);
    }

    /** The book of that name, or empty if its description cannot be used. */
    public static Optional<Book> read(Path rules, String name, Findings findings) {
        var reader = new BookReader(findings);
        String shared = SHARED + "/vocabulary.yaml";
        Optional<JsonNode> words = reader.tree(rules.resolve(shared), shared);
        words.ifPresent(tree -> reader.shared(tree, shared));
        String own = name + "/" + FILE;
        Optional<JsonNode> book = reader.tree(rules.resolve(own), own);
        return words.isEmpty() ? Optional.empty() : book.flatMap(tree -> reader.book(tree, own));
    }

    private Optional<JsonNode> tree(Path path, String file) {
        try {
            JsonNode tree = YAML.readTree(Files.readString(path));
            if (tree.isObject()) {
                return Optional.of(tree);
            }
            findings.error(Code.BAD_BOOK, file, null, "no keys", "`name: …` and so on");
        } catch (IOException unreadable) {
            findings.error(Code.BAD_BOOK, file, null, "no readable file", "a UTF-8 file of that name");
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            findings.error(
                    Code.BAD_BOOK,
                    file,
                    at == null ? null : "line " + at.getLineNr(),
                    Findings.quoted(String.valueOf(broken.getOriginalMessage())),
                    "YAML");
        }
        return Optional.empty();
    }

    private void shared(JsonNode tree, String file) {
        keys.check(tree, SHARED_KEYS, "", file);
        words(tree, file);
    }

    private void words(JsonNode tree, String file) {
        Map<String, List<String>> terms = terms(tree, file);
        YamlKeys.child(tree, "answers")
                .properties()
                .forEach(entry -> answer(entry.getKey(), entry.getValue(), terms, file));
        YamlKeys.child(tree, "facts").properties().forEach(entry -> {
            keys.check(entry.getValue(), Set.of("label", "unit", "inner"), "facts." + entry.getKey() + ".", file);
            String label = keys.text(entry.getValue(), "label", "facts." + entry.getKey() + ".", file);
            labels.put(
                    entry.getKey(),
                    new Book.Labelled(
                            label,
                            YamlKeys.child(entry.getValue(), "unit").asString(""),
                            keys.flag(entry.getValue(), "inner", "facts." + entry.getKey() + ".", file)));
        });
        YamlKeys.child(tree, "phrases").properties().forEach(entry -> phrase(entry.getKey(), entry.getValue(), file));
    }

    private void phrase(String key, JsonNode text, String file) {
        if (!Wording.isPhrase(key) || !text.isString()) {
            findings.error(
                    Code.BAD_BOOK, file, null, "`phrases." + key + "`", "one of the phrases of the shared vocabulary");
        }
        phrases.put(key, text.asString(""));
    }

    private void answer(String name, JsonNode tree, Map<String, List<String>> terms, String file) {
        String at = "answers." + name + ".";
        keys.check(tree, ANSWER_KEYS, at, file);
        Optional<FactType> type = keys.choice(FactType.values(), tree, "type", at, file);
        Optional<Scope> scope =
                tree.has("of") ? keys.choice(Scope.values(), tree, "of", at, file) : Optional.of(Scope.CUSTOMER);
        if (type.isEmpty() || scope.isEmpty()) {
            return;
        }
        List<String> values = type.get() == FactType.YES_NO
                ? List.of("yes", "no")
                : tree.has("values") ? keys.texts(tree, "values", at, file) : terms.getOrDefault(name, List.of());
        Fact fact = new Fact(
                name,
                keys.text(tree, "label", at, file),
                type.get(),
                YamlKeys.child(tree, "unit").asString(""),
                scope.get(),
                values,
                keys.flag(tree, "ordered", at, file),
                keys.decimal(tree, "from", at, file),
                keys.decimal(tree, "to", at, file),
                true,
                keys.flag(tree, "inner", at, file));
        if (tree.has("values")) {
            TermList.check(values, at + "values", file, findings);
        }
        if (fact.from() != null && fact.to() != null && fact.from().compareTo(fact.to()) > 0) {
            findings.error(
                    Code.BAD_BOOK, file, null, "`" + at + "from` above `" + at + "to`", "the lower one as `from`");
        }
        if (answers.put(name, fact) != null) {
            findings.error(Code.BAD_BOOK, file, null, "`" + at + "` declared twice", "one declaration");
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

    private Optional<Book> book(JsonNode tree, String file) {
        Map<String, List<String>> terms = terms(tree, file);
        answers.replaceAll((name, fact) ->
                fact.values().isEmpty() && terms.containsKey(name) ? fact.withValues(terms.get(name)) : fact);
        words(tree, file);
        // While it is not known what tables may say, all that they say would be wrong.
        boolean sound = !findings.hasErrors();
        keys.check(tree, BOOK_KEYS, "", file);
        List<String> strategies = keys.texts(tree, "strategies", "", file);
        String strategy = keys.text(tree, "strategy", "", file);
        if (!strategies.isEmpty() && !strategies.contains(strategy)) {
            findings.error(
                    Code.BAD_BOOK,
                    file,
                    null,
                    Findings.quoted(strategy) + " as `strategy`",
                    "one of " + String.join(", ", strategies));
        }
        List<String> summary = keys.texts(tree, "summary", "", file);
        List<String> decisive = keys.texts(tree, "decisive", "", file);
        if (sound) {
            checkAnswers(summary, "summary", file);
            checkAnswers(decisive, "decisive", file);
        }
        Currency currency = currency(keys.text(tree, "currency", "", file), file);
        Wording.missing(phrases)
                .forEach(key -> findings.error(
                        Code.BAD_BOOK, SHARED + "/vocabulary.yaml", null, "no `phrases." + key + "`", "a phrase"));
        Book book = new Book(
                keys.text(tree, "name", "", file),
                currency,
                locale(keys.text(tree, "locale", "", file), file),
                strategy,
                strategies,
                decisive,
                summary,
                keys.count(tree, "dataGapsAtMost", file),
                terms,
                List.copyOf(answers.values()),
                labels,
                phrases);
        return sound ? Optional.of(book) : Optional.empty();
    }

    private Map<String, List<String>> terms(JsonNode tree, String file) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        JsonNode lists = YamlKeys.child(tree, "terms");
        lists.properties().forEach(entry -> {
            List<String> words = keys.texts(lists, entry.getKey(), "terms.", file);
            TermList.check(words, "terms." + entry.getKey(), file, findings);
            terms.put(entry.getKey(), words);
        });
        return terms;
    }

    private void checkAnswers(List<String> names, String key, String file) {
        names.stream()
                .filter(name -> !answers.containsKey(name))
                .forEach(name -> findings.error(
                        Code.UNKNOWN_WORD, file, null, "`" + name + "` in `" + key + "`", "a declared answer"));
    }

    private Currency currency(String code, String file) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            findings.error(Code.BAD_BOOK, file, null, Findings.quoted(code) + " as `currency`", "a code such as EUR");
            return Currency.getInstance("XXX");
        }
    }

    private Locale locale(String tag, String file) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!Set.of(Locale.getISOLanguages()).contains(locale.getLanguage())) {
            findings.error(Code.BAD_BOOK, file, null, Findings.quoted(tag) + " as `locale`", "a tag such as en-GB");
        }
        return locale;
    }
}
