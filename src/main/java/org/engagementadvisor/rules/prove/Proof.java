package org.engagementadvisor.rules.prove;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.table.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was proved of a table.
 *
 * @param finding as it is told
 * @param cells those that bring it about, in A1 notation
 * @param rows the ids of the rows that bring it about, the one that it is about first
 * @param witness a case that shows it: the values of the facts that the table asks of, null where unknown; empty where no
 *     case can, as of a row whose own bounds exclude each other
 */
public record Proof(Finding finding, List<String> cells, List<String> rows, Map<String, @Nullable Object> witness) {
    public Proof {
        cells = List.copyOf(cells);
        rows = List.copyOf(rows);
        witness = Collections.unmodifiableMap(new LinkedHashMap<>(witness));
    }
}
