package org.engagementadvisor.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.intake.Join.Side;
import org.jspecify.annotations.Nullable;

/** Reads which files are read beside others, by which columns. */
final class JoinReader {
    private static final Map<String, Side> SIDES = sides();
    private static final String NAME = "a name of its own, of letters and digits";

    private final Faults faults;

    JoinReader(Faults faults) {
        this.faults = faults;
    }

    private static Map<String, Side> sides() {
        var sides = new LinkedHashMap<String, Side>();
        sides.put("lines", Side.LINES);
        sides.put("customers", Side.CUSTOMERS);
        sides.put("products", Side.PRODUCTS);
        return sides;
    }

    List<Join> joins(@Nullable Node at) {
        var joins = new ArrayList<Join>();
        if (at == null) {
            return joins;
        }
        if (!at.isList()) {
            faults.add(at, "a list of files to join");
            return joins;
        }
        var names = new HashSet<String>();
        for (var item : at.items()) {
            var join = join(new Section(item, faults), names);
            if (join != null) {
                joins.add(join);
            }
        }
        return joins;
    }

    private @Nullable Join join(Section section, Set<String> names) {
        var to = section.choice("to", SIDES).orElse(Side.LINES);
        var as = section.neededText("as", NAME).orElse("");
        if (!as.isEmpty() && (!as.matches("[\\p{L}_][\\p{L}\\p{N}_]{0,59}") || !names.add(as))) {
            faults.add(section.place(), "`as: " + as + "`", NAME);
        }
        var file = new FileReader(faults).file(section.need("file", "the file to join"));
        var by = by(section.need("by", "`COLUMN: COLUMN of the file`, for one key or more"));
        boolean isNeeded = section.word("unmatched", List.of("left out", "kept"))
                .map("left out"::equals)
                .orElse(true);
        boolean dropsZeros = section.word("leadingZeros", List.of("kept", "dropped"))
                .filter("dropped"::equals)
                .isPresent();
        section.refuseOthers();
        return file == null || by.isEmpty()
                ? null
                : new Join(section.place(), to, as, file, by, isNeeded && to == Side.LINES, dropsZeros);
    }

    private Map<String, String> by(@Nullable Node at) {
        var by = new LinkedHashMap<String, String>();
        if (at == null) {
            return by;
        }
        if (at.written().isPresent()) {
            by.put(at.written().get(), at.written().get());
            return by;
        }
        var section = new Section(at, faults);
        at.entries()
                .forEach((column, other) ->
                        section.text(other, "a column of the file").ifPresent(name -> by.put(column, name)));
        return by;
    }
}
