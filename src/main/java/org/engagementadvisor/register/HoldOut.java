package org.engagementadvisor.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.Recommendation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * The customers of whom people are shown nothing but what must be done, so that what advice brings can be told from luck. Chance has
 * chosen them, by id and salt: one who is held out stays so for as long as the salt stays and the share does not shrink.
 */
@Component
public final class HoldOut {
    private static final String SHARE = "engagement-advisor.hold-out";
    private static final String SALT = "engagement-advisor.hold-out-salt";
    private static final BigDecimal HASHES = new BigDecimal(BigInteger.ONE.shiftLeft(256));

    private final BigDecimal share;
    private final String salt;
    private final JdbcClient sql;
    private final Clock clock;

    HoldOut(
            @Value("${" + SHARE + "}") String share,
            @Value("${" + SALT + "}") String salt,
            JdbcClient sql,
            Clock clock) {
        this.share = share(share);
        this.salt = salt;
        this.sql = sql;
        this.clock = clock;
    }

    private static BigDecimal share(String written) {
        if (!written.matches("0|1|0?\\.[0-9]{1,6}")) {
            throw new IllegalArgumentException(SHARE + " is `" + written
                    + "`, expected a share from 0 to 1 such as 0.1, with at most six decimals");
        }
        return new BigDecimal(written);
    }

    private record Begun(BigDecimal share, String salt, LocalDate on) {}

    /** Another share or salt begins anew, on the day of the first start with it. */
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        var known = latest().filter(begun ->
                begun.share().compareTo(share) == 0 && begun.salt().equals(salt));
        if (known.isEmpty()) {
            sql.sql("insert into hold_out (share, salt, began_on) values (?, ?, ?)")
                    .params(share, salt, LocalDate.now(clock))
                    .update();
        }
    }

    private Optional<Begun> latest() {
        return sql.sql("select share, salt, began_on from hold_out order by id desc limit 1")
                .query((row, number) ->
                        new Begun(row.getBigDecimal(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    /** From 0, nobody, to 1, everybody. */
    public BigDecimal share() {
        return share;
    }

    /** The first day with this share and salt. */
    public LocalDate since() {
        return latest().map(Begun::on).orElseGet(() -> LocalDate.now(clock));
    }

    /** Whether a customer is held out. */
    public boolean has(String customer) {
        return share.signum() > 0 && hash(customer).compareTo(HASHES.multiply(share)) < 0;
    }

    private BigDecimal hash(String customer) {
        try {
            var salted = (salt + '\n' + customer).getBytes(StandardCharsets.UTF_8);
            return new BigDecimal(
                    new BigInteger(1, MessageDigest.getInstance("SHA-256").digest(salted)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** An advice as people may see it: of one who is held out without questions, page, and all that need not be done. */
    public Advice shown(Advice advice) {
        return has(advice.customer())
                ? new Advice(
                        advice.customer(),
                        advice.name(),
                        advice.asOf(),
                        advice.book(),
                        advice.release(),
                        advice.strategy(),
                        advice.verdict(),
                        advice.recommendations().stream()
                                .filter(Recommendation::mustDo)
                                .toList(),
                        List.of(),
                        advice.answers(),
                        advice.later(),
                        advice.held(),
                        List.of(),
                        List.of(),
                        advice.decisions())
                : advice;
    }

    /** The same of an entry of the log. */
    public LoggedAdvice shown(LoggedAdvice entry) {
        if (!has(entry.customer())) {
            return entry;
        }
        var advice = (ObjectNode) AdviceJson.tree(entry.advice().getBytes(StandardCharsets.UTF_8));
        advice.withArray("recommendations")
                .removeIf(each -> !each.path("mustDo").asBoolean());
        advice.withArray("dataGaps").removeAll();
        return new LoggedAdvice(
                entry.id(),
                entry.customer(),
                entry.factsVersion(),
                entry.asOf(),
                entry.release(),
                entry.strategy(),
                entry.cause(),
                entry.askedBy(),
                entry.advisedAt(),
                new String(AdviceJson.line(advice), StandardCharsets.UTF_8));
    }
}
