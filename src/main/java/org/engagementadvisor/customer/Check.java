package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** The refusals that the records share. What is unknown passes. */
final class Check {
    static final int INTEGER_DIGITS = 18;
    static final int DECIMALS = 20;
    static final int TERM_LENGTH = 200;
    static final int TEXT_LENGTH = 10_000;
    static final String BOUNDS = "a number of at most 18 digits before the point and 20 after it";
    static final String TERM = "a term of 1 to 200 printable characters";

    /** Terms come again and again: those met last, each at a place that its hash gives it. */
    private static final @Nullable String[] MET = new String[1 << 12];

    private Check() {}

    static void known(String field, @Nullable Object value) {
        if (value == null) {
            throw new Refused(field, "nothing", "a value");
        }
    }

    static void number(String field, @Nullable BigDecimal value) {
        if (value != null && !isBounded(value)) {
            throw new Refused(field, Found.value(value), BOUNDS);
        }
    }

    /** Looks at the exponent only, so that {@code 1e99999999} costs nothing. */
    static boolean isBounded(BigDecimal value) {
        return (long) value.precision() - value.scale() <= INTEGER_DIGITS && value.scale() <= DECIMALS;
    }

    static void atLeastZero(String field, @Nullable BigDecimal value) {
        number(field, value);
        if (value != null && value.signum() < 0) {
            throw new Refused(field, Found.value(value), "a number of 0 or more");
        }
    }

    static void aboveZero(String field, @Nullable BigDecimal value) {
        number(field, value);
        if (value != null && value.signum() <= 0) {
            throw new Refused(field, Found.value(value), "a number above 0");
        }
    }

    static void share(String field, @Nullable BigDecimal value) {
        number(field, value);
        if (value != null && (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0)) {
            throw new Refused(field, Found.value(value), "a share from 0 to 1");
        }
    }

    /** Growth of -1 means that nothing is left. */
    static void growth(String field, @Nullable BigDecimal value) {
        number(field, value);
        if (value != null && value.compareTo(BigDecimal.ONE.negate()) < 0) {
            throw new Refused(field, Found.value(value), "a growth of -1 or more");
        }
    }

    static void count(String field, @Nullable Integer value) {
        if (value != null && value < 0) {
            throw new Refused(field, Found.value(value), "a count of 0 or more");
        }
    }

    static void from(String field, int low, int high, @Nullable Integer value) {
        if (value != null && (value < low || value > high)) {
            throw new Refused(field, Found.value(value), "a whole number from " + low + " to " + high);
        }
    }

    static void notBefore(String field, @Nullable LocalDate value, @Nullable LocalDate start) {
        if (value != null && start != null && value.isBefore(start)) {
            throw new Refused(field, Found.value(value), "a date not before " + start);
        }
    }

    static void bounded(String field, long found, Limit most) {
        if (most.isExceededBy(found)) {
            throw new Refused(field, String.valueOf(found), most.expected());
        }
    }

    static void text(String field, @Nullable String value) {
        if (value != null && !isPrintable(value, TEXT_LENGTH, "\t\n\r")) {
            throw new Refused(field, Found.value(value), "a text of 1 to 10000 printable characters");
        }
    }

    static void id(String field, @Nullable String value) {
        if (value != null && !isTerm(value)) {
            throw new Refused(field, Found.value(value), TERM);
        }
    }

    /** In an address these two would lead elsewhere, however they are written. */
    static void noStep(String field, String value) {
        if (value.equals(".") || value.equals("..")) {
            throw new Refused(field, Found.value(value), TERM + " other than `.` and `..`");
        }
    }

    /** The same term is the same object in every customer. */
    static @Nullable String term(String field, @Nullable String value) {
        return value == null ? null : knownTerm(field, value);
    }

    static String knownTerm(String field, String value) {
        known(field, value);
        int place = value.hashCode() & MET.length - 1;
        var met = MET[place];
        if (value.equals(met)) {
            return met;
        }
        id(field, value);
        var term = value.intern();
        MET[place] = term;
        return term;
    }

    /** A list of which tables judge each entry. */
    static <T> @Nullable List<T> cases(String field, @Nullable List<T> values) {
        return list(field, values, Limit.CASES);
    }

    static <T> @Nullable List<T> list(String field, @Nullable List<T> values) {
        return list(field, values, Limit.ENTRIES);
    }

    private static <T> @Nullable List<T> list(String field, @Nullable List<T> values, Limit most) {
        if (values == null) {
            return null;
        }
        bounded(field, values.size(), most);
        for (T value : values) {
            known(field, value);
        }
        return List.copyOf(values);
    }

    static @Nullable List<String> terms(String field, @Nullable List<String> values) {
        return terms(field, values, Limit.ENTRIES);
    }

    static @Nullable List<String> terms(String field, @Nullable List<String> values, Limit most) {
        return strings(field, values, most, value -> knownTerm(field, value));
    }

    static @Nullable List<String> texts(String field, @Nullable List<String> values) {
        return strings(field, values, Limit.ENTRIES, value -> {
            text(field, value);
            return value;
        });
    }

    private static @Nullable List<String> strings(
            String field, @Nullable List<String> values, Limit most, UnaryOperator<String> check) {
        var known = list(field, values, most);
        return known == null ? null : known.stream().map(check).toList();
    }

    /** What is said of product areas, sorted by them. */
    static <V> @Nullable Map<String, V> byArea(String field, @Nullable Map<String, V> values) {
        return byTerm(field, values, Limit.AREAS);
    }

    /** Sorted by term; a term without a value is unknown and left out. */
    static <V> @Nullable Map<String, V> byTerm(String field, @Nullable Map<String, V> values) {
        return byTerm(field, values, Limit.ENTRIES);
    }

    private static <V> @Nullable Map<String, V> byTerm(String field, @Nullable Map<String, V> values, Limit most) {
        if (values == null) {
            return null;
        }
        bounded(field, values.size(), most);
        var sorted = new TreeMap<String, V>();
        values.forEach((term, value) -> {
            if (value != null) {
                sorted.put(knownTerm(field, term), value);
            }
        });
        return Collections.unmodifiableMap(sorted);
    }

    /** Values are texts or decimals, nothing else. */
    static @Nullable Map<String, Object> answers(String field, @Nullable Map<String, Object> values) {
        var sorted = byTerm(field, values);
        if (sorted == null) {
            return null;
        }
        var answers = new TreeMap<String, Object>();
        sorted.forEach((term, value) -> answers.put(term, answer(field, value)));
        return Collections.unmodifiableMap(answers);
    }

    private static Object answer(String field, Object value) {
        if (value instanceof String text) {
            text(field, text);
            return text.intern();
        }
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            var number = new BigDecimal(value.toString());
            number(field, number);
            return number;
        }
        if (value instanceof BigInteger whole) {
            var number = new BigDecimal(whole);
            number(field, number);
            return number;
        }
        throw new Refused(field, Found.value(value), "a text or a number");
    }

    /** Two ids that look the same are the same, so that none is taken for another. */
    static boolean isTerm(String text) {
        return isPrintable(text, TERM_LENGTH, "") && !Quote.isHarmful(text);
    }

    /** Lone surrogates cannot be written as UTF-8, and control characters break the files that people read. */
    static boolean isPrintable(String text, int longest, String allowedControls) {
        if (text.length() > longest || text.isBlank()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~') {
                continue;
            }
            if (Character.isISOControl(c) && allowedControls.indexOf(c) < 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!isPair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
