package org.engagementadvisor.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.lines.RejectRows;
import org.engagementadvisor.lines.WholeFile;
import org.jspecify.annotations.Nullable;

/** The files that a batch writes; all of them appear at its end, or none. */
public final class BatchFiles implements Closeable, BatchRun.Receiver<BatchWork.Bytes> {
    private final List<WholeFile> files = new ArrayList<>();
    private final WholeFile rejects;
    private final WholeFile advice;
    private final @Nullable WholeFile recommendations;
    private final @Nullable WholeFile summary;
    private final BatchSummary counts;

    /** Where each file goes; null for those not asked for. */
    public record Places(
            Path advice,
            Path rejects,
            @Nullable Path recommendations,
            @Nullable Path summary) {}

    public BatchFiles(Places places, BatchWork work, BatchSummary counts) throws IOException {
        this.counts = counts;
        try {
            rejects = begun(places.rejects(), RejectRows.header());
            recommendations = places.recommendations() == null || work.recommendations() == null
                    ? null
                    : begun(places.recommendations(), work.recommendations().header());
            summary = places.summary() == null ? null : begun(places.summary(), new byte[0]);
            advice = begun(places.advice(), work.form().header());
        } catch (IOException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    private WholeFile begun(Path place, byte[] header) throws IOException {
        var file = WholeFile.at(place);
        files.add(file);
        file.bytes().write(header);
        return file;
    }

    @Override
    public void take(Advised<BatchWork.Bytes> advised) throws IOException {
        if (advised instanceof Advised.Rejected<BatchWork.Bytes> rejected) {
            reject(rejected);
            return;
        }
        var customer = (Advised.Customer<BatchWork.Bytes>) advised;
        var made = customer.made();
        advice.bytes().write(made.advice);
        if (recommendations != null) {
            recommendations.bytes().write(made.recommendations);
        }
        counts.advised(customer.id(), made);
    }

    private void reject(Advised.Rejected<BatchWork.Bytes> rejected) throws IOException {
        rejects.bytes().write(RejectRows.of(rejected.line(), rejected.id(), rejected.faults()));
        counts.rejected(rejected);
    }

    /** Puts all files in their places, the advice last, so that whoever sees it finds the others. */
    public void keep(byte[] summed) throws IOException {
        if (summary != null) {
            summary.bytes().write(summed);
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
