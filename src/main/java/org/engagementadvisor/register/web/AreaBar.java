package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * What a customer buys in an area of us and elsewhere, in a drawing 100 wide on one scale for all its areas.
 *
 * @param ours the turnover with us in words; null if it is not known
 * @param spend what it buys in a year from whomever; null if it is not known
 * @param share ours of the spend in percent; null where one of them is not known
 * @param elsewhere the difference; null if there is none, or it is not known
 * @param isEstimated whether the spend is our guess
 */
record AreaBar(
        String area,
        @Nullable String ours,
        @Nullable String spend,
        @Nullable String share,
        @Nullable String elsewhere,
        boolean isEstimated,
        @Nullable String competitor,
        String oursWidth,
        String spendWidth) {
    private static final double WIDTH = 100;

    /** What is known of an area; amounts are a year's. */
    private record Known(
            String name,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal spend,
            @Nullable Area area) {
        BigDecimal ours() {
            return turnover == null ? BigDecimal.ZERO : turnover.max(BigDecimal.ZERO);
        }

        BigDecimal size() {
            return spend == null ? ours() : ours().max(spend);
        }
    }

    /**
     * The largest first; those of which nothing is known are left out.
     *
     * @param figures what the rule book knows of each area, by its names
     */
    static List<AreaBar> of(Map<String, Map<String, Object>> figures, Customer customer, BookWords words) {
        var areas = customer.areas() == null ? Map.<String, Area>of() : customer.areas();
        var known = figures.entrySet().stream()
                .map(each -> new Known(
                        each.getKey(),
                        amount(each.getValue().get("areaTurnover")),
                        amount(each.getValue().get("areaSpend")),
                        areas.get(each.getKey())))
                .filter(each -> each.turnover() != null || each.spend() != null)
                .sorted(Comparator.comparing(Known::size).reversed().thenComparing(Known::name))
                .toList();
        double most = known.isEmpty() ? 0 : known.get(0).size().doubleValue();
        return known.stream().map(each -> of(each, most, words)).toList();
    }

    private static @Nullable BigDecimal amount(@Nullable Object figure) {
        return figure == null ? null : new BigDecimal(figure.toString());
    }

    private static AreaBar of(Known known, double most, BookWords words) {
        var turnover = known.turnover();
        var spend = known.spend();
        var elsewhere = turnover == null || spend == null ? BigDecimal.ZERO : spend.subtract(known.ours());
        boolean hasShare = turnover != null && spend != null && spend.signum() > 0;
        var area = known.area();
        return new AreaBar(
                known.name(),
                turnover == null ? null : words.spokenMoney(turnover),
                spend == null ? null : words.spokenMoney(spend),
                spend != null && hasShare ? percent(known.ours(), spend) : null,
                elsewhere.signum() > 0 ? words.spokenMoney(elsewhere) : null,
                area != null
                        && area.categorySpend() != null
                        && area.categorySpend().basis() == Area.Basis.ESTIMATED,
                area == null ? null : competitor(area),
                width(known.ours(), most),
                width(spend == null ? BigDecimal.ZERO : spend, most));
    }

    private static String percent(BigDecimal part, BigDecimal whole) {
        return String.valueOf(Math.min(100, Math.round(part.doubleValue() * 100 / whole.doubleValue())));
    }

    private static @Nullable String competitor(Area area) {
        var competitor = area.competitor();
        if (competitor == null) {
            return null;
        }
        var hold = competitor.hold() == null ? null : competitor.hold().word();
        var said =
                Stream.of(competitor.name(), hold).flatMap(Stream::ofNullable).collect(Collectors.joining(", "));
        return said.isEmpty() ? null : said;
    }

    private static String width(BigDecimal amount, double most) {
        return Drawn.number(most <= 0 ? 0 : amount.doubleValue() / most * WIDTH);
    }
}
