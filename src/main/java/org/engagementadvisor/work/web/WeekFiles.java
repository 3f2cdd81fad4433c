package org.engagementadvisor.work.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.lines.Sheet;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.Weeks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The week as a file: for spreadsheets all of it, for calendars what is planned. */
@Hidden
@RestController
final class WeekFiles {
    private static final List<String> ASKED = List.of("seller", "owner");
    private static final List<String> HEADINGS = List.of(
            "list",
            "must do",
            "customer",
            "name",
            "account manager",
            "function",
            "what to do",
            "first step",
            "due",
            "hours",
            "worth a year",
            "row");

    private final Weeks weeks;
    private final Audit audit;
    private final Clock clock;

    WeekFiles(Weeks weeks, Audit audit, Clock clock) {
        this.weeks = weeks;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(path = "/week.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request, Who who) {
        return file("week.csv", sheet(request, who).csv());
    }

    @GetMapping(path = "/week.xlsx", produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    ResponseEntity<byte[]> xlsx(HttpServletRequest request, Who who) {
        return file("week.xlsx", sheet(request, who).xlsx());
    }

    private Sheet sheet(HttpServletRequest request, Who who) {
        return new Sheet("week", HEADINGS, rows(plan(request, who)));
    }

    @GetMapping(path = "/week.ics", produces = "text/calendar;charset=UTF-8")
    ResponseEntity<byte[]> calendar(HttpServletRequest request, Who who) {
        var plan = plan(request, who);
        return file(
                "week.ics", CalendarText.of(plan.week().planned(), plan.today(), plan.monday(), Instant.now(clock)));
    }

    private Weeks.Plan plan(HttpServletRequest request, Who who) {
        var asked = Fields.ofForm(request, ASKED);
        audit.note("week exported", null, null);
        return weeks.plan(who, asked.get("seller"), asked.get("owner"));
    }

    private static List<List<@Nullable Object>> rows(Weeks.Plan plan) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        plan.week().planned().forEach(toDo -> rows.add(row("planned", toDo)));
        plan.week().later().forEach(toDo -> rows.add(row("later", toDo)));
        plan.byOthers().forEach(toDo -> rows.add(row("others", toDo)));
        return rows;
    }

    private static List<@Nullable Object> row(String list, ToDo toDo) {
        return Arrays.asList(
                list,
                toDo.mustDo() ? "yes" : "no",
                toDo.customer(),
                toDo.name(),
                toDo.accountManager(),
                toDo.owner(),
                toDo.headline(),
                toDo.firstStep(),
                toDo.due(),
                toDo.hours(),
                toDo.net(),
                toDo.code());
    }

    private static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(bytes);
    }
}
