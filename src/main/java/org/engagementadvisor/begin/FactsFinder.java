package org.engagementadvisor.begin;

import java.util.List;
import java.util.Objects;
import org.engagementadvisor.customer.FactPath;
import org.engagementadvisor.intake.FolderLook;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds what other files tell of customers: files with the customer's number and columns that are called like facts, and files that
 * say what a number stands for in those of the customers.
 */
final class FactsFinder {
    private static final String FACTS = "facts.";
    /** Fields of customers that may hold a number, of which another file says what it is. */
    private static final List<String> NUMBERED = List.of("accountManager", "region", "country");

    private final FolderLook look;
    private final Columns columns;
    private final Plan plan;

    FactsFinder(FolderLook look, Columns columns, Plan plan) {
        this.look = look;
        this.columns = columns;
        this.plan = plan;
    }

    void complete() {
        NUMBERED.forEach(this::lookUp);
        for (var file : look.files()) {
            if (!plan.isUsed(file)) {
                facts(file);
            }
        }
    }

    private void lookUp(String field) {
        var own = plan.column("customers." + field);
        if (own == null) {
            return;
        }
        for (var file : look.files()) {
            if (plan.isUsed(file) || customer(file) != null) {
                continue;
            }
            var name = columns.pick("lookup.name", texts(file));
            var key = name == null ? null : key(own, file, name.candidate().column());
            if (name != null && key != null) {
                plan.lookUps.put(
                        field, new Plan.LookUp(file, own, key, name.candidate().column()));
                return;
            }
        }
    }

    private List<Candidate> texts(LookedFile file) {
        return columns.of("lookup.name", file).stream()
                .filter(one -> !one.column().isNumber() && !one.column().isDate())
                .toList();
    }

    private @Nullable LookedColumn key(LookedColumn own, LookedFile file, LookedColumn name) {
        return file.columns().stream()
                .filter(column -> column.isKey() && !column.equals(name) && isIn(own, column))
                .findFirst()
                .orElse(null);
    }

    private boolean isIn(LookedColumn part, LookedColumn whole) {
        return look.contained(part, whole) >= columns.settings().figure("joined at least");
    }

    private void facts(LookedFile file) {
        var customer = customer(file);
        if (customer == null) {
            return;
        }
        var area = area(file);
        var told = new Plan.Facts(file, customer, area);
        for (var path : columns.usual().fieldsOf(FACTS)) {
            var fact = FactPath.of(path).orElseThrow();
            var taken = (fact.isOfArea() && area == null) || plan.has(FACTS + path)
                    ? null
                    : columns.pick(FACTS + path, fitting(fact, told));
            if (taken != null) {
                plan.take(taken);
            }
        }
        if (!plan.of(told).isEmpty()) {
            plan.facts.add(told);
        }
    }

    private @Nullable LookedColumn customer(LookedFile file) {
        var ids = Objects.requireNonNull(plan.column(plan.customers == null ? "lines.customer" : "customers.id"));
        return file.columns().stream()
                .filter(column -> isCustomer(column, ids))
                .findFirst()
                .orElse(null);
    }

    private boolean isCustomer(LookedColumn column, LookedColumn ids) {
        boolean isNamed = columns.usual().fits("lines.customer", column.name()) > 0
                || UsualColumns.plain(column.name()).equals(UsualColumns.plain(ids.name()));
        return isNamed && isIn(column, ids);
    }

    private @Nullable LookedColumn area(LookedFile file) {
        var groups = plan.column("area");
        return groups == null
                ? null
                : columns.of("area", file).stream()
                        .map(Candidate::column)
                        .filter(column -> isIn(column, groups))
                        .findFirst()
                        .orElse(null);
    }

    private List<Candidate> fitting(FactPath fact, Plan.Facts told) {
        return columns.of(FACTS + fact.path(), told.file()).stream()
                .filter(one ->
                        !one.column().equals(told.customer()) && !one.column().equals(told.area()))
                .filter(one -> !plan.isTaken(one.column()))
                .filter(one -> switch (fact.kind()) {
                    case DATE -> one.column().isDate();
                    case NUMBER, WHOLE -> one.column().isNumber();
                    default -> true;
                })
                .toList();
    }
}
