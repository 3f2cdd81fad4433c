package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A service that is killed in the middle of an import and started again, its day standing still; {@code -Dimport.kills=20}
 * kills it more often, {@code -Dimport.customers=50000} imports more.
 */
class KilledImportsTests {
    private static final int KILLS = Integer.getInteger("import.kills", 2);
    private static final int CUSTOMERS = Integer.getInteger("import.customers", 8_000);

    @TempDir
    Path folder;

    private KilledService service;
    private final Random moments = new Random(2026);

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
    }

    @Test
    void losesNothingAndTakesNothingInTwice() throws Exception {
        service = new KilledService(folder, "--as-of", "2026-01-31");
        service.start();
        var file = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> "{\"id\":\"k" + number + "\",\"business\":{\"organisation\":\"household\"}}")
                .collect(Collectors.joining("\n"));
        var job = service.send(service.request("/api/imports?name=many.ndjson").POST(BodyPublishers.ofString(file)));
        long id = job.get("id").asLong();
        long before = 0;
        for (int kills = 1; kills <= KILLS; kills++) {
            long seen = atWorkBeyond(before, id);
            Thread.sleep(moments.nextInt(300));
            service.kill();
            service.start();
            before = job(id).get("lines").asLong();
            assertThat(before).as("after %d kills", kills).isGreaterThanOrEqualTo(seen);
            assertThat(before).as("killed in the middle").isLessThan(CUSTOMERS);
        }
        var done = done(id);
        assertThat(done.get("lines").asLong()).isEqualTo(CUSTOMERS);
        assertThat(done.get("added").asLong()).isEqualTo(CUSTOMERS);
        assertThat(done.get("rejected").asLong()).isZero();
        assertThat(count()).isEqualTo(CUSTOMERS);
    }

    /** Waits until some more lines are in, so that each kill falls into the work; how many are. */
    private long atWorkBeyond(long before, long id) throws Exception {
        long end = System.nanoTime() + KilledService.PATIENCE.toNanos();
        for (long lines = before; ; lines = job(id).get("lines").asLong()) {
            if (lines > before) {
                return lines;
            }
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private JsonNode done(long id) throws Exception {
        long end = System.nanoTime() + KilledService.PATIENCE.toNanos();
        for (var job = job(id); ; job = job(id)) {
            if (job.get("state").asString().equals("done")) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.toString()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private JsonNode job(long id) throws Exception {
        return service.send(service.request("/api/imports/" + id).GET());
    }

    /** All that are listed, page by page, each once by the order of their ids. */
    private long count() throws Exception {
        long count = 0;
        var after = "";
        while (true) {
            var page = service.send(
                    service.request("/api/customers?size=500" + after).GET());
            count += page.get("customers").size();
            if (!page.has("next")) {
                return count;
            }
            after = "&after=" + page.get("next").asString();
        }
    }
}
