package org.engagementadvisor.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.lines.UnsuitableFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;

/** What becomes of files that are handed in, whatever database they stand in. */
abstract class ImportContract extends Store {
    private static final String MAPPING = """
        files: {lines: lines.csv}
        lines: {order: no, customer: who, date: day, amount: net, area: {constant: bread}}
        """;

    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Value("${engagement-advisor.imports.tries}")
    int tries;

    @Test
    void takesAFileInAndAccountsForEachLine() throws IOException {
        var lines = List.of(HOUSEHOLD, "{\"id\":\"b\",\"employees\":-1}", "no customer", HOUSEHOLD, "{\"id\":\"c\"}");
        var job = run("some.ndjson", String.join("\n", lines));
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(List.of(job.lines(), job.added(), job.changed(), job.unchanged(), job.rejected()))
                .containsExactly(5L, 2L, 0L, 0L, 3L);
        assertThat(job.bytesDone()).isEqualTo(job.bytes());
        assertThat(new String(imports.rejects(job.id()), UTF_8))
                .contains("2,b,/employees")
                .contains("4,a,/id,\"`a`, which was already on line 1\"");
        var again = run("some.ndjson", String.join("\n", lines));
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(register.log("a", 10)).hasSize(1);
    }

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        int count = 3 * Recording.CHUNK;
        var job = imports.start("many.ndjson", bytes(many(count)), "tester");
        int[] chunks = {0};
        work.next(() -> chunks[0]++ == 1);
        assertThat(imports.job(job.id()).orElseThrow().lines()).isEqualTo(Recording.CHUNK);
        assertThat(standings.all()).hasSize(Recording.CHUNK);
        work.next(() -> false);
        var done = imports.job(job.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(done.added()).isEqualTo(count);
        assertThat(standings.all()).hasSize(count);
        assertThat(sql.sql("select count(*) from advice_log").query(Long.class).single())
                .isEqualTo(count);
    }

    /** The day that is advised for stands still, or is another after the next start; who died shall not be waited for so long. */
    @ParameterizedTest
    @ValueSource(ints = {-9_000, 0, 9_000})
    void takesUpWhatAnotherLeftWhateverDayIsAdvisedFor(int days) throws IOException {
        var job = imports.start("left.ndjson", bytes(HOUSEHOLD), "tester");
        clock.turnTo(StoreApplication.DAY.plusDays(days));
        claim(job, Instant.now().plusSeconds(20));
        assertThat(work.next(() -> false)).isFalse();
        claim(job, Instant.now().minusSeconds(1));
        assertThat(work.next(() -> false)).isTrue();
        assertThat(imports.job(job.id()).orElseThrow().state()).isEqualTo(ImportJob.State.DONE);
    }

    private void claim(ImportJob job, Instant until) {
        sql.sql("update import_job set state = 'running', claimed_by = 'another', claimed_until = ? where id = ?")
                .params(Timestamp.from(until), job.id())
                .update();
    }

    /** Another instance may be receiving what this one does not know of; nobody waits for what broke off. */
    @ParameterizedTest
    @ValueSource(ints = {-9_000, 0, 9_000})
    void givesUpWhatIsNotSentToItsEndWhateverDayIsAdvisedFor(int days) throws IOException {
        var received = imports.receive("half.ndjson", bytes(HOUSEHOLD), "tester", null, null);
        clock.turnTo(StoreApplication.DAY.plusDays(days));
        work.next(() -> false);
        assertThat(imports.job(received.id()).orElseThrow().state()).isEqualTo(ImportJob.State.RECEIVING);
        sql.sql("update import_job set claimed_until = ? where id = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(1)), received.id())
                .update();
        work.next(() -> false);
        var given = imports.release(received);
        assertThat(given.state()).isEqualTo(ImportJob.State.FAILED);
        assertThat(given.fault()).isEqualTo("it was not sent to its end");
        assertThat(imports.isAnyAtWork()).isFalse();
    }

    @Test
    void saysWhyAFileCannotBeReadToItsEnd() throws IOException {
        var job = run("broken.csv", "id,no such column\na,1\n");
        assertThat(job.state()).isEqualTo(ImportJob.State.FAILED);
        assertThat(job.fault()).contains("no such column");
    }

    @Test
    void givesUpWhatNeverGetsInAndGoesOnWithTheNext() throws IOException {
        var bad = imports.start("bad.ndjson", bytes(many(Recording.CHUNK) + "\n{\"id\":\"poison\"}"), "tester");
        var next = imports.start("next.ndjson", bytes(HOUSEHOLD), "tester");
        sql.sql("alter table customer add constraint unpoisoned check (id <> 'poison')")
                .update();
        try {
            for (int tried = 1; tried < tries; tried++) {
                assertThatThrownBy(() -> work.next(() -> false)).isInstanceOf(DataIntegrityViolationException.class);
                assertThat(imports.job(bad.id()).orElseThrow().state()).isEqualTo(ImportJob.State.RUNNING);
            }
            assertThat(work.next(() -> false)).isTrue();
        } finally {
            sql.sql("alter table customer drop constraint unpoisoned").update();
        }
        var given = imports.job(bad.id()).orElseThrow();
        assertThat(given.state()).isEqualTo(ImportJob.State.FAILED);
        assertThat(given.fault())
                .startsWith("given up behind customer 128 after 6 tries: ")
                .containsIgnoringCase("unpoisoned")
                .doesNotContain("poison,");
        assertThat(given.added()).isEqualTo(Recording.CHUNK);
        assertThat(work.next(() -> false)).isTrue();
        assertThat(imports.job(next.id()).orElseThrow().state()).isEqualTo(ImportJob.State.DONE);
    }

    /** Such as one for which the memory does not suffice. */
    @Test
    void givesUpWhatEndsTheServiceEachTime() throws IOException {
        var job = imports.start("deadly.ndjson", bytes(HOUSEHOLD), "tester");
        claim(job, Instant.now().minusSeconds(1));
        sql.sql("update import_job set tries = ?").param(tries).update();
        assertThat(work.next(() -> false)).isTrue();
        assertThat(imports.job(job.id()).orElseThrow().fault())
                .isEqualTo("given up after 6 tries: the service ended each time");
    }

    @Test
    void doesNotCountHowOftenItWasStoppedInOrder() throws IOException {
        var job = imports.start("some.ndjson", bytes(HOUSEHOLD), "tester");
        for (int stopped = 0; stopped <= tries; stopped++) {
            work.next(() -> true);
        }
        assertThat(work.next(() -> false)).isTrue();
        assertThat(imports.job(job.id()).orElseThrow().state()).isEqualTo(ImportJob.State.DONE);
    }

    @Test
    void rejectsCustomersOfOneLineAndOfIdsThatAreNone() throws IOException {
        var bad = List.of(
                "{\"id\":\"b\",\"employees\":-1}",
                "{\"id\":\"c\",\"employees\":-1}",
                "{\"id\":\"\\u0000\"}",
                "{\"id\":\"%s\"}".formatted("x".repeat(2_000)));
        var job = run("one-line.json", "[" + String.join(",", bad) + "," + HOUSEHOLD + "]");
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(List.of(job.lines(), job.added(), job.rejected())).containsExactly(5L, 1L, 4L);
        assertThat(new String(imports.rejects(job.id()), UTF_8).lines())
                .hasSize(5)
                .anyMatch(row -> row.startsWith("1,b,"))
                .anyMatch(row -> row.startsWith("1,c,"));
        assertThat(imports.rejectsOf("c")).singleElement().asString().startsWith("1,c,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000.ndjson", "two\nlines.csv", "turned\u202e.zip", "no ending", ".exe"})
    void takesNoFileOfSuchAName(String name) {
        assertThatThrownBy(() -> imports.start(name, bytes(HOUSEHOLD), "tester"))
                .isInstanceOf(UnsuitableFile.class);
        assertThat(imports.jobs(10)).isEmpty();
    }

    /** A name is a text. */
    @Test
    void takesTheLongestNamesOfCustomers() throws IOException {
        var name = "ü".repeat(10_000);
        var job = run("long.ndjson", "{\"id\":\"long\",\"name\":\"" + name + "\"}");
        assertThat(job.added()).isEqualTo(1);
        assertThat(standings.of("long").name()).isEqualTo(name);
    }

    @Test
    void takesNamesUpToALength() throws IOException {
        assertThatThrownBy(() -> imports.start("ü".repeat(194) + ".ndjson", bytes(HOUSEHOLD), "tester"))
                .isInstanceOf(UnsuitableFile.class);
        assertThat(run("ü".repeat(193) + ".ndjson", HOUSEHOLD).state()).isEqualTo(ImportJob.State.DONE);
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private ImportJob runExports(byte[] zip) throws IOException {
        var job = imports.start(
                "exports.zip", new ByteArrayInputStream(zip), "tester", LocalDate.of(2025, 12, 31), Span.ALL);
        assertThat(work.next(() -> false)).isTrue();
        return imports.job(job.id()).orElseThrow();
    }

    @Test
    void computesCustomersFromAnArchiveOfExportsAsItsMappingSays() throws IOException {
        var lines = "no,who,day,net\n1,a,2025-12-01,10\n2,b,2025-12-02,20\n3,a,2025-12-30,5\n4,a,2026-01-01,99\n";
        var zip = zip("shop/intake.yaml", MAPPING, "shop/lines.csv", lines);
        var job = runExports(zip);
        assertThat(job.fault()).isNull();
        assertThat(job.state()).isEqualTo(ImportJob.State.DONE);
        assertThat(List.of(job.lines(), job.added(), job.rejected())).containsExactly(2L, 2L, 0L);
        assertThat(job.bytesDone()).isEqualTo(job.bytes());
        assertThat(job.account()).contains("4");
        assertThat(register.customer("a")
                        .orElseThrow()
                        .customer()
                        .areas()
                        .get("bread")
                        .turnover())
                .isEqualByComparingTo("15");
        assertThat(runExports(zip).unchanged()).isEqualTo(2);
    }

    @Test
    void refusesArchivesThatCannotBeUsed() throws IOException {
        var lines = "no,who,day,net\n1,a,2025-12-01,10\n";
        assertThat(runExports(zip("lines.csv", lines)).fault()).contains("0 files named intake.yaml");
        assertThat(runExports(zip("intake.yaml", MAPPING, "../lines.csv", lines))
                        .fault())
                .contains("names within the archive");
        assertThat(runExports(zip("intake.yaml", MAPPING, "/lines.csv", lines)).fault())
                .contains("names within the archive");
        assertThat(runExports(zip("intake.yaml", MAPPING)).fault()).contains("lines.csv");
        assertThat(runExports("no archive".getBytes(UTF_8)).fault()).contains("the archive");
        assertThat(runExports(zip("intake.yaml", "files: nonsense", "lines.csv", lines))
                        .fault())
                .contains("intake.yaml");
        assertThat(register.customer("a")).isEmpty();
    }

    private ImportJob run(String name, String text) throws IOException {
        var job = imports.start(name, bytes(text), "tester");
        assertThat(work.next(() -> false)).isTrue();
        return imports.job(job.id()).orElseThrow();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{\"id\":\"m" + number + "\"}")
                .collect(Collectors.joining("\n"));
    }
}
