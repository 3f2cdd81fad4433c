package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;
import static org.engagementadvisor.rules.fact.Arithmetic.yesNo;
import static org.engagementadvisor.rules.fact.InputFact.computed;
import static org.engagementadvisor.rules.fact.InputFact.ofArea;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.engagementadvisor.advice.ReliedTerm;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Where our service fails a customer, by what tables say of each area, and which new product it should see first. */
public final class ServiceFacts {
    private static final String LEVEL = "areaServiceLevel";
    private static final String FAILING = "serviceFailing";
    private static final String TURNOVER = "areaTurnover";
    private static final String PROMISED = ReliedTerm.PROMISED.word();
    private static final List<String> FAILS = List.of(PROMISED, ReliedTerm.FELT.word());
    private static final String TO_SHOW = "newProductDue";

    private ServiceFacts() {}

    public static List<InputFact> all() {
        return List.of(
                ofArea("areaUnderContract", FactType.YES_NO, ServiceFacts::underContract),
                computed(
                        "worstServiceLevel",
                        FactType.RATIO,
                        subject -> failing(subject).stream()
                                .findFirst()
                                .map(ServiceFacts::level)
                                .orElse(null),
                        LEVEL,
                        FAILING),
                computed("failingServiceAreas", FactType.TERMS, subject -> names(failing(subject)), LEVEL, FAILING),
                computed(
                        "brokenServicePromises",
                        FactType.TERMS,
                        subject -> names(areas(subject, area -> PROMISED.equals(area.value(FAILING)))),
                        FAILING),
                computed(
                                "newProductArea",
                                FactType.TERM,
                                subject -> in(toShow(subject), Subject::item),
                                TO_SHOW,
                                TURNOVER)
                        .withTermsOf(Parts.AREA),
                computed(
                        "newProductToShow",
                        FactType.TEXT,
                        subject -> in(toShow(subject), area -> area.value("newProduct")),
                        TO_SHOW,
                        TURNOVER,
                        "newProduct"));
    }

    /** Unknown where no contracts are given. */
    private static @Nullable String underContract(Subject subject) {
        var contracts = subject.customer().contracts();
        if (contracts == null) {
            return null;
        }
        return yesNo(contracts.stream()
                .anyMatch(contract -> Objects.equals(contract.area(), subject.areaName())
                        && (contract.expires() == null || !contract.expires().isBefore(subject.asOf()))));
    }

    /** The worst first. */
    private static List<Subject> failing(Subject subject) {
        return areas(subject, area -> FAILS.contains(String.valueOf(area.value(FAILING))) && area.value(LEVEL) != null)
                .stream()
                .sorted(Comparator.comparing(ServiceFacts::level))
                .toList();
    }

    private static BigDecimal level(Subject area) {
        return Objects.requireNonNull(area.decimal(LEVEL));
    }

    private static List<Subject> areas(Subject subject, Predicate<Subject> which) {
        return subject.parts(Scope.AREA).stream().filter(which).toList();
    }

    private static @Nullable List<String> names(List<Subject> areas) {
        return areas.isEmpty()
                ? null
                : areas.stream()
                        .map(area -> Objects.requireNonNull(area.item()))
                        .toList();
    }

    /** The area with the largest turnover among those of which tables say that a new product is to be shown. */
    private static @Nullable Subject toShow(Subject subject) {
        return areas(subject, area -> Objects.equals(area.value(TO_SHOW), "yes") && area.value(TURNOVER) != null)
                .stream()
                .max(Comparator.comparing(area -> Objects.requireNonNull(area.decimal(TURNOVER))))
                .orElse(null);
    }
}
