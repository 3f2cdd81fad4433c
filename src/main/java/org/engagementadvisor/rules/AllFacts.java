package org.engagementadvisor.rules;

import java.util.List;
import java.util.stream.Stream;

/** All facts that are read off a customer or computed from it, group by group. */
final class AllFacts {
    static final List<InputFact> ALL = Stream.of(
                    IdentityFacts.all(),
                    AreaFacts.all(),
                    RangeFacts.all(),
                    PerformanceFacts.all(),
                    OrderFacts.all(),
                    RelationshipFacts.all(),
                    PlanFacts.all(),
                    EngagementFacts.all(),
                    InitiativeFacts.all(),
                    PriceRequestFacts.all(),
                    OfferFacts.all(),
                    StakeholderFacts.all(),
                    CandidateFacts.all(),
                    PortfolioFacts.all())
            .flatMap(List::stream)
            .toList();

    private AllFacts() {}
}
