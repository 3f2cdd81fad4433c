package org.engagementadvisor.work;

import java.time.LocalDate;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.register.EmptyRegister;
import org.engagementadvisor.register.StoreApplication;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;

/** The work beside the register, which has one customer before each test. */
@SpringBootTest(classes = WorkApplication.class, webEnvironment = WebEnvironment.NONE)
@DirtiesContext
abstract class WorkStore extends EmptyRegister {
    static final LocalDate DAY = StoreApplication.DAY;
    static final String ADA =
            "{\"id\":\"a\",\"name\":\"Ada\",\"accountManager\":\"V. Nowak\",\"business\":{\"organisation\":\"household\"}";

    @BeforeEach
    void oneCustomer() {
        keep(ADA + "}");
    }

    Customer judgedLast() {
        return replay.of(register.log("a", 1).get(0).id()).orElseThrow().customer();
    }
}
