package org.engagementadvisor.register;

import java.util.List;
import org.engagementadvisor.customer.CustomerJson;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register beside something else, without customers before each test, on {@link StoreApplication#DAY}. */
public abstract class EmptyRegister {
    @Autowired
    protected Recording recording;

    @Autowired
    protected Register register;

    @Autowired
    protected Replay replay;

    @Autowired
    protected StoreApplication.TurningClock clock;

    @Autowired
    protected JdbcClient sql;

    @BeforeEach
    protected void noCustomers() {
        clock.turnTo(StoreApplication.DAY);
        for (var table : List.of("standing", "advice_log", "customer_facts", "customer")) {
            sql.sql("delete from " + table).update();
        }
    }

    protected void keep(String customer) {
        recording.record(List.of(CustomerJson.strict().read(customer)), "a test", "tester", Cause.FACTS);
    }
}
