package org.engagementadvisor.register.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.LoggedAdvice;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of advice: what was advised on a customer, and whether it would be advised again. */
@RestController
@Tag(name = "Customers")
final class ReplayApi {
    private static final int MOST = 100;

    private final Register register;
    private final SeenCustomers seen;
    private final Replay replay;
    private final Audit audit;

    ReplayApi(Register register, SeenCustomers seen, Replay replay, Audit audit) {
        this.register = register;
        this.seen = seen;
        this.replay = replay;
        this.audit = audit;
    }

    /** @param entry its number, {@code factsVersion} that of what was known */
    record Logged(
            long entry,
            String customer,
            int factsVersion,
            LocalDate asOf,
            String release,
            String strategy,
            String cause,
            String askedBy,
            Instant advisedAt) {
        static Logged of(LoggedAdvice logged) {
            return new Logged(
                    logged.id(),
                    logged.customer(),
                    logged.factsVersion(),
                    logged.asOf(),
                    logged.release(),
                    logged.strategy(),
                    logged.cause().word(),
                    logged.askedBy(),
                    logged.advisedAt());
        }
    }

    /** @param next what to ask for {@code before} to have those before them; null if there are none */
    record Log(List<Logged> entries, @Nullable Long next) {}

    /** What was made again as it was. */
    record Equal(Logged logged, @JsonProperty("equal") boolean isEqual) {}

    @GetMapping(path = "/api/customers/{id}/advice/log", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What was advised on a customer, the latest first, a hundred at a time")
    Log log(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @PathVariable String id,
            @Parameter(description = "`next` of the page before") @RequestParam(required = false) @Nullable
                    String before) {
        RefusedRequest.refuseOddParameters(request, List.of("before"));
        seen.customer(id, who);
        long end = before == null
                ? Long.MAX_VALUE
                : RefusedRequest.number(before)
                        .orElseThrow(() -> RefusedRequest.parameter("before", before, "the number of an entry"));
        audit.note("customer seen", id, null);
        var entries = register.log(id, end, MOST + 1).stream().map(Logged::of).toList();
        return entries.size() <= MOST
                ? new Log(entries, null)
                : new Log(entries.subList(0, MOST), entries.get(MOST - 1).entry());
    }

    @GetMapping(path = "/api/advice/{entry}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Make a logged advice again, by the rules and facts of then",
            description = "Answers if every byte is as it was logged.")
    @ApiResponse(responseCode = "200", description = "it is the same, byte for byte")
    @ApiResponse(responseCode = "404", description = "there is no such entry")
    @ApiResponse(
            responseCode = "410",
            description =
                    "a person was erased from what it was made of, so that nobody can say whether it is as it was")
    @ApiResponse(
            responseCode = "500",
            description = "it comes out otherwise: log, facts or rules were changed behind the service's back")
    Equal replay(HttpServletRequest request, @Parameter(hidden = true) Who who, @PathVariable String entry) {
        RefusedRequest.refuseOddParameters(request, List.of());
        var logged = RefusedRequest.number(entry)
                .flatMap(register::entry)
                .filter(found -> isSeen(found.customer(), who))
                .orElseThrow(() -> RefusedRequest.notFound("entry", entry, "the number of a logged advice"));
        var again = replay.anew(logged.id()).orElseThrow();
        if (again.isErased()) {
            throw RefusedRequest.gone("entry", entry, "an advice of which nothing was erased");
        }
        if (!again.isSame()) {
            throw RefusedRequest.untrue("entry", entry + ", which comes out otherwise", "the advice that was logged");
        }
        return new Equal(Logged.of(logged), true);
    }

    private boolean isSeen(String customer, Who who) {
        return register.customer(customer)
                .filter(kept -> who.sees(kept.customer().accountManager()))
                .isPresent();
    }
}
