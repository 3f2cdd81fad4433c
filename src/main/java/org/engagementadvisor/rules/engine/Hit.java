package org.engagementadvisor.rules.engine;

import org.engagementadvisor.rules.table.Row;

/**
 * What the network finds: a row that applies.
 *
 * @param rank the place of the row among all that are judged at one stage, in the order in which people read them
 */
record Hit(Decider decider, Row row, int rank) {}
