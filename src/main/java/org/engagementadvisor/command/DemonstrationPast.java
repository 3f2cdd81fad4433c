package org.engagementadvisor.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.register.ImportJob;
import org.engagementadvisor.register.Imports;
import org.engagementadvisor.work.Outcome;
import org.engagementadvisor.work.Outcome.Result;
import org.engagementadvisor.work.State;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.ToDos;
import org.engagementadvisor.work.ToDos.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** What a demonstration has behind it: its customers a quarter ago, what was done for them then, and what came of that. */
final class DemonstrationPast {
    /** Since then. */
    static final Duration BACK = Duration.ofDays(91);

    private static final String FILE = "sample.ndjson";
    private static final String WHO = "demo";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAUSE = 50;

    /** Of so many recommendations one is done, and another is declined. */
    private static final int EVERY = 5;

    private static final List<String> LOST = List.of("the competitor was cheaper", "budget spent for this year");
    private static final String DECLINED = "has just been asked by a colleague";

    private final Imports imports;
    private final ToDos toDos;
    private final SetBackClock clock;

    DemonstrationPast(ApplicationContext context) {
        imports = context.getBean(Imports.class);
        toDos = context.getBean(ToDos.class);
        clock = (SetBackClock) context.getBean(Clock.class);
    }

    /** Lives through it, from the customers as they were up to those of today. */
    void live(Samples before, Samples today) throws IOException, InterruptedException {
        take(before);
        settle(toDos.open(null, LocalDate.now(clock)));
        clock.putRight();
        take(today);
    }

    private void take(Samples samples) throws IOException, InterruptedException {
        long job = imports.start(FILE, samples.bytes(), WHO).id();
        for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end; Thread.sleep(PAUSE)) {
            if (imports.job(job).map(ImportJob::endedAt).isPresent()) {
                return;
            }
        }
    }

    private void settle(List<ToDo> open) {
        for (int at = 0; at < open.size(); at++) {
            var toDo = open.get(at);
            if (at % EVERY == 0) {
                toDos.decide(toDo, new Decision(State.DONE, null, null), WHO);
                var outcome = outcome(toDo, at / EVERY);
                if (outcome != null) {
                    toDos.cameOf(toDo, outcome);
                }
            } else if (at % (EVERY * EVERY) == 1) {
                toDos.decide(toDo, new Decision(State.DECLINED, DECLINED, null), WHO);
            }
        }
    }

    /** By turns; of one in ten nobody has said yet. */
    private @Nullable Outcome outcome(ToDo toDo, int turn) {
        var now = Instant.now(clock);
        return switch (turn % 10) {
            case 0, 3, 4, 7 -> new Outcome(Result.WON, won(toDo), null, WHO, now);
            case 1, 6 -> new Outcome(Result.LOST, null, LOST.get(turn % LOST.size()), WHO, now);
            case 9 -> null;
            default -> new Outcome(Result.NOTHING, null, null, WHO, now);
        };
    }

    private static @Nullable BigDecimal won(ToDo toDo) {
        var net = toDo.net();
        return net == null || net.signum() <= 0 ? null : net;
    }
}
