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
 * A service that is killed in the middle of an import and started again; {@code -Dimport.kills=20} kills it more often,
 * {@code -Dimport.customers=50000} imports more.
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
        service = new KilledService(folder);
        service.start();
        var file = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> "{\"id\":\"k" + number + "\",\"business\":{\"organisation\":\"household\"}}")
                .collect(Collectors.joining("\n"));
        var job = service.send(service.request("/api/imports?name=many.ndjson").POST(BodyPublishers.ofString(file)));
        long id = job.get("id").asLong();
        long before = 0;
        for (int kills = 1; kills <= KILLS; kills++) {
            Thread.sleep(300 + moments.nextInt(1_200));
            service.kill();
            service.start();
            long lines = job(id).get("lines").asLong();
            assertThat(lines)
                    .as("after %d kills", kills)
                    .isGreaterThanOrEqualTo(before)
                    .isLessThan(CUSTOMERS);
            before = lines;
        }
        var done = done(id);
        assertThat(done.get("lines").asLong()).isEqualTo(CUSTOMERS);
        assertThat(done.get("added").asLong()).isEqualTo(CUSTOMERS);
        assertThat(done.get("rejected").asLong()).isZero();
        assertThat(count()).isEqualTo(CUSTOMERS);
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
