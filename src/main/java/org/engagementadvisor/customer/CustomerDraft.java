package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Customer.Contract;
import org.engagementadvisor.customer.Customer.Installed;
import org.engagementadvisor.customer.Customer.SalesBlock;
import org.engagementadvisor.customer.Customer.TradingStatus;
import org.engagementadvisor.customer.Performance.CostToServe;
import org.engagementadvisor.customer.Performance.LastActiveYear;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a {@link Customer} in the making: {@code customer.with(draft -> draft.region = "North")}. Not to be kept; nothing
 * is checked before the customer is made.
 */
public final class CustomerDraft {
    private final String id;
    public @Nullable String name;
    public @Nullable String group;
    public @Nullable String industry;
    public @Nullable String country;
    public @Nullable String region;
    public @Nullable String accountManager;
    public @Nullable String customerNumber;
    public @Nullable LocalDate firstOrder;
    public @Nullable TradingStatus tradingStatus;
    public @Nullable String mergedInto;
    public @Nullable SalesBlock salesBlock;
    public @Nullable Integer employees;
    public @Nullable BigDecimal ownTurnover;
    public @Nullable BigDecimal ownGrowth;
    public @Nullable Business business;
    public @Nullable Performance performance;
    public @Nullable Map<String, Area> areas;
    public @Nullable LastActiveYear lastActiveYear;
    public @Nullable Sales sales;
    public @Nullable CostToServe costToServe;
    public @Nullable Orders orders;
    public @Nullable List<Installed> installedBase;
    public @Nullable List<Contract> contracts;
    public @Nullable Ratings ratings;
    public @Nullable Relationship relationship;
    public @Nullable CustomerPlans plans;
    public @Nullable OurPlan ourPlan;
    public @Nullable List<Project> projects;
    public @Nullable List<PriceRequest> priceRequests;
    public @Nullable Map<String, CrossSellNote> crossSell;
    public @Nullable Recovery recovery;
    public @Nullable Earlier earlier;

    CustomerDraft(String id) {
        this.id = id;
    }

    CustomerDraft(Customer customer) {
        id = customer.id();
        name = customer.name();
        group = customer.group();
        industry = customer.industry();
        country = customer.country();
        region = customer.region();
        accountManager = customer.accountManager();
        customerNumber = customer.customerNumber();
        firstOrder = customer.firstOrder();
        tradingStatus = customer.tradingStatus();
        mergedInto = customer.mergedInto();
        salesBlock = customer.salesBlock();
        employees = customer.employees();
        ownTurnover = customer.ownTurnover();
        ownGrowth = customer.ownGrowth();
        business = customer.business();
        performance = customer.performance();
        areas = customer.areas();
        lastActiveYear = customer.lastActiveYear();
        sales = customer.sales();
        costToServe = customer.costToServe();
        orders = customer.orders();
        installedBase = customer.installedBase();
        contracts = customer.contracts();
        ratings = customer.ratings();
        relationship = customer.relationship();
        plans = customer.plans();
        ourPlan = customer.ourPlan();
        projects = customer.projects();
        priceRequests = customer.priceRequests();
        crossSell = customer.crossSell();
        recovery = customer.recovery();
        earlier = customer.earlier();
    }

    Customer customer() {
        return new Customer(
                id,
                name,
                group,
                industry,
                country,
                region,
                accountManager,
                customerNumber,
                firstOrder,
                tradingStatus,
                mergedInto,
                salesBlock,
                employees,
                ownTurnover,
                ownGrowth,
                business,
                performance,
                areas,
                lastActiveYear,
                sales,
                costToServe,
                orders,
                installedBase,
                contracts,
                ratings,
                relationship,
                plans,
                ourPlan,
                projects,
                priceRequests,
                crossSell,
                recovery,
                earlier);
    }
}
