package org.engagementadvisor.begin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.intake.FolderLook;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;
import org.engagementadvisor.intake.LookedRows.Beside;
import org.jspecify.annotations.Nullable;

/** Finds the order lines: a file that says who bought when for how much, or one whose headers in another file say who and when. */
final class LinesFinder {
    private static final List<String> FIELDS =
            List.of("order", "line", "undoes", "product", "quantity", "price", "amount", "cost", "unitCost", "profit");

    /** What a header says rather than a line, where it is apart. */
    private static final List<String> OF_HEADERS = List.of("lines.customer", "lines.date");

    private static final double CENTS = 0.9;
    private static final double A_DETAIL = 0.5;

    private final FolderLook look;
    private final Columns columns;

    /** Lines, and their headers where these are apart, with how well they fit. */
    private record Found(
            LookedFile lines,
            @Nullable LookedFile headers,
            @Nullable Beside key,
            double fitness) {}

    LinesFinder(FolderLook look, Columns columns) {
        this.look = look;
        this.columns = columns;
    }

    Plan plan() {
        var found = new ArrayList<Found>();
        for (var file : look.files()) {
            double money = money(file);
            if (money > 0) {
                add(found, file, null, null, money);
                look.files().stream()
                        .filter(other -> !other.equals(file))
                        .forEach(other -> addJoined(found, file, other, money));
            }
        }
        if (found.isEmpty()) {
            throw new BeginRefused(Missing.lines(look, columns));
        }
        var best = found.stream()
                .max(Comparator.comparingDouble(Found::fitness)
                        .thenComparingLong(one -> one.lines().rows()))
                .get();
        return planned(best);
    }

    private double money(LookedFile file) {
        double amount = best("lines.amount", file);
        double price = Math.min(best("lines.price", file), best("lines.quantity", file));
        return Math.max(amount, price);
    }

    private double best(String field, LookedFile file) {
        return columns.of(field, file).stream()
                .mapToDouble(Candidate::fitness)
                .max()
                .orElse(0);
    }

    private void add(
            List<Found> found, LookedFile lines, @Nullable LookedFile headers, @Nullable Beside key, double money) {
        var head = headers == null ? lines : headers;
        double customer = best("lines.customer", head);
        double date = best("lines.date", head);
        if (customer > 0 && date > 0) {
            double details = A_DETAIL * (best("lines.product", lines) + best("lines.quantity", lines));
            double named = columns.usual().isFileOf("lines", lines.name()) ? A_DETAIL / 2 : 0;
            found.add(new Found(lines, headers, key, money + customer + date + details + named));
        }
    }

    private void addJoined(List<Found> found, LookedFile lines, LookedFile headers, double money) {
        boolean saysAll = best("lines.customer", lines) > 0 && best("lines.date", lines) > 0;
        if (saysAll || best("lines.customer", headers) == 0 || best("lines.date", headers) == 0) {
            return;
        }
        for (var own : columns.of("lines.order", lines)) {
            for (var key : columns.of("lines.order", headers)) {
                boolean leads = key.column().isKey()
                        && look.contained(own.column(), key.column())
                                >= columns.settings().figure("joined at least");
                if (leads) {
                    add(found, lines, headers, new Beside(own.column(), key.column()), money);
                    return;
                }
            }
        }
    }

    private Plan planned(Found found) {
        var plan = new Plan(found.lines());
        plan.headers = found.headers();
        plan.headerKey = found.key();
        var head = found.headers() == null ? found.lines() : found.headers();
        for (var field : OF_HEADERS) {
            take(
                    plan,
                    field,
                    columns.of(field, head).stream()
                            .map(one -> checked(field, one))
                            .toList());
        }
        for (var field : FIELDS) {
            take(plan, "lines." + field, columns.of("lines." + field, found.lines()));
        }
        if (!plan.has("lines.order") && found.key() != null) {
            take(
                    plan,
                    "lines.order",
                    List.of(new Candidate(found.lines(), found.key().own(), 1, "leads to the headers")));
        }
        settleMoney(plan);
        return plan;
    }

    private Candidate checked(String field, Candidate one) {
        if (field.equals("lines.date")) {
            var column = one.column();
            return column.equalDates() > 1 && isSwapped(column.datePatterns())
                    ? one.but(-0.3, "day and month could be the other way round")
                    : one.but(0, "written " + column.datePatterns().get(0));
        }
        var column = one.column();
        return one.but(
                0, column.distinct() + " different in " + 100 * column.filled() / column.rows() + " of 100 rows");
    }

    static boolean isSwapped(List<String> patterns) {
        return patterns.size() > 1
                && patterns.get(0)
                        .replace('d', 'x')
                        .replace('M', 'd')
                        .replace('x', 'M')
                        .equals(patterns.get(1));
    }

    private void take(Plan plan, String field, List<Candidate> candidates) {
        var unused =
                candidates.stream().filter(one -> !plan.isTaken(one.column())).toList();
        var taken = columns.pick(field, unused);
        if (taken != null) {
            plan.take(taken);
        }
    }

    /** The amount by itself or as price by quantity; the cost of the line, else what is left of the amount without the profit, else of one. */
    private void settleMoney(Plan plan) {
        var amount = plan.taken.get("lines.amount");
        var price = plan.column("lines.price");
        var quantity = plan.column("lines.quantity");
        if (amount != null && price != null && quantity != null) {
            tell(plan, amount, price, quantity);
        } else if (amount == null) {
            var discounts = columns.of("lines.discount", plan.lines);
            take(plan, "lines.discount", discounts);
        }
        if (plan.has("lines.cost")) {
            plan.taken.remove("lines.unitCost");
            plan.taken.remove("lines.profit");
        } else if (plan.has("lines.profit")) {
            plan.taken.remove("lines.unitCost");
        }
    }

    private void tell(Plan plan, Taken amount, LookedColumn price, LookedColumn quantity) {
        double share = look.product(amount.candidate().column(), price, quantity);
        var why = Math.round(share * 100) + " of 100 lines are quantity by price";
        plan.take(new Taken(amount.field(), amount.candidate().but(share >= CENTS ? 0.2 : 0, why), amount.others()));
    }
}
