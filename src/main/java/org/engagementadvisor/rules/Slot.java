package org.engagementadvisor.rules;

import java.util.List;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a fact are kept while a customer is judged.
 *
 * @param index among the facts of its scope
 * @param getter computes the value; null for an answer, which a table puts there
 */
record Slot(Fact fact, int index, InputFact.@Nullable Getter getter, List<String> needs) {}
