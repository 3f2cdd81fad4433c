package org.engagementadvisor.batch;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works by several threads and gives the results out in the order of the work. Only so much is under way at a time that
 * memory does not grow with it.
 */
public final class InOrder<T> implements Closeable {
    private static final int CHUNKS_A_THREAD = 4;

    private final int threads;
    private final Receiver<T> receiver;
    private final ExecutorService pool;
    private final ArrayDeque<Future<List<T>>> underWay = new ArrayDeque<>();

    public InOrder(int threads, Receiver<T> receiver) {
        this.threads = threads;
        this.receiver = receiver;
        this.pool = Executors.newFixedThreadPool(threads, InOrder::worker);
    }

    public interface Receiver<T> {
        void take(T result) throws IOException;
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "advice");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes in some work, and gives out what is ready of the work before it. */
    public void add(Callable<List<T>> work) throws IOException {
        underWay.add(pool.submit(work));
        if (underWay.size() > threads * CHUNKS_A_THREAD) {
            give();
        }
    }

    /** Gives out the results of all that was taken in. */
    public void finish() throws IOException {
        while (!underWay.isEmpty()) {
            give();
        }
    }

    private void give() throws IOException {
        try {
            for (T result : underWay.remove().get()) {
                receiver.take(result);
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

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
