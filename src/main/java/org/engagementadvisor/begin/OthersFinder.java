package org.engagementadvisor.begin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.intake.FolderLook;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;
import org.engagementadvisor.intake.LookedValue;

/** Finds what belongs to the order lines: customers, products, groups of products, credit notes and the currency. */
final class OthersFinder {
    private static final List<String> OF_CUSTOMERS =
            List.of("name", "organisation", "country", "region", "accountManager", "employees", "ownTurnover");

    private static final double BY_CONTENT = 0.6;
    private static final double KEY = 0.98;
    private static final double FILE = 0.1;
    private static final double OTHER_SIZE = -0.15;
    private static final int MOST_KINDS = 40;

    private final FolderLook look;
    private final Columns columns;
    private final Plan plan;

    OthersFinder(FolderLook look, Columns columns, Plan plan) {
        this.look = look;
        this.columns = columns;
        this.plan = plan;
    }

    void complete() {
        customers();
        products();
        area();
        creditNotes();
        currency();
    }

    private void customers() {
        var customer = plan.column("lines.customer");
        if (customer == null) {
            return;
        }
        var key = columns.pick("customers.id", keysFor(customer, "customers"));
        if (key != null) {
            plan.customers = key.candidate().file();
            plan.take(key);
        }
        var file = plan.customers == null ? (plan.headers == null ? plan.lines : plan.headers) : plan.customers;
        for (var field : OF_CUSTOMERS) {
            boolean fromLines = plan.customers == null
                    && !List.of("name", "country", "region", "accountManager", "organisation")
                            .contains(field);
            var found = columns.of("customers." + field, file).stream()
                    .filter(one -> !plan.isTaken(one.column()))
                    .toList();
            var taken = fromLines || (plan.customers == null && plan.headers != null)
                    ? null
                    : columns.pick("customers." + field, found);
            if (taken != null) {
                plan.take(taken);
            }
        }
    }

    private void products() {
        var product = plan.column("lines.product");
        if (product == null) {
            return;
        }
        var key = columns.pick("products.id", keysFor(product, "products"));
        if (key == null) {
            return;
        }
        plan.products = key.candidate().file();
        plan.take(key);
        for (var field : List.of("products.name", "products.unitCost")) {
            boolean isNeeded = !field.endsWith("unitCost")
                    || Stream.of("cost", "unitCost", "profit").noneMatch(cost -> plan.has("lines." + cost));
            var taken = isNeeded && (!field.endsWith("unitCost") || plan.has("lines.quantity"))
                    ? columns.pick(field, columns.of(field, plan.products))
                    : null;
            if (taken != null) {
                plan.take(taken);
            }
        }
    }

    /** Columns of other files that hold each value once, and those of the lines. */
    private List<Candidate> keysFor(LookedColumn column, String what) {
        var keys = new ArrayList<Candidate>();
        for (var other : look.files()) {
            if (other.equals(plan.lines) || other.equals(plan.headers) || other.equals(plan.customers)) {
                continue;
            }
            for (var key : other.columns()) {
                if (!isLikeAKey(key)) {
                    continue;
                }
                double contained = look.contained(column, key);
                if (contained >= columns.settings().figure("joined at least")) {
                    double named = Math.max(columns.usual().fits(what + ".id", key.name()), same(column, key));
                    double file = columns.usual().isFileOf(what, other.name()) ? FILE : 0;
                    double fitness = Math.min(
                            1, BY_CONTENT * contained + (1 - BY_CONTENT) * named + (named > 0 ? file : file / 2));
                    keys.add(new Candidate(
                            other,
                            key,
                            fitness,
                            "each once, and " + Math.round(contained * 100) + " of 100 that the lines name are there"));
                }
            }
        }
        return bestOfEachFile(keys);
    }

    /** Nearly every row has it, each another; amounts are no keys. */
    private static boolean isLikeAKey(LookedColumn key) {
        return key.fractions() == 0 && key.distinct() >= KEY * key.filled() && key.filled() >= KEY * key.rows();
    }

    private static double same(LookedColumn column, LookedColumn key) {
        return UsualColumns.plain(column.name()).equals(UsualColumns.plain(key.name())) ? 1 : 0;
    }

    private static List<Candidate> bestOfEachFile(List<Candidate> keys) {
        var best = new ArrayList<Candidate>();
        keys.stream().sorted(Candidate.BEST_FIRST).forEach(key -> {
            if (best.stream().noneMatch(other -> other.file().equals(key.file()))) {
                best.add(key);
            }
        });
        return best;
    }

    private void area() {
        var found = new ArrayList<Candidate>();
        for (LookedFile file : plan.products == null ? List.of(plan.lines) : List.of(plan.products, plan.lines)) {
            for (var one : columns.of("area", file)) {
                long groups = one.column().distinct();
                boolean isOtherSize = groups < columns.settings().figure("few groups")
                        || groups > columns.settings().figure("many groups");
                found.add(one.but(isOtherSize ? OTHER_SIZE : 0, groups + " groups"));
            }
        }
        var unused = found.stream().filter(one -> !plan.isTaken(one.column())).toList();
        var taken = columns.pick("area", unused);
        if (taken != null) {
            plan.take(taken);
        }
    }

    private void creditNotes() {
        var files = plan.headers == null ? List.of(plan.lines) : List.of(plan.lines, plan.headers);
        for (var file : files) {
            for (var column : file.columns()) {
                if (plan.isTaken(column)
                        || column.distinct() > MOST_KINDS
                        || column.distinct() < 1
                        || column.isDate()) {
                    continue;
                }
                var returns = look.values(plan.rows(), column, MOST_KINDS, plan.column("lines.amount")).stream()
                        .filter(value -> columns.usual().isCreditNote(value.text()))
                        .toList();
                if (!returns.isEmpty()) {
                    double named = columns.usual().fits("lines.type", column.name());
                    plan.take(new Taken(
                            "lines.type",
                            new Candidate(
                                    file,
                                    column,
                                    Math.max(named, 0.6),
                                    "it says "
                                            + returns.stream()
                                                    .map(LookedValue::text)
                                                    .toList()),
                            List.of()));
                    plan.creditNotes =
                            returns.stream().map(LookedValue::text).sorted().toList();
                    plan.creditAmounts = signs(returns);
                    return;
                }
            }
        }
    }

    private static String signs(List<LookedValue> returns) {
        long below = returns.stream().mapToLong(LookedValue::negative).sum();
        long above = returns.stream().mapToLong(LookedValue::positive).sum();
        return below == 0 ? "positive" : above == 0 ? "negative" : "either";
    }

    private void currency() {
        var files = plan.headers == null ? List.of(plan.lines) : List.of(plan.lines, plan.headers);
        for (var file : files) {
            for (var one : columns.of("lines.currency", file)) {
                var codes = look.values(plan.rows(), one.column(), MOST_KINDS, null);
                if (!codes.isEmpty()
                        && codes.stream().allMatch(code -> code.text().matches("[A-Z]{3}"))) {
                    plan.take(new Taken("lines.currency", one, List.of()));
                    plan.currency = codes.get(0).text();
                    plan.hasCurrencies = codes.size() > 1;
                    return;
                }
            }
        }
    }
}
