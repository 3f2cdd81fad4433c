package org.engagementadvisor.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.page.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes to whoever has the customer. */
@Component
final class Mail implements Carrier {
    private static final int LONGEST_SUBJECT = 150;

    private final @Nullable JavaMailSender server;
    private final AlertSettings settings;
    private final Users users;
    private final Messages messages;

    Mail(ObjectProvider<JavaMailSender> server, AlertSettings settings, Users users) {
        this.server = server.getIfAvailable();
        this.settings = settings;
        this.users = users;
        this.messages = Messages.of("alert", settings.language());
    }

    @Override
    public String channel() {
        return "mail";
    }

    @Override
    public boolean reaches(@Nullable String accountManager) {
        return server != null
                && settings.mail().from() != null
                && !addresses(accountManager).isEmpty();
    }

    private List<String> addresses(@Nullable String accountManager) {
        return accountManager == null ? List.of() : users.addresses(accountManager);
    }

    @Override
    public void carry(Alert alert, UUID delivery) {
        var from = settings.mail().from();
        if (server == null || from == null) {
            throw new NotCarried("no mail server is configured any more");
        }
        var to = addresses(alert.accountManager());
        if (to.isEmpty()) {
            throw new NotCarried("whoever has the customer has no address any more");
        }
        try {
            server.send(message(server.createMimeMessage(), alert, delivery, from, to));
        } catch (MailException failed) {
            throw new NotCarried(String.valueOf(
                    NestedExceptionUtils.getMostSpecificCause(failed).getMessage()));
        } catch (MessagingException unsuitable) {
            throw new NotCarried(String.valueOf(unsuitable.getMessage()));
        }
    }

    private MimeMessage message(MimeMessage message, Alert alert, UUID delivery, String from, List<String> to)
            throws MessagingException {
        var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(from);
        mail.setTo(to.toArray(String[]::new));
        mail.setSubject(subject(alert));
        mail.setText(text(alert, delivery));
        // Programs leave such a mail unanswered; a mailbox shows what it gets twice by the same id once.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + delivery + "@engagement-advisor>");
        return message;
    }

    /** On one line, so that nobody's name becomes another header. */
    private String subject(Alert alert) {
        var subject = messages.text("mail.subject", alert.customerName(), alert.headline())
                .replaceAll("\\p{Cntrl}+", " ");
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private String text(Alert alert, UUID delivery) {
        var text = new StringBuilder()
                .append(messages.text("mail.customer", alert.customerName(), alert.customer()))
                .append("\n\n")
                .append(alert.headline())
                .append("\n\n");
        if (!alert.why().isEmpty()) {
            text.append(messages.text("mail.why", alert.why())).append('\n');
        }
        if (alert.owner() != null) {
            text.append(messages.text("mail.owner", alert.owner())).append('\n');
        }
        if (alert.due() != null) {
            text.append(messages.text("mail.due", alert.due())).append('\n');
        }
        if (settings.address() != null) {
            text.append('\n').append(link(alert)).append('\n');
        }
        return text.append('\n')
                .append(messages.text("mail.delivery", delivery))
                .append('\n')
                .toString();
    }

    private String link(Alert alert) {
        var address = Objects.requireNonNull(settings.address()).toString();
        var base = address.endsWith("/") ? address : address + "/";
        return base + Pages.ofCustomer(alert.customer()).substring(1);
    }
}
