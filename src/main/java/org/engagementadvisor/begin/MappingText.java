package org.engagementadvisor.begin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;
import org.jspecify.annotations.Nullable;

/** Writes the mapping of a plan, with why each column was taken. */
final class MappingText {
    private final Plan plan;
    private final Columns columns;
    private final Areas areas;
    private final Map<String, String> kinds;
    private Yaml yaml = new Yaml();

    /** @param kinds of customers: the term of each text in their file */
    MappingText(Plan plan, Columns columns, Areas areas, Map<String, String> kinds) {
        this.plan = plan;
        this.columns = columns;
        this.areas = areas;
        this.kinds = kinds;
    }

    /** @param recent how many purchases are kept of a customer, as the mapping says it */
    String text(String title, String recent) {
        yaml = new Yaml();
        yaml.comment(0, "Which file and column says what. Written by `begin`; rules/INTAKE.md has every key.");
        yaml.line(0, "title", Yaml.quoted(title)).blank();
        files();
        formats();
        currency();
        customers();
        products();
        lines();
        new FactsText(plan, columns, areas, yaml).write();
        yaml.comment(0, "In this order; a line counts under the first reason that applies.");
        yaml.line(0, "leaveOut", "");
        yaml.item(1, "{reason: no customer, field: customer, is: blank}");
        yaml.item(1, "{reason: no day, field: date, is: blank}");
        yaml.blank();
        returns();
        yaml.line(0, "silence", columns.settings().text("silence"));
        yaml.line(0, "recent", recent);
        return yaml.toString();
    }

    private void files() {
        yaml.line(0, "files", "");
        file("lines", plan.lines);
        file("customers", plan.customers);
        file("products", plan.products);
        yaml.blank();
        joins();
    }

    private void joins() {
        var key = plan.headerKey;
        if ((key == null || plan.headers == null) && plan.lookUps.isEmpty()) {
            return;
        }
        yaml.line(0, "join", "");
        if (key != null && plan.headers != null) {
            yaml.comment(1, "The header of an order says who bought and when; each line finds it by its number.");
            join("lines", plan.headers, "header", key.own(), key.key(), Map.of());
        }
        plan.lookUps.forEach((field, one) -> {
            yaml.comment(1, "Which " + columns.usual().called("customers." + field) + " a number stands for.");
            join(
                    plan.customers == null ? "lines" : "customers",
                    one.file(),
                    field,
                    one.own(),
                    one.key(),
                    Map.of("unmatched", "kept"));
        });
        yaml.blank();
    }

    private void join(
            String to, LookedFile file, String as, LookedColumn own, LookedColumn key, Map<String, String> more) {
        var join = new LinkedHashMap<String, String>();
        join.put("to", to);
        join.put("file", file(file));
        join.put("as", as);
        join.put("by", Yaml.entries(Map.of(Yaml.quoted(own.name()), Yaml.quoted(key.name()))));
        join.putAll(more);
        yaml.item(1, Yaml.entries(join));
    }

    private void file(String role, @Nullable LookedFile file) {
        if (file != null) {
            yaml.line(1, role, file(file));
        }
    }

    static String file(LookedFile file) {
        var said = new LinkedHashMap<String, String>();
        said.put("path", Yaml.quoted(file.path()));
        if (file.sheet() != null) {
            said.put("sheet", Yaml.quoted(file.sheet()));
        }
        if (file.skipRows() > 0) {
            said.put("skipRows", String.valueOf(file.skipRows()));
        }
        return Yaml.entries(said);
    }

    private void formats() {
        var open = Stream.concat(
                        Stream.of(plan.lines, plan.customers, plan.products).filter(Objects::nonNull),
                        plan.facts.stream().map(Plan.Facts::file))
                .anyMatch(file -> file.decimal() == null);
        var date = plan.column("lines.date");
        yaml.line(0, "formats", "");
        yaml.line(1, "date", Yaml.list(patterns(Objects.requireNonNull(date))));
        if (open) {
            yaml.comment(1, "The numbers leave open which sign is of decimals; see whether the sums are right.");
            yaml.line(1, "decimal", Yaml.quoted("."));
        }
        yaml.blank();
    }

    /** One where it reads all; else all that read some. */
    static List<String> patterns(LookedColumn date) {
        return date.dates() == 1 ? date.datePatterns().subList(0, 1) : date.datePatterns();
    }

    private void currency() {
        var code = plan.column("lines.currency");
        if (code != null && plan.currency != null && plan.hasCurrencies) {
            yaml.comment(0, "Amounts in others are left out and counted; `rates` would convert them.");
            yaml.line(
                            0,
                            "currency",
                            Yaml.entries(
                                    Map.of("of", Yaml.quoted(plan.named(code)), "keep", Yaml.quoted(plan.currency))))
                    .blank();
        }
    }

    private void customers() {
        var fields = fields("customers.");
        if (plan.customers == null && fields.isEmpty()) {
            return;
        }
        yaml.line(0, "customers", "");
        for (var taken : fields) {
            why(taken);
            var lookUp = plan.lookUps.get(name(taken));
            var column = Yaml.quoted(
                    lookUp == null
                            ? taken.candidate().column().name()
                            : name(taken) + "." + lookUp.name().name());
            boolean isKind = taken.field().equals("customers.organisation");
            yaml.line(1, name(taken), isKind ? "{column: " + column + ", terms: " + terms(kinds) + "}" : column);
        }
        yaml.blank();
    }

    private void products() {
        if (plan.products == null) {
            return;
        }
        yaml.line(0, "products", "");
        for (var taken : fields("products.")) {
            why(taken);
            yaml.line(1, name(taken), Yaml.quoted(taken.candidate().column().name()));
        }
        var area = plan.taken.get("area");
        if (area != null && area.candidate().file().equals(plan.products)) {
            area(area);
        }
        yaml.blank();
    }

    private void area(Taken taken) {
        why(taken);
        yaml.comment(1, areas.said());
        yaml.line(1, "area", "");
        yaml.line(2, "column", Yaml.quoted(taken.candidate().column().name()));
        yaml.line(2, "otherwise", Yaml.quoted(areas.rest()));
        yaml.line(2, "terms", "");
        areas.terms().forEach((found, term) -> yaml.line(3, Yaml.quoted(found), Yaml.quoted(term)));
    }

    private void lines() {
        yaml.line(0, "lines", "");
        for (var taken : fields("lines.")) {
            if (Stream.of("type", "currency", "profit", "discount").noneMatch(name(taken)::equals)) {
                why(taken);
                yaml.line(
                        1, name(taken), Yaml.quoted(plan.named(taken.candidate().column())));
            }
        }
        money();
        var area = plan.taken.get("area");
        if (area == null) {
            yaml.line(1, "area", "{constant: " + Yaml.quoted(areas.only()) + "}");
        } else if (area.candidate().file().equals(plan.lines)) {
            area(area);
        }
        yaml.blank();
    }

    static String terms(Map<String, String> terms) {
        var quoted = new LinkedHashMap<String, String>();
        terms.forEach((found, term) -> quoted.put(Yaml.quoted(found), Yaml.quoted(term)));
        return Yaml.entries(quoted);
    }

    private void money() {
        var discount = plan.column("lines.discount");
        if (discount != null && !plan.has("lines.amount")) {
            yaml.comment(
                    1,
                    "The amount is price by quantity less the discount, which is a share or a percentage written with its sign.");
            yaml.line(
                    1,
                    "amount",
                    "{compute: " + Yaml.quoted("price * quantity * (1 - `" + discount.name() + "`)") + "}");
        }
        var profit = plan.taken.get("lines.profit");
        if (profit != null) {
            why(profit);
            var amount = plan.has("lines.amount") || discount != null ? "amount" : "price * quantity";
            yaml.line(
                    1,
                    "cost",
                    "{compute: "
                            + Yaml.quoted(amount + " - `"
                                    + profit.candidate().column().name() + "`") + "}");
        }
    }

    private void returns() {
        var type = plan.column("lines.type");
        if (type == null) {
            yaml.comment(0, "Lines with a quantity or amount below 0 are returns, which lessen what they undo.");
            yaml.line(0, "returns", "netted");
        } else {
            yaml.comment(0, "Credit notes lessen what they undo, with whatever sign their amounts are written.");
            var when = "{column: " + Yaml.quoted(plan.named(type)) + ", equals: " + Yaml.list(plan.creditNotes) + "}";
            yaml.line(0, "returns", "{lines: netted, when: " + when + ", amounts: " + plan.creditAmounts + "}");
        }
    }

    private List<Taken> fields(String begin) {
        var fields = new ArrayList<Taken>();
        plan.taken.forEach((field, taken) -> {
            if (field.startsWith(begin)) {
                fields.add(taken);
            }
        });
        return fields;
    }

    private void why(Taken taken) {
        yaml.comment(1, columns.why(taken));
    }

    static String name(Taken taken) {
        return taken.field().substring(taken.field().indexOf('.') + 1);
    }
}
