package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.reading.Brief;
import org.engagementadvisor.reading.Question;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.ChangedMeanwhile;
import org.engagementadvisor.register.KeptCustomer;
import org.engagementadvisor.register.LoggedAdvice;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Replay.Replayed;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is not known of a customer, as a form: who has asked writes the answers down, and sees at once what they change. */
@Hidden
@RestController
final class FactsForm {
    private static final String PATH = "/customers/{id}/facts";
    private static final String SOURCE = "page";
    private static final String VERSION = "version";

    private final Pages pages;
    private final SeenCustomers seen;
    private final Register register;
    private final Recording recording;
    private final Standings standings;
    private final Replay replay;
    private final Audit audit;
    private final Clock clock;

    FactsForm(
            Pages pages,
            SeenCustomers seen,
            Register register,
            Recording recording,
            Standings standings,
            Replay replay,
            Audit audit,
            Clock clock) {
        this.pages = pages;
        this.seen = seen;
        this.register = register;
        this.recording = recording;
        this.standings = standings;
        this.replay = replay;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param field null if it cannot be told here */
    record Line(Question question, @Nullable FactField field) {
        Line typed(Map<String, String> typed) {
            return field == null ? this : new Line(question, field.typed(typed.getOrDefault(field.name(), "")));
        }
    }

    /** A customer as it is advised on now. */
    private record Known(
            KeptCustomer kept,
            @Nullable Standing standing,
            @Nullable Replayed replayed) {
        List<Line> lines() {
            if (replayed == null || replayed.advice() == null) {
                return List.of();
            }
            var words = replayed.rules().words();
            return Brief.of(replayed.advice(), replayed.rules()).questions().stream()
                    .map(each -> new Line(
                            each,
                            FactField.of(each.gap().fact(), each.gap().item(), words)
                                    .orElse(null)))
                    .toList();
        }
    }

    private Known known(String id, Who who) {
        var kept = seen.customer(id, who);
        var standing = standings.of(id);
        return new Known(kept, standing, replay.latest(standing).orElse(null));
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(
            HttpServletRequest request,
            Who who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String since) {
        RefusedRequest.refuseOddParameters(request, List.of("since"));
        var known = known(id, who);
        audit.note("customer seen", id, null);
        Map<String, Object> said = new HashMap<>();
        var change = since == null ? null : change(known, entry(since, id));
        if (change != null) {
            said.put("change", change);
        }
        return page(request, known, known.lines(), said);
    }

    private LoggedAdvice entry(String since, String customer) {
        return RefusedRequest.number(since)
                .flatMap(register::entry)
                .filter(entry -> entry.customer().equals(customer))
                .orElseThrow(() -> RefusedRequest.notFound("since", since, "the number of an advice on this customer"));
    }

    /** What came out otherwise since that advice; null if the rules go wrong now. */
    private @Nullable AdviceChange change(Known known, LoggedAdvice since) {
        var standing = known.standing();
        var replayed = known.replayed();
        if (standing == null || standing.log() == null || replayed == null) {
            return null;
        }
        var latest = register.entry(standing.log()).orElseThrow();
        return LoggedChange.of(List.of(latest, since), 1, replayed.rules(), LocalDate.now(clock))
                .get(0)
                .change();
    }

    private String page(HttpServletRequest request, Known known, List<Line> lines, Map<String, Object> said) {
        var customer = known.kept().customer();
        Map<String, Object> values = new HashMap<>(said);
        values.put("links", CustomerLinks.of(customer.id()));
        values.put("name", customer.name() == null ? customer.id() : customer.name());
        values.put("version", known.kept().version());
        values.put("isAdvised", known.replayed() != null);
        values.put("lines", lines);
        return pages.of(request, "register/customer-facts", values);
    }

    @PostMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> save(HttpServletRequest request, Who who, @PathVariable String id) {
        var known = known(id, who);
        var typed = typed(request);
        var lines = known.lines().stream().map(line -> line.typed(typed)).toList();
        var told = lines.stream()
                .flatMap(line -> Stream.ofNullable(line.field()))
                .filter(field -> !field.typed().isEmpty())
                .toList();
        boolean isChanged =
                !String.valueOf(known.kept().version()).equals(typed.get(VERSION)) || told.size() < typed.size() - 1;
        if (isChanged) {
            return again(request, HttpStatus.PRECONDITION_FAILED, known, lines, "meanwhile");
        }
        if (told.isEmpty() || told.stream().anyMatch(FactField::isWrong)) {
            return again(request, HttpStatus.BAD_REQUEST, known, lines, told.isEmpty() ? "nothing" : "wrong");
        }
        try {
            record(known, told, who);
        } catch (ChangedMeanwhile quicker) {
            return again(request, HttpStatus.PRECONDITION_FAILED, known(id, who), lines, "meanwhile");
        } catch (FaultyDocument faulty) {
            return again(request, HttpStatus.BAD_REQUEST, known, lines, "together");
        } catch (ConcurrencyFailureException busy) {
            throw RefusedRequest.others();
        }
        var before =
                Objects.requireNonNull(Objects.requireNonNull(known.standing()).log());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(CustomerLinks.of(id).answers() + "?since=" + before))
                .build();
    }

    private ResponseEntity<String> again(
            HttpServletRequest request, HttpStatus status, Known known, List<Line> lines, String fault) {
        return ResponseEntity.status(status).body(page(request, known, lines, Map.of("fault", fault)));
    }

    /** All fields but the token in which something stands. */
    private static Map<String, String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf") && !field.getValue()[0].isBlank())
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0].strip()));
    }

    private void record(Known known, List<FactField> told, Who who) {
        var by = new FactPlace.Told(LocalDate.now(clock), who.name());
        var customer = LearnedFacts.with(known.kept().customer(), told, by);
        recording.record(customer, known.kept().version(), SOURCE, who.name(), Cause.FACTS);
        audit.note(
                "facts told", customer.id(), told.stream().map(FactField::name).collect(Collectors.joining(", ")));
    }
}
