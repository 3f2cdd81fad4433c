package org.engagementadvisor.rules.engine;

import static java.util.Map.entry;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.engagementadvisor.customer.Customer;

/**
 * The classes and methods that rules in DRL may name, and no others: none of them reads or writes anything outside of the rule,
 * leads to one that does, or takes longer than its arguments are long. All that a customer's document holds is among them.
 */
public final class AllowedNames {
    /** What may be called on a class itself. */
    private static final Map<Class<?>, Set<String>> STATIC = Map.ofEntries(
            entry(String.class, Set.of("join", "valueOf")),
            entry(Integer.class, Set.of("valueOf")),
            entry(Math.class, Set.of("abs", "max", "min")),
            entry(Objects.class, Set.of("equals")),
            entry(BigDecimal.class, Set.of("valueOf", "ZERO", "ONE", "TEN")),
            entry(MathContext.class, Set.of("DECIMAL64")),
            entry(LocalDate.class, Set.of("of", "parse")),
            entry(Collections.class, Set.of("frequency", "max", "min")));

    private static final Set<Class<?>> CREATED = Set.of(String.class, BigDecimal.class, TreeSet.class);

    private static final Set<Class<?>> OTHER_TYPES = Set.of(
            Case.class,
            Agreed.class,
            Object.class,
            Number.class,
            Long.class,
            Boolean.class,
            Collection.class,
            List.class,
            Set.class,
            Map.class,
            TreeSet.class);

    private static final Set<String> OF_A_CASE = Set.of(
            "after", "getAfter", "customer", "getCustomer", "value", "answer", "verdict", "moved", "kind", "inWords");

    private static final Set<String> OF_VALUES = Set.of(
            "abs",
            "add",
            "compareTo",
            "contains",
            "containsAll",
            "containsKey",
            "containsValue",
            "doubleValue",
            "endsWith",
            "entrySet",
            "equals",
            "equalsIgnoreCase",
            "first",
            "get",
            "getKey",
            "getOrDefault",
            "getValue",
            "indexOf",
            "intValue",
            "isAfter",
            "isBefore",
            "isBlank",
            "isEmpty",
            "isEqual",
            "keySet",
            "last",
            "length",
            "longValue",
            "max",
            "min",
            "minusDays",
            "minusMonths",
            "minusYears",
            "multiply",
            "negate",
            "plusDays",
            "plusMonths",
            "plusYears",
            "signum",
            "size",
            "startsWith",
            "strip",
            "substring",
            "subtract",
            "toLowerCase",
            "toString",
            "toUpperCase",
            "values");

    private static final Set<String> GATHERING =
            Set.of("average", "collectList", "collectSet", "count", "max", "min", "sum");

    private static final SortedMap<String, Class<?>> TYPES = new TreeMap<>();
    private static final SortedSet<String> MEMBERS = new TreeSet<>(OF_VALUES);

    static {
        STATIC.keySet().forEach(type -> TYPES.put(type.getSimpleName(), type));
        OTHER_TYPES.forEach(type -> TYPES.put(type.getSimpleName(), type));
        MEMBERS.addAll(OF_A_CASE);
        document(Customer.class);
    }

    private AllowedNames() {}

    /** A record of the customer with what it holds, and what that holds. */
    private static void document(Type type) {
        if (type instanceof ParameterizedType generic) {
            List.of(generic.getActualTypeArguments()).forEach(AllowedNames::document);
        } else if (type instanceof Class<?> own
                && own.getName().startsWith(Customer.class.getPackageName())
                && TYPES.putIfAbsent(own.getSimpleName(), own) == null) {
            if (own.isEnum()) {
                List.of(own.getEnumConstants()).forEach(constant -> MEMBERS.add(((Enum<?>) constant).name()));
                MEMBERS.add("word");
            } else if (own.isRecord()) {
                for (RecordComponent part : own.getRecordComponents()) {
                    MEMBERS.add(part.getName());
                    document(part.getGenericType());
                }
            }
        }
    }

    /** Whether a pattern, a cast or a call may name that class, by its simple or its whole name. */
    static boolean isType(String name) {
        return TYPES.containsKey(name) || isImport(name);
    }

    static boolean isImport(String name) {
        Class<?> known = TYPES.get(name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1));
        return known != null && name.equals(known.getCanonicalName());
    }

    static boolean isCreated(String name) {
        return CREATED.stream()
                .anyMatch(type -> name.equals(type.getSimpleName()) || name.equals(type.getCanonicalName()));
    }

    /** Whether a class of the list has that to call, or to read, on itself. */
    static boolean isStatic(String type, String member) {
        Class<?> known = TYPES.get(type.substring(type.lastIndexOf('.') + 1));
        return known != null
                && (STATIC.getOrDefault(known, Set.of()).contains(member)
                        || (known.isEnum() && MEMBERS.contains(member)));
    }

    static boolean isMember(String name) {
        return MEMBERS.contains(name);
    }

    static boolean gathers(String function) {
        return GATHERING.contains(function);
    }

    static Collection<String> types() {
        return TYPES.keySet();
    }

    static Collection<String> members() {
        return MEMBERS;
    }

    /** The lists in words, a line each, for the people who write rules. */
    public static List<String> inWords() {
        return List.of(
                line("of a case", OF_A_CASE),
                line("of texts, numbers, dates and lists", OF_VALUES),
                "- on a class itself: "
                        + String.join(
                                ", ",
                                STATIC.entrySet().stream()
                                        .flatMap(type -> type.getValue().stream()
                                                .map(member ->
                                                        "`" + type.getKey().getSimpleName() + "." + member + "`"))
                                        .sorted()
                                        .toList()),
                line("with `new`", simple(CREATED)),
                line("with `accumulate`", GATHERING),
                line("as the type of a pattern, beside the records of a customer", simple(OTHER_TYPES)));
    }

    private static String line(String what, Set<String> names) {
        return "- " + what + ": `" + String.join("`, `", new TreeSet<>(names)) + "`";
    }

    private static Set<String> simple(Set<Class<?>> types) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.getSimpleName()));
        return names;
    }
}
