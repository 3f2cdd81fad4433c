package org.engagementadvisor.rules.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers piece by piece, each made by one of a few workers once the caller has taken the one before: who does not read costs
 * nobody else an answer, who leaves or takes too long ends the work.
 */
@Component
public final class Streams implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);

    private final ThreadPoolExecutor workers;
    private final JsonMapper mapper;

    Streams(JsonMapper mapper) {
        this.mapper = mapper;
        int threads = Limit.AT_ONCE.count();
        workers = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(Limit.WAITING.count()));
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins an answer of JSON.
     *
     * @param work makes the pieces; may refuse the request before the first of them
     */
    public void answer(HttpServletRequest request, HttpServletResponse response, Supplier<Iterator<byte[]>> work)
            throws IOException {
        new Answer(request, response, work).begin();
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }

    private final class Answer implements WriteListener, AsyncListener {
        private final AsyncContext context;
        private final URI instance;
        private final HttpServletResponse response;
        private final ServletOutputStream out;
        private final Supplier<Iterator<byte[]>> work;
        private @Nullable Iterator<byte[]> pieces;
        private byte @Nullable [] piece;
        private @Nullable Future<?> task;
        private boolean isOver;

        Answer(HttpServletRequest request, HttpServletResponse response, Supplier<Iterator<byte[]>> work)
                throws IOException {
            this.context = request.startAsync();
            this.instance = URI.create(request.getRequestURI());
            this.response = response;
            this.out = response.getOutputStream();
            this.work = work;
        }

        void begin() {
            context.setTimeout(TimeUnit.SECONDS.toMillis(Limit.REQUEST_SECONDS.most()));
            context.addListener(this);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            // Work begins when the container says that it may write: by then the thread of the request is out of the
            // way.
            out.setWriteListener(this);
        }

        @Override
        public synchronized void onWritePossible() {
            if (task == null) {
                make();
            } else {
                send();
            }
        }

        private synchronized void make() {
            try {
                task = workers.submit(this::piece);
            } catch (RejectedExecutionException full) {
                refuse(RefusedRequest.busy(Limit.WAITING));
            }
        }

        private void piece() {
            try {
                var all = pieces == null ? work.get() : pieces;
                ready(all.hasNext() ? all.next() : new byte[0], all);
            } catch (RuntimeException failed) {
                refuse(failed);
            }
        }

        private synchronized void ready(byte[] made, Iterator<byte[]> all) {
            pieces = all;
            piece = made;
            send();
        }

        private synchronized void refuse(RuntimeException why) {
            if (isOver) {
                return;
            }
            if (response.isCommitted()) {
                if (why instanceof RefusedRequest refused) {
                    // What was found may be quoted from the request.
                    LOG.warn(
                            "an answer was cut off: expected {}",
                            refused.faults().all().get(0).expected());
                } else {
                    LOG.error("an answer was cut off", why);
                }
                isOver = true;
                WholeBody.refuse(context, why);
                return;
            }
            var problem = Problems.of(why);
            problem.setInstance(instance);
            response.setStatus(problem.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            ready(mapper.writeValueAsBytes(problem), Collections.emptyIterator());
        }

        private synchronized void send() {
            try {
                if (isOver || !out.isReady()) {
                    return;
                }
                if (piece != null) {
                    out.write(piece);
                    piece = null;
                    if (pieces != null && pieces.hasNext()) {
                        make();
                        return;
                    }
                }
                if (pieces != null && !pieces.hasNext() && out.isReady()) {
                    complete();
                }
            } catch (IOException callerHasLeft) {
                onError(callerHasLeft);
            }
        }

        private synchronized void complete() {
            if (!isOver) {
                isOver = true;
                context.complete();
            }
        }

        private synchronized void cancel() {
            if (task != null) {
                task.cancel(true);
            }
        }

        @Override
        public void onError(Throwable callerHasLeft) {
            cancel();
            complete();
        }

        @Override
        public synchronized void onTimeout(AsyncEvent event) {
            // Whoever works on it still finds it over, and does not tell of having been interrupted.
            cancel();
            refuse(RefusedRequest.tooLate());
            complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            onError(event.getThrowable());
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            throw new IllegalStateException("the answer is the last that is begun");
        }

        @Override
        public void onComplete(AsyncEvent event) {
            cancel();
        }
    }
}
