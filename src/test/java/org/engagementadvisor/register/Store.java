package org.engagementadvisor.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.RulesInForce;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The register by itself, empty before each test, in which nothing happens unless the test has it done. */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
abstract class Store {
    static final String HOUSEHOLD = "{\"id\":\"a\",\"name\":\"Ada\",\"business\":{\"organisation\":\"household\"}}";

    @Autowired
    Recording recording;

    @Autowired
    Register register;

    @Autowired
    Standings standings;

    @Autowired
    Replay replay;

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
        // They would hold the book that they worked by last.
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

    Map<String, Recorded> keep(String... customers) {
        return recording.record(
                Stream.of(customers).map(CustomerJson.strict()::read).toList(), "a test", "tester", Cause.FACTS);
    }
}
