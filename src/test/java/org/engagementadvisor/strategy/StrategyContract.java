package org.engagementadvisor.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.customer.OurPlan.Stakeholder;
import org.engagementadvisor.customer.Relationship.Stance;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.register.StoreApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What is kept of strategies that people write, whatever database it stands in. */
@SpringBootTest(classes = StrategyApplication.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
abstract class StrategyContract {
    private static final LocalDate DAY = StoreApplication.DAY;
    private static final String ADA = "{\"id\":\"a\",\"name\":\"Ada\",\"business\":{\"organisation\":\"household\"}";
    private static final Strategy FIRST = destination("First choice in “bread” & Brötchen, 100 €");

    @Autowired
    Recording recording;

    @Autowired
    Replay replay;

    @Autowired
    Standings standings;

    @Autowired
    Strategies strategies;

    @Autowired
    StoreApplication.TurningClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void aCustomerOfWhomNobodyWrote() {
        clock.turnTo(DAY);
        for (var table : List.of("standing", "advice_log", "customer_facts", "customer")) {
            sql.sql("delete from " + table).update();
        }
        keep(ADA + "}");
    }

    private void keep(String customer) {
        recording.record(List.of(CustomerJson.strict().read(customer)), "a test", "tester", Cause.FACTS);
    }

    private static Strategy destination(String text) {
        return new Strategy(text, null, null, null, null, null, null, null);
    }

    private Replay.Replayed latest() {
        return replay.of(standings.of("a").log()).orElseThrow();
    }

    /** What the latest advice knows of it; null if nothing. */
    private Strategy advised() {
        var earlier = latest().customer().earlier();
        return earlier == null ? null : earlier.strategy();
    }

    @Test
    void keepsAllThatWasWritten() {
        var whole = new Strategy(
                "First choice",
                "One partner",
                new BigDecimal("90000.5"),
                new BigDecimal("0.455"),
                new BigDecimal("-120"),
                DAY.plusYears(2),
                List.of("bread"),
                List.of(new Stakeholder("service", Stance.SUPPORTER, DAY), new Stakeholder("finance", null, null)));
        strategies.write("a", 0, whole, "ada");
        assertThat(strategies.history("a"))
                .extracting(KeptStrategy::version, KeptStrategy::strategy, KeptStrategy::by, KeptStrategy::on)
                .containsExactly(tuple(1, whole, "ada", DAY));
    }

    @Test
    void tellsTheNextAdviceWhichIsTheSameWhenItIsMadeAgain() {
        strategies.write("a", 0, FIRST, "ada");
        assertThat(advised()).isEqualTo(FIRST);
        assertThat(latest().isSame()).isTrue();
    }

    @Test
    void countsOnWhenTheFactsAreHandedInAnewAndOnLaterDays() {
        strategies.write("a", 0, FIRST, "ada");
        clock.turnTo(DAY.plusDays(40));
        keep(ADA + ",\"employees\":3}");
        assertThat(advised()).isEqualTo(FIRST);
    }

    @Test
    void putsOneVersionInPlaceOfTheOtherAndKeepsBoth() {
        strategies.write("a", 0, FIRST, "ada");
        strategies.write("a", 1, destination("Second"), "bob");
        assertThat(advised().destination()).isEqualTo("Second");
        assertThat(strategies.history("a"))
                .extracting(KeptStrategy::version, each -> each.strategy().destination(), KeptStrategy::by)
                .containsExactly(tuple(2, "Second", "bob"), tuple(1, FIRST.destination(), "ada"));
    }

    @Test
    void takesAnEarlierVersionAgainAsOneMore() {
        strategies.write("a", 0, FIRST, "ada");
        strategies.write("a", 1, destination("Second"), "bob");
        assertThat(strategies.takeAgain("a", 2, 1, "ada")).isTrue();
        assertThat(strategies.history("a").get(0))
                .extracting(KeptStrategy::version, KeptStrategy::strategy, KeptStrategy::takenFrom)
                .containsExactly(3, FIRST, 1);
        assertThat(strategies.takeAgain("a", 3, 7, "ada")).isFalse();
        assertThat(advised()).isEqualTo(FIRST);
    }

    @Test
    void letsTheRulesProposeAgain() {
        strategies.write("a", 0, FIRST, "ada");
        assertThat(strategies.takeAgain("a", 1, 0, "ada")).isTrue();
        assertThat(strategies.history("a").get(0).isNothing()).isTrue();
        assertThat(advised()).isEqualTo(Strategy.NONE);
    }

    @Test
    void refusesWhoHasNotSeenTheLatestVersion() {
        strategies.write("a", 0, FIRST, "ada");
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> strategies.write("a", 0, destination("Lost"), "bob"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> strategies.takeAgain("a", 0, 0, "bob"));
        assertThat(strategies.history("a")).hasSize(1);
    }

    @Test
    void takesOneOfSeveralWhoWriteAtOnce() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            var strategy = destination("of writer " + writer);
            writers.add(() -> {
                try {
                    strategies.write("a", 0, strategy, "ada");
                    return true;
                } catch (OptimisticLockingFailureException quicker) {
                    return false;
                }
            });
        }
        int taken = 0;
        for (Future<Boolean> written : pool.invokeAll(writers)) {
            taken += written.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(taken).isOne();
        assertThat(strategies.history("a")).hasSize(1);
        assertThat(advised()).isEqualTo(strategies.history("a").get(0).strategy());
    }

    @Test
    void leavesOtherCustomersAlone() {
        keep(ADA.replace("\"a\"", "\"b\"") + "}");
        strategies.write("a", 0, FIRST, "ada");
        assertThat(strategies.history("b")).isEmpty();
        Customer other = replay.of(standings.of("b").log()).orElseThrow().customer();
        assertThat(other.earlier() == null || other.earlier().strategy() == null)
                .isTrue();
    }

    @Test
    void goesWithItsCustomer() {
        strategies.write("a", 0, FIRST, "ada");
        for (var table : List.of("standing", "advice_log", "customer_facts", "customer")) {
            sql.sql("delete from " + table).update();
        }
        assertThat(strategies.history("a")).isEmpty();
    }
}
