package org.engagementadvisor.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.intake.Span;
import org.engagementadvisor.rules.RulesInForce;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What the register keeps and says, whatever database it stands in. */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
abstract class RegisterContract {
    private static final String HOUSEHOLD =
            "{\"id\":\"a\",\"name\":\"Ada\",\"business\":{\"organisation\":\"household\"}}";
    private static final String CAFE = "{\"id\":\"a\",\"name\":\"Ada\",\"business\":{\"organisation\":\"café\"}}";

    @Autowired
    Recording recording;

    @Autowired
    Register register;

    @Autowired
    Standings standings;

    @Autowired
    Positions positions;

    @Autowired
    SavedViews views;

    @Autowired
    Replay replay;

    @Autowired
    Imports imports;

    @Autowired
    ImportWork work;

    @Autowired
    Readvising readvising;

    @Autowired
    RulesWatch watch;

    @Autowired
    RulesFolder folder;

    @Autowired
    RulesInForce inForce;

    @Autowired
    StoreApplication.TurningClock clock;

    @Autowired
    Chores chores;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void empty() {
        chores.stop();
        clock.turnTo(StoreApplication.DAY);
        for (var table : List.of(
                "saved_view",
                "standing",
                "advice_log",
                "customer_facts",
                "customer",
                "import_reject",
                "import_part",
                "import_job")) {
            sql.sql("delete from " + table).update();
        }
    }

    private static Customer customer(String json) {
        return CustomerJson.strict().read(json);
    }

    private Map<String, Recorded> keep(String... customers) {
        return recording.record(
                List.of(customers).stream().map(RegisterContract::customer).toList(), "a test", "tester", Cause.FACTS);
    }

    @Test
    void keepsEachVersionOfTheFactsAndSaysWhatIsNew() {
        assertThat(keep(HOUSEHOLD)).containsExactly(Map.entry("a", Recorded.ADDED));
        assertThat(keep(HOUSEHOLD)).containsExactly(Map.entry("a", Recorded.UNCHANGED));
        assertThat(keep(CAFE)).containsExactly(Map.entry("a", Recorded.CHANGED));
        assertThat(register.history("a")).extracting(KeptFacts::version).containsExactly(2, 1);
        assertThat(register.history("a").get(1).facts()).contains("household");
        assertThat(register.customer("a").orElseThrow().version()).isEqualTo(2);
        assertThat(register.customer("b")).isEmpty();
    }

    @Test
    void advisesWhomAChangeConcernsAndLogsIt() {
        keep(HOUSEHOLD);
        keep(HOUSEHOLD);
        assertThat(register.log("a", 10)).singleElement().satisfies(entry -> {
            assertThat(entry.cause()).isEqualTo(Cause.FACTS);
            assertThat(entry.askedBy()).isEqualTo("tester");
            assertThat(entry.advice()).contains("\"segment\":\"regulars\"");
        });
        assertThat(standings.of("a").told().answers()).containsEntry("segment", "regulars");
        assertThat(standings.of("a").name()).isEqualTo("Ada");
        keep(CAFE);
        assertThat(register.log("a", 10)).hasSize(2);
        assertThat(standings.all())
                .singleElement()
                .satisfies(ada -> assertThat(ada.log())
                        .isEqualTo(register.log("a", 1).get(0).id()));
    }

    @Test
    void changesACustomerOnlyAtTheVersionThatWasSeen() {
        var ada = customer(HOUSEHOLD);
        assertThat(recording.record(ada, 0, "a test", "tester", Cause.FACTS)).containsEntry("a", Recorded.ADDED);
        assertThatThrownBy(() -> recording.record(customer(CAFE), 0, "a test", "tester", Cause.FACTS))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        other -> assertThat(other.version()).isEqualTo(1));
        assertThat(register.history("a")).hasSize(1);
        assertThat(recording.record(customer(CAFE), 1, "a test", "tester", Cause.FACTS))
                .containsEntry("a", Recorded.CHANGED);
    }

    /** Of two who saw the same version one is refused, however close together they are. */
    @Test
    void letsOneOfTwoWhoChangeItAtOnce() throws Exception {
        keep(HOUSEHOLD);
        var together = new CyclicBarrier(2);
        var results = Stream.of("Bo", "Cy")
                .map(name -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        recording.record(customer(HOUSEHOLD.replace("Ada", name)), 1, "a test", name, Cause.FACTS);
                        return true;
                    } catch (ChangedMeanwhile quicker) {
                        return false;
                    } catch (InterruptedException | BrokenBarrierException failed) {
                        throw new IllegalStateException(failed);
                    }
                }))
                .toList();
        assertThat(results.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(register.history("a")).hasSize(2);
    }

    @Test
    void countsTheLastOfWhatIsSaidTwiceOfOneCustomer() {
        keep(HOUSEHOLD, CAFE);
        assertThat(register.history("a"))
                .singleElement()
                .satisfies(facts -> assertThat(facts.facts()).contains("café"));
    }

    @Test
    void makesLoggedAdviceAgainToTheByteAfterTheRulesHaveChanged() throws IOException {
        keep(HOUSEHOLD);
        var before = register.log("a", 1).get(0);
        change("regulars", "neighbours");
        watch.look();
        assertThat(watch.look()).isTrue();
        assertThat(readvising.all(Cause.RULES, () -> false)).isEqualTo(1);
        var after = register.log("a", 1).get(0);
        assertThat(after.release()).isNotEqualTo(before.release());
        assertThat(standings.of("a").told().answers()).containsEntry("segment", "neighbours");
        for (var entry : List.of(before, after)) {
            assertThat(replay.of(entry.id()).orElseThrow().isSame()).isTrue();
        }
        sql.sql("update advice_log set digest = 'another' where id = ?")
                .param(before.id())
                .update();
        assertThat(replay.of(before.id()).orElseThrow().isSame()).isFalse();
        change("neighbours", "regulars");
        watch.look();
        watch.look();
    }

    @Test
    void keepsTheFormerRulesInForceWhileTheFilesAreWrong() throws IOException {
        var before = inForce.current().release();
        var description = folder.rules().resolve(folder.book()).resolve("rulebook.yaml");
        var sound = Files.readString(description);
        Files.writeString(description, sound + "colour of the walls: blue\n");
        watch.look();
        assertThat(watch.look()).isFalse();
        assertThat(watch.findings())
                .anySatisfy(finding -> assertThat(finding.toString()).contains("found `colour of the walls`"));
        assertThat(inForce.current().release()).isEqualTo(before);
        Files.writeString(description, sound);
        watch.look();
        watch.look();
        assertThat(watch.findings()).isEmpty();
    }

    @Test
    void advisesByTheRulesInForceWhileTheirFilesAreWrong() throws IOException {
        var before = inForce.current().release();
        change("regulars", "strangers");
        chores.start();
        await().until(() -> sql.sql("select count(*) from release where id = ? and id <> ?")
                        .params(inForce.current().release(), before)
                        .query(Integer.class)
                        .single()
                == 1);
        chores.stop();
        var description = folder.rules().resolve(folder.book()).resolve("rulebook.yaml");
        var sound = Files.readString(description);
        Files.writeString(description, sound + "colour of the walls: blue\n");
        assertThat(keep(HOUSEHOLD)).containsExactly(Map.entry("a", Recorded.ADDED));
        Files.writeString(description, sound);
        change("strangers", "regulars");
        watch.look();
        watch.look();
    }

    private void change(String from, String to) throws IOException {
        try (var files = Files.walk(folder.rules().resolve(folder.book()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file);
                if (text.contains(from)) {
                    Files.writeString(file, text.replace(from, to));
                }
            }
        }
    }

    @Test
    void logsANewDayOnlyIfItComesToSomethingElse() {
        keep(HOUSEHOLD);
        clock.turnTo(LocalDate.of(2026, 2, 1));
        assertThat(readvising.all(Cause.DAY, () -> false)).isEqualTo(1);
        assertThat(register.log("a", 10)).hasSize(1);
        assertThat(standings.of("a").asOf()).isEqualTo("2026-02-01");
        assertThat(readvising.all(Cause.DAY, () -> false)).isZero();
    }

    @Test
    void tellsTheNextDayWhatTheDayBeforeHadAnswered() {
        keep(HOUSEHOLD);
        keep(HOUSEHOLD.replace("Ada", "Ada L."));
        assertThat(judgedLast().earlier()).isNull();
        clock.turnTo(LocalDate.of(2026, 2, 1));
        keep(HOUSEHOLD);
        assertThat(judgedLast().earlier().evaluation().asOf()).isEqualTo("2026-01-31");
        assertThat(judgedLast().earlier().lastAnswer("segment")).isEqualTo("regulars");
    }

    private Customer judgedLast() {
        return replay.of(register.log("a", 1).get(0).id()).orElseThrow().customer();
    }

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

    private static final String MAPPING = """
        files: {lines: lines.csv}
        lines: {order: no, customer: who, date: day, amount: net, area: {constant: bread}}
        """;

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

    @Test
    void knowsWhereEverybodyStoodOnAnyDay() {
        keep(HOUSEHOLD);
        clock.turnTo(StoreApplication.DAY.plusMonths(1));
        keep(CAFE);
        assertThat(positions.on(StoreApplication.DAY.minusDays(1))).doesNotContainKey("a");
        assertThat(positions.on(StoreApplication.DAY).get("a").groups()).containsEntry("segment", "regulars");
        assertThat(positions
                        .on(StoreApplication.DAY.plusMonths(1).minusDays(1))
                        .get("a")
                        .groups())
                .containsEntry("segment", "regulars");
        assertThat(positions.on(StoreApplication.DAY.plusMonths(1)).get("a").groups())
                .containsEntry("segment", "guests");
        assertThat(positions.first()).isPresent();
    }

    @Test
    void keepsViewsOfEachUser() {
        long id = views.save("ada", "Mine", "/customers?sort=name").orElseThrow();
        views.save("bo", "Mine", "/customers");
        assertThat(views.save("ada", "Mine", "/customers?sort=open")).contains(id);
        assertThat(views.of("ada")).containsExactly(new SavedViews.View(id, "Mine", "/customers?sort=open"));
        assertThat(views.one("bo", id)).isEmpty();
        long other = views.save("ada", "a second", "/customers").orElseThrow();
        assertThat(views.of("ada")).extracting(SavedViews.View::name).containsExactly("a second", "Mine");
        assertThat(views.rename("ada", other, "Mine")).isFalse();
        assertThat(views.rename("bo", other, "Theirs")).isFalse();
        assertThat(views.rename("ada", other, "Third")).isTrue();
        views.delete("bo", other);
        views.delete("ada", id);
        assertThat(views.of("ada")).extracting(SavedViews.View::name).containsExactly("Third");
    }

    @Test
    void keepsSoManyViewsAndNoMore() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            assertThat(views.save("many", "view " + i, "/customers")).isPresent();
        }
        assertThat(views.save("many", "one more", "/customers")).isEmpty();
        assertThat(views.save("many", "view 0", "/customers?sort=name")).isPresent();
    }
}
