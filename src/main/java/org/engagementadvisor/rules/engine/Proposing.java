package org.engagementadvisor.rules.engine;

import java.util.List;
import org.engagementadvisor.rules.fact.Item;
import org.engagementadvisor.rules.words.Wording;

/** Makes of all that rows recommended the items that tables then judge. */
public interface Proposing {
    List<Item> of(List<Outcome> outcomes, Wording wording);
}
