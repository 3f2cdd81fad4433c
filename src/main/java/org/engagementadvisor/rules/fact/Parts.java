package org.engagementadvisor.rules.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerPlans;
import org.engagementadvisor.customer.CustomerPlans.Initiative;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.customer.Project;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Takes a customer apart into what tables judge one by one. */
public final class Parts {
    /** The fact that names a product area, whose terms are the areas that the book sells. */
    public static final String AREA = "area";

    private final Customer customer;
    private final List<String> range;

    /** @param range the product areas that the book sells */
    Parts(Customer customer, List<String> range) {
        this.customer = customer;
        this.range = range;
    }

    /**
     * One quality that is bought in one area.
     *
     * @param project the project whose budget it draws on; null outside of projects
     */
    record Rung(@Nullable Project project, @Nullable String quality) {}

    /** An installed product or a contract, and the day on which it is due or expires. */
    record Due(
            String kind,
            @Nullable String product,
            @Nullable LocalDate on,
            @Nullable BigDecimal yearlyValue) {
        static final String INSTALLED = "installed";
        static final String CONTRACT = "contract";
    }

    List<Item> of(Scope scope) {
        return switch (scope) {
            case AREA -> named(areas().keySet());
            case ASSUMPTION ->
                Assumption.WORDS.stream()
                        .map(word -> new Item(word, null, null))
                        .toList();
            case RANGE -> named(wholeRange());
            case LADDER -> ladder();
            case DUE -> due();
            case PURCHASE -> purchases();
            case PRICE_REQUEST -> priceRequests();
            case INITIATIVE -> initiatives();
            case THEME -> themes();
            case STAKEHOLDER -> stakeholders();
            case CUSTOMER, RECOMMENDATION, PORTFOLIO, GROUP -> List.of();
        };
    }

    private Map<String, Area> areas() {
        return customer.areas() == null ? Map.of() : customer.areas();
    }

    private static List<Item> named(Set<String> areas) {
        return areas.stream().map(area -> new Item(area, area, null)).toList();
    }

    private Set<String> wholeRange() {
        Set<String> all = new LinkedHashSet<>(range);
        all.addAll(areas().keySet());
        return all;
    }

    private List<Item> ladder() {
        Items rungs = new Items();
        Set<String> inProjects = new LinkedHashSet<>();
        for (Project project : known(customer.projects())) {
            for (String area : known(project.areas())) {
                inProjects.add(area);
                String name = project.name() == null ? area : project.name() + ": " + area;
                rungs.add(name, area, new Rung(project, project.qualityBought()));
            }
        }
        areas().forEach((area, figures) -> {
            if (figures.quality() != null && !inProjects.contains(area)) {
                rungs.add(area, area, new Rung(null, figures.quality()));
            }
        });
        return rungs.all();
    }

    private List<Item> due() {
        Items due = new Items();
        known(customer.installedBase())
                .forEach(each -> due.add(
                        name(each.product(), each.area()),
                        each.area(),
                        new Due(Due.INSTALLED, each.product(), each.due(), each.yearlyValue())));
        known(customer.contracts())
                .forEach(each -> due.add(
                        name(each.product(), each.area()),
                        each.area(),
                        new Due(Due.CONTRACT, each.product(), each.expires(), each.yearlyValue())));
        return due.all();
    }

    private static String name(@Nullable String product, @Nullable String area) {
        return product != null ? product : area != null ? area : Item.UNNAMED;
    }

    private List<Item> purchases() {
        Items purchases = new Items();
        Orders orders = customer.orders();
        known(orders == null ? null : orders.recent()).forEach(each -> purchases.add(each.id(), each.area(), each));
        return purchases.all();
    }

    private List<Item> priceRequests() {
        Items requests = new Items();
        known(customer.priceRequests())
                .forEach(each -> requests.add(String.join(", ", known(each.areas())), null, each));
        return requests.all();
    }

    private List<Item> initiatives() {
        Items initiatives = new Items();
        CustomerPlans plans = customer.plans();
        for (Initiative each : known(plans == null ? null : plans.initiatives())) {
            initiatives.add(name(each.theme(), each.statement()), null, each);
        }
        return initiatives.all();
    }

    private List<Item> themes() {
        Items themes = new Items();
        CustomerPlans plans = customer.plans();
        known(plans == null ? null : plans.visionThemes()).forEach(theme -> themes.add(theme, null, null));
        return themes.all();
    }

    private List<Item> stakeholders() {
        Items stakeholders = new Items();
        known(PlanFacts.stakeholders(customer))
                .forEach(each -> stakeholders.add(name(each.function(), null), null, each));
        return stakeholders.all();
    }

    private static <T> List<T> known(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
