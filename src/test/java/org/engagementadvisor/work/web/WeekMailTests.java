package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.rules.web.Shop;
import org.engagementadvisor.work.WeekMails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The week of a seller by mail, for a corner shop and with a mail server of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "engagement-advisor.week-mail.from=advisor@example.org",
            "spring.datasource.url=jdbc:h2:mem:week-mail"
        })
@Import(WeekMailTests.Weekly.class)
@DirtiesContext
class WeekMailTests {
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 2, 2, 6, 0);
    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private static volatile LocalDateTime now = MONDAY;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    WeekMails wishes;

    @Autowired
    WeekMail mail;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    JdbcClient sql;

    @TestConfiguration
    static class Weekly extends Shop {
        @Override
        protected Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.toInstant(ZoneOffset.UTC);
                }
            };
        }
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAILS.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    @BeforeEach
    void aSellerWithSomethingToDoWhoWantsNoMailYet() throws Exception {
        now = MONDAY;
        if (!MAILS.isRunning()) {
            MAILS.start();
        }
        MAILS.purgeEmailFromAllMailboxes();
        sql.sql("delete from week_mail").update();
        wishes.want("manager", null);
        address("v.nowak@example.org");
        recording.record(List.of(CustomerJson.strict().read("""
                        {"id":"own","name":"Bäckerei <b>Müller","accountManager":"V. Nowak",
                        "orders":{"recent":[{"id":"o1","date":"2026-02-01","area":"bread","amount":3}]}}
                        """)), "a test", "tester", Cause.FACTS);
    }

    private void address(String address) {
        users.change(
                new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", new BigDecimal("24"), false, false, address));
    }

    private static String header(MimeMessage message, String name) throws Exception {
        return message.getHeader(name, null);
    }

    @Test
    void saysWhatIsToBeDoneAndAttachesTheCalendar() throws Exception {
        wishes.want("manager", Locale.ENGLISH);
        mail.sendDue();
        var received = MAILS.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly("v.nowak@example.org");
        assertThat(received[0].getFrom()).extracting(Object::toString).containsExactly("advisor@example.org");
        assertThat(received[0].getSubject()).isEqualTo("My week of 2 February");
        assertThat(header(received[0], "Auto-Submitted")).isEqualTo("auto-generated");
        var parts = (MimeMultipart) received[0].getContent();
        var text = (MimeMultipart) parts.getBodyPart(0).getContent();
        assertThat(text.getBodyPart(0).getContent().toString())
                .contains("- Bäckerei <b>Müller: Ask whether there is milk");
        var calendar = parts.getBodyPart(1);
        assertThat(calendar.getFileName()).isEqualTo("week.ics");
        assertThat(new String(calendar.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR")
                .contains("Bäckerei <b>Müller: Ask whether there is milk");
    }

    @Test
    void isSentOnceAWeek() {
        wishes.want("manager", Locale.ENGLISH);
        mail.sendDue();
        mail.sendDue();
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
        now = MONDAY.plusDays(7);
        mail.sendDue();
        assertThat(MAILS.getReceivedMessages()).hasSize(2);
    }

    @Test
    void isSentOnceBySeveralInstances() throws Exception {
        wishes.want("manager", Locale.ENGLISH);
        var pool = Executors.newFixedThreadPool(4);
        Callable<Boolean> instance = () -> {
            mail.sendDue();
            return true;
        };
        for (var done : pool.invokeAll(List.of(instance, instance, instance, instance))) {
            assertThat(done.get()).isTrue();
        }
        pool.shutdown();
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
    }

    @Test
    void isTriedAgainWhenTheServerIsBack() {
        wishes.want("manager", Locale.ENGLISH);
        MAILS.stop();
        mail.sendDue();
        assertThat(wishes.isSent("manager", MONDAY.toLocalDate())).isFalse();
        MAILS.start();
        server.setPort(MAILS.getSmtp().getPort());
        mail.sendDue();
        assertThat(wishes.isSent("manager", MONDAY.toLocalDate())).isTrue();
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
    }

    @Test
    void isSentToEverybodyElseThoughOneFails() {
        users.add(new User("amy", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false, "amy@example.org"));
        wishes.want("amy", Locale.ENGLISH);
        wishes.want("manager", Locale.ENGLISH);
        sql.sql("alter table week_mail add constraint unsent check (user_name <> 'amy')")
                .update();
        try {
            mail.sendDue();
        } finally {
            sql.sql("alter table week_mail drop constraint unsent").update();
            wishes.want("amy", null);
        }
        assertThat(wishes.isSent("manager", MONDAY.toLocalDate())).isTrue();
        assertThat(MAILS.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-02T05:59", "2026-02-01T12:00", "2026-02-03T12:00"})
    void isNotSentBeforeItsHourOrOnOtherDays(LocalDateTime time) {
        wishes.want("manager", Locale.ENGLISH);
        now = time;
        mail.sendDue();
        assertThat(MAILS.getReceivedMessages()).isEmpty();
    }

    @Test
    void isNotSentToWhoWantsNoneOrHasNoAddress() {
        mail.sendDue();
        address(null);
        wishes.want("manager", Locale.ENGLISH);
        mail.sendDue();
        assertThat(MAILS.getReceivedMessages()).isEmpty();
    }

    @Test
    void isOrderedAndEndedOnTheWeekInTheLanguageOfItsPages() throws Exception {
        var seller = Callers.signedIn(port, "manager");
        assertThat(seller.get("/week").body()).contains("Send me my week on Mondays");
        assertThat(seller.post("/week/mail", Map.of("wanted", "yes")).statusCode())
                .isEqualTo(303);
        assertThat(wishes.wanted()).containsEntry("manager", Locale.ENGLISH);
        assertThat(seller.get("/week").body()).contains("Send me no more mails");
        seller.post("/week/mail", Map.of("wanted", "no"));
        assertThat(wishes.wanted()).isEmpty();
        assertThat(seller.post("/week/mail", Map.of("wanted", "perhaps")).statusCode())
                .isEqualTo(400);
        address(null);
        assertThat(seller.get("/week").body()).doesNotContain("on Mondays");
    }

    @Test
    void speaksGerman() throws Exception {
        wishes.want("manager", Locale.GERMAN);
        mail.sendDue();
        assertThat(MAILS.getReceivedMessages()[0].getSubject()).isEqualTo("Meine Woche vom 2. Februar");
    }
}
