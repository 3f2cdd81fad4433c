package org.engagementadvisor.command;

import java.io.Closeable;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.engagementadvisor.batch.Figures;

/** Shows how far a long run is: a bar to a person, a line now and then to a log. */
interface Progress extends Closeable {
    /** So many customers are done, and so many bytes of the input are read. */
    void at(long customers, long bytes);

    @Override
    void close();

    static Progress of(Surroundings surroundings, long bytes) {
        return surroundings.isTerminal() ? new Bar(bytes) : new Log(surroundings.err());
    }

    /** A bar as long as the input. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(long bytes) {
            bar = new ProgressBarBuilder()
                    .setTaskName("advising")
                    .setInitialMax(bytes)
                    .setUnit(" MB", 1_000_000)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void at(long customers, long bytes) {
            bar.stepTo(bytes);
            bar.setExtraMessage(Figures.count(customers) + " customers");
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line every ten seconds. */
    final class Log implements Progress {
        private static final Duration PAUSE = Duration.ofSeconds(10);

        private final PrintStream out;
        private final long start = System.nanoTime();
        private long lastSaid = start;

        Log(PrintStream out) {
            this.out = out;
        }

        @Override
        public void at(long customers, long bytes) {
            long now = System.nanoTime();
            if (now - lastSaid >= PAUSE.toNanos()) {
                lastSaid = now;
                out.println("advised " + Figures.count(customers) + " customers, "
                        + Figures.rate(customers, Duration.ofNanos(now - start)));
            }
        }

        @Override
        public void close() {}
    }
}
