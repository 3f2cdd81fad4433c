package org.engagementadvisor.rules;

import java.util.List;

/** Makes of all that rows recommended the items that tables then judge. */
interface Proposing {
    List<Item> of(List<Outcome> outcomes, Wording wording);
}
