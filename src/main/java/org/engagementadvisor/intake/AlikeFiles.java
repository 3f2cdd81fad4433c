package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/** Files that are one export in several parts, such as one of each month: of one name but for its digits, with the same columns. */
final class AlikeFiles {
    private AlikeFiles() {}

    /** The names, those that may be one export together. */
    static Collection<List<String>> of(List<String> names, Predicate<String> together) {
        var alike = new LinkedHashMap<String, List<String>>();
        names.forEach(
                name -> alike.computeIfAbsent(together.test(name) ? pattern(name) : name, any -> new ArrayList<>())
                        .add(name));
        return alike.values();
    }

    private static String pattern(String name) {
        return name.replaceAll("[0-9]+", "*");
    }

    /** Opens them as one; null if they are not one, so that each is to be looked at by itself. */
    static @Nullable Export opened(Path folder, List<String> names, Path workspace) throws IOException {
        var pattern = pattern(names.get(0));
        if (!ExportFolder.namesIn(folder, pattern).equals(names)) {
            return null;
        }
        int skipped = TitleRows.in(folder.resolve(names.get(0)));
        for (var name : names) {
            var path = folder.resolve(name);
            if (Files.size(path) == 0 || TitleRows.in(path) != skipped) {
                return null;
            }
        }
        var file = new ExportFile(Place.of(pattern), pattern, null, null, null, null, skipped);
        if (file.isParquet() || (file.isWorkbook() && hasSheets(folder, names))) {
            return null;
        }
        var faults = new Faults();
        var export = new ExportFolder(folder, workspace, faults).open(file, ".");
        boolean isOne = export != null
                && export.parts().stream().map(ExportPart::columns).distinct().count() == 1;
        return isOne ? export : null;
    }

    private static boolean hasSheets(Path folder, List<String> names) throws IOException {
        for (var name : names) {
            if (WorkbookFile.sheetsOf(folder.resolve(name)).size() > 1) {
                return true;
            }
        }
        return false;
    }
}
