package org.engagementadvisor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.sample.SampleBase;
import org.engagementadvisor.sample.SampleCustomers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.util.FileSystemUtils;

/** Makes a thousand logged pieces of advice of the shipped book again, after its tables have changed three times. */
@SpringBootTest(
        classes = ReplayTests.Shipped.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.datasource.url=jdbc:h2:mem:replay")
class ReplayTests extends Store {
    private static final int ADVISED = 1000;
    private static final int BASE_SIZE = 260;
    private static final SampleBase BASE = SampleBase.of(Path.of("rules", Shipped.BOOK));
    private static final List<Bound> CHANGES =
            List.of(new Bound("500000", "400000"), new Bound("75000", "80000"), new Bound("400000", "450000"));

    /** Where a class ends and the next begins, in the cells of two rows. */
    private record Bound(String from, String to) {}

    static class Shipped extends StoreApplication {
        static final String BOOK = "fire-protection";

        @Override
        RulesFolder folder() throws IOException {
            var rules = Files.createTempDirectory("rules");
            FileSystemUtils.copyRecursively(Path.of("rules"), rules);
            return new RulesFolder(rules, BOOK, Demands.NONE, null);
        }
    }

    @Test
    void makesEachAgainToTheByteAndSaysWhichComesOutOtherwise() throws IOException {
        advise(1);
        for (var bound : CHANGES) {
            change(bound);
            advise(2 + CHANGES.indexOf(bound));
        }
        assertThat(sql.sql("select count(distinct release_id) from advice_log")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1 + CHANGES.size());
        assertThat(log()).hasSizeGreaterThanOrEqualTo(ADVISED);
        assertThat(log()).allMatch(this::isSame);
        sql.sql("update customer_facts set facts = replace(facts, '\"turnover\":', '\"turnover\":1') where version = 2")
                .update();
        sql.sql("update advice_log set advice = (select advice from advice_log where id = ?) where id = ?")
                .params(log().get(1), log().get(0))
                .update();
        assertThat(isSame(log().get(0))).isFalse();
        assertThat(entries(2)).hasSize(20).anyMatch(entry -> !isSame(entry));
        assertThat(entries(3)).hasSize(20).allMatch(this::isSame);
    }

    private boolean isSame(long entry) {
        return replay.anew(entry).orElseThrow().isSame();
    }

    /** Each time other figures of the same customers, a month later. */
    private void advise(int month) {
        clock.turnTo(StoreApplication.DAY.plusMonths(month));
        recording.record(customers(month), "a test", "tester", Cause.FACTS);
    }

    private static List<Customer> customers(long seed) {
        var sample = new SampleCustomers(BASE, seed, BASE.asOf());
        var json = CustomerJson.strict();
        return LongStream.range(0, BASE_SIZE)
                .mapToObj(number -> json.read(new String(sample.json(number), StandardCharsets.UTF_8)))
                .toList();
    }

    private void change(Bound bound) throws IOException {
        var table = folder.rules().resolve(folder.book()).resolve("30-evaluation/turnover-class.drl.csv");
        var before = Files.readString(table);
        var after = before.replace("," + bound.from() + ",", "," + bound.to() + ",");
        assertThat(after).isNotEqualTo(before);
        Files.writeString(table, after);
        watch.look();
        assertThat(watch.look()).isTrue();
    }

    private List<Long> log() {
        return sql.sql("select id from advice_log order by id")
                .query(Long.class)
                .list();
    }

    /** Some of that version of the facts. */
    private List<Long> entries(int version) {
        return sql.sql("select id from advice_log where facts_version = ? order by id limit 20")
                .param(version)
                .query(Long.class)
                .list();
    }
}
