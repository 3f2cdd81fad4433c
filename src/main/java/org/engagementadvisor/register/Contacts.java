package org.engagementadvisor.register;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.engagementadvisor.access.Audit;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is kept of one person at a customer's, wherever it stands: handed out, or erased. */
@Component
public final class Contacts {
    /** Who of us did something, and what only programs read. */
    private static final String OURS =
            ".*_by|who|digest|essence|release_id|state|code|customer_id|customer|cause|source";

    private final JdbcClient sql;
    private final Imports imports;
    private final AdviceStore advice;
    private final Recording recording;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Contacts(
            JdbcClient sql,
            Imports imports,
            AdviceStore advice,
            Recording recording,
            Audit audit,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.imports = imports;
        this.advice = advice;
        this.recording = recording;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What became of a contact.
     *
     * @param contacts versions of the facts that had it
     * @param replaced where its name stood in texts of the customer, with how many of them
     * @param mayStillName where part of the name stands in texts of the customer, or the whole of it elsewhere; to be read by somebody
     */
    public record Erased(int contacts, Map<String, Integer> replaced, Map<String, Integer> mayStillName) {}

    /** @param most characters */
    private record Column(String table, String name, long most, boolean isOfCustomers) {
        String place() {
            return table + "." + name;
        }

        String fitting(String text) {
            return text.length() > most ? text.substring(0, (int) most) : text;
        }

        String owner() {
            return table.equals("audit") ? "customer" : "customer_id";
        }
    }

    /**
     * All that is kept of the contact as JSON: itself in each version of the facts, and the texts that name it; empty if the
     * customer never had one of that name.
     */
    public Optional<byte[]> of(String customer, String name) {
        var named = new NamedIn(name);
        List<JsonNode> contacts = new ArrayList<>();
        versions(customer)
                .values()
                .forEach(facts -> contacts(facts)
                        .valueStream()
                        .filter(each -> isOf(each, name))
                        .forEach(contacts::add));
        if (contacts.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<String>> texts = new TreeMap<>();
        columns().stream().filter(Column::isOfCustomers).forEach(column -> {
            var found = texts(column, customer).stream().filter(named::isIn).toList();
            if (!found.isEmpty()) {
                texts.put(column.place(), found);
            }
        });
        documents(customer).values().stream()
                .filter(named::isIn)
                .forEach(document -> texts.computeIfAbsent("advice_log.advice", first -> new ArrayList<>())
                        .add(document));
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("customer", customer);
        all.put("contact", name);
        all.put("contacts", contacts);
        all.put("texts", texts);
        return Optional.of(RegisterJson.write(all).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes a contact out of all facts, and its name out of all texts of the customer, who is advised again.
     *
     * @return empty if the customer never had one of that name
     * @throws org.springframework.dao.ConcurrencyFailureException if a file that may have it waits
     */
    public Optional<Erased> erase(String customer, String name, String by) {
        var erased = Objects.requireNonNull(transaction.execute(status -> {
            sql.sql("select id from customer where id = ? for update")
                    .param(customer)
                    .query(String.class)
                    .list();
            if (imports.isAnyAtWork()) {
                throw new CannotAcquireLockException("a file that may have the contact is not worked off");
            }
            return eraseKept(customer, name);
        }));
        if (erased.isPresent()) {
            recording.reconsider(List.of(customer), by);
        }
        return erased;
    }

    private Optional<Erased> eraseKept(String customer, String name) {
        var changed = eraseFacts(customer, name);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        sql.sql("update advice_log set is_erased = true where customer_id = :customer and facts_version in (:versions)")
                .param("customer", customer)
                .param("versions", changed)
                .update();
        Map<String, Integer> replaced = new TreeMap<>();
        var named = new NamedIn(name);
        for (var column : columns()) {
            if (column.isOfCustomers()) {
                replace(column, customer, named, replaced);
            }
        }
        replaceDocuments(customer, named, replaced);
        sql.sql("update standing set changed_at = current_timestamp where customer_id = ?")
                .param(customer)
                .update();
        advice.due(List.of(customer));
        audit.note("contact erased", customer, null);
        return Optional.of(new Erased(changed.size(), replaced, mayStillName(customer, name)));
    }

    /** The versions that had it. */
    private Set<Integer> eraseFacts(String customer, String name) {
        Set<Integer> changed = new LinkedHashSet<>();
        versions(customer).forEach((version, facts) -> {
            var contacts = contacts(facts);
            int before = contacts.size();
            contacts.removeIf(each -> isOf(each, name));
            if (contacts.size() < before) {
                sql.sql("update customer_facts set facts = ? where customer_id = ? and version = ?")
                        .params(NamedIn.text(facts), customer, version)
                        .update();
                changed.add(version);
            }
        });
        return changed;
    }

    private Map<Integer, JsonNode> versions(String customer) {
        Map<Integer, JsonNode> versions = new LinkedHashMap<>();
        sql.sql("select version, facts from customer_facts where customer_id = ? order by version")
                .param(customer)
                .query(row -> {
                    versions.put(row.getInt(1), Objects.requireNonNull(NamedIn.tree(row.getString(2))));
                });
        return versions;
    }

    private static ArrayNode contacts(JsonNode facts) {
        return facts.at("/relationship/contacts") instanceof ArrayNode contacts
                ? contacts
                : JsonNodeFactory.instance.arrayNode();
    }

    private static boolean isOf(JsonNode contact, String name) {
        return contact.path("name").asString("").strip().equals(name.strip());
    }

    private void replace(Column column, String customer, NamedIn named, Map<String, Integer> replaced) {
        for (var text : texts(column, customer)) {
            var without = column.fitting(named.without(text));
            if (!without.equals(text)) {
                if (column.table().equals("advice_log")) {
                    sql.sql("update advice_log set is_erased = true where customer_id = ? and earlier = ?")
                            .params(customer, text)
                            .update();
                }
                int rows = sql.sql("update " + column.table() + " set " + column.name() + " = ? where " + column.owner()
                                + " = ? and " + column.name() + " = ?")
                        .params(without, customer, text)
                        .update();
                replaced.merge(column.place(), rows, Integer::sum);
            }
        }
    }

    private List<String> texts(Column column, String customer) {
        return sql.sql("select distinct " + column.name() + " from " + column.table() + " where " + column.owner()
                        + " = ? and " + column.name() + " is not null")
                .param(customer)
                .query(String.class)
                .list();
    }

    private Map<Long, String> documents(String customer) {
        Map<Long, String> documents = new LinkedHashMap<>();
        sql.sql("select id, advice from advice_log where customer_id = ? order by id")
                .param(customer)
                .query(row -> {
                    documents.put(row.getLong(1), new String(Packed.unpack(row.getBytes(2)), StandardCharsets.UTF_8));
                });
        return documents;
    }

    private void replaceDocuments(String customer, NamedIn named, Map<String, Integer> replaced) {
        documents(customer).forEach((entry, document) -> {
            var without = named.without(document);
            if (!without.equals(document)) {
                sql.sql("update advice_log set advice = ?, is_erased = true where id = ?")
                        .params(Packed.pack(without.getBytes(StandardCharsets.UTF_8)), entry)
                        .update();
                replaced.merge("advice_log.advice", 1, Integer::sum);
            }
        });
    }

    private Map<String, Integer> mayStillName(String customer, String name) {
        Map<String, Integer> found = new TreeMap<>();
        var parts = NamedIn.parts(name);
        var whole = new NamedIn(name);
        for (var column : columns()) {
            Predicate<String> isNamed = column.isOfCustomers()
                    ? text -> parts != null && parts.matcher(text).find()
                    : whole::isIn;
            var texts = column.isOfCustomers()
                    ? texts(column, customer)
                    : sql.sql("select " + column.name() + " from " + column.table() + " where " + column.name()
                                    + " is not null")
                            .query(String.class)
                            .list();
            int rows = (int) texts.stream().filter(isNamed).count();
            if (rows > 0) {
                found.put(column.place(), rows);
            }
        }
        return found;
    }

    /** Of all tables, as the database itself has them, so that none is forgotten that comes later. */
    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Set<String> ofCustomers = new LinkedHashSet<>(Set.of("audit"));
        sql.sql("""
            select lower(c.table_name), lower(c.column_name), lower(c.data_type), c.character_maximum_length
            from information_schema.columns c join information_schema.tables t
                on t.table_schema = c.table_schema and t.table_name = c.table_name
            where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
            order by 1, 2
            """).query(row -> {
            if (row.getString(2).equals("customer_id")) {
                ofCustomers.add(row.getString(1));
            }
            if (Stream.of("char", "text", "clob").anyMatch(row.getString(3)::contains)) {
                long most = row.getLong(4);
                boolean isEndless = row.wasNull();
                columns.add(new Column(row.getString(1), row.getString(2), isEndless ? Long.MAX_VALUE : most, false));
            }
        });
        return columns.stream()
                .filter(column ->
                        !column.name().matches(OURS) && !column.table().equals("flyway_schema_history"))
                .map(column ->
                        new Column(column.table(), column.name(), column.most(), ofCustomers.contains(column.table())))
                .toList();
    }
}
