package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.minus;
import static org.engagementadvisor.rules.fact.Arithmetic.per;
import static org.engagementadvisor.rules.fact.Arithmetic.plus;
import static org.engagementadvisor.rules.fact.Arithmetic.sum;
import static org.engagementadvisor.rules.fact.Arithmetic.times;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.ofItem;
import static org.engagementadvisor.rules.fact.InputFact.wordOf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.engagementadvisor.customer.PriceRequest;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a price concession does to the margin. With turnover T a year at today's price, margin ratio m, extra turnover E at
 * today's price and discount d: on the total, the margin becomes (T + E)(m - d), and break-even needs d / (m - d) more volume; on
 * the extra only, it grows by E(m - d).
 */
public final class PriceRequestFacts {
    private static final String TURNOVER = "requestTurnover";
    private static final String RATIO = "requestMarginRatio";
    private static final String BEFORE = "requestMarginBefore";
    private static final String AFTER = "requestMarginAfter";
    private static final String WITHOUT = "requestMarginWithoutExtra";
    private static final String HEADROOM = "requestHeadroom";
    private static final String AREA_TURNOVER = "areaTurnover";
    private static final String AREA_MARGIN = "areaMargin";

    private PriceRequestFacts() {}

    public static List<InputFact> all() {
        return List.of(
                of("requestAreas", FactType.TERMS, PriceRequestFacts::areaNames).withTermsOf(Parts.AREA),
                of("requestDiscount", FactType.RATIO, subject -> in(request(subject), PriceRequest::discount))
                        .from(0, 1),
                of("requestExtra", FactType.MONEY, subject -> in(request(subject), PriceRequest::extraTurnover))
                        .from(0),
                of("requestFirm", FactType.YES_NO, subject -> yesNo(in(request(subject), PriceRequest::firm))),
                wordOf(
                        Scope.PRICE_REQUEST,
                        "requestOn",
                        PriceRequest.Scope.class,
                        subject -> in(request(subject), PriceRequest::on)),
                of(TURNOVER, FactType.MONEY, subject -> total(subject, AREA_TURNOVER), AREA_TURNOVER),
                of(
                        RATIO,
                        FactType.RATIO,
                        subject -> per(subject.decimal(BEFORE), subject.decimal(TURNOVER)),
                        BEFORE,
                        TURNOVER),
                of(BEFORE, FactType.MONEY, subject -> total(subject, AREA_MARGIN), AREA_MARGIN),
                of(AFTER, FactType.MONEY, subject -> after(subject, extra(subject)), BEFORE, RATIO, TURNOVER),
                of(WITHOUT, FactType.MONEY, subject -> after(subject, BigDecimal.ZERO), BEFORE, RATIO, TURNOVER),
                of(
                        "requestMarginChange",
                        FactType.MONEY,
                        subject -> minus(subject.decimal(AFTER), subject.decimal(BEFORE)),
                        AFTER,
                        BEFORE),
                of(
                        "requestMarginChangeWithoutExtra",
                        FactType.MONEY,
                        subject -> minus(subject.decimal(WITHOUT), subject.decimal(BEFORE)),
                        WITHOUT,
                        BEFORE),
                of("requestMarginOnExtra", FactType.MONEY, subject -> times(extra(subject), left(subject)), RATIO),
                of("requestCanBreakEven", FactType.YES_NO, PriceRequestFacts::canBreakEven, RATIO),
                of(
                        "requestBreakEven",
                        FactType.RATIO,
                        subject -> per(in(request(subject), PriceRequest::discount), left(subject)),
                        RATIO),
                of(HEADROOM, FactType.MONEY, subject -> total(subject, "areaHeadroom"), "areaHeadroom"),
                of("requestExtraBeyondHeadroom", FactType.YES_NO, PriceRequestFacts::isBeyondHeadroom, HEADROOM));
    }

    private static InputFact of(String name, FactType type, InputFact.Getter getter, String... needs) {
        return ofItem(Scope.PRICE_REQUEST, name, type, getter, needs);
    }

    private static @Nullable PriceRequest request(Subject subject) {
        return subject.thing(PriceRequest.class);
    }

    private static @Nullable BigDecimal extra(Subject subject) {
        return in(request(subject), PriceRequest::extraTurnover);
    }

    /** The areas that it is about: those named, or else all bought. */
    private static List<Subject> areas(Subject subject) {
        List<String> named = in(request(subject), PriceRequest::areas);
        Predicate<Subject> isMeant = named == null || named.isEmpty()
                ? PriceRequestFacts::isBought
                : area -> named.contains(area.areaName());
        return subject.whole().parts(Scope.AREA).stream().filter(isMeant).toList();
    }

    private static boolean isBought(Subject area) {
        BigDecimal turnover = area.decimal(AREA_TURNOVER);
        return turnover != null && turnover.signum() != 0;
    }

    private static List<String> areaNames(Subject subject) {
        List<String> names = new ArrayList<>();
        areas(subject).forEach(area -> names.add(String.valueOf(area.areaName())));
        return names;
    }

    private static @Nullable BigDecimal total(Subject subject, String fact) {
        List<Subject> areas = areas(subject);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        areas.forEach(area -> values.add(area.decimal(fact)));
        return areas.isEmpty() ? null : sum(values);
    }

    /** What is left of the margin ratio after the discount; negative where even the first unit loses. */
    private static @Nullable BigDecimal left(Subject subject) {
        return minus(subject.decimal(RATIO), in(request(subject), PriceRequest::discount));
    }

    private static @Nullable BigDecimal after(Subject subject, @Nullable BigDecimal extra) {
        BigDecimal before = subject.decimal(BEFORE);
        BigDecimal onExtra = times(extra, left(subject));
        if (in(request(subject), PriceRequest::on) == PriceRequest.Scope.EXTRA) {
            return plus(before, onExtra);
        }
        BigDecimal conceded = times(subject.decimal(TURNOVER), in(request(subject), PriceRequest::discount));
        return plus(minus(before, conceded), onExtra);
    }

    /** None does when the discount is the whole margin ratio or more. */
    private static @Nullable String canBreakEven(Subject subject) {
        BigDecimal left = left(subject);
        return left == null ? null : yesNo(left.signum() > 0);
    }

    private static @Nullable String isBeyondHeadroom(Subject subject) {
        BigDecimal headroom = subject.decimal(HEADROOM);
        BigDecimal extra = extra(subject);
        return headroom == null || extra == null ? null : yesNo(extra.compareTo(headroom) > 0);
    }
}
