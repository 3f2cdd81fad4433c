package org.engagementadvisor.rules.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** Says values and conditions in the book's own words and locale; for any number of threads. */
public final class Wording {
    /** The phrases that reasons are made of; {@code {0}} and so on stand for what the phrase is about. */
    public enum Phrase {
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
        NAMED_FACT,
        AND,
        IS_SO,
        IS_AS_ASKED,
        BECAUSE,
        OTHERWISE,
        IS_DECIDED,
        CRITERION,
        CRITERION_ALONE,
        CRITERION_UNKNOWN,
        PART,
        HELD,
        WHY_NOT,
        WHY_NOT_CAPPED,
        FELL_SHORT,
        WENT_OVER,
        IS_NOT,
        RULE,
        WORTH,
        WORTH_LIMITED,
        WORTH_TURNOVER,
        SAVES,
        AT_STAKE,
        LESS_WORK,
        NOT_NOW,
        SPENT;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The year of a pattern for dates, and what stands between it and the rest. */
    private static final Pattern YEAR = Pattern.compile("[,\\s]*(de )?[yu]+[,\\s]*");

    /** How far a value lies from a bound, at most, that is told with more digits where both would else read the same. */
    private static final BigDecimal APART = BigDecimal.valueOf(1, 2);

    private final Lexicon lexicon;
    private final Map<Phrase, Phrasing> phrases = new EnumMap<>(Phrase.class);
    private final Map<FormWord, Phrasing> form = new EnumMap<>(FormWord.class);
    private final IdentityHashMap<Fact, String> labels = new IdentityHashMap<>();
    private final String unknown;
    private final String and;
    private final Figures figures;
    private final Set<String> exact;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayOfYear;

    /**
     * Makes ready to speak.
     *
     * @param texts the phrases, by their keys
     * @param exact the names of the facts that are told to the unit
     */
    public Wording(Locale locale, Currency currency, Map<String, String> texts, Set<String> exact, Lexicon lexicon) {
        this.lexicon = lexicon;
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, new Phrasing(texts.getOrDefault(phrase.key(), phrase.key())));
        }
        for (FormWord word : FormWord.values()) {
            form.put(word, new Phrasing(texts.getOrDefault(word.key(), word.key())));
        }
        lexicon.slots().forEach(slot -> labels.put(slot.fact(), inSentence(slot.fact())));
        unknown = phrase(Phrase.UNKNOWN);
        and = phrase(Phrase.AND);
        figures = new Figures(locale, currency);
        this.exact = Set.copyOf(exact);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.LONG, null, IsoChronology.INSTANCE, locale);
        dayOfYear = DateTimeFormatter.ofPattern(YEAR.matcher(pattern).replaceAll(""), locale);
    }

    /** A day in words; without its year if that is the year of the other day. */
    public String day(LocalDate day, @Nullable LocalDate from) {
        return (from != null && from.getYear() == day.getYear() ? dayOfYear : date).format(day);
    }

    /** The phrases that a book lacks. */
    public static List<String> missing(Map<String, String> phrases) {
        return keys().filter(key -> !phrases.containsKey(key)).toList();
    }

    public static boolean isPhrase(String key) {
        return keys().anyMatch(key::equals);
    }

    private static Stream<String> keys() {
        return Stream.concat(
                Arrays.stream(Phrase.values()).map(Phrase::key),
                Arrays.stream(FormWord.values()).map(FormWord::key));
    }

    public String form(FormWord word, String... arguments) {
        return Objects.requireNonNull(form.get(word)).with(arguments);
    }

    public String phrase(Phrase phrase, String... arguments) {
        return phrasing(phrase).with(arguments);
    }

    public Phrasing phrasing(Phrase phrase) {
        return Objects.requireNonNull(phrases.get(phrase));
    }

    public String text(Template template, Subject subject) {
        return new TemplateText(template.parts(), this, fact -> subject.value(lexicon.slot(fact))).toString();
    }

    /** A value with its unit, or that it is unknown. */
    public String value(Fact fact, @Nullable Object value) {
        if (value == null) {
            return unknown;
        }
        return switch (fact.type()) {
            case MONEY, RATIO, NUMBER, SCORE, WHOLE -> figures.told(fact, Values.decimal(value));
            case DATE -> date.format((LocalDate) value);
            case TERM, TEXT, YES_NO -> value.toString();
            case TERMS -> value instanceof Collection<?> terms ? terms(terms) : value.toString();
        };
    }

    /** A value beside bounds: with as many digits as tell it apart from them. */
    public String valueBeside(Fact fact, @Nullable Object value, List<?> bounds) {
        String rounded = value(fact, value);
        if (value == null || !fact.type().isDecimal()) {
            return rounded;
        }
        BigDecimal figure = Values.decimal(value);
        BigDecimal apart = fact.type() == FactType.MONEY ? BigDecimal.ONE : APART;
        for (Object bound : bounds) {
            BigDecimal distance = figure.subtract(Values.decimal(bound)).abs();
            // Writing the bound costs most, and what is so far apart is written otherwise.
            if (distance.signum() != 0 && distance.compareTo(apart) < 0 && rounded.equals(value(fact, bound))) {
                return figures.close(fact, figure);
            }
        }
        return rounded;
    }

    /** The distance between a value and a bound, never told as none. */
    public String gap(Fact fact, BigDecimal gap) {
        return valueBeside(fact, gap, List.of(BigDecimal.ZERO));
    }

    /** A value as it stands in a text: rounded as one speaks, unless the fact is one to be told to the unit. */
    public String spoken(Fact fact, Object value) {
        return !fact.type().isDecimal() || exact.contains(fact.name())
                ? value(fact, value)
                : figures.spoken(fact, Values.decimal(value));
    }

    /** An amount that is estimated, as one says it. */
    public String spokenMoney(BigDecimal amount) {
        return figures.spokenMoney(amount);
    }

    /** Whole from a hundred on. */
    public String money(BigDecimal amount) {
        return figures.money(amount);
    }

    /** A name may hold a comma itself. */
    private static String terms(Collection<?> terms) {
        boolean isApart = terms.stream().anyMatch(term -> term.toString().contains(","));
        return terms.stream().map(Object::toString).collect(Collectors.joining(isApart ? "; " : ", "));
    }

    private static String list(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(", "));
    }

    public String number(BigDecimal value) {
        return figures.number(value);
    }

    public String percent(BigDecimal ratio) {
        return figures.percent(ratio);
    }

    /** What a condition asks, as in "at least €200,000". */
    public String expected(Condition condition) {
        Fact fact = condition.fact();
        return expected(condition, list(condition.operands().stream().map(each -> value(fact, each))));
    }

    /** What a condition asks whose cell names a fact, as in "at least the months between reviews, 12". */
    public String expected(Condition condition, Fact named, @Nullable Object value) {
        return expected(condition, phrase(Phrase.NAMED_FACT, label(named), value(named, value)));
    }

    private String expected(Condition condition, String operand) {
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

    public String joined(String... clauses) {
        if (clauses.length == 1) {
            return clauses[0];
        }
        String[] text = new String[Math.max(0, 2 * clauses.length - 1)];
        for (int at = 0; at < clauses.length; at++) {
            text[2 * at] = clauses[at];
            if (at < clauses.length - 1) {
                text[2 * at + 1] = at == clauses.length - 2 ? and : ", ";
            }
        }
        return String.join("", text);
    }

    /** A label as it stands inside a sentence. */
    public String label(Fact fact) {
        return labels.getOrDefault(fact, fact.label());
    }

    private static String inSentence(Fact fact) {
        String label = fact.label();
        boolean acronym = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return acronym || fact.type() == FactType.TEXT
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
