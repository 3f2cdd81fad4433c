package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** Says values and conditions in the book's own words and locale. Used by one thread. */
final class Wording {
    /** The phrases that reasons are made of; {@code {0}} and so on stand for what the phrase is about. */
    enum Phrase {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW,
        IS,
        ONE_OF,
        NONE_OF,
        CONTAINS,
        LACKS,
        UNKNOWN,
        KNOWN,
        OR_UNKNOWN,
        AND,
        IS_SO,
        IS_AS_ASKED,
        BECAUSE,
        OTHERWISE,
        CRITERION,
        CRITERION_UNKNOWN,
        PART,
        HELD,
        WHY_NOT,
        WHY_NOT_CAPPED,
        FELL_SHORT,
        WENT_OVER,
        IS_NOT,
        RULE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static final Map<Boolean, Integer> MONEY_DIGITS = Map.of(true, 0, false, 2);

    /** More values than this are not worth remembering. */
    private static final int REMEMBERED = 4_000;

    /** The length of a place to fill in, such as {@code {0}}. */
    private static final int SLOT = 3;

    private final Lexicon lexicon;
    private final Map<Phrase, List<String>> phrases;
    private final Map<Object, String> amounts = new HashMap<>();
    private final Map<Object, String> ratios = new HashMap<>();
    private final Map<Object, String> numbers = new HashMap<>();
    private final IdentityHashMap<Condition, String> asked = new IdentityHashMap<>();
    private final IdentityHashMap<Fact, String> labels = new IdentityHashMap<>();
    private final NumberFormat money;
    private final NumberFormat percent;
    private final NumberFormat number;
    private final DateTimeFormatter date;

    Wording(Book book, Map<Phrase, List<String>> phrases, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        money = NumberFormat.getCurrencyInstance(book.locale());
        money.setCurrency(book.currency());
        money.setRoundingMode(RoundingMode.HALF_UP);
        percent = NumberFormat.getPercentInstance(book.locale());
        percent.setMaximumFractionDigits(1);
        percent.setRoundingMode(RoundingMode.HALF_UP);
        number = NumberFormat.getNumberInstance(book.locale());
        number.setMaximumFractionDigits(2);
        number.setRoundingMode(RoundingMode.HALF_UP);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(book.locale());
    }

    /** The phrases of a book, cut where something is to be filled in: once for all that is worded with them. */
    static Map<Phrase, List<String>> cut(Book book) {
        Map<Phrase, List<String>> phrases = new EnumMap<>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            String text = book.phrases().getOrDefault(phrase.key(), phrase.key());
            phrases.put(phrase, List.of(text.split("(?=\\{\\d})|(?<=\\{\\d})")));
        }
        return phrases;
    }

    /** The phrases that a book lacks. */
    static List<String> missing(Map<String, String> phrases) {
        return Arrays.stream(Phrase.values())
                .map(Phrase::key)
                .filter(key -> !phrases.containsKey(key))
                .toList();
    }

    static boolean isPhrase(String key) {
        return Arrays.stream(Phrase.values()).anyMatch(phrase -> phrase.key().equals(key));
    }

    String phrase(Phrase phrase, String... arguments) {
        StringBuilder filled = new StringBuilder();
        for (String part : phrases.getOrDefault(phrase, List.of())) {
            int index = part.length() == SLOT && part.charAt(0) == '{' ? part.charAt(1) - '0' : -1;
            filled.append(index >= 0 && index < arguments.length ? arguments[index] : part);
        }
        return filled.toString();
    }

    String text(Template template, Subject subject) {
        StringBuilder text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            Fact fact = part.fact();
            Object value = fact == null ? null : subject.value(lexicon.slot(fact));
            if (fact != null && value != null) {
                text.append(value(fact, value));
            } else {
                text.append(part.text() == null ? phrase(Phrase.UNKNOWN) : part.text());
            }
        }
        return text.toString();
    }

    /** A value with its unit, or that it is unknown. */
    String value(Fact fact, @Nullable Object value) {
        if (value == null) {
            return phrase(Phrase.UNKNOWN);
        }
        return switch (fact.type()) {
            case MONEY -> remembered(amounts, value, amount -> money(Values.decimal(amount)));
            case RATIO -> remembered(ratios, value, percent::format);
            case NUMBER, SCORE, WHOLE -> remembered(numbers, value, number::format);
            case DATE -> date.format((LocalDate) value);
            case TERM, TEXT, YES_NO -> value.toString();
            case TERMS -> value instanceof Collection<?> terms ? list(terms.stream()) : value.toString();
        };
    }

    /** Formatting a number costs more than finding the rows that speak of it. */
    private static String remembered(Map<Object, String> known, Object value, Function<Object, String> format) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(value, format);
    }

    private String money(BigDecimal amount) {
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        int digits = MONEY_DIGITS.getOrDefault(whole, 2);
        money.setMinimumFractionDigits(digits);
        money.setMaximumFractionDigits(digits);
        return money.format(amount);
    }

    private static String list(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(", "));
    }

    String number(BigDecimal value) {
        return remembered(numbers, value, number::format);
    }

    String percent(BigDecimal ratio) {
        return percent.format(ratio);
    }

    /** What a condition asks, as in "at least €200,000". */
    String expected(Condition condition) {
        return asked.computeIfAbsent(condition, this::asked);
    }

    private String asked(Condition condition) {
        Fact fact = condition.fact();
        String operand = list(condition.operands().stream().map(each -> value(fact, each)));
        String asked = switch (condition.operator()) {
            case IS -> phrase(Phrase.IS, operand);
            case AT_LEAST -> phrase(Phrase.AT_LEAST, operand);
            case ABOVE -> phrase(Phrase.ABOVE, operand);
            case AT_MOST -> phrase(Phrase.AT_MOST, operand);
            case BELOW -> phrase(Phrase.BELOW, operand);
            case ONE_OF -> phrase(Phrase.ONE_OF, operand);
            case NONE_OF -> phrase(Phrase.NONE_OF, operand);
            case CONTAINS -> phrase(Phrase.CONTAINS, operand);
            case LACKS -> phrase(Phrase.LACKS, operand);
            case UNKNOWN -> phrase(Phrase.UNKNOWN);
            case KNOWN -> phrase(Phrase.KNOWN);
        };
        return condition.orUnknown() ? phrase(Phrase.OR_UNKNOWN, asked) : asked;
    }

    /** The clauses of conditions that hold, one for each fact. */
    String clauses(List<Condition> conditions, Subject subject) {
        List<String> clauses = new ArrayList<>();
        for (int at = 0; at < conditions.size(); at++) {
            Condition condition = conditions.get(at);
            if (isFirstOn(condition, conditions, at)) {
                clauses.add(clause(condition.fact(), conditions, subject.value(lexicon.slot(condition.fact()))));
            }
        }
        return joined(clauses);
    }

    private static boolean isFirstOn(Condition condition, List<Condition> conditions, int at) {
        return conditions.subList(0, at).stream()
                .noneMatch(other -> other.fact().name().equals(condition.fact().name()));
    }

    private String clause(Fact fact, List<Condition> conditions, @Nullable Object value) {
        StringBuilder bounds = new StringBuilder();
        for (Condition condition : conditions) {
            if (condition.operator().isBound() && condition.fact().name().equals(fact.name())) {
                bounds.append(bounds.isEmpty() ? "" : ", ").append(expected(condition));
            }
        }
        return bounds.isEmpty() || value == null
                ? phrase(Phrase.IS_SO, label(fact), value(fact, value))
                : phrase(Phrase.IS_AS_ASKED, label(fact), value(fact, value), bounds.toString());
    }

    String joined(List<String> clauses) {
        if (clauses.size() < 2) {
            return String.join("", clauses);
        }
        String last = clauses.get(clauses.size() - 1);
        return String.join(", ", clauses.subList(0, clauses.size() - 1)) + phrase(Phrase.AND) + last;
    }

    /** A label as it stands inside a sentence. */
    String label(Fact fact) {
        return labels.computeIfAbsent(fact, Wording::inSentence);
    }

    private static String inSentence(Fact fact) {
        String label = fact.label();
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym || fact.type() == FactType.TEXT
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
