package org.engagementadvisor.begin;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.FolderLook;
import org.engagementadvisor.intake.LookedFile;

/** Says what was taken for what, how sure that is, and what was not found. */
final class PlanText {
    private static final List<String> MATTER = List.of(
            "customers.name",
            "customers.organisation",
            "customers.accountManager",
            "area",
            "lines.order",
            "lines.product",
            "lines.cost");

    private final FolderLook look;
    private final Plan plan;
    private final Columns columns;
    private final Areas areas;
    private final Consumer<String> tell;

    PlanText(FolderLook look, Plan plan, Columns columns, Areas areas, Consumer<String> tell) {
        this.look = look;
        this.plan = plan;
        this.columns = columns;
        this.areas = areas;
        this.tell = tell;
    }

    /** @param currency which, and how it is known */
    void tell(String currency) {
        tell.accept("Files");
        look.files()
                .forEach(file -> say(
                        "  %-34s %,10d rows   %s%s",
                        file.name(),
                        file.rows(),
                        role(file),
                        file.files() == 1 ? "" : ", " + file.files() + " files as one"));
        look.unreadable().forEach(fault -> tell.accept("  not used: " + fault));
        if (!look.others().isEmpty()) {
            tell.accept("  not looked at: " + Quote.listed(look.others()));
        }
        tell.accept("");
        tell.accept("Taken");
        plan.taken.values().forEach(this::taken);
        tell.accept("  areas: " + areas.said());
        credit();
        tell.accept("  currency: " + currency);
        plan.lookUps.forEach((field, one) -> tell.accept("  " + columns.usual().called("customers." + field)
                + " by name: column " + Quote.harmless(one.name().name()) + " of "
                + Quote.harmless(one.file().name())
                + ", found by its " + Quote.harmless(one.key().name())));
        missing();
    }

    private String role(LookedFile file) {
        if (file.equals(plan.lines)) {
            return plan.customers == null && plan.products == null && plan.headers == null
                    ? "order lines, and all else"
                    : "order lines";
        }
        return file.equals(plan.headers)
                ? "headers of the orders"
                : file.equals(plan.customers) ? "customers" : file.equals(plan.products) ? "products" : otherRole(file);
    }

    private String otherRole(LookedFile file) {
        for (var one : plan.lookUps.entrySet()) {
            if (one.getValue().file().equals(file)) {
                return "look-up of the " + columns.usual().called("customers." + one.getKey());
            }
        }
        return plan.facts.stream().anyMatch(told -> told.file().equals(file)) ? "facts of customers" : "not used";
    }

    private void taken(Taken taken) {
        var one = taken.candidate();
        double sure = columns.settings().figure("sure");
        var how = taken.others().isEmpty() && one.fitness() >= sure
                ? "sure"
                : one.fitness() >= sure / 2 ? "likely" : "unsure";
        tell.accept("  " + columns.usual().called(taken.field()) + ": " + Quote.harmless(one.shown()) + ", " + how
                + ": "
                + Quote.harmless(one.why())
                + (taken.others().isEmpty() ? "" : "; near was " + Quote.harmless(String.join("; ", taken.others()))));
    }

    private void credit() {
        if (plan.creditNotes.isEmpty()) {
            tell.accept("  credit notes: lines with a quantity or amount below 0");
        } else {
            tell.accept("  credit notes: lines of " + Quote.listed(plan.creditNotes) + ", whose amounts are written "
                    + plan.creditAmounts);
        }
        if (!plan.has("lines.amount")) {
            tell.accept("  net amount: price by quantity" + (plan.has("lines.discount") ? ", less the discount" : ""));
        }
        if (plan.has("lines.profit")) {
            tell.accept("  cost: the amount less the profit");
        }
    }

    private void missing() {
        var missing = MATTER.stream().filter(field -> !isKnown(field)).toList();
        if (missing.isEmpty()) {
            return;
        }
        tell.accept("");
        tell.accept("Not found, and what then is not answered");
        for (var field : missing) {
            var without = columns.usual().without(field);
            tell.accept("  " + columns.usual().called(field) + (without.isEmpty() ? "" : ": " + without));
        }
    }

    private boolean isKnown(String field) {
        boolean isCost = field.equals("lines.cost")
                && List.of("lines.unitCost", "lines.profit", "products.unitCost").stream()
                        .anyMatch(plan::has);
        // Without the product a group of products does as well.
        boolean isArea = field.equals("lines.product") && plan.has("area");
        return isCost || isArea || plan.has(field);
    }

    private void say(String form, Object... arguments) {
        tell.accept(String.format(Locale.ROOT, form, arguments));
    }
}
