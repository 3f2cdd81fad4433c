package org.engagementadvisor.work.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.ToDos;
import org.engagementadvisor.work.Weeks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The week, and what becomes of recommendations, for programs. */
@RestController
@Tag(name = "Work")
final class WeekApi {
    private static final int MOST = 500;

    private final Weeks weeks;
    private final ToDos toDos;
    private final Seen seen;
    private final Audit audit;
    private final Clock clock;

    WeekApi(Weeks weeks, ToDos toDos, Seen seen, Audit audit, Clock clock) {
        this.weeks = weeks;
        this.toDos = toDos;
        this.seen = seen;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A week.
     *
     * @param hours absent if nobody said how many there are
     * @param hoursPlanned with the journeys, of which {@code travel} has the hours by region
     * @param later the first 500 of what did not fit, {@code worthLater} of all of them
     */
    record Answer(
            LocalDate monday,
            @Nullable BigDecimal hours,
            BigDecimal hoursSpent,
            BigDecimal hoursPlanned,
            Map<String, BigDecimal> travel,
            BigDecimal worth,
            BigDecimal worthLater,
            List<ToDo> planned,
            List<ToDo> later,
            List<ToDo> byOthers) {}

    @GetMapping(path = "/api/week", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The week of a seller, a function or all sellers; an account manager gets their own")
    Answer week(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @RequestParam(required = false) @Nullable String seller,
            @RequestParam(required = false) @Nullable String owner) {
        RefusedRequest.refuseOddParameters(request, List.of("seller", "owner"));
        var plan = weeks.plan(who, seller, owner);
        var week = plan.week();
        return new Answer(
                plan.monday(),
                week.hours(),
                week.spent(),
                week.plannedHours(),
                week.travel(),
                week.worth(),
                week.worthLater(),
                some(week.planned()),
                some(week.later()),
                some(plan.byOthers()));
    }

    private static List<ToDo> some(List<ToDo> all) {
        return all.subList(0, Math.min(all.size(), MOST));
    }

    @PostMapping(
            path = "/api/recommendations/{id}/state",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say what became of a recommendation",
            description =
                    "`{\"state\": \"done\"}`, or `declined` with a `reason`, `snoozed` with a day `until` which it is"
                            + " not to be seen, `not mine`, or `open` again.")
    ToDo settle(HttpServletRequest request, @Parameter(hidden = true) Who who, @PathVariable String id)
            throws IOException {
        var toDo = seen.current(id, who);
        var decision = Said.decision(Fields.ofBody(request, Said.OF_STATE), LocalDate.now(clock));
        toDos.decide(toDo, decision, who.name());
        audit.note("recommendation " + decision.state().word(), toDo.customer(), toDo.code() + " " + toDo.headline());
        return seen.toDo(id, who);
    }

    @PostMapping(
            path = "/api/recommendations/{id}/outcome",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say what came of a recommendation that was done",
            description = "`{\"outcome\": \"won\", \"amount\": 12500}` a year, `lost` with a `reason`, or `nothing`.")
    ToDo outcome(HttpServletRequest request, @Parameter(hidden = true) Who who, @PathVariable String id)
            throws IOException {
        var toDo = seen.done(id, who);
        var outcome = Said.outcome(Fields.ofBody(request, Said.OF_OUTCOME), who.name(), Instant.now(clock));
        toDos.cameOf(toDo, outcome);
        audit.note("outcome " + outcome.result().word(), toDo.customer(), toDo.code() + " " + toDo.headline());
        return seen.toDo(id, who);
    }
}
