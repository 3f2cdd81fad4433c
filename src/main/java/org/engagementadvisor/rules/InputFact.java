package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is read off a customer, or computed from what is known of it.
 *
 * @param needs the answers that the computation uses, so that it is not asked for before they are given
 */
record InputFact(Fact fact, Getter getter, List<String> needs) {

    /** How the value comes about; null is unknown. */
    interface Getter {
        @Nullable
        Object of(Subject subject);
    }

    static InputFact of(String name, FactType type, Scope scope, List<String> values, Getter getter, String... needs) {
        Fact fact = new Fact(name, words(name), type, "", scope, values, false, null, null, false);
        return new InputFact(fact, getter, List.of(needs));
    }

    InputFact from(int least, int most) {
        Fact bounded = new Fact(
                fact.name(),
                fact.label(),
                fact.type(),
                fact.unit(),
                fact.scope(),
                fact.values(),
                fact.ordered(),
                BigDecimal.valueOf(least),
                BigDecimal.valueOf(most),
                false);
        return new InputFact(bounded, getter, needs);
    }

    /** The name in words, which serves as label until the vocabulary gives a better one. */
    private static String words(String name) {
        String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
