package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * How category spend is estimated from like customers: those that agree in all of {@code by}, or, where fewer than {@code peers} of
 * them buy in an area, in all but the last, and so on to the first. Of what they buy in relation to their {@code size} (null: as it is)
 * the {@code quantile} counts, 0 to 1. An area in which a customer buys nothing is estimated only if at least the {@code share} of
 * those like it buy there, 0 to 1.
 */
record Estimate(List<Likeness> by, @Nullable Likeness size, BigDecimal quantile, int peers, BigDecimal share) {
    Estimate {
        by = List.copyOf(by);
    }

    /** All that is read of a customer, as the columns {@code like_1, like_2, …} have it. */
    List<Likeness> read() {
        return Stream.concat(by.stream(), Stream.ofNullable(size)).toList();
    }

    /** The columns of the customers file, or else of the lines, that are named. */
    List<FieldSource> columns(IntakeMapping mapping) {
        return read().stream().map(one -> one.source(mapping)).toList();
    }

    /** The columns that hold numbers. */
    List<String> numberColumns(IntakeMapping mapping) {
        var columns = new ArrayList<String>();
        for (var one : read()) {
            var source = one.source(mapping);
            if ((one.equals(size) || !one.bands().isEmpty())
                    && source.column() != null
                    && source.terms().isEmpty()) {
                columns.add(source.column());
            }
        }
        return columns;
    }

    /** A field of the customers, or a column; {@code bands}: where a band of its numbers ends and the next begins. */
    record Likeness(Place place, String name, List<BigDecimal> bands) {
        Likeness {
            bands = List.copyOf(bands);
        }

        FieldSource source(IntakeMapping mapping) {
            return mapping.customers.entrySet().stream()
                    .filter(field -> field.getKey().toString().equals(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() -> FieldSource.column(place, name));
        }
    }
}
