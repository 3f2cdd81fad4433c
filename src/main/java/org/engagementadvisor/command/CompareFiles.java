package org.engagementadvisor.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.release.CustomerMoves;
import org.engagementadvisor.release.MoveJson;
import org.engagementadvisor.release.MovePage;
import org.engagementadvisor.release.MoveReport;
import org.engagementadvisor.release.MoveRows;
import org.engagementadvisor.release.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that tell who moves; begun before anything is read, so that a place that takes none is said at once. */
final class CompareFiles implements Closeable {
    private final List<WholeFile> files = new ArrayList<>();
    private final @Nullable WholeFile json;
    private final @Nullable WholeFile csv;
    private final @Nullable WholeFile html;

    /** Where each file goes. */
    static final class Places {
        @Option(names = "--json", paramLabel = "FILE", description = "all moves, with counts and turnover, as JSON")
        private @Nullable Path json;

        @Option(names = "--csv", paramLabel = "FILE", description = "every move of every customer, one a row")
        private @Nullable Path csv;

        @Option(names = "--html", paramLabel = "FILE", description = "the report as one page that needs no network")
        private @Nullable Path html;

        /** @throws WrongUse if one of them is the same as another or as what is read */
        void refuseTheSame(DistinctFiles read) throws IOException {
            read.writes("--json", json).writes("--csv", csv).writes("--html", html);
        }
    }

    CompareFiles(Places places) throws IOException {
        try {
            json = begun(places.json);
            csv = begun(places.csv);
            html = begun(places.html);
            if (csv != null) {
                csv.bytes().write(MoveRows.header());
            }
        } catch (IOException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private @Nullable WholeFile begun(@Nullable Path place) throws IOException {
        if (place == null) {
            return null;
        }
        var file = WholeFile.at(place);
        files.add(file);
        return file;
    }

    void take(CustomerMoves customer) throws IOException {
        if (csv != null) {
            csv.bytes().write(MoveRows.of(customer));
        }
    }

    /** Puts all files in their places. */
    void keep(MoveReport report, Words words) throws IOException {
        if (json != null) {
            json.bytes().write(MoveJson.of(report, words).getBytes(StandardCharsets.UTF_8));
        }
        if (html != null) {
            html.bytes().write(MovePage.of(report, words).getBytes(StandardCharsets.UTF_8));
        }
        for (var file : files) {
            file.keep();
        }
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }
}
