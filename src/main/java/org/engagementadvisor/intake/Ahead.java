package org.engagementadvisor.intake;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a thread of its own makes while its taker works on what came before: in order, and never many at a time. */
final class Ahead<T> implements AutoCloseable {
    private static final int BATCH = 50;
    private static final int BATCHES = 4;
    private static final long LOOK_UP_MILLIS = 50;

    private final BlockingQueue<List<T>> ready = new ArrayBlockingQueue<>(BATCHES);
    private final Thread thread;
    private List<T> batch = new ArrayList<>();
    private volatile boolean isClosed;
    private @Nullable Throwable failed;
    private Iterator<T> taken = Collections.emptyIterator();
    private boolean isEnded;

    Ahead(Maker<T> maker) {
        thread = new Thread(() -> make(maker), "intake-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Makes values and hands each over. */
    interface Maker<T> {
        void make(Consumer<T> ready) throws SQLException;
    }

    private void make(Maker<T> maker) {
        try {
            maker.make(this::add);
            if (!batch.isEmpty()) {
                handOver(batch);
            }
        } catch (SQLException | RuntimeException | Error thrown) {
            failed = thrown;
        }
        handOver(List.of());
    }

    private void add(T value) {
        batch.add(value);
        if (batch.size() == BATCH) {
            if (!handOver(batch)) {
                throw new CancellationException();
            }
            batch = new ArrayList<>();
        }
    }

    /** Waits until there is room for them; false if nobody takes any more. */
    private boolean handOver(List<T> values) {
        try {
            while (!isClosed) {
                if (ready.offer(values, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    /** The next one; null once all have been taken. Throws what making them threw. */
    @Nullable
    T next() throws SQLException {
        if (!taken.hasNext() && !isEnded) {
            var values = take();
            taken = values.iterator();
            isEnded = values.isEmpty();
            if (isEnded) {
                rethrow();
            }
        }
        return isEnded ? null : taken.next();
    }

    private List<T> take() {
        try {
            return ready.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("stopped"));
        }
    }

    private void rethrow() throws SQLException {
        var thrown = failed;
        if (thrown instanceof SQLException ofDatabase) {
            throw ofDatabase;
        }
        if (thrown instanceof RuntimeException refused) {
            throw refused;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    /** Waits until nothing is made any more. */
    @Override
    public void close() {
        isClosed = true;
        boolean isInterrupted = false;
        while (thread.isAlive()) {
            ready.clear();
            try {
                thread.join(LOOK_UP_MILLIS);
            } catch (InterruptedException stopped) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
