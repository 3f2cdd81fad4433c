package org.engagementadvisor.command;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.Line;

/**
 * Advises the customers of a file by several threads and gives them out in the order of the file. Only so many chunks are
 * under way at a time that memory does not grow with the file.
 */
final class BatchRun {
    /** As many customers as are advised fastest together. */
    private static final int CHUNK = 64;

    private static final int CHUNK_BYTES = 4 << 20;
    private static final int CHUNKS_A_THREAD = 4;

    private final int threads;
    private final Chunk.Work work;

    BatchRun(int threads, Chunk.Work work) {
        this.threads = threads;
        this.work = work;
    }

    interface Receiver {
        void take(Advised advised) throws IOException;
    }

    void run(CustomerFile file, Receiver receiver) throws IOException {
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

    private void run(CustomerFile file, Receiver receiver, ExecutorService pool) throws IOException {
        var underWay = new ArrayDeque<Future<List<Advised>>>();
        for (var lines = next(file); !lines.isEmpty(); lines = next(file)) {
            underWay.add(pool.submit(new Chunk(lines, work)));
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

    private static void give(Future<List<Advised>> chunk, Receiver receiver) throws IOException {
        try {
            for (var advised : chunk.get()) {
                receiver.take(advised);
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
}
