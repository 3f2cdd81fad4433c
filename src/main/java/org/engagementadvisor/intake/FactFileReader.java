package org.engagementadvisor.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.customer.FactPath;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.document.Section;
import org.jspecify.annotations.Nullable;

/** Reads which files tell facts of customers. */
final class FactFileReader {
    private final Faults faults;
    private final FieldSourceReader sources;

    FactFileReader(Faults faults) {
        this.faults = faults;
        this.sources = new FieldSourceReader(faults);
    }

    List<FactFile> files(@Nullable Node at) {
        var files = new ArrayList<FactFile>();
        if (at == null) {
            return files;
        }
        if (!at.isList()) {
            faults.add(at, "a list of files with facts");
            return files;
        }
        for (var item : at.items()) {
            var section = new Section(item, faults);
            var file = new FileReader(faults).file(section.need("file", "the file"));
            var customer = sources.source(section.need("customer", "the column of the customer's id"), false);
            var area = sources.source(section.take("area"), false);
            var columns = columns(section.need("columns", "`PATH: COLUMN` for each fact"), area != null);
            section.refuseOthers();
            if (file != null && customer != null) {
                files.add(new FactFile(item.place(), file, customer, area, columns));
            }
        }
        return files;
    }

    private Map<FactPath, FieldSource> columns(@Nullable Node at, boolean hasArea) {
        var columns = new TreeMap<FactPath, FieldSource>(Comparator.comparing(FactPath::path));
        if (at == null) {
            return columns;
        }
        new Section(at, faults);
        at.entries().forEach((path, source) -> {
            var fact = FactPath.of(path);
            if (fact.isEmpty()) {
                faults.add(
                        source.place(),
                        Quote.of(path),
                        "the path of a fact, such as `ratings.satisfaction.value`"
                                + Nearest.hint(path, FactPath.all()));
                return;
            }
            if (fact.get().isOfArea() && !hasArea) {
                faults.add(source.place(), Quote.of(path) + " without `area`", "the column of the area");
            }
            var column = sources.source(source, fact.get().kind() == FactPath.Kind.DATE);
            if (column != null) {
                columns.put(fact.get(), column);
            }
        });
        return columns;
    }
}
