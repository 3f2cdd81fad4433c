package org.engagementadvisor.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.engagementadvisor.customer.FaultyDocument.Fault;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.lines.SeenIds;

/**
 * Advises the customers of a file by several threads and gives them out in the order of the file. Only so many chunks are
 * under way at a time that memory does not grow with the file.
 */
public final class BatchRun<T> {
    /** As many customers as are advised fastest together. */
    private static final int CHUNK = 64;

    private static final int CHUNK_BYTES = 4 << 20;
    private static final int CHUNKS_A_THREAD = 4;

    private final int threads;
    private final Chunk.Work<T> work;
    private final SeenIds seen = new SeenIds();

    public BatchRun(int threads, Chunk.Work<T> work) {
        this.threads = threads;
        this.work = work;
    }

    public interface Receiver<T> {
        void take(Advised<T> advised) throws IOException;
    }

    public void run(CustomerFile file, Receiver<T> receiver) throws IOException {
        var pool = Executors.newFixedThreadPool(threads, BatchRun::worker);
        try {
            run(file, receiver, pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "advice");
        thread.setDaemon(true);
        return thread;
    }

    private void run(CustomerFile file, Receiver<T> receiver, ExecutorService pool) throws IOException {
        var underWay = new ArrayDeque<Future<List<Advised<T>>>>();
        for (var lines = next(file); !lines.isEmpty(); lines = next(file)) {
            underWay.add(pool.submit(new Chunk<>(lines, work)));
            if (underWay.size() > threads * CHUNKS_A_THREAD) {
                give(underWay.remove(), receiver);
            }
        }
        while (!underWay.isEmpty()) {
            give(underWay.remove(), receiver);
        }
    }

    private static List<Line> next(CustomerFile file) throws IOException {
        var lines = new ArrayList<Line>(CHUNK);
        int bytes = 0;
        while (lines.size() < CHUNK && bytes < CHUNK_BYTES) {
            var line = file.next();
            if (line == null) {
                break;
            }
            lines.add(line);
            bytes += line.size();
        }
        return lines;
    }

    private void give(Future<List<Advised<T>>> chunk, Receiver<T> receiver) throws IOException {
        try {
            for (var advised : chunk.get()) {
                receiver.take(once(advised));
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped before the end", stopped);
        }
    }

    /** A customer that was already given out is rejected. */
    private Advised<T> once(Advised<T> advised) {
        if (!(advised instanceof Advised.Customer<T> customer)) {
            return advised;
        }
        long before = seen.lineOf(customer.id(), customer.line());
        if (before == 0) {
            return advised;
        }
        var found = "`" + customer.id() + "`, which was already on line " + before;
        var fault = new Fault("/id", found, "each customer once");
        return new Advised.Rejected<>(customer.line(), customer.id(), List.of(fault));
    }
}
