package org.engagementadvisor.intake;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.document.Quote;

/**
 * How a file was understood, for people to check: {@code separator `;` (found)}, {@code encoding windows-1252}, {@code decimal `,`}. What the
 * mapping does not say but was found by looking is marked as found.
 */
public record ReadAs(String file, List<String> as) {
    public ReadAs {
        as = List.copyOf(as);
    }

    static ReadAs of(String name, ExportFile file, CsvForm form) {
        var as = new ArrayList<String>();
        as.add("separator " + sign(form.separator()) + found(file.separator() == null));
        as.add("encoding " + form.encoding() + found(file.encoding() == null));
        if (file.quote() != null || form.quote() != CsvForm.OWN.quote()) {
            as.add("quote " + sign(form.quote()) + found(file.quote() == null));
        }
        return new ReadAs(name, as);
    }

    private static String sign(char sign) {
        return switch (sign) {
            case '\t' -> "tab";
            case CsvForm.UNQUOTED -> "none";
            default -> Quote.of(String.valueOf(sign));
        };
    }

    private static String found(boolean isFound) {
        return isFound ? " (found)" : "";
    }

    ReadAs and(List<String> more) {
        var all = new ArrayList<>(as);
        all.addAll(more);
        return new ReadAs(file, all);
    }
}
