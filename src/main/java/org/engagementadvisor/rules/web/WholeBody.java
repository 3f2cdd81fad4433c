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
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Has the body of a request whole before anything else is done with it, while no thread waits for its sender: two hundred who
 * send a byte now and then cost nobody else an answer. What is refused on the way is answered by a problem.
 *
 * <p>It stands where those who let in ({@code access.Security}) put it: after it is known who asks, and before anybody reads a body.
 */
@Component
@FilterRegistration(enabled = false)
final class WholeBody implements Filter {
    private static final Set<String> FILES = Set.of("/api/imports", "/imports");
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
        if (leadsOut(request)) {
            var refused = RefusedRequest.parameter("path", request.getRequestURI(), "one within the service");
            problems.resolveException(request, (HttpServletResponse) response, null, refused);
        } else if (request.getDispatcherType() == DispatcherType.REQUEST && hasBody(request)) {
            new Reader(request).begin();
        } else if (request.getAttribute(REFUSED) instanceof RuntimeException why) {
            if (response.isCommitted()) {
                // Too late for a problem: the server closes the connection, where it would else end half an answer like
                // a whole one; any other exception would have it add the page of errors first.
                throw new ClientAbortException();
            }
            problems.resolveException(request, (HttpServletResponse) response, null, why);
        } else if (request.getAttribute(BODY) instanceof byte[] body) {
            passOn(request, body, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The server would not pass on what it finds to climb above its root. */
    private static boolean leadsOut(HttpServletRequest request) {
        var path = StringUtils.uriDecode(request.getRequestURI(), StandardCharsets.UTF_8);
        return StringUtils.cleanPath(path).startsWith("/../");
    }

    private void passOn(HttpServletRequest request, byte[] body, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(RequestWithBody.of(request, body), response);
        } catch (RefusedRequest | InvalidParameterException malformed) {
            problems.resolveException(request, (HttpServletResponse) response, null, malformed);
        }
    }

    /** A file of customers is as long as it likes, and is kept piece by piece. */
    private static boolean hasBody(HttpServletRequest request) {
        return hasAny(request) && (isOfStranger() || !FILES.contains(request.getRequestURI()));
    }

    private static boolean hasAny(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isOfStranger() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken;
    }

    /** Takes what has come, whenever something has. */
    private final class Reader implements ReadListener, AsyncListener {
        private final HttpServletRequest request;
        private final Limit most;
        private final ServletInputStream input;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final byte[] buffer = new byte[1 << 13];
        private final AtomicBoolean isRead = new AtomicBoolean();
        private final AtomicLong kept = new AtomicLong();
        private long size;
        private @Nullable RefusedRequest refused;

        Reader(HttpServletRequest request) throws IOException {
            this.request = request;
            this.most = isOfStranger() ? Limit.STRANGER : Limit.REQUEST;
            this.input = request.getInputStream();
        }

        void begin() {
            var context = request.startAsync();
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
                if (refused != null && size > THROWN_AWAY * most.most()) {
                    pass();
                    return;
                }
            }
        }

        private void take(int count) {
            size += count;
            if (most.isExceededBy(size)) {
                refused = RefusedRequest.tooMuch(most);
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
}
