package org.engagementadvisor.register;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.engagementadvisor.access.Audit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All that is kept of one customer, wherever it stands: handed out, or erased. */
@Component
public final class Dossiers {
    private final Register register;
    private final AdviceStore advice;
    private final Imports imports;
    private final Audit audit;
    private final List<CustomerRecords> others;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Dossiers(
            Register register,
            AdviceStore advice,
            Imports imports,
            Audit audit,
            ObjectProvider<CustomerRecords> others,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.register = register;
        this.advice = advice;
        this.imports = imports;
        this.audit = audit;
        this.others = others.stream().toList();
        this.sql = sql;
        this.transaction = transaction;
    }

    /** What is kept of that customer as JSON; empty if there is no such customer. */
    public Optional<byte[]> of(String id) {
        return register.customer(id).map(kept -> {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("customer", id);
            all.put("facts", facts(id));
            all.put("advice", advice(id));
            all.put("standing", advice.row(id));
            all.put("rejects", imports.rejectsOf(id));
            others.forEach(records -> all.put(records.name(), records.of(id)));
            all.put("audit", audit.find(new Audit.Filter(null, null, id, null, null, null), Integer.MAX_VALUE));
            return RegisterJson.write(all).getBytes(StandardCharsets.UTF_8);
        });
    }

    private List<Map<String, Object>> facts(String id) {
        return register.history(id).stream()
                .map(kept -> Map.of(
                        "version", kept.version(),
                        "source", kept.source(),
                        "recordedBy", kept.recordedBy(),
                        "recordedAt", kept.recordedAt(),
                        "facts", RegisterJson.tree(kept.facts())))
                .toList();
    }

    private List<Map<String, Object>> advice(String id) {
        return register.log(id, Integer.MAX_VALUE).stream()
                .map(entry -> {
                    Map<String, Object> all = new LinkedHashMap<>();
                    all.put("log", entry.id());
                    all.put("factsVersion", entry.factsVersion());
                    all.put("asOf", entry.asOf());
                    all.put("release", entry.release());
                    all.put("strategy", entry.strategy());
                    all.put("cause", entry.cause().word());
                    all.put("askedBy", entry.askedBy());
                    all.put("advisedAt", entry.advisedAt());
                    all.put("earlier", advice.earlier(entry.id()));
                    all.put("advice", RegisterJson.tree(entry.advice()));
                    return all;
                })
                .toList();
    }

    /**
     * Erases a customer: nothing of it is in any table after that. The log of who did what keeps its entries, under a name
     * that nobody can lead back.
     *
     * @return that name; empty if there is no such customer
     * @throws org.springframework.dao.ConcurrencyFailureException if others are at work on it, or a file that may name it waits
     */
    public Optional<String> erase(String id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            boolean isKept = sql.sql("select id from customer where id = ? for update")
                    .param(id)
                    .query(String.class)
                    .optional()
                    .isPresent();
            if (!isKept) {
                return Optional.<String>empty();
            }
            if (imports.isAnyAtWork()) {
                throw new CannotAcquireLockException("a file that may have the customer is not worked off");
            }
            return Optional.of(eraseKept(id));
        }));
    }

    private String eraseKept(String id) {
        others.forEach(records -> records.erase(id));
        for (var table : List.of("standing", "advice_log", "customer_facts", "import_reject")) {
            sql.sql("delete from " + table + " where customer_id = ?").param(id).update();
        }
        sql.sql("delete from customer where id = ?").param(id).update();
        String receipt = "erased " + UUID.randomUUID();
        audit.erase(id, receipt);
        audit.note("customer erased", receipt, null);
        return receipt;
    }
}
