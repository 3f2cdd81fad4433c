package org.engagementadvisor.work.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.ToDos;
import org.engagementadvisor.work.Week;
import org.engagementadvisor.work.WeekMails;
import org.engagementadvisor.work.Weeks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a seller sees with whom to spend the hours of the week, and says what became of it. */
@Hidden
@RestController
final class WeekPage {
    /** Which week is shown; and of what something has just been said. */
    private static final List<String> ASKED = List.of("seller", "owner", "said");

    private static final int ON_A_PAGE = 50;

    private final Weeks weeks;
    private final ToDos toDos;
    private final Seen seen;
    private final Pages pages;
    private final Audit audit;
    private final Standings standings;
    private final RulesInForce inForce;
    private final WeekMails mails;
    private final WeekMail mail;
    private final Clock clock;

    WeekPage(
            Weeks weeks,
            ToDos toDos,
            Seen seen,
            Pages pages,
            Audit audit,
            Standings standings,
            RulesInForce inForce,
            WeekMails mails,
            WeekMail mail,
            Clock clock) {
        this.weeks = weeks;
        this.toDos = toDos;
        this.seen = seen;
        this.pages = pages;
        this.audit = audit;
        this.standings = standings;
        this.inForce = inForce;
        this.mails = mails;
        this.mail = mail;
        this.clock = clock;
    }

    /** What the page says of one seller among all. */
    public record SellerLine(
            String name, String hours, String planned, String worth, String later, boolean isTooMuch) {}

    @GetMapping(path = "/week", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who) {
        var asked = Fields.ofForm(request, ASKED);
        var plan = weeks.plan(who, asked.get("seller"), asked.get("owner"));
        var week = plan.week();
        var view = new WeekView(pages.locale(request), inForce.current().words(), plan.today(), standings.byCustomer());
        Map<String, Object> values = new HashMap<>();
        values.put("plan", plan);
        values.put("query", query(asked));
        values.put("monday", view.day(plan.monday()));
        values.put("hours", view.hours(week.hours()));
        var given = week.hours();
        values.put("hoursGiven", given == null ? "" : given.stripTrailingZeros().toPlainString());
        values.put("spent", week.spent().signum() == 0 ? "" : view.hours(week.spent()));
        values.put("planned", view.hours(week.plannedHours()));
        values.put("travel", view.travel(week));
        values.put("worth", view.money(week.worth()));
        values.put("worthLater", view.money(week.worthLater()));
        values.put(
                "musts",
                lines(view, week.planned().stream().filter(ToDo::mustDo).toList()));
        values.put(
                "firsts",
                lines(
                        view,
                        week.planned().stream().filter(each -> !each.mustDo()).toList()));
        values.put("laters", lines(view, week.later()));
        values.put("countLater", week.later().size());
        values.put("others", lines(view, plan.byOthers()));
        values.put("nobodys", lines(view, plan.ofNobody()));
        values.put("asked", lines(view, plan.asked()));
        values.put("hidden", hidden(plan));
        values.put("sellers", sellers(view, plan.sellers()));
        values.put("isAll", who.role() != Role.ACCOUNT_MANAGER);
        if (mail.reaches(who.name())) {
            values.put("mailed", mails.wanted().containsKey(who.name()));
        }
        values.put("until", view.day(plan.monday().plusDays(7)));
        if (asked.get("said") != null) {
            values.put("said", view.line(seen.toDo(String.valueOf(asked.get("said")), who)));
        }
        return pages.of(request, "work/week", values);
    }

    private static List<WeekView.Line> lines(WeekView view, List<ToDo> toDos) {
        return view.lines(toDos.subList(0, Math.min(toDos.size(), ON_A_PAGE)));
    }

    /** How many are not shown, since nobody reads so many; files have them all. */
    private static int hidden(Weeks.Plan plan) {
        var week = plan.week();
        return Stream.of(week.planned(), week.later(), plan.byOthers())
                .mapToInt(some -> Math.max(0, some.size() - ON_A_PAGE))
                .sum();
    }

    private static List<SellerLine> sellers(WeekView view, Map<String, Week> sellers) {
        return sellers.entrySet().stream()
                .map(each -> new SellerLine(
                        each.getKey(),
                        view.hours(each.getValue().hours()),
                        view.hours(each.getValue().plannedHours()),
                        view.money(each.getValue().worth()),
                        each.getValue().later().isEmpty()
                                ? ""
                                : view.money(each.getValue().worthLater()),
                        each.getValue().isTooMuch()))
                .toList();
    }

    @PostMapping("/week/{id}")
    ResponseEntity<Void> settle(HttpServletRequest request, Who who, @PathVariable String id) {
        var toDo = seen.current(id, who);
        var decision = Said.decision(Fields.ofForm(request, Said.OF_STATE), LocalDate.now(clock));
        toDos.decide(toDo, decision, who.name());
        audit.note("recommendation " + decision.state().word(), toDo.customer(), toDo.code() + " " + toDo.headline());
        return back(request, id);
    }

    @PostMapping("/week/{id}/outcome")
    ResponseEntity<Void> outcome(HttpServletRequest request, Who who, @PathVariable String id) {
        var toDo = seen.done(id, who);
        var outcome = Said.outcome(Fields.ofForm(request, Said.OF_OUTCOME), who.name(), Instant.now(clock));
        toDos.cameOf(toDo, outcome);
        audit.note("outcome " + outcome.result().word(), toDo.customer(), toDo.code() + " " + toDo.headline());
        return back(request, null);
    }

    @PostMapping("/week/hours")
    ResponseEntity<Void> hours(HttpServletRequest request, Who who) {
        var asked = Fields.ofForm(request, ASKED);
        var plan = weeks.plan(who, asked.get("seller"), null);
        var seller = plan.seller();
        var hours = Said.hours(Fields.ofForm(request, List.of("hours")));
        if (seller == null || !weeks.setHours(seller, hours)) {
            throw RefusedRequest.notFound("seller", String.valueOf(seller), "a seller who is a user");
        }
        audit.note("hours a week changed", null, seller + ": " + hours);
        return back(request, null);
    }

    @PostMapping("/week/mail")
    ResponseEntity<Void> mail(HttpServletRequest request, Who who) {
        var wanted = Fields.ofForm(request, List.of("wanted")).needed("wanted", "yes or no");
        if (!wanted.equals("yes") && !wanted.equals("no")) {
            throw RefusedRequest.parameter("wanted", wanted, "yes or no");
        }
        mails.want(who.name(), wanted.equals("yes") ? pages.locale(request) : null);
        audit.note("week by mail", null, wanted);
        return back(request, null);
    }

    private static ResponseEntity<Void> back(HttpServletRequest request, @Nullable String said) {
        var asked = Fields.ofForm(request, ASKED);
        var page = UriComponentsBuilder.fromPath("/week" + query(asked));
        var address = said == null ? page : page.queryParam("said", said);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address.build().toUriString()))
                .build();
    }

    /** Which week it is, with its question mark; empty for the first one. */
    private static String query(Fields asked) {
        var query = new StringBuilder();
        for (var name : List.of("seller", "owner")) {
            var value = asked.get(name);
            if (value != null) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
