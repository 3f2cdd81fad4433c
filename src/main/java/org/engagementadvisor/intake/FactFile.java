package org.engagementadvisor.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.customer.FactPath;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/** A file of which each row tells facts of a customer, by their paths; of an area, if the paths have one. */
record FactFile(
        Place place,
        ExportFile file,
        FieldSource customer,
        @Nullable FieldSource area,
        Map<FactPath, FieldSource> columns) {
    List<FieldSource> sources() {
        return Stream.concat(Stream.of(customer, area).filter(Objects::nonNull), columns.values().stream())
                .toList();
    }

    /** The columns that hold numbers as they are. */
    List<String> numberColumns() {
        var columns = new ArrayList<String>();
        this.columns.forEach((path, source) -> {
            boolean isNumber = path.kind() == FactPath.Kind.NUMBER || path.kind() == FactPath.Kind.WHOLE;
            if (isNumber && source.column() != null && source.terms().isEmpty()) {
                columns.add(source.column());
            }
        });
        return columns;
    }
}
