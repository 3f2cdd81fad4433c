package org.engagementadvisor.begin;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.intake.LookedColumn;
import org.engagementadvisor.intake.LookedFile;
import org.jspecify.annotations.Nullable;

/** Which columns may say what, by their names and by what stands in them; and which of them it is. */
final class Columns {
    private static final double ONLY_DATE = 0.5;

    private final UsualColumns usual;
    private final Settings settings;
    private final Choice choice;

    Columns(UsualColumns usual, Settings settings, Choice choice) {
        this.usual = usual;
        this.settings = settings;
        this.choice = choice;
    }

    UsualColumns usual() {
        return usual;
    }

    Settings settings() {
        return settings;
    }

    List<Candidate> of(String field, @Nullable LookedFile file) {
        var found = new ArrayList<Candidate>();
        if (file == null) {
            return found;
        }
        for (var column : file.columns()) {
            double fitness = usual.fits(field, column.name());
            if (fitness > 0 && column.filled() > 0 && suits(field, column)) {
                found.add(new Candidate(file, column, fitness, "by its name"));
            }
        }
        var dates = file.columns().stream().filter(LookedColumn::isDate).toList();
        if (field.equals("lines.date") && found.isEmpty() && dates.size() == 1) {
            found.add(new Candidate(file, dates.get(0), ONLY_DATE, "the only column with days"));
        }
        found.sort(Candidate.BEST_FIRST);
        return found;
    }

    private boolean suits(String field, LookedColumn column) {
        return switch (field) {
            case "lines.date", "facts.relationship.lastContact" -> column.isDate();
            case "lines.amount",
                    "lines.price",
                    "lines.quantity",
                    "lines.cost",
                    "lines.unitCost",
                    "lines.profit",
                    "lines.discount",
                    "products.unitCost",
                    "customers.employees",
                    "customers.ownTurnover" -> column.isNumber();
            case "area" ->
                column.distinct() > 1 && column.distinct() <= settings.whole("most groups") && !column.isDate();
            case "customers.organisation", "lines.type" ->
                column.distinct() > 1
                        && column.distinct() <= settings.whole("most groups")
                        && column.distinct() < column.filled();
            default -> !column.isDate() || !column.datePatterns().get(0).matches(".*[-/.].*");
        };
    }

    /** What it was taken for, and why. */
    String why(Taken taken) {
        return usual.called(taken.field()) + ": " + taken.candidate().why()
                + (taken.others().isEmpty() ? "" : "; near: " + String.join("; ", taken.others()));
    }

    /** The best, or none; where another is near, whoever is asked says which. */
    @Nullable
    Taken pick(String field, List<Candidate> candidates) {
        var sorted = candidates.stream().sorted(Candidate.BEST_FIRST).toList();
        if (sorted.isEmpty()) {
            return null;
        }
        double best = sorted.get(0).fitness();
        var near = sorted.stream()
                .filter(one -> one.fitness() > best - settings.figure("near"))
                .toList();
        int chosen = near.size() == 1
                ? 0
                : choice.of(
                        "Which is the " + usual.called(field) + "?",
                        near.stream()
                                .map(one -> one.shown() + " (" + one.why() + ")")
                                .toList());
        var taken = near.get(chosen);
        return new Taken(
                field,
                taken,
                near.stream()
                        .filter(one -> !one.equals(taken))
                        .map(Candidate::shown)
                        .toList());
    }
}
