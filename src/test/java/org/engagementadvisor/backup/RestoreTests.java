package org.engagementadvisor.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.engagementadvisor.register.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is written of one database is the same in another, of whichever kind. */
class RestoreTests {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String STRANGE = "Żaneta \"O'Neil\" \\ \t\n🚲 =1+1";
    private static final String LONG = "long ".repeat(20_000);
    private static final byte[] BYTES = {0, 1, -1, 127, -128};
    private static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-31T12:34:56.789012+01:00");

    @TempDir
    Path folder;

    /** Where rows are kept. */
    enum Kind {
        H2 {
            @Override
            DataSource make(String name) {
                return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
            }
        },
        POSTGRESQL {
            @Override
            DataSource make(String name) {
                return new DriverManagerDataSource(Postgres.database(name));
            }
        };

        abstract DataSource make(String name);

        Store store(String... moreMigrations) {
            var source = make("backup" + DATABASES.incrementAndGet());
            var locations = new ArrayList<String>();
            locations.add("classpath:db/migration");
            locations.add("classpath:db/" + name().toLowerCase(Locale.ROOT));
            locations.addAll(List.of(moreMigrations));
            return new Store(
                    source,
                    Flyway.configure()
                            .dataSource(source)
                            .locations(locations.toArray(String[]::new))
                            .load());
        }
    }

    private record Store(DataSource source, Flyway flyway) {
        JdbcClient sql() {
            return JdbcClient.create(source);
        }

        Path backup(Path file) throws IOException, SQLException {
            var bytes = new ByteArrayOutputStream();
            new Backup(source, flyway).write(bytes);
            return Files.write(file, bytes.toByteArray());
        }

        void restore(Path file) throws IOException, SQLException {
            new Restore(source, flyway).from(file);
        }
    }

    /** With rows of every form of value. */
    private static Store full(Kind kind, String... moreMigrations) throws SQLException {
        var store = kind.store(moreMigrations);
        Migrations.upTo(store.flyway(), "latest");
        var sql = store.sql();
        sql.sql("insert into customer (id, name, account_manager, version, changed_at) values ('a', ?, null, 2, ?)")
                .params(STRANGE, THEN)
                .update();
        for (int version = 1; version <= 2; version++) {
            sql.sql("insert into customer_facts (customer_id, version, facts, source, recorded_by, recorded_at)"
                            + " values ('a', ?, ?, '', 'tester', ?)")
                    .params(version, LONG + version, THEN)
                    .update();
        }
        sql.sql("insert into release (id, book, files, taken_at) values ('r', 'shop', ?, ?)")
                .params(BYTES, THEN)
                .update();
        sql.sql("insert into verdict (id, customer_id, decision, kind, proposed, agreed, reason, deciding,"
                        + " facts_version, given_by, given_at, given_on) values (7, 'a', 'd', 'k', null, 'x', 'y',"
                        + " 'z', 1, 'b', ?, ?)")
                .params(THEN, LocalDate.of(2026, 2, 28))
                .update();
        sql.sql("insert into app_user (name, password, role, hours_per_week, must_change, disabled,"
                        + " created_at, changed_at) values ('ann', 'p', 'ADMIN', ?, true, false, ?, ?)")
                .params(new BigDecimal("12.50"), THEN, THEN)
                .update();
        sql.sql("insert into event_publication (id, listener_id, event_type, serialized_event, publication_date)"
                        + " values (?, 'l', 't', '{}', ?)")
                .params(UUID.fromString("00000000-0000-0000-0000-00000000002a"), THEN)
                .update();
        return store;
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({"H2, H2", "H2, POSTGRESQL", "POSTGRESQL, H2", "POSTGRESQL, POSTGRESQL"})
    void bringsEveryValueBackOnEitherDatabase(Kind from, Kind to) throws Exception {
        var file = full(from).backup(folder.resolve("first.zip"));
        var store = to.store();
        store.restore(file);
        var sql = store.sql();
        assertThat(sql.sql("select name from customer").query(String.class).single())
                .isEqualTo(STRANGE);
        assertThat(sql.sql("select facts from customer_facts where version = 2")
                        .query(String.class)
                        .single())
                .isEqualTo(LONG + 2);
        assertThat(sql.sql("select files from release")
                        .query((row, number) -> row.getBytes(1))
                        .single())
                .isEqualTo(BYTES);
        assertThat(sql.sql("select taken_at from release")
                        .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                        .single()
                        .toInstant())
                .isEqualTo(THEN.toInstant());
        assertThat(sql.sql("select proposed is null and given_on = date '2026-02-28' from verdict")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(sql.sql("select hours_per_week = 12.5 and must_change and not disabled and seller is null from"
                                + " app_user")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(store.backup(folder.resolve("second.zip"))).hasSameBinaryContentAs(file);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void countsOnWhereItWas(Kind kind) throws Exception {
        var file = full(kind).backup(folder.resolve("all.zip"));
        var store = kind.store();
        store.restore(file);
        var sql = store.sql();
        sql.sql("insert into verdict (customer_id, decision, kind, agreed, reason, deciding, facts_version,"
                        + " given_by, given_at, given_on) select customer_id, 'e', kind, agreed, reason, deciding,"
                        + " facts_version, given_by, given_at, given_on from verdict")
                .update();
        assertThat(sql.sql("select id from verdict where decision = 'e'")
                        .query(Long.class)
                        .single())
                .isEqualTo(8);
    }

    /** A table that a later migration makes needs to be named nowhere. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void hasATableThatIsNewByItself(Kind kind) throws Exception {
        Files.writeString(
                folder.resolve("V900__newcomer.sql"),
                "create table a_newcomer (customer_id varchar(200) primary key references customer (id), note text)");
        var more = "filesystem:" + folder;
        var from = full(kind, more);
        from.sql().sql("insert into a_newcomer values ('a', 'hello')").update();
        var file = from.backup(folder.resolve("all.zip"));
        var to = kind.store(more);
        to.restore(file);
        assertThat(to.sql()
                        .sql("select note from a_newcomer")
                        .query(String.class)
                        .single())
                .isEqualTo("hello");
        assertRefused(kind.store(), file, "found schema `900`, expected at most `");
    }

    /** The file tells of the tables as they were when it was written. */
    @Test
    void isBroughtUpToTheTablesOfToday() throws Exception {
        var old = full(Kind.H2).backup(folder.resolve("old.zip"));
        Files.writeString(folder.resolve("V901__renamed.sql"), "alter table verdict rename column reason to because");
        var to = Kind.H2.store("filesystem:" + folder);
        to.restore(old);
        assertThat(to.sql()
                        .sql("select because from verdict")
                        .query(String.class)
                        .single())
                .isEqualTo("y");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void leavesADatabaseAloneInWhichThereIsSomething(Kind kind) throws Exception {
        var file = full(kind).backup(folder.resolve("all.zip"));
        var full = full(kind);
        assertRefused(full, file, "found rows in ", "customer (1)", "customer_facts (2)", "expected an empty one");
        assertThat(full.backup(folder.resolve("after.zip"))).hasSameBinaryContentAs(file);
    }

    @Test
    void refusesADatabaseWithoutTables() {
        assertThatThrownBy(() -> Kind.H2.store().backup(folder.resolve("none.zip")))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("found no tables");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void takesNothingOfAFileThatIsNotWhole(Kind kind) throws Exception {
        var file = full(kind).backup(folder.resolve("all.zip"));
        var facts = Manifest.fileOf("customer_facts");
        var store = kind.store();
        assertRefused(
                store,
                changed(file, facts, text -> text.lines().findFirst().orElseThrow()),
                "found 1 rows of `customer_facts`");
        assertRefused(
                store,
                changed(file, facts, text -> text.substring(0, text.length() - 9)),
                facts + ":2",
                "found no JSON");
        assertRefused(
                store,
                changed(file, facts, text -> text.replace("\"source\"", "\"sauce\"")),
                facts + ":1",
                "found `sauce`");
        assertRefused(
                store,
                changed(file, facts, text -> text.replace("\"version\":2", "\"version\":\"2\"")),
                facts + ":2",
                "version",
                "expected a whole number");
        assertRefused(
                store,
                changed(file, facts, text -> text.replace("\"version\":2", "\"version\":1")),
                facts,
                "does not take");
        assertRefused(
                store,
                changed(file, Manifest.NAME, text -> text.replace("\"customer\"", "\"costumer\"")),
                "`costumer`",
                "expected each once, of ");
        assertRefused(
                store,
                changed(file, Manifest.NAME, text -> text.replace("\"format\"", "\"former\"")),
                "a broken `manifest.json`");
        assertRefused(store, changed(file, Manifest.NAME, text -> null), "found no `manifest.json`");
        assertRefused(store, changed(file, facts, text -> null), "found no `" + facts + "`");
        var half = Files.readAllBytes(file);
        var torn = Files.write(folder.resolve("torn.zip"), Arrays.copyOf(half, half.length / 2));
        assertRefused(store, torn, "found a broken file");
        assertThat(store.sql()
                        .sql("select count(*) from customer")
                        .query(Long.class)
                        .single())
                .isZero();
        store.restore(file);
    }

    private static void assertRefused(Store store, Path file, String... words) {
        assertThatThrownBy(() -> store.restore(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContainingAll(words);
    }

    /** The same file but for one entry, which is left out if it becomes null. */
    private Path changed(Path file, String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                if (!entry.getName().equals(name)) {
                    entries.put(entry.getName(), bytes);
                    continue;
                }
                var before = new String(bytes, UTF_8);
                var after = change.apply(before);
                assertThat(after).isNotEqualTo(before);
                if (after != null) {
                    entries.put(name, after.getBytes(UTF_8));
                }
            }
        }
        var changed = folder.resolve("changed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return changed;
    }
}
