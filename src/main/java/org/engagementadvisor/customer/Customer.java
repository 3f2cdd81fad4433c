package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.engagementadvisor.customer.Performance.CostToServe;
import org.engagementadvisor.customer.Performance.LastActiveYear;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer on one day. Null is unknown, never zero; an empty list is known to be none. Money is in the rule
 * book's currency, ratios are fractions, maps are by product area and sorted. {@code customerNumber} is {@value #NO_NUMBER} for a
 * customer known to have none; {@code ownTurnover} is its turnover of a year, {@code ownGrowth} a ratio of -1 or more.
 *
 * @see CustomerJson
 */
public record Customer(
        String id,
        @Nullable String name,
        @Nullable String group,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String region,
        @Nullable String accountManager,
        @Nullable String customerNumber,
        @Nullable LocalDate firstOrder,
        @Nullable TradingStatus tradingStatus,
        @Nullable String mergedInto,
        @Nullable SalesBlock salesBlock,
        @Nullable Integer employees,
        @Nullable BigDecimal ownTurnover,
        @Nullable BigDecimal ownGrowth,
        @Nullable Business business,
        @Nullable Performance performance,
        @Nullable Map<String, Area> areas,
        @Nullable LastActiveYear lastActiveYear,
        @Nullable Sales sales,
        @Nullable CostToServe costToServe,
        @Nullable Orders orders,
        @Nullable List<Installed> installedBase,
        @Nullable List<Contract> contracts,
        @Nullable Ratings ratings,
        @Nullable Relationship relationship,
        @Nullable CustomerPlans plans,
        @Nullable OurPlan ourPlan,
        @Nullable List<Project> projects,
        @Nullable List<PriceRequest> priceRequests,
        @Nullable Map<String, CrossSellNote> crossSell,
        @Nullable Recovery recovery,
        @Nullable Earlier earlier) {
    /** The customer number of those that have none. */
    public static final String NO_NUMBER = "none";

    public Customer {
        Check.known("id", id);
        Check.id("id", id);
        Check.noStep("id", id);
        Check.text("name", name);
        group = Check.term("group", group);
        industry = Check.term("industry", industry);
        country = Check.term("country", country);
        region = Check.term("region", region);
        accountManager = Check.term("accountManager", accountManager);
        Check.id("customerNumber", customerNumber);
        Check.id("mergedInto", mergedInto);
        Check.count("employees", employees);
        Check.atLeastZero("ownTurnover", ownTurnover);
        Check.growth("ownGrowth", ownGrowth);
        areas = Check.byArea("areas", areas);
        installedBase = Check.list("installedBase", installedBase);
        contracts = Check.list("contracts", contracts);
        projects = Check.cases("projects", projects);
        priceRequests = Check.cases("priceRequests", priceRequests);
        crossSell = Check.byArea("crossSell", crossSell);
        Check.bounded("projects", areasOf(projects), Limit.ENTRIES);
    }

    private static long areasOf(@Nullable List<Project> projects) {
        return projects == null
                ? 0
                : projects.stream()
                        .map(Project::areas)
                        .filter(Objects::nonNull)
                        .mapToLong(List::size)
                        .sum();
    }

    /** A customer of whom the draft says all that is known. */
    public static Customer of(String id, Consumer<CustomerDraft> facts) {
        var draft = new CustomerDraft(id);
        facts.accept(draft);
        return draft.customer();
    }

    /** This customer with what the changes say instead. */
    public Customer with(Consumer<CustomerDraft> changes) {
        var draft = new CustomerDraft(this);
        changes.accept(draft);
        return draft.customer();
    }

    /** Whether the customer still trades. */
    public enum TradingStatus implements Word {
        TRADING,
        INSOLVENT,
        CEASED,
        MERGED;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** Why we must not sell to the customer. */
    public enum SalesBlock implements Word {
        NONE,
        CREDIT,
        LEGAL;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** A product of ours in use at the customer's, due for renewal on a date. */
    public record Installed(
            @Nullable String product,
            @Nullable String area,
            @Nullable LocalDate since,
            @Nullable LocalDate due,
            @Nullable BigDecimal yearlyValue) {
        public Installed {
            product = Check.term("product", product);
            area = Check.term("area", area);
            Check.notBefore("due", due, since);
            Check.atLeastZero("yearlyValue", yearlyValue);
        }
    }

    /** A running contract with us. */
    public record Contract(
            @Nullable String product,
            @Nullable String area,
            @Nullable LocalDate since,
            @Nullable LocalDate expires,
            @Nullable BigDecimal yearlyValue) {
        public Contract {
            product = Check.term("product", product);
            area = Check.term("area", area);
            Check.notBefore("expires", expires, since);
            Check.atLeastZero("yearlyValue", yearlyValue);
        }
    }
}
