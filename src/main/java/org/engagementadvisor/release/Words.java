package org.engagementadvisor.release;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.rules.RuleBook;

/** How facts and their values are called when people are told what moves. */
public interface Words {
    String label(String fact);

    String shown(String fact, Object value);

    /** The answers that count first, in order. */
    List<String> summary();

    /** The values that an answer may have, in their order; empty if that is not known. */
    List<String> values(String fact);

    /** An amount of turnover, without cents. */
    default String turnover(BigDecimal amount) {
        return shown("turnover", amount.setScale(0, RoundingMode.HALF_EVEN));
    }

    /** As a rule book calls them. */
    static Words of(RuleBook book) {
        return new Words() {
            @Override
            public String label(String fact) {
                return book.words().label(fact);
            }

            @Override
            public String shown(String fact, Object value) {
                return book.words().shown(fact, value);
            }

            @Override
            public List<String> summary() {
                return book.summary();
            }

            @Override
            public List<String> values(String fact) {
                return book.words().values(fact);
            }
        };
    }

    /** As they are named in files, where no rule book is at hand. */
    static Words asNamed() {
        return new Words() {
            @Override
            public String label(String fact) {
                return fact.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            }

            @Override
            public String shown(String fact, Object value) {
                return value instanceof BigDecimal amount
                        ? String.format(Locale.ROOT, "%,f", amount).replaceAll("\\.?0+$", "")
                        : value.toString();
            }

            @Override
            public List<String> summary() {
                return List.of();
            }

            @Override
            public List<String> values(String fact) {
                return List.of();
            }
        };
    }
}
