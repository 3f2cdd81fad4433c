package org.engagementadvisor.command;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.lines.WholeFile;
import org.engagementadvisor.portfolio.PortfolioPage;
import org.engagementadvisor.portfolio.PortfolioReport;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The files that a report goes into; begun before the customers are read, so that a place that takes none is said at once. */
final class PortfolioFiles implements Closeable {
    private final @Nullable WholeFile json;
    private final @Nullable WholeFile html;

    PortfolioFiles(@Nullable Path json, @Nullable Path html) throws IOException {
        this.json = json == null ? null : WholeFile.at(json);
        try {
            this.html = html == null ? null : WholeFile.at(html);
        } catch (IOException | RuntimeException refused) {
            close(this.json);
            throw refused;
        }
    }

    void keep(PortfolioReport report, RuleBook book) throws IOException {
        if (json != null) {
            keep(json, AdviceJson.indented(report) + "\n");
        }
        if (html != null) {
            keep(html, PortfolioPage.of(report, book));
        }
    }

    private static void keep(WholeFile file, String text) throws IOException {
        file.bytes().write(text.getBytes(StandardCharsets.UTF_8));
        file.keep();
    }

    @Override
    public void close() throws IOException {
        close(json);
        close(html);
    }

    private static void close(@Nullable WholeFile file) throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
