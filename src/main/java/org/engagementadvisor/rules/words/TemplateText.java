package org.engagementadvisor.rules.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** A text with what is known put into it. */
final class TemplateText {
    private static final String ONE = "1";

    private final List<Template.Part> parts;
    private final Wording wording;
    private final Function<Fact, @Nullable Object> known;

    TemplateText(List<Template.Part> parts, Wording wording, Function<Fact, @Nullable Object> known) {
        this.parts = parts;
        this.wording = wording;
        this.known = known;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < parts.size(); at++) {
            Template.Part part = parts.get(at);
            int passage = part.passage();
            if (passage == 0 || stands(Math.abs(passage)) == passage > 0) {
                text.append(told(part));
            }
        }
        return text.toString();
    }

    /** A passage goes with the facts in it that have no words to stand in for them. */
    private boolean stands(int passage) {
        for (int at = 0; at < parts.size(); at++) {
            Template.Part part = parts.get(at);
            Fact fact = part.passage() == passage && part.text() == null ? part.fact() : null;
            if (fact != null && isNone(fact, known.apply(fact))) {
                return false;
            }
        }
        return true;
    }

    /** A share of nothing is a share, but no amount is none. */
    private static boolean isNone(Fact fact, @Nullable Object value) {
        boolean isAmount = fact.type().isNumeric() && fact.type() != FactType.RATIO && fact.type() != FactType.SCORE;
        return value == null || (isAmount && Values.decimal(value).signum() == 0);
    }

    private String told(Template.Part part) {
        Fact fact = part.fact();
        Object value = fact == null ? null : known.apply(fact);
        if (fact == null || value == null) {
            return part.text() == null ? wording.phrase(Wording.Phrase.UNKNOWN) : part.text();
        }
        String spoken = wording.spoken(fact, value);
        String told = fact.type().isDecimal() && isSaidOfAnother(fact, Values.decimal(value), spoken)
                ? wording.value(fact, value)
                : spoken;
        Template.Counted counted = part.counted();
        return counted == null ? told : told + " " + (told.equals(ONE) ? counted.one() : counted.many());
    }

    /** Whether another figure of the text, which differs, would read the same. */
    private boolean isSaidOfAnother(Fact fact, BigDecimal figure, String spoken) {
        for (int at = 0; at < parts.size(); at++) {
            Fact other = parts.get(at).fact();
            Object value = other == null || other.type() != fact.type() ? null : known.apply(other);
            if (other != null
                    && value != null
                    && Values.decimal(value).compareTo(figure) != 0
                    && wording.spoken(other, value).equals(spoken)) {
                return true;
            }
        }
        return false;
    }
}
