package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.register.Positions;
import org.engagementadvisor.register.SavedViews;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Who went from where to where between two days: counts and turnover, and the names behind them. */
@Hidden
@RestController
class MigrationPage {
    static final String PATH = "/portfolio/migration";

    /** So far back it looks unless somebody asks for another day. */
    private static final int MONTHS = 3;

    private static final String PRIORITY = "priority";

    private final SeenCustomers seen;
    private final Positions positions;
    private final SavedViews views;
    private final RulesInForce inForce;
    private final Pages pages;
    private final Handout handout;
    private final Clock clock;

    MigrationPage(
            SeenCustomers seen,
            Positions positions,
            SavedViews views,
            RulesInForce inForce,
            Pages pages,
            Handout handout,
            Clock clock) {
        this.seen = seen;
        this.positions = positions;
        this.views = views;
        this.inForce = inForce;
        this.pages = pages;
        this.handout = handout;
        this.clock = clock;
    }

    /**
     * What is to be compared.
     *
     * @param of the fact by which groups are told apart
     * @param from the first day, {@code to} the last
     * @param a the group on the first day of those whose names are asked for, {@code b} that on the last
     * @param page of the names, from 1
     */
    record Asked(
            @Nullable String of,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @Nullable String a,
            @Nullable String b,
            @Nullable Integer page) {

        String fact() {
            return of != null && Portfolio.GROUPED.contains(of) ? of : PRIORITY;
        }

        boolean isCell() {
            return (a != null && !a.isEmpty()) || (b != null && !b.isEmpty());
        }

        Map<String, @Nullable String> said(Wanted wanted) {
            Map<String, @Nullable String> said = new HashMap<>(wanted.said());
            said.put("of", fact());
            said.put("from", from == null ? null : from.toString());
            said.put("to", to == null ? null : to.toString());
            return said;
        }

        Map<String, @Nullable String> saidOfCell(Wanted wanted) {
            var said = said(wanted);
            said.put("a", a);
            said.put("b", b);
            return said;
        }
    }

    /** The two days; the same if nobody has been advised yet. */
    private record Days(LocalDate from, LocalDate to) {}

    private Days days(Asked asked) {
        var today = LocalDate.now(clock);
        var to = asked.to() == null ? today : asked.to();
        var usual = to.minusMonths(MONTHS);
        var first = positions.first().orElse(to);
        return new Days(asked.from() == null ? usual.isAfter(first) ? usual : first : asked.from(), to);
    }

    private Migration migration(Who who, Wanted wanted, Asked asked, Days days) {
        return Migration.of(
                asked.fact(), wanted.of(seen.standings(who)), positions.on(days.from()), positions.on(days.to()));
    }

    /** Of a customer in words. */
    record Name(
            String id,
            String name,
            @Nullable String manager,
            String from,
            String to,
            @Nullable String then,
            @Nullable String now) {
        static Name of(Migration.Move move, BookWords words) {
            return new Name(
                    move.id(),
                    move.name(),
                    move.manager(),
                    move.from(),
                    move.to(),
                    money(move.turnoverThen(), words),
                    money(move.turnoverNow(), words));
        }

        private static @Nullable String money(@Nullable BigDecimal amount, BookWords words) {
            return amount == null ? null : words.wholeMoney(amount);
        }
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who, @ModelAttribute Wanted wanted, @ModelAttribute Asked asked) {
        var words = inForce.current().words();
        var days = days(asked);
        var migration = migration(who, wanted, asked, days);
        var cell = asked.saidOfCell(wanted);
        Map<String, Object> values = new HashMap<>();
        values.put("wanted", wanted);
        values.put("asked", asked);
        values.put("fact", asked.fact());
        values.put("facts", facts(words));
        values.put("from", days.from());
        values.put("to", days.to());
        positions.first().ifPresent(first -> values.put("first", first));
        values.put("filters", wanted.filters(seen.standings(who)));
        values.put("view", MigrationView.of(migration, words, asked.said(wanted)));
        values.put("csv", Address.of(PATH + ".csv", cell));
        values.put("xlsx", Address.of(PATH + ".xlsx", cell));
        values.put("here", Address.of(PATH, cell));
        values.put("views", views.of(who.name()));
        values.put("notThere", Migration.NOT_THERE);
        values.put("unknown", Migration.UNKNOWN);
        if (asked.isCell()) {
            var paged = Paged.of(migration.within(asked.a(), asked.b()).moves(), asked.page(), PATH, cell);
            values.put("paged", paged);
            values.put("all", Address.of(PATH, asked.said(wanted)));
            values.put(
                    "names",
                    paged.some().stream().map(move -> Name.of(move, words)).toList());
        }
        return pages.of(request, "register/migration", values);
    }

    private static Map<String, String> facts(BookWords words) {
        Map<String, String> facts = new LinkedHashMap<>();
        Portfolio.GROUPED.forEach(fact -> facts.put(fact, words.label(fact)));
        return facts;
    }

    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request, Who who, @ModelAttribute Wanted wanted, @ModelAttribute Asked asked) {
        var migration = migration(who, wanted, asked, days(asked));
        return handout.of(request, migration.within(asked.a(), asked.b()).sheet());
    }
}
