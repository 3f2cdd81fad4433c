package org.engagementadvisor.rules;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
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
import java.util.TreeSet;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads {@code rulebook.yaml} and the shared vocabulary, with every fault by its path in the file. */
final class BookReader {
    static final String FILE = "rulebook.yaml";
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
            Set.of("label", "type", "unit", "values", "ordered", "of", "from", "to");

    private final Findings findings;
    private final Map<String, Fact> answers = new LinkedHashMap<>();
    private final Map<String, Book.Labelled> labels = new LinkedHashMap<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();

    private BookReader(Findings findings) {
        this.findings = findings;
    }

    /** The book of that name, or empty if its description cannot be used. */
    static Optional<Book> read(Path rules, String name, Findings findings) {
        var reader = new BookReader(findings);
        String shared = SHARED + "/vocabulary.yaml";
        Optional<JsonNode> words = reader.tree(rules.resolve(shared), shared);
        words.ifPresent(tree -> reader.shared(tree, shared));
        String own = name + "/" + FILE;
        return reader.tree(rules.resolve(own), own).flatMap(tree -> reader.book(tree, own));
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
        checkKeys(tree, SHARED_KEYS, "", file);
        words(tree, file);
    }

    private void words(JsonNode tree, String file) {
        Map<String, List<String>> terms = terms(tree, file);
        child(tree, "answers").properties().forEach(entry -> answer(entry.getKey(), entry.getValue(), terms, file));
        child(tree, "facts").properties().forEach(entry -> {
            checkKeys(entry.getValue(), Set.of("label", "unit"), "facts." + entry.getKey() + ".", file);
            String label = text(entry.getValue(), "label", "facts." + entry.getKey() + ".", file);
            labels.put(
                    entry.getKey(),
                    new Book.Labelled(label, child(entry.getValue(), "unit").asString("")));
        });
        child(tree, "phrases")
                .properties()
                .forEach(entry -> phrases.put(entry.getKey(), entry.getValue().asString("")));
    }

    private void checkKeys(JsonNode tree, Set<String> known, String at, String file) {
        tree.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .forEach(key -> findings.error(
                        Code.BAD_BOOK,
                        file,
                        null,
                        "`" + at + key + "`",
                        "one of " + String.join(", ", new TreeSet<>(known))));
    }

    private void answer(String name, JsonNode tree, Map<String, List<String>> terms, String file) {
        String at = "answers." + name + ".";
        checkKeys(tree, ANSWER_KEYS, at, file);
        Optional<FactType> type = choice(FactType.values(), tree, "type", at, file);
        Optional<Scope> scope =
                tree.has("of") ? choice(Scope.values(), tree, "of", at, file) : Optional.of(Scope.CUSTOMER);
        if (type.isEmpty() || scope.isEmpty()) {
            return;
        }
        List<String> values = type.get() == FactType.YES_NO
                ? List.of("yes", "no")
                : tree.has("values") ? texts(tree, "values", at, file) : terms.getOrDefault(name, List.of());
        Fact fact = new Fact(
                name,
                text(tree, "label", at, file),
                type.get(),
                child(tree, "unit").asString(""),
                scope.get(),
                values,
                child(tree, "ordered").asBoolean(false),
                decimal(tree, "from"),
                decimal(tree, "to"),
                true);
        if (answers.put(name, fact) != null) {
            findings.error(Code.BAD_BOOK, file, null, "`" + at + "` declared twice", "one declaration");
        }
        if (fact.type() == FactType.SCORE) {
            List.of(WeightedMean.WORST, WeightedMean.BEST, WeightedMean.KNOWN).forEach(suffix -> derive(fact, suffix));
        }
    }

    private void derive(Fact score, String suffix) {
        Map<String, String> words =
                Map.of(WeightedMean.WORST, "at worst", WeightedMean.BEST, "at best", WeightedMean.KNOWN, "known share");
        FactType type = suffix.equals(WeightedMean.KNOWN) ? FactType.RATIO : FactType.SCORE;
        String name = score.name() + suffix;
        String label = score.label() + ", " + words.get(suffix);
        answers.put(name, new Fact(name, label, type, "", score.scope(), List.of(), false, null, null, true));
    }

    private <E extends Enum<E>> Optional<E> choice(E[] all, JsonNode tree, String key, String at, String file) {
        String word = child(tree, key).asString("");
        Optional<E> choice = Arrays.stream(all)
                .filter(each -> word(each).equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (choice.isEmpty()) {
            String known =
                    String.join(", ", Arrays.stream(all).map(BookReader::word).toList());
            findings.error(
                    Code.BAD_BOOK, file, null, Findings.quoted(word) + " as `" + at + key + "`", "one of " + known);
        }
        return choice;
    }

    private static String word(Enum<?> each) {
        return each == FactType.YES_NO ? "yes/no" : each.name().toLowerCase(Locale.ROOT);
    }

    private Optional<Book> book(JsonNode tree, String file) {
        checkKeys(tree, BOOK_KEYS, "", file);
        Map<String, List<String>> terms = terms(tree, file);
        answers.replaceAll((name, fact) ->
                fact.values().isEmpty() && terms.containsKey(name) ? fact.withValues(terms.get(name)) : fact);
        words(tree, file);
        List<String> strategies = texts(tree, "strategies", "", file);
        String strategy = text(tree, "strategy", "", file);
        if (!strategies.contains(strategy)) {
            findings.error(
                    Code.BAD_BOOK,
                    file,
                    null,
                    Findings.quoted(strategy) + " as `strategy`",
                    "one of " + String.join(", ", strategies));
        }
        List<String> summary = answersNamed(tree, "summary", file);
        List<String> decisive = answersNamed(tree, "decisive", file);
        Optional<Currency> currency = currency(text(tree, "currency", "", file), file);
        Wording.missing(phrases)
                .forEach(key -> findings.error(
                        Code.BAD_BOOK, SHARED + "/vocabulary.yaml", null, "no `phrases." + key + "`", "a phrase"));
        return currency.map(money -> new Book(
                text(tree, "name", "", file),
                money,
                Locale.forLanguageTag(text(tree, "locale", "", file)),
                strategy,
                strategies,
                decisive,
                summary,
                child(tree, "dataGapsAtMost").asInt(Integer.MAX_VALUE),
                terms,
                List.copyOf(answers.values()),
                labels,
                phrases));
    }

    private Map<String, List<String>> terms(JsonNode tree, String file) {
        Map<String, List<String>> terms = new LinkedHashMap<>();
        JsonNode lists = child(tree, "terms");
        lists.properties().forEach(entry -> terms.put(entry.getKey(), texts(lists, entry.getKey(), "terms.", file)));
        return terms;
    }

    private List<String> answersNamed(JsonNode tree, String key, String file) {
        List<String> names = texts(tree, key, "", file);
        names.stream()
                .filter(name -> !answers.containsKey(name))
                .forEach(name -> findings.error(
                        Code.UNKNOWN_WORD, file, null, "`" + name + "` in `" + key + "`", "a declared answer"));
        return names;
    }

    private Optional<Currency> currency(String code, String file) {
        try {
            return Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException unknown) {
            findings.error(Code.BAD_BOOK, file, null, Findings.quoted(code) + " as `currency`", "a code such as EUR");
            return Optional.empty();
        }
    }

    private String text(JsonNode tree, String key, String at, String file) {
        JsonNode node = child(tree, key);
        if (!node.isValueNode() || node.asString("").isBlank()) {
            findings.error(Code.BAD_BOOK, file, null, "no `" + at + key + "`", "a text");
            return "";
        }
        return node.asString("");
    }

    private List<String> texts(JsonNode tree, String key, String at, String file) {
        JsonNode node = child(tree, key);
        List<String> texts = new ArrayList<>();
        if (!node.isArray()) {
            findings.error(Code.BAD_BOOK, file, null, "no `" + at + key + "`", "a list in [ ]");
            return texts;
        }
        node.forEach(each -> {
            if (!each.isString()) {
                findings.error(
                        Code.BAD_BOOK,
                        file,
                        null,
                        "`" + each + "` in `" + at + key + "`",
                        "a text, in quotes if need be");
            }
            texts.add(each.asString("").intern());
        });
        return texts;
    }

    private static @Nullable BigDecimal decimal(JsonNode tree, String key) {
        JsonNode node = child(tree, key);
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static JsonNode child(JsonNode tree, String key) {
        JsonNode node = tree.get(key);
        return node == null ? MissingNode.getInstance() : node;
    }
}
