package org.engagementadvisor.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.intake.IntakeRefused;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.lines.Reading;
import org.engagementadvisor.lines.RejectRows;
import org.engagementadvisor.lines.SeenIds;
import org.engagementadvisor.lines.UnreadableFile;
import org.engagementadvisor.register.ExportsArchive.BrokenArchive;
import org.engagementadvisor.register.ImportJob.State;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesInForce;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Works files of customers off, some customers at a time. How far it is stands in the same transaction as what has been taken in,
 * so that whoever goes on after a crash loses nothing and does nothing twice.
 */
@Component
final class ImportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final String TRIES = "engagement-advisor.imports.tries";
    private static final int CHUNK_BYTES = 4 << 20;
    private static final int LONGEST_FAULT = 500;

    private final Imports imports;
    private final ImportClaims claims;
    private final Recording recording;
    private final Standings standings;
    private final RulesInForce inForce;
    private final int tries;

    ImportWork(
            Imports imports,
            ImportClaims claims,
            Recording recording,
            Standings standings,
            RulesInForce inForce,
            @Value("${" + TRIES + "}") int tries) {
        if (tries < 1) {
            throw new IllegalArgumentException(TRIES + ": found `" + tries + "`, expected 1 or more");
        }
        this.imports = imports;
        this.claims = claims;
        this.recording = recording;
        this.standings = standings;
        this.inForce = inForce;
        this.tries = tries;
    }

    /**
     * Works off one file that waits; whether there was one. Stops after a chunk if it is told to. One of which nothing more gets in
     * is given up after so many tries; until then whoever calls hears of it.
     */
    boolean next(BooleanSupplier isStopped) {
        claims.sweep();
        var claimed = claims.next();
        if (claimed.isEmpty()) {
            return false;
        }
        var job = claimed.get();
        if (job.tries() > tries) {
            giveUp(job, "the service ended each time");
            return true;
        }
        try {
            if (ExportsArchive.isNamed(job.name())) {
                takeExports(job, isStopped);
            } else {
                take(job, imports.bytes(job.id()), job.name(), isStopped);
            }
        } catch (UnreadableFile | IntakeRefused | BrokenArchive | IOException unreadable) {
            imports.end(job.id(), State.FAILED, String.valueOf(unreadable.getMessage()));
        } catch (RuntimeException | Error failed) {
            var last = claims.held(job.id()).filter(now -> now.tries() >= tries);
            if (last.isEmpty()) {
                throw failed;
            }
            // Its message, which the page of the import has, may quote what was to be written.
            LOG.error(
                    "the import {} is given up: {}", job.id(), failed.getClass().getName());
            giveUp(last.get(), String.valueOf(NestedExceptionUtils.getMostSpecificCause(failed)));
        }
        return true;
    }

    private void giveUp(ImportJob job, String why) {
        var from = job.lines() == 0 ? "" : " behind customer " + job.lines();
        // Further on, databases tell what was to be written.
        var first = why.lines().findFirst().orElse("");
        var told = first.substring(0, Math.min(first.length(), LONGEST_FAULT));
        imports.end(job.id(), State.FAILED, "given up%s after %d tries: %s".formatted(from, tries, told));
    }

    private void take(ImportJob job, InputStream bytes, String name, BooleanSupplier isStopped) throws IOException {
        try (var file = CustomerFile.named(bytes, name)) {
            new Run(job, file).toItsEnd(isStopped);
        }
    }

    /** Who goes on after a crash computes the same customers again, and passes those that are in. */
    private void takeExports(ImportJob job, BooleanSupplier isStopped) throws IOException {
        try (var archive = ExportsArchive.unpacked(imports.bytes(job.id()))) {
            var computed = computed(job, archive);
            imports.computed(
                    job.id(),
                    Files.size(computed.customers()),
                    computed.account().text());
            take(
                    job,
                    Files.newInputStream(computed.customers()),
                    computed.customers().toString(),
                    isStopped);
        }
    }

    /** That may take longer than others believe that one is alive who says nothing. */
    private ExportsArchive.Computed computed(ImportJob job, ExportsArchive archive) throws IOException {
        var alive = Executors.newSingleThreadScheduledExecutor();
        try {
            var pulse = alive.scheduleAtFixedRate(
                    () -> claims.renew(job.id()), 0, ImportClaims.LEASE.toSeconds() / 3, TimeUnit.SECONDS);
            var computed = archive.computed(Objects.requireNonNull(job.asOf()), imports.span(job.id()));
            pulse.cancel(false);
            return computed;
        } finally {
            alive.shutdownNow();
        }
    }

    private final class Run {
        private final CustomerFile file;
        private final SeenIds seen = new SeenIds();
        private final RuleBook rules = inForce.current();
        private ImportJob job;

        Run(ImportJob job, CustomerFile file) {
            this.job = job;
            this.file = file;
        }

        void toItsEnd(BooleanSupplier isStopped) throws IOException {
            for (long line = 0; line < job.lines(); line++) {
                var done = file.next();
                if (done != null && done.read() instanceof Reading.Understood understood) {
                    seen.lineOf(understood.customer().id(), done.number());
                }
            }
            while (!isStopped.getAsBoolean()) {
                var lines = some();
                if (lines.isEmpty()) {
                    imports.end(job.id(), State.DONE, null);
                    return;
                }
                take(lines);
                standings.keepUp();
            }
            claims.leave(job.id());
        }

        /** A customer of the file that cannot be taken in. */
        private record Rejected(long line, Reading.Refused why) {}

        private List<Line> some() throws IOException {
            List<Line> lines = new ArrayList<>();
            int bytes = 0;
            while (lines.size() < Recording.CHUNK && bytes < CHUNK_BYTES) {
                var line = file.next();
                if (line == null) {
                    break;
                }
                lines.add(line);
                bytes += line.size();
            }
            return lines;
        }

        private void take(List<Line> lines) {
            List<Customer> customers = new ArrayList<>();
            Map<Long, Rejected> rejected = new LinkedHashMap<>();
            long nth = job.lines();
            for (var line : lines) {
                nth++;
                var reading = reading(line);
                if (reading instanceof Reading.Understood understood) {
                    customers.add(understood.customer());
                } else {
                    rejected.put(nth, new Rejected(line.number(), (Reading.Refused) reading));
                }
            }
            var next = new ImportJob[] {job};
            recording.record(customers, job.name(), job.startedBy(), Cause.IMPORT, recorded -> {
                rejected.forEach((at, each) -> imports.reject(
                        job.id(),
                        each.line(),
                        at,
                        each.why().id(),
                        RejectRows.of(each.line(), each.why().id(), each.why().faults())));
                next[0] = job.advanced(lines.size(), file.position(), rejected.size(), recorded.values());
                claims.advance(next[0]);
            });
            job = next[0];
        }

        private Reading reading(Line line) {
            var reading = line.read(rules::unknownTerms);
            var customer = reading.customer();
            long before = customer == null ? 0 : seen.lineOf(customer.id(), line.number());
            if (customer == null || before == 0) {
                return reading;
            }
            var twice = new Fault(
                    Place.within("/id"),
                    "`" + customer.id() + "`, which was already on line " + before,
                    "each customer once");
            return new Reading.Refused(customer.id(), List.of(twice), customer);
        }
    }
}
