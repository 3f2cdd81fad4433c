package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.SavedViews;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What customers buy of all that is sold, and what they could: a line for each, or for each group of them. */
@Hidden
@RestController
class WhitespacePage {
    static final String PATH = "/portfolio/whitespace";

    /** More of them than that are shown in groups unless somebody asks for each. */
    private static final int FEW = 500;

    private static final String EACH = "each";

    private final SeenCustomers seen;
    private final SavedViews views;
    private final RulesInForce inForce;
    private final Pages pages;
    private final Handout handout;

    WhitespacePage(SeenCustomers seen, SavedViews views, RulesInForce inForce, Pages pages, Handout handout) {
        this.seen = seen;
        this.views = views;
        this.inForce = inForce;
        this.pages = pages;
        this.handout = handout;
    }

    /**
     * How it is to be shown.
     *
     * @param by {@code each}, or the name of a group; by the number of customers if it is neither
     * @param area of which {@code state} is asked for
     * @param page from 1
     */
    record Asked(
            @Nullable String by,
            @Nullable String area,
            @Nullable String state,
            @Nullable Integer page) {

        /** Empty is each customer. */
        Optional<Wanted.Group> group(int customers) {
            var named = Arrays.stream(Wanted.Group.values())
                    .filter(group -> group.word().equals(by))
                    .findFirst();
            return named.isPresent() || EACH.equals(by) || customers <= FEW ? named : Optional.of(Wanted.Group.SEGMENT);
        }

        List<Standing> of(List<Standing> customers) {
            return area == null || area.isEmpty() || state == null || state.isEmpty()
                    ? customers
                    : customers.stream()
                            .filter(each -> StatesOfAreas.isSo(each, area, state))
                            .toList();
        }

        Map<String, @Nullable String> said(Wanted wanted) {
            Map<String, @Nullable String> said = new HashMap<>(wanted.said());
            said.put("by", by);
            said.put("area", area);
            said.put("state", state);
            return said;
        }
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who, @ModelAttribute Wanted wanted, @ModelAttribute Asked asked) {
        var all = seen.standings(who);
        var found = asked.of(wanted.of(all));
        var states = StatesOfAreas.of(inForce.current().words());
        var said = asked.said(wanted);
        var group = asked.group(found.size());
        Map<String, Object> values = new HashMap<>();
        values.put("wanted", wanted);
        values.put("asked", asked);
        values.put("states", states);
        values.put("signs", states.signs());
        values.put("by", group.map(Wanted.Group::word).orElse(EACH));
        values.put("ways", ways());
        values.put("order", wanted.order().word());
        values.put("orders", Wanted.orders());
        values.put("filters", wanted.filters(all));
        values.put("all", all.size());
        values.put("count", found.size());
        values.put("csv", Address.of(PATH + ".csv", said));
        values.put("xlsx", Address.of(PATH + ".xlsx", said));
        values.put("here", Address.of(PATH, said));
        values.put("views", views.of(who.name()));
        group.ifPresentOrElse(by -> values.put("lines", lines(states, found, by, wanted)), () -> {
            var paged = Paged.of(found, asked.page(), PATH, said);
            values.put("paged", paged);
            values.put("rows", paged.some().stream().map(states::row).toList());
        });
        return pages.of(request, "register/whitespace", values);
    }

    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request, Who who, @ModelAttribute Wanted wanted, @ModelAttribute Asked asked) {
        var found = asked.of(wanted.of(seen.standings(who)));
        var states = StatesOfAreas.of(inForce.current().words());
        var sheet = asked.group(found.size())
                .map(by -> states.sheet(states.grouped(found, by), by))
                .orElseGet(() -> states.sheet(found));
        return handout.of(request, sheet);
    }

    private static List<String> ways() {
        List<String> ways = new ArrayList<>(List.of(EACH));
        Arrays.stream(Wanted.Group.values()).map(Wanted.Group::word).forEach(ways::add);
        return ways;
    }

    private static List<StatesOfAreas.Line> lines(
            StatesOfAreas states, List<Standing> found, Wanted.Group by, Wanted wanted) {
        List<StatesOfAreas.Line> lines = new ArrayList<>();
        states.grouped(found, by).forEach((name, customers) -> {
            Map<String, @Nullable String> said = new HashMap<>(wanted.said());
            said.put("by", EACH);
            said.put(by.word(), name);
            lines.add(new StatesOfAreas.Line(
                    name.isEmpty() ? null : name,
                    customers.size(),
                    states.areas().stream()
                            .map(area ->
                                    new StatesOfAreas.Cell(area, states.parts(customers, area), address(said, area)))
                            .toList()));
        });
        return lines;
    }

    private static String address(Map<String, @Nullable String> said, String area) {
        Map<String, @Nullable String> more = new HashMap<>(said);
        more.put("area", area);
        return Address.of(PATH, more);
    }
}
