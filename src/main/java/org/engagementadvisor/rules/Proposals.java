package org.engagementadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.Candidate.Ground;

/** All that was recommended to one customer, in the order in which people read it; what is said once for an area joins. */
final class Proposals {
    private final Wording wording;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Candidate> joined = new HashMap<>();

    private Proposals(Wording wording) {
        this.wording = wording;
    }

    static List<Item> of(List<Outcome> outcomes, Wording wording) {
        List<Ground> grounds = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.by().table().recommends()) {
                outcome.rows().forEach(row -> grounds.add(new Ground(outcome, row)));
            }
        }
        // Not as they came about: whether a table reads another decides that, and people could not foresee who speaks
        // first.
        grounds.sort(Ground.AS_READ);
        Proposals proposals = new Proposals(wording);
        grounds.forEach(proposals::add);
        return proposals.items;
    }

    private void add(Ground ground) {
        Candidate candidate = new Candidate(ground, wording);
        String area = candidate.area();
        if (area != null && ground.outcome().by().table().recommendsOncePerArea()) {
            Candidate former = joined.putIfAbsent(candidate.kind() + " " + area, candidate);
            if (former != null) {
                former.join(ground);
                return;
            }
        }
        String name = candidate.code() + " " + ground.subject().item() + " " + items.size();
        items.add(new Item(name, area, candidate));
    }
}
