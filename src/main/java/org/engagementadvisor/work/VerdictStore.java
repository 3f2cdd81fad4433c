package org.engagementadvisor.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.engagementadvisor.customer.Earlier.VerdictKind;
import org.engagementadvisor.register.CustomerRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts in the database; within the transaction of its caller. */
@Component
final class VerdictStore implements CustomerRecords {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient sql;

    VerdictStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "verdicts";
    }

    /** The latest first. */
    @Override
    public List<KeptVerdict> of(String customer) {
        return sql.sql("select * from verdict where customer_id = ? order by id desc")
                .param(customer)
                .query((row, number) -> verdict(row))
                .list();
    }

    /** Those that nobody has taken back, as the rules take them, by customer. */
    Map<String, List<Verdict>> given(Collection<String> customers) {
        Map<String, List<Verdict>> given = new HashMap<>();
        sql.sql("select * from verdict where customer_id in (:ids) and taken_back_at is null order by id")
                .param("ids", customers)
                .query(row -> {
                    var kept = verdict(row);
                    var verdict = new Verdict(
                            kept.decision(),
                            kept.agreed(),
                            kept.kind(),
                            kept.by(),
                            kept.on(),
                            kept.reason(),
                            kept.until(),
                            kept.deciding());
                    given.merge(row.getString("customer_id"), List.of(verdict), VerdictStore::both);
                });
        return given;
    }

    private static List<Verdict> both(List<Verdict> some, List<Verdict> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** @param proposedBy the row that made the proposal */
    void add(
            String customer,
            Verdict verdict,
            @Nullable String proposed,
            @Nullable String proposedBy,
            int factsVersion,
            Instant at) {
        var kind = verdict.kind() == null ? VerdictKind.CONFIRMED : verdict.kind();
        sql.sql("""
                        insert into verdict (customer_id, decision, kind, proposed, proposed_by, agreed, reason, deciding, facts_version,
                            given_by, given_at, given_on, until_day)
                        values (:customer, :decision, :kind, :proposed, :proposedBy, :agreed, :reason, :deciding, :version,
                            :by, :at, :on, :until)
                        """)
                .param("customer", customer)
                .param("decision", verdict.decision())
                .param("kind", kind.word())
                .param("proposed", proposed)
                .param("proposedBy", proposedBy)
                .param("agreed", verdict.value())
                .param("reason", verdict.reason())
                .param("deciding", MAPPER.writeValueAsString(verdict.deciding()))
                .param("version", factsVersion)
                .param("by", verdict.by())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("on", verdict.date())
                .param("until", verdict.until())
                .update();
    }

    /** How many were taken back. */
    int takeBack(String customer, String decision, String by, Instant at) {
        return sql.sql("update verdict set taken_back_by = ?, taken_back_at = ?"
                        + " where customer_id = ? and decision = ? and taken_back_at is null")
                .params(by, at.atOffset(ZoneOffset.UTC), customer, decision)
                .update();
    }

    @Override
    public void erase(String customer) {
        sql.sql("delete from verdict where customer_id = ?").param(customer).update();
    }

    private static KeptVerdict verdict(ResultSet row) throws SQLException {
        var takenBack = row.getObject("taken_back_at", OffsetDateTime.class);
        return new KeptVerdict(
                row.getLong("id"),
                row.getString("decision"),
                VerdictKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("proposed"),
                row.getString("proposed_by"),
                row.getString("agreed"),
                row.getString("reason"),
                MAPPER.readValue(row.getString("deciding"), ANSWERS),
                row.getInt("facts_version"),
                row.getString("given_by"),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                row.getObject("given_on", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("taken_back_by"),
                takenBack == null ? null : takenBack.toInstant());
    }
}
