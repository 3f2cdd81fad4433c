package org.engagementadvisor.rules.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.fact.Item;
import org.engagementadvisor.rules.fact.Items;
import org.engagementadvisor.rules.recommend.Proposal.Ground;
import org.engagementadvisor.rules.words.Wording;

/** All that was recommended to one customer, in the order in which people read it; what is said once for an area joins. */
public final class Proposals {
    private final Wording wording;
    private final Items items = new Items();
    private final Map<String, Proposal> joined = new HashMap<>();

    private Proposals(Wording wording) {
        this.wording = wording;
    }

    public static List<Item> of(List<Outcome> outcomes, Wording wording) {
        List<Ground> grounds = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.by().recommends()) {
                outcome.rows().forEach(row -> grounds.add(new Ground(outcome, row)));
            }
        }
        // Not as they came about: whether a table reads another decides that, and people could not foresee who speaks
        // first.
        grounds.sort(Ground.AS_READ);
        Proposals proposals = new Proposals(wording);
        grounds.forEach(proposals::add);
        return proposals.items.all();
    }

    private void add(Ground ground) {
        Proposal candidate = new Proposal(ground, wording);
        String area = candidate.area();
        if (area != null && ground.outcome().by().table().recommendsOncePerArea()) {
            Proposal former = joined.putIfAbsent(candidate.kind() + " " + area, candidate);
            if (former != null) {
                former.join(ground);
                return;
            }
        }
        String item = ground.subject().item();
        items.add(item == null ? candidate.code() : candidate.code() + " " + item, area, candidate);
    }
}
