package org.engagementadvisor.rules;

import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.rules.fact.AreaFacts;
import org.engagementadvisor.rules.fact.EngagementFacts;
import org.engagementadvisor.rules.fact.FunnelFacts;
import org.engagementadvisor.rules.fact.IdentityFacts;
import org.engagementadvisor.rules.fact.InitiativeFacts;
import org.engagementadvisor.rules.fact.InputFact;
import org.engagementadvisor.rules.fact.NamedAreas;
import org.engagementadvisor.rules.fact.OfferFacts;
import org.engagementadvisor.rules.fact.OrderFacts;
import org.engagementadvisor.rules.fact.PerformanceFacts;
import org.engagementadvisor.rules.fact.PlanFacts;
import org.engagementadvisor.rules.fact.PortfolioFacts;
import org.engagementadvisor.rules.fact.PriceRequestFacts;
import org.engagementadvisor.rules.fact.RangeFacts;
import org.engagementadvisor.rules.fact.RelationshipFacts;
import org.engagementadvisor.rules.fact.SalesFacts;
import org.engagementadvisor.rules.fact.ServiceFacts;
import org.engagementadvisor.rules.fact.SpendFacts;
import org.engagementadvisor.rules.fact.StakeFacts;
import org.engagementadvisor.rules.fact.StakeholderFacts;
import org.engagementadvisor.rules.fact.TargetFacts;
import org.engagementadvisor.rules.fact.VerdictFacts;
import org.engagementadvisor.rules.fact.WhitespaceFacts;
import org.engagementadvisor.rules.recommend.FocusFacts;
import org.engagementadvisor.rules.recommend.ProposalFacts;

/** All facts that are read off a customer or computed from it, group by group. */
final class AllFacts {
    static final List<InputFact> ALL = Stream.of(
                    IdentityFacts.all(),
                    AreaFacts.all(),
                    RangeFacts.all(),
                    PerformanceFacts.all(),
                    SalesFacts.all(),
                    SpendFacts.all(),
                    ServiceFacts.all(),
                    OrderFacts.all(),
                    RelationshipFacts.all(),
                    PlanFacts.all(),
                    EngagementFacts.all(),
                    StakeFacts.all(),
                    WhitespaceFacts.all(),
                    NamedAreas.all(),
                    InitiativeFacts.all(),
                    PriceRequestFacts.all(),
                    OfferFacts.all(),
                    StakeholderFacts.all(),
                    VerdictFacts.all(),
                    TargetFacts.all(),
                    ProposalFacts.all(),
                    FocusFacts.all(),
                    PortfolioFacts.all(),
                    FunnelFacts.all())
            .flatMap(List::stream)
            .toList();

    private AllFacts() {}
}
