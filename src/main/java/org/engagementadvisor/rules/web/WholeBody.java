package org.engagementadvisor.rules.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Has the body of a request whole before anything else is done with it, while no thread waits for its sender: two hundred who
 * send a byte now and then cost nobody else an answer. What is refused on the way is answered by a problem.
 */
@Component
@FilterRegistration(
        order = WholeBody.ORDER,
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
final class WholeBody implements Filter {
    static final int ORDER = -100;

    private static final String BODY = WholeBody.class.getName();
    private static final String REFUSED = BODY + ".refused";

    /** Of what is too large, so many times as much is taken and thrown away, so that its sender reads why. */
    private static final int THROWN_AWAY = 4;

    private final AtomicLong held = new AtomicLong();
    private final HandlerExceptionResolver problems;

    WholeBody(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Has the request answered by a problem, by another thread and after this one has left. */
    static void refuse(AsyncContext context, RuntimeException why) {
        context.getRequest().setAttribute(REFUSED, why);
        context.dispatch();
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        if (request.getDispatcherType() == DispatcherType.REQUEST && hasBody(request)) {
            new Reader(request).begin(response);
        } else if (request.getAttribute(REFUSED) instanceof RuntimeException why) {
            if (response.isCommitted()) {
                // Too late for a problem: the server closes the connection, where it would else end half an answer like
                // a whole one; any other exception would have it add the page of errors first.
                throw new ClientAbortException();
            }
            // A problem is JSON of its own kind, whatever the endpoint makes.
            request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
            problems.resolveException(request, (HttpServletResponse) response, null, why);
        } else if (request.getAttribute(BODY) instanceof byte[] body) {
            chain.doFilter(new WithBody(request, body), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    /** Takes what has come, whenever something has. */
    private final class Reader implements ReadListener, AsyncListener {
        private final HttpServletRequest request;
        private final ServletInputStream input;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final byte[] buffer = new byte[1 << 13];
        private final AtomicBoolean isRead = new AtomicBoolean();
        private final AtomicLong kept = new AtomicLong();
        private long size;
        private @Nullable RefusedRequest refused;

        Reader(HttpServletRequest request) throws IOException {
            this.request = request;
            this.input = request.getInputStream();
        }

        void begin(ServletResponse response) {
            var context = request.startAsync(request, response);
            context.setTimeout(TimeUnit.SECONDS.toMillis(Limit.REQUEST_SECONDS.most()));
            context.addListener(this);
            input.setReadListener(this);
        }

        @Override
        public void onDataAvailable() throws IOException {
            try {
                takeWhatHasCome();
            } catch (BadRequestException malformed) {
                refused = RefusedRequest.broken();
                pass();
            }
        }

        private void takeWhatHasCome() throws IOException {
            while (input.isReady() && !input.isFinished()) {
                int count = input.read(buffer);
                if (count > 0) {
                    take(count);
                }
                if (refused != null && size > THROWN_AWAY * Limit.REQUEST.most()) {
                    pass();
                    return;
                }
            }
        }

        private void take(int count) {
            size += count;
            if (Limit.REQUEST.isExceededBy(size)) {
                refused = RefusedRequest.tooMuch(Limit.REQUEST);
            } else if (Limit.HELD.isExceededBy(held.addAndGet(count))) {
                held.addAndGet(-count);
                refused = RefusedRequest.busy(Limit.HELD);
            } else {
                kept.addAndGet(count);
                body.write(buffer, 0, count);
            }
        }

        @Override
        public void onAllDataRead() {
            pass();
        }

        private void pass() {
            if (!isRead.compareAndSet(false, true)) {
                return;
            }
            if (refused == null) {
                request.setAttribute(BODY, body.toByteArray());
                request.getAsyncContext().dispatch();
            } else {
                refuse(request.getAsyncContext(), refused);
            }
        }

        @Override
        public void onError(Throwable callerHasLeft) {
            if (isRead.compareAndSet(false, true)) {
                request.getAsyncContext().complete();
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            refused = RefusedRequest.tooLate();
            pass();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }

        @Override
        public void onComplete(AsyncEvent event) {
            held.addAndGet(-kept.getAndSet(0));
        }

        @Override
        public void onError(AsyncEvent event) {
            onError(event.getThrowable());
        }
    }

    /** The request as if its body were still to be read. */
    private static final class WithBody extends HttpServletRequestWrapper {
        private final ByteArrayInputStream bytes;

        WithBody(HttpServletRequest request, byte[] body) {
            super(request);
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    return bytes.read(into, from, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new IllegalStateException("the body has been read");
                }
            };
        }
    }
}
