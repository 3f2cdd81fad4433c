package org.engagementadvisor.register;

/** After a start, the customers are not all at hand yet, and a request would wait for them in vain. */
public final class StillReading extends RuntimeException {
    private final transient Standings.Progress progress;

    public StillReading(Standings.Progress progress) {
        super(progress.done() + " of " + progress.all() + " customers are read");
        this.progress = progress;
    }

    public Standings.Progress progress() {
        return progress;
    }
}
