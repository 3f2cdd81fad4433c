package org.engagementadvisor.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the register keeps and says, whatever database it stands in. */
abstract class RegisterContract extends Store {
    private static final String CAFE = "{\"id\":\"a\",\"name\":\"Ada\",\"business\":{\"organisation\":\"café\"}}";

    @Autowired
    Positions positions;

    @Autowired
    SavedViews views;

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
        var ada = CustomerJson.strict().read(HOUSEHOLD);
        assertThat(recording.record(ada, 0, "a test", "tester", Cause.FACTS)).containsEntry("a", Recorded.ADDED);
        assertThatThrownBy(() -> recording.record(CustomerJson.strict().read(CAFE), 0, "a test", "tester", Cause.FACTS))
                .isInstanceOfSatisfying(
                        ChangedMeanwhile.class,
                        other -> assertThat(other.version()).isEqualTo(1));
        assertThat(register.history("a")).hasSize(1);
        assertThat(recording.record(CustomerJson.strict().read(CAFE), 1, "a test", "tester", Cause.FACTS))
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
                        recording.record(
                                CustomerJson.strict().read(HOUSEHOLD.replace("Ada", name)),
                                1,
                                "a test",
                                name,
                                Cause.FACTS);
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
    void advisesEverybodyElseAgainThoughOneFails() {
        keep(HOUSEHOLD, "{\"id\":\"b\"}", "{\"id\":\"c\"}");
        clock.turnTo(LocalDate.of(2026, 2, 1));
        sql.sql("alter table standing add constraint unmoved check (customer_id <> 'b' or as_of < date '2026-02-01')")
                .update();
        try {
            assertThat(readvising.all(Cause.DAY, () -> false)).isEqualTo(3);
        } finally {
            sql.sql("alter table standing drop constraint unmoved").update();
        }
        assertThat(standings.all())
                .extracting(each -> each.customer() + " " + each.asOf())
                .containsExactly("a 2026-02-01", "b 2026-01-31", "c 2026-02-01");
        assertThat(readvising.all(Cause.DAY, () -> false)).isEqualTo(1);
        assertThat(standings.of("b").asOf()).isEqualTo("2026-02-01");
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
