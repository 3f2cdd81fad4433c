package org.engagementadvisor.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that a verb reads and writes, by what its help calls them. */
final class DistinctFiles {
    private DistinctFiles() {}

    /** @throws WrongUse if two of them are the same; null stands for one not asked for */
    static void refuseTheSame(Map<String, @Nullable Path> places) throws IOException {
        var names = new LinkedHashMap<Path, String>();
        for (var each : places.entrySet()) {
            var path = each.getValue();
            var other = path == null ? null : names.putIfAbsent(real(path), each.getKey());
            if (other != null) {
                throw new WrongUse(each.getKey(), "`" + path + "`, which is " + other + " already", "another file");
            }
        }
    }

    private static Path real(Path path) throws IOException {
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        var folder = path.toAbsolutePath().normalize().getParent();
        return folder == null || !Files.exists(folder)
                ? path.toAbsolutePath().normalize()
                : folder.toRealPath().resolve(path.getFileName());
    }
}
