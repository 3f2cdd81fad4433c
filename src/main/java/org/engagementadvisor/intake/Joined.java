package org.engagementadvisor.intake;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** A join and its file. */
record Joined(Join join, Export export) {
    private static final int MOST_DOUBLED = 20;

    List<String> columns() {
        return export.columns().stream().map(join::column).toList();
    }

    /** Two rows for one would count what stands beside them twice. */
    void refuseDoubledKeys(Database database) throws SQLException, IOException {
        var doubled = new ArrayList<List<Long>>();
        var keys = new ArrayList<String>();
        var key = join.keyText(export);
        database.query(
                "SELECT " + key + ", MIN(line), MAX(line) FROM (" + export.rowsSql() + ") AS rows_of_file WHERE " + key
                        + " <> '' GROUP BY 1 HAVING COUNT(*) > 1 ORDER BY 2 LIMIT " + MOST_DOUBLED,
                row -> {
                    keys.add(row.getString(1));
                    doubled.add(List.of(row.getLong(2), row.getLong(3)));
                });
        var faults = new Faults();
        for (int i = 0; i < keys.size(); i++) {
            var places = export.placesOf(doubled.get(i));
            faults.add(
                    Place.line(export.name(), line(places.get(doubled.get(i).get(1)))),
                    "the key " + Quote.of(keys.get(i)) + " again, which line "
                            + line(places.get(doubled.get(i).get(0))) + " has",
                    "each key of a joined file once");
        }
        faults.refuse(IntakeRefused::new);
    }

    private static long line(Export.@Nullable Place place) {
        return place == null ? 0 : place.line();
    }
}
