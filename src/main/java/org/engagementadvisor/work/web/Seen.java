package org.engagementadvisor.work.web;

import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.State;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.ToDos;
import org.springframework.stereotype.Component;

/** What somebody may see; all else is answered as if it were not there. */
@Component
final class Seen {
    private final ToDos toDos;
    private final Standings standings;

    Seen(ToDos toDos, Standings standings) {
        this.toDos = toDos;
        this.standings = standings;
    }

    ToDo toDo(String id, Who who) {
        return RefusedRequest.number(id)
                .flatMap(toDos::with)
                .filter(found -> who.sees(found.accountManager()))
                .orElseThrow(() -> RefusedRequest.notFound("id", id, "the number of a recommendation"));
    }

    /** The same of one that can still be settled. */
    ToDo current(String id, Who who) {
        var toDo = toDo(id, who);
        if (!toDo.isCurrent()) {
            throw RefusedRequest.notFound("id", id, "a recommendation that has not come back since as another one");
        }
        return toDo;
    }

    /** The same of one that was done. */
    ToDo done(String id, Who who) {
        var toDo = toDo(id, who);
        if (toDo.state() != State.DONE) {
            throw RefusedRequest.notFound("id", id, "a recommendation that was done");
        }
        return toDo;
    }

    Standing customer(String id, Who who) {
        return standings.seen(id, who).orElseThrow(() -> RefusedRequest.notFound("id", id, "a customer that is kept"));
    }
}
