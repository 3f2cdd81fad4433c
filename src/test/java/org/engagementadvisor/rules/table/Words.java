package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small vocabulary with a fact of each type. */
final class Words {
    private static final List<String> YES_NO = List.of("yes", "no");

    private Words() {}

    static Vocabulary small() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("turnover", FactType.MONEY));
        facts.add(fact("growth", FactType.RATIO));
        facts.add(fact("employees", FactType.WHOLE));
        facts.add(fact("interval", FactType.NUMBER));
        facts.add(fact("since", FactType.DATE));
        facts.add(fact(Fact.AS_OF, FactType.DATE));
        facts.add(fact("segment", FactType.TERM, "system", "commercial", "private"));
        facts.add(fact("country", FactType.TERM));
        facts.add(fact("rhythm", FactType.TERM, "known", "not yet"));
        facts.add(fact("tried", FactType.TERMS, "price", "partner"));
        facts.add(fact("bought", FactType.YES_NO));
        facts.add(of(Scope.AREA, "areaTurnover", FactType.MONEY, false));
        facts.add(of(Scope.ASSUMPTION, "assumedScore", FactType.SCORE, false));
        facts.add(new Fact(
                "class",
                "Class",
                FactType.WHOLE,
                "",
                Scope.CUSTOMER,
                List.of(),
                false,
                BigDecimal.ONE,
                BigDecimal.valueOf(5),
                true,
                false));
        facts.add(ranged("portion", FactType.RATIO, BigDecimal.ZERO, BigDecimal.ONE));
        facts.add(ranged("visits", FactType.WHOLE, BigDecimal.ZERO, null));
        facts.add(ranged("rating", FactType.WHOLE, BigDecimal.ONE, BigDecimal.valueOf(5)));
        facts.add(fact("budget", FactType.MONEY));
        facts.add(inUnit("months", FactType.WHOLE, "months"));
        facts.add(inUnit("years", FactType.NUMBER, "years"));
        facts.add(fact("agreed", FactType.TERM, "none", "D", "C", "B", "A"));
        facts.add(fact("grade", FactType.TERM, "A", "B", "AA"));
        facts.add(answer("priority", FactType.TERM, "none", "D", "C", "B", "A"));
        facts.add(answer("tag", FactType.TERM));
        facts.add(answer("day", FactType.DATE));
        facts.add(answer("share", FactType.RATIO));
        facts.add(answer("isKey", FactType.YES_NO));
        facts.add(answer("note", FactType.TEXT));
        facts.add(answer("score", FactType.SCORE));
        facts.add(of(Scope.AREA, "areaScore", FactType.SCORE, true));
        facts.add(of(Scope.ASSUMPTION, "scoreLevel", FactType.TERM, true));
        return new Vocabulary(facts);
    }

    private static Fact fact(String name, FactType type, String... values) {
        return fact(Scope.CUSTOMER, name, type, false, List.of(values));
    }

    private static Fact answer(String name, FactType type, String... values) {
        return fact(Scope.CUSTOMER, name, type, true, List.of(values));
    }

    private static Fact inUnit(String name, FactType type, String unit) {
        return new Fact(name, name, type, unit, Scope.CUSTOMER, List.of(), false, null, null, false, false);
    }

    private static Fact ranged(String name, FactType type, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new Fact(name, name, type, "", Scope.CUSTOMER, List.of(), false, from, to, false, false);
    }

    private static Fact of(Scope scope, String name, FactType type, boolean answered) {
        return fact(scope, name, type, answered, List.of());
    }

    private static Fact fact(Scope scope, String name, FactType type, boolean answered, List<String> values) {
        List<String> all = type == FactType.YES_NO ? YES_NO : values;
        return new Fact(name, name, type, "", scope, all, false, null, null, answered, false);
    }
}
