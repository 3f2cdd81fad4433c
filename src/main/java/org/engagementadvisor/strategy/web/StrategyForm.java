package org.engagementadvisor.strategy.web;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.strategy.Strategies;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The strategy page of a customer in one of its editions, where people write their own words in place of what is proposed. */
@Hidden
@RestController
final class StrategyForm {
    private static final String PATH = "/customers/{id}/strategy";
    private static final String NOTED = "strategyNoted";

    private final Pages pages;
    private final SeenStrategies seen;
    private final Strategies strategies;
    private final Audit audit;

    StrategyForm(Pages pages, SeenStrategies seen, Strategies strategies, Audit audit) {
        this.pages = pages;
        this.seen = seen;
        this.strategies = strategies;
        this.audit = audit;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(
            HttpServletRequest request,
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = StrategyPage.INTERNAL) String edition) {
        RefusedRequest.refuseOddParameters(request, List.of("edition"));
        SeenStrategies.edition(edition);
        var found = seen.of(id, who);
        audit.note("customer seen", id, null);
        var flash = RequestContextUtils.getInputFlashMap(request);
        var noted = flash == null ? null : flash.get(NOTED);
        return page(request, found, edition, null, Set.of(), noted == null ? Map.of() : Map.of("noted", noted));
    }

    private String page(
            HttpServletRequest request,
            SeenStrategy found,
            String edition,
            @Nullable TypedStrategy typed,
            Set<String> wrong,
            Map<String, Object> said) {
        Map<String, Object> values = new HashMap<>(said);
        values.put("path", found.path());
        values.put("customer", found.customerPath());
        values.put("name", found.name());
        values.put("edition", edition);
        var page = found.page(edition);
        if (page != null) {
            values.put("page", page);
            if (edition.equals(StrategyPage.INTERNAL)) {
                values.put("view", StrategyView.of(found, typed, wrong));
            }
        }
        return pages.of(request, "strategy/page", values);
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> write(
            HttpServletRequest request, HttpServletResponse response, Who who, @PathVariable String id) {
        var found = seen.of(id, who);
        var advised = found.advised();
        if (advised == null) {
            throw RefusedRequest.notFound("id", id, "a customer on which there is advice");
        }
        var typed = TypedStrategy.of(request);
        try {
            var strategy = SaidStrategy.of(typed.document(), advised.rules());
            strategies.write(id, version(request, "version"), strategy, who.name());
            audit.note("strategy written", id, null);
            return back(request, response, found, "written");
        } catch (RefusedRequest refused) {
            var wrong = refused.faults().all().stream()
                    .map(fault -> fault.place().within())
                    .collect(toSet());
            return again(request, HttpStatus.BAD_REQUEST, found, typed, wrong, "wrong");
        } catch (OptimisticLockingFailureException quicker) {
            return again(request, HttpStatus.PRECONDITION_FAILED, seen.of(id, who), typed, Set.of(), "meanwhile");
        } catch (ConcurrencyFailureException busy) {
            throw RefusedRequest.others();
        }
    }

    @PostMapping(path = PATH + "/back", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> takeAgain(
            HttpServletRequest request, HttpServletResponse response, Who who, @PathVariable String id) {
        var found = seen.of(id, who);
        int from = version(request, "from");
        try {
            if (!strategies.takeAgain(id, version(request, "version"), from, who.name())) {
                throw RefusedRequest.notFound("from", String.valueOf(from), "a version that was written");
            }
            audit.note("strategy taken again", id, "version " + from);
            return back(request, response, found, from == 0 ? "proposed" : "again");
        } catch (OptimisticLockingFailureException quicker) {
            return again(request, HttpStatus.PRECONDITION_FAILED, seen.of(id, who), null, Set.of(), "meanwhile");
        } catch (ConcurrencyFailureException busy) {
            throw RefusedRequest.others();
        }
    }

    private static int version(HttpServletRequest request, String name) {
        var given = request.getParameter(name);
        if (given == null || !given.matches("[0-9]{1,9}")) {
            throw RefusedRequest.parameter(name, String.valueOf(given), "the number of a version");
        }
        return Integer.parseInt(given);
    }

    private ResponseEntity<String> again(
            HttpServletRequest request,
            HttpStatus status,
            SeenStrategy found,
            @Nullable TypedStrategy typed,
            Set<String> wrong,
            String fault) {
        return ResponseEntity.status(status)
                .body(page(request, found, StrategyPage.INTERNAL, typed, wrong, Map.of("fault", fault)));
    }

    /** What the page is to say goes with the session to the next request of it, so that loading it again sends nothing twice. */
    private static ResponseEntity<String> back(
            HttpServletRequest request, HttpServletResponse response, SeenStrategy found, String noted) {
        RequestContextUtils.getOutputFlashMap(request).put(NOTED, noted);
        RequestContextUtils.saveOutputFlashMap(found.path(), request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(found.path()))
                .build();
    }
}
