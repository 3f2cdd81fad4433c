package org.engagementadvisor.begin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;
import org.engagementadvisor.intake.LookedRows;
import org.jspecify.annotations.Nullable;

/** What the files are and which columns say what; filled step by step. */
final class Plan {
    final LookedFile lines;
    final Map<String, Taken> taken = new LinkedHashMap<>();
    final List<String> notes = new ArrayList<>();

    @Nullable
    LookedFile headers;

    /** The column of the lines by which their header is found, and that of the headers. */
    LookedRows.@Nullable Beside headerKey;

    @Nullable
    LookedFile customers;

    @Nullable
    LookedFile products;

    final List<Facts> facts = new ArrayList<>();

    /** By the field of the customers whose numbers they explain. */
    final Map<String, LookUp> lookUps = new LinkedHashMap<>();

    List<String> creditNotes = List.of();

    /** How credit notes write their amounts, a word of the mapping. */
    String creditAmounts = "either";

    @Nullable
    String currency;

    /** Whether the lines have amounts in others too. */
    boolean hasCurrencies;

    /** A file that tells facts of customers; {@code area}: the column of the group of products that a row is about. */
    record Facts(
            LookedFile file,
            LookedColumn customer,
            @Nullable LookedColumn area) {}

    /** A file that says what a number stands for: the column that has the number, and the key and name of the file. */
    record LookUp(LookedFile file, LookedColumn own, LookedColumn key, LookedColumn name) {}

    Plan(LookedFile lines) {
        this.lines = lines;
    }

    @Nullable
    LookedColumn column(String field) {
        var found = taken.get(field);
        return found == null ? null : found.candidate().column();
    }

    boolean has(String field) {
        return taken.containsKey(field);
    }

    boolean isTaken(LookedColumn column) {
        return taken.values().stream()
                .anyMatch(other -> other.candidate().column().equals(column));
    }

    void take(Taken found) {
        taken.put(found.field(), found);
    }

    boolean isUsed(LookedFile file) {
        return file.equals(lines)
                || file.equals(headers)
                || file.equals(customers)
                || file.equals(products)
                || lookUps.values().stream().anyMatch(one -> one.file().equals(file));
    }

    /** What was taken of a file with facts. */
    List<Taken> of(Facts told) {
        return taken.values().stream()
                .filter(one -> one.field().startsWith("facts.")
                        && one.candidate().file().equals(told.file()))
                .toList();
    }

    /** The lines, with headers and products beside them. */
    LookedRows rows() {
        var beside = new ArrayList<LookedRows.Beside>();
        if (headerKey != null) {
            beside.add(headerKey);
        }
        var product = column("lines.product");
        var id = column("products.id");
        if (product != null && id != null) {
            beside.add(new LookedRows.Beside(product, id));
        }
        return new LookedRows(lines.columns().get(0), beside);
    }

    /** As the mapping names a column of the lines. */
    String named(LookedColumn column) {
        return headers != null && isOf(headers, column) ? "header." + column.name() : column.name();
    }

    private static boolean isOf(LookedFile file, LookedColumn column) {
        return file.columns().contains(column);
    }
}
