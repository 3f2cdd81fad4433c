package org.engagementadvisor.register;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the service does by itself, one thing after the other: files that were handed in, changed rules, a new day. */
@Component
final class Chores implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Chores.class);
    private static final long PAUSE = 1_000;

    private final ImportWork imports;
    private final RulesWatch rules;
    private final Readvising readvising;
    private final Recording recording;
    private final Standings standings;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private Advising.@Nullable By done;
    private boolean isSettled;

    Chores(
            ImportWork imports,
            RulesWatch rules,
            Readvising readvising,
            Recording recording,
            Standings standings,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.rules = rules;
        this.readvising = readvising;
        this.recording = recording;
        this.standings = standings;
        this.events = events;
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        thread = new Thread(this::work, "chores");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (!isStopped()) {
            try {
                if (!once()) {
                    rest(PAUSE);
                }
            } catch (RuntimeException | Error failed) {
                // What could not be done now is tried again, even for want of memory; nothing that was begun is half
                // done.
                LOG.error("the chores failed and begin again", failed);
                rest(10 * PAUSE);
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /** For so long, or until it is told to stop. */
    private void rest(long millis) {
        try {
            boolean isTold = stopped.await(millis, TimeUnit.MILLISECONDS);
            LOG.trace("told to stop: {}", isTold);
        } catch (InterruptedException hurried) {
            stopped.countDown();
        }
    }

    /** Whether there was something to do. */
    private boolean once() {
        if (done == null) {
            // Whoever comes first after a start need not wait for tens of thousands to be read.
            standings.all();
        }
        if (rules.look() || done == null) {
            recording.keepRules();
        }
        boolean isAtWork = imports.next(this::isStopped);
        var by = recording.by();
        if (!by.equals(done) && !isStopped()) {
            var cause = done == null || done.day().equals(by.day()) ? Cause.RULES : Cause.DAY;
            readvising.all(cause, this::isStopped);
            standings.all();
            done = by;
            isSettled = false;
        }
        if (isAtWork) {
            isSettled = false;
        } else if (!isSettled && !isStopped()) {
            isSettled = true;
            events.publishEvent(new Settled());
        }
        return isAtWork;
    }

    /** An interrupt would close the files of an embedded database. */
    @Override
    public void stop() {
        var running = thread;
        if (running == null) {
            return;
        }
        stopped.countDown();
        try {
            running.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
