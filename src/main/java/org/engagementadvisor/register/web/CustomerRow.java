package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * A customer in the list of customers, in words.
 *
 * @param colour of its segment, as a class of the style sheet; null if it has none
 * @param turnover a year, {@code growth} against the year before
 * @param first what to do first, {@code by} whom and when
 */
record CustomerRow(
        String id,
        String name,
        @Nullable String manager,
        @Nullable String segment,
        @Nullable String colour,
        @Nullable String priority,
        @Nullable String level,
        @Nullable String turnover,
        @Nullable String open,
        @Nullable String first,
        @Nullable String by,
        @Nullable String worth,
        @Nullable String fault) {
    static final String TURNOVER = "turnover";
    static final String OPEN = "marginOnHeadroom";

    /** By what the list can be sorted; each the best first. */
    enum Order {
        NAME,
        PRIORITY,
        TURNOVER,
        OPEN,
        WORTH;

        Comparator<Standing> comparator() {
            Comparator<Standing> best = switch (this) {
                case NAME -> Comparator.comparing(CustomerRow::called, String.CASE_INSENSITIVE_ORDER);
                case PRIORITY ->
                    Comparator.comparing(
                            each -> term(each, "priority"), Comparator.nullsLast(Comparator.naturalOrder()));
                case TURNOVER -> largest(each -> amount(each, CustomerRow.TURNOVER));
                case OPEN -> largest(each -> amount(each, CustomerRow.OPEN));
                case WORTH -> largest(CustomerRow::net);
            };
            return best.thenComparing(Standing::customer);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Comparator<Standing> largest(Function<Standing, @Nullable BigDecimal> figure) {
            return Comparator.comparing(figure, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed();
        }
    }

    static String called(Standing customer) {
        return customer.name() == null ? customer.customer() : customer.name();
    }

    static @Nullable String term(Standing customer, String name) {
        var value = known(customer).get(name);
        return value == null ? null : value.toString();
    }

    static @Nullable BigDecimal amount(Standing customer, String name) {
        return known(customer).get(name) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    static @Nullable BigDecimal net(Standing customer) {
        var told = customer.told();
        return told == null || told.first() == null ? null : told.first().net();
    }

    private static Map<String, Object> known(Standing customer) {
        return customer.told() == null ? Map.of() : customer.told().counted().known();
    }

    static CustomerRow of(Standing customer, BookWords words, LocalDate today) {
        var told = customer.told();
        var first = told == null ? null : told.first();
        var net = net(customer);
        var due = first == null || first.due() == null ? null : words.day(first.due(), today);
        var by = first == null
                ? null
                : String.join(
                        ", ",
                        Stream.of(first.owner(), due).filter(Objects::nonNull).toList());
        return new CustomerRow(
                customer.customer(),
                called(customer),
                customer.accountManager(),
                term(customer, "segment"),
                term(customer, "colour"),
                term(customer, "priority"),
                term(customer, "level"),
                money(amount(customer, TURNOVER), words),
                money(amount(customer, OPEN), words),
                first == null ? null : first.headline(),
                by,
                net == null || net.signum() <= 0 ? null : words.wholeMoney(net),
                customer.fault());
    }

    private static @Nullable String money(@Nullable BigDecimal amount, BookWords words) {
        return amount == null ? null : words.wholeMoney(amount);
    }
}
