package org.engagementadvisor.register.web;

import java.util.List;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.KeptCustomer;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.stereotype.Component;

/** Customers as far as somebody may see them; one that they may not see is answered like one that there is not. */
@Component
final class SeenCustomers {
    private final Register register;
    private final Standings standings;

    SeenCustomers(Register register, Standings standings) {
        this.register = register;
        this.standings = standings;
    }

    /**
     * Where they stand, in order of their ids.
     *
     * @throws org.engagementadvisor.register.StillReading soon after a start
     */
    List<Standing> standings(Who who) {
        standings.refuseWhileReading();
        return standings.all().stream()
                .filter(each -> who.sees(each.accountManager()))
                .toList();
    }

    /** @throws RefusedRequest if there is none for them */
    KeptCustomer customer(String id, Who who) {
        return register.customer(id)
                .filter(kept -> who.sees(kept.customer().accountManager()))
                .orElseThrow(() -> none(id));
    }

    static RefusedRequest none(String id) {
        return RefusedRequest.notFound("id", id, "a customer that is kept");
    }
}
