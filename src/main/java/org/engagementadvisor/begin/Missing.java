package org.engagementadvisor.begin;

import java.util.List;
import java.util.stream.Collectors;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.intake.FolderLook;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;

/** Says what was looked for and what there is instead, where there is nothing to begin with. */
final class Missing {
    private static final int COLUMNS = 20;

    private Missing() {}

    static String lines(FolderLook look, Columns columns) {
        var told = look.unreadable().stream().map(Fault::toString).collect(Collectors.toList());
        if (look.files().isEmpty()) {
            told.add("found no file that can be read" + others(look)
                    + ", expected CSV, XLSX or Parquet with rows below the names of their columns");
            return String.join("\n", told);
        }
        told.add(
                "found no file of order lines, expected one whose columns say who bought (customer), when (day) and for how much"
                        + " (net amount, or price and quantity); who and when may stand in another file, found by the number of the order. What there is:");
        look.files().forEach(file -> told.add("  " + of(file, columns)));
        told.add(
                "columns are found by the names in shared/usual-names.csv of the rules and by what stands in them; add your names there");
        return String.join("\n", told);
    }

    private static String others(FolderLook look) {
        return look.others().isEmpty() ? "" : " (but " + Quote.listed(look.others()) + ")";
    }

    private static String of(LookedFile file, Columns columns) {
        return file.name() + ": customer " + found("lines.customer", file, columns) + ", day "
                + found("lines.date", file, columns) + ", net amount " + found("lines.amount", file, columns)
                + ", price " + found("lines.price", file, columns) + ", quantity "
                + found("lines.quantity", file, columns) + "; columns: " + Quote.listed(names(file))
                + (file.unclear().isEmpty()
                        ? ""
                        : "; not usable, since there are several of one name or it cannot be read: "
                                + Quote.listed(file.unclear()));
    }

    private static List<String> names(LookedFile file) {
        return file.columns().stream().map(LookedColumn::name).limit(COLUMNS).toList();
    }

    private static String found(String field, LookedFile file, Columns columns) {
        return columns.of(field, file).stream()
                .findFirst()
                .map(one -> Quote.of(one.column().name()))
                .orElse("none");
    }
}
