package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.portfolio.Counted;
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
                            each -> of(each, Counted::priority), Comparator.nullsLast(Comparator.naturalOrder()));
                case TURNOVER -> largest(each -> of(each, Counted::turnover));
                case OPEN -> largest(each -> of(each, Counted::openMargin));
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

    /** Null if it is not known, or the rules went wrong. */
    static <T> @Nullable T of(Standing customer, Function<Counted, @Nullable T> known) {
        return customer.told() == null ? null : known.apply(customer.told().counted());
    }

    static @Nullable BigDecimal net(Standing customer) {
        var told = customer.told();
        return told == null || told.first() == null ? null : told.first().net();
    }

    static CustomerRow of(Standing customer, BookWords words, LocalDate today) {
        var told = customer.told();
        var first = told == null ? null : told.first();
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
                of(customer, Counted::segment),
                of(customer, Counted::colour),
                of(customer, Counted::priority),
                of(customer, Counted::level),
                money(of(customer, Counted::turnover), words),
                money(of(customer, Counted::openMargin), words),
                first == null ? null : first.headline(),
                by,
                words.worth(net(customer)).orElse(null),
                customer.fault());
    }

    private static @Nullable String money(@Nullable BigDecimal amount, BookWords words) {
        return amount == null ? null : words.spokenMoney(amount);
    }
}
