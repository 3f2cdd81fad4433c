package org.engagementadvisor.work.web;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.work.WeekMails;
import org.engagementadvisor.work.Weeks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends sellers who want it their week on Mondays, each once, however many instances there are. */
@Component
@EnableConfigurationProperties(WeekMailSettings.class)
final class WeekMail {
    private static final Logger LOG = LoggerFactory.getLogger(WeekMail.class);
    private static final int SECONDS_TO_END = 20;

    private final @Nullable JavaMailSender server;
    private final WeekMailSettings settings;
    private final WeekMails mails;
    private final Users users;
    private final Weeks weeks;
    private final RulesInForce inForce;
    private final Standings standings;
    private final Clock clock;
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "week-mail");
        thread.setDaemon(true);
        return thread;
    });

    WeekMail(
            ObjectProvider<JavaMailSender> server,
            WeekMailSettings settings,
            WeekMails mails,
            Users users,
            Weeks weeks,
            RulesInForce inForce,
            Standings standings,
            Clock clock) {
        this.server = server.getIfAvailable();
        this.settings = settings;
        this.mails = mails;
        this.users = users;
        this.weeks = weeks;
        this.inForce = inForce;
        this.standings = standings;
        this.clock = clock;
    }

    /** Whether that user can have it. */
    boolean reaches(String user) {
        return isSending() && users.with(user).filter(WeekMail::isReached).isPresent();
    }

    private boolean isSending() {
        return server != null && settings.from() != null;
    }

    private static boolean isReached(User user) {
        return !user.disabled() && user.mail() != null && user.seller() != null;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (isSending()) {
            var begun = sender.scheduleWithFixedDelay(this::sendDue, 0, 1, TimeUnit.MINUTES);
            LOG.debug("looks each minute: {}", begun);
        }
    }

    /** Without an interrupt, which would close the files of an embedded database. */
    @PreDestroy
    void end() throws InterruptedException {
        sender.shutdown();
        if (!sender.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            LOG.warn("a week is still being sent");
        }
    }

    /** Sends what is to be sent now and was not yet; what fails is tried again the next time. */
    void sendDue() {
        var now = LocalDateTime.now(clock);
        if (now.getDayOfWeek() != DayOfWeek.MONDAY || now.toLocalTime().isBefore(settings.at())) {
            return;
        }
        try {
            mails.wanted()
                    .forEach((name, language) -> users.with(name)
                            .filter(WeekMail::isReached)
                            .filter(user -> !mails.isSent(name, now.toLocalDate()))
                            .ifPresent(user -> send(user, language)));
        } catch (RuntimeException wrong) {
            // Whoever works by a schedule does not come again after an exception.
            LOG.warn("not every week could be sent", wrong);
        }
    }

    private void send(User user, Locale language) {
        try {
            var plan = weeks.plan(new Who(user.name(), user.role(), user.seller()), user.seller(), null);
            if (plan.week().planned().isEmpty()) {
                return;
            }
            mails.send(user.name(), plan.monday(), () -> send(user, plan, language));
        } catch (DuplicateKeyException sentByAnother) {
            LOG.debug("another instance has sent the week to {}", user.name());
        } catch (MailException failed) {
            // Its message may quote addresses.
            LOG.warn(
                    "the week could not be sent to {}: {}",
                    user.name(),
                    failed.getClass().getName());
        } catch (RuntimeException wrong) {
            // It shall keep nobody else from theirs.
            LOG.warn("the week could not be sent to {}", user.name(), wrong);
        }
    }

    private void send(User user, Weeks.Plan plan, Locale language) {
        var server = requireNonNull(this.server);
        try {
            server.send(message(server.createMimeMessage(), user, plan, language));
        } catch (MessagingException unsuitable) {
            throw new MailPreparationException(unsuitable);
        }
    }

    private MimeMessage message(MimeMessage message, User user, Weeks.Plan plan, Locale language)
            throws MessagingException {
        var view = new WeekView(language, inForce.current().words(), plan.today(), standings.byCustomer());
        var calendar = CalendarText.of(plan.week().planned(), plan.today(), plan.monday(), Instant.now(clock));
        var mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        mail.setFrom(requireNonNull(settings.from()));
        mail.setTo(requireNonNull(user.mail()));
        mail.setSubject(WeekMailText.subject(view, plan, language));
        mail.setText(WeekMailText.of(view, plan, language));
        mail.addAttachment("week.ics", new ByteArrayResource(calendar), "text/calendar; charset=UTF-8");
        // Programs leave such a mail unanswered; a mailbox shows what it gets twice by the same id once.
        message.setHeader("Auto-Submitted", "auto-generated");
        var id = UUID.nameUUIDFromBytes((user.name() + " " + plan.monday()).getBytes(StandardCharsets.UTF_8));
        message.setHeader("Message-ID", "<week-" + id + "@engagement-advisor>");
        return message;
    }
}
