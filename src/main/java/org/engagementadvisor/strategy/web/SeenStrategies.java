package org.engagementadvisor.strategy.web;

import org.engagementadvisor.access.Who;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.strategy.Strategies;
import org.springframework.stereotype.Component;

/** What somebody may see; all else is answered as if it were not there. */
@Component
final class SeenStrategies {
    private final Standings standings;
    private final Replay replay;
    private final Strategies strategies;

    SeenStrategies(Standings standings, Replay replay, Strategies strategies) {
        this.standings = standings;
        this.replay = replay;
        this.strategies = strategies;
    }

    /** @throws RefusedRequest if there is no such customer for them */
    SeenStrategy of(String id, Who who) {
        var standing =
                standings.seen(id, who).orElseThrow(() -> RefusedRequest.notFound("id", id, "a customer that is kept"));
        return new SeenStrategy(standing, replay.latest(standing).orElse(null), strategies.history(id));
    }

    /** @throws RefusedRequest if there is no such edition */
    static String edition(String edition) {
        if (!edition.equals(StrategyPage.INTERNAL) && !edition.equals(StrategyPage.CUSTOMER)) {
            throw RefusedRequest.parameter(
                    "edition", edition, "`" + StrategyPage.INTERNAL + "` or `" + StrategyPage.CUSTOMER + "`");
        }
        return edition;
    }
}
