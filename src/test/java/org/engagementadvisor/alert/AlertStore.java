package org.engagementadvisor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.alert.Alerts.Wanted;
import org.engagementadvisor.alert.Alerts.Which;
import org.engagementadvisor.register.EmptyRegister;
import org.engagementadvisor.register.StoreApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Alerts beside the register, with receivers of a test, and nothing under way before or after it. */
@SpringBootTest(
        classes = AlertApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {
            "engagement-advisor.alerts.tries=3",
            "engagement-advisor.alerts.first-wait=50ms",
            "engagement-advisor.alerts.look-every=50ms",
            "engagement-advisor.alerts.mail.from=advisor@example.org",
            "engagement-advisor.alerts.address=https://advisor.example.org/"
        })
@DirtiesContext
abstract class AlertStore extends EmptyRegister {
    static final LocalDate DAY = StoreApplication.DAY;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    static final byte[] KEY = "01234567890123456789012345678901".getBytes(StandardCharsets.UTF_8);
    static final Who ADMIN = new Who("admin", Role.ADMIN, null);

    /** Who buys bread is asked about milk by the corner shop, once for each purchase. */
    static final String BREAD =
            "{\"id\":\"%s\",\"date\":\"2026-01-30\",\"area\":\"bread\",\"amount\":3,\"cancelled\":%s}";

    static Receiver receiver;
    static GreenMail mails;

    @Autowired
    Alerts alerts;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Users users;

    @Autowired
    TransactionTemplate transaction;

    @DynamicPropertySource
    static void others(DynamicPropertyRegistry properties) throws IOException {
        receiver = new Receiver();
        mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails.start();
        properties.add("engagement-advisor.alerts.webhook.url", () -> receiver.address() + "hook");
        properties.add(
                "engagement-advisor.alerts.webhook.secret",
                () -> "whsec_" + Base64.getEncoder().encodeToString(KEY));
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> mails.getSmtp().getPort());
    }

    @BeforeEach
    void empty() throws Exception {
        sql.sql("delete from app_user").update();
        mails.purgeEmailFromAllMailboxes();
        receiver.answer();
    }

    /** What is under way when a test ends would go to the next one. */
    @AfterEach
    void comesToRest() {
        await(() -> sql.sql("select count(*) from event_publication")
                        .query(Long.class)
                        .single()
                == 0);
    }

    static void await(BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException hurried) {
                throw new IllegalStateException(hurried);
            }
        }
    }

    void keep(String name, String... purchases) {
        var ada = "{\"id\":\"a\",\"name\":%s,\"accountManager\":\"V. Nowak\",\"orders\":{\"recent\":[%s]}}"
                .formatted(JsonMapper.shared().writeValueAsString(name), String.join(",", purchases));
        keep(ada);
    }

    static String bread(String id) {
        return BREAD.formatted(id, false);
    }

    List<Alert> all(Who who) {
        return alerts.find(new Wanted(Which.ALL, null, null, null), who, 100);
    }

    Alert one() {
        assertThat(all(ADMIN)).hasSize(1);
        return all(ADMIN).get(0);
    }

    Delivery webhook() {
        return one().deliveries().stream()
                .filter(each -> each.channel().equals("webhook"))
                .findFirst()
                .orElseThrow();
    }
}
