package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.util.List;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a lower price. {@code extraTurnover} is what the customer would buy more at today's price, {@code firm} or not;
 * {@code discount} is a share of 0 to 1, {@code on} the extra or the total.
 */
public record PriceRequest(
        @Nullable List<String> areas,
        BigDecimal extraTurnover,
        @Nullable Boolean firm,
        BigDecimal discount,
        Scope on) {
    public PriceRequest {
        areas = Check.terms("areas", areas, Limit.AREAS);
        Check.known("extraTurnover", extraTurnover);
        Check.atLeastZero("extraTurnover", extraTurnover);
        Check.known("discount", discount);
        Check.share("discount", discount);
        Check.known("on", on);
    }

    /** What the discount is asked on. */
    public enum Scope implements Word {
        EXTRA,
        TOTAL;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }
}
