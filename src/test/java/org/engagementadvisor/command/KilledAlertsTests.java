package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.engagementadvisor.alert.Receiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that is killed while it sends many alerts and started again; {@code -Dalert.kills=20} kills it more often. */
class KilledAlertsTests {
    private static final int KILLS = Integer.getInteger("alert.kills", 2);
    private static final int BETWEEN = 120;
    private static final int CUSTOMERS = BETWEEN * (KILLS + 3);

    @TempDir
    Path folder;

    private Receiver receiver;
    private KilledService service;

    @BeforeEach
    void serve() throws Exception {
        receiver = new Receiver();
        receiver.takeTime(20);
        var config = folder.resolve("service.properties");
        Files.writeString(config, """
                engagement-advisor.alerts.webhook.url=%s
                engagement-advisor.alerts.webhook.secret=whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=
                engagement-advisor.alerts.first-wait=500ms
                engagement-advisor.alerts.lease=2s
                engagement-advisor.alerts.look-every=500ms
                spring.modulith.events.staleness.check-interval=1s
                spring.modulith.events.staleness.published=5s
                spring.modulith.events.staleness.processing=3s
                spring.modulith.events.staleness.resubmitted=5s
                """.formatted(receiver.address()));
        service = new KilledService(folder, "--config", config.toString());
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.close();
        receiver.close();
    }

    @Test
    void losesNoAlertAndMakesNoneTwice() throws Exception {
        service.start();
        var file = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> "{\"id\":\"k" + number + "\",\"orders\":{\"recent\":[{\"id\":\"o\",\"date\":\""
                        + "2026-01-30\",\"area\":\"bread\",\"amount\":3}]}}")
                .collect(Collectors.joining("\n"));
        service.send(service.request("/api/imports?name=many.ndjson").POST(BodyPublishers.ofString(file)));
        for (int kills = 1; kills <= KILLS; kills++) {
            int enough = kills * BETWEEN;
            await(() -> arrived().size() >= enough);
            service.kill();
            assertThat(arrived())
                    .as("so many had arrived before kill %d", kills)
                    .hasSizeLessThan(CUSTOMERS);
            service.start();
        }
        await(() -> all().stream().filter(KilledAlertsTests::isSent).count() >= CUSTOMERS);
        var alerts = all();
        assertThat(alerts).hasSize(CUSTOMERS);
        assertThat(alerts).extracting(alert -> alert.get("customer").asString()).doesNotHaveDuplicates();
        assertThat(arrived())
                .isEqualTo(alerts.stream()
                        .map(alert -> alert.at("/deliveries/0/id").asString())
                        .collect(Collectors.toSet()));
        assertThat(receiver.calls().stream()
                        .map(call -> JsonMapper.shared()
                                        .readTree(call.body())
                                        .at("/data/id")
                                        .asLong() + " " + call.id())
                        .collect(Collectors.toSet()))
                .as("each alert under one id")
                .hasSize(CUSTOMERS);
    }

    private Set<String> arrived() {
        Set<String> ids = new HashSet<>();
        receiver.calls().forEach(call -> ids.add(call.id()));
        return ids;
    }

    private static boolean isSent(JsonNode alert) {
        return alert.get("deliveries").size() == 1
                && alert.at("/deliveries/0/state").asString().equals("sent");
    }

    private List<JsonNode> all() throws Exception {
        List<JsonNode> all = new ArrayList<>();
        var after = "";
        while (true) {
            var page =
                    service.send(service.request("/api/alerts?size=500" + after).GET());
            page.get("alerts").forEach(all::add);
            if (!page.has("next")) {
                return all;
            }
            after = "&after=" + page.get("next").asLong();
        }
    }

    private interface Condition {
        boolean isSo() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + KilledService.PATIENCE.toNanos();
        while (!condition.isSo()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
