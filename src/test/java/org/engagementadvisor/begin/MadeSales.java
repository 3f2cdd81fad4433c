package org.engagementadvisor.begin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sales of a made-up company, the same every time: 60 customers buy in their own rhythms for two years, some stop, some give back. */
final class MadeSales {
    static final int CUSTOMERS = 60;
    static final int PRODUCTS = 48;
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    /** Names that a cell of a table, a formula or a template could take for something else. */
    static final List<String> GROUPS = List.of(
            "Bolts, nuts",
            "=1+1",
            "{turnover}",
            "Pipes \"inner\"",
            "Gläser & Flaschen",
            "unknown",
            "PUMPS",
            "Öle or unknown",
            "@lamps",
            "Tools",
            "tools ",
            "Seals\nand rings",
            "Valves [small]|big",
            "Paint",
            "-Paper",
            "Tape");

    private final List<Sale> sales = new ArrayList<>();

    /** A line; amounts are in cents and above 0, of a credit note too. */
    record Sale(
            String order,
            int line,
            LocalDate day,
            int customer,
            int product,
            int quantity,
            long price,
            long cost,
            boolean credit) {
        long amount() {
            return price * quantity;
        }

        /** Below 0 for a credit note. */
        long signed() {
            return credit ? -amount() : amount();
        }
    }

    MadeSales() {
        var chance = new Random(12);
        int order = 1000;
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            int rhythm = 14 + chance.nextInt(60);
            var end = customer % 7 == 3 ? LAST.minusDays(200) : LAST;
            for (var day = LAST.minusDays(700 + chance.nextInt(20));
                    !day.isAfter(end);
                    day = day.plusDays(rhythm / 2 + chance.nextInt(rhythm))) {
                int lines = 1 + chance.nextInt(4);
                order++;
                for (int line = 1; line <= lines; line++) {
                    int product = chance.nextInt(PRODUCTS);
                    long price = 995L + 137L * product;
                    int quantity = 1 + chance.nextInt(10 + customer);
                    // Some customers are sold to below cost.
                    long cost = price * quantity * (customer % 11 == 5 ? 110 : 55 + product % 30) / 100;
                    sales.add(new Sale("S" + order, line, day, customer, product, quantity, price, cost, false));
                    if (chance.nextInt(40) == 0 && day.plusDays(3).isBefore(end)) {
                        sales.add(new Sale(
                                "G" + order,
                                line,
                                day.plusDays(3),
                                customer,
                                product,
                                1,
                                price,
                                cost / quantity,
                                true));
                    }
                }
            }
        }
        sales.add(new Sale("S9999", 1, LAST, 0, 0, 1, 995, 500, false));
    }

    List<Sale> sales() {
        return sales;
    }

    static String group(int product) {
        return GROUPS.get(product % GROUPS.size());
    }

    /** The sum over all lines. */
    BigDecimal turnover() {
        return BigDecimal.valueOf(sales.stream().mapToLong(Sale::signed).sum(), 2);
    }

    BigDecimal cost() {
        return BigDecimal.valueOf(
                sales.stream()
                        .mapToLong(sale -> sale.credit() ? -sale.cost() : sale.cost())
                        .sum(),
                2);
    }
}
