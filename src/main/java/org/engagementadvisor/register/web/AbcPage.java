package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.portfolio.PortfolioPage;
import org.engagementadvisor.register.SavedViews;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** With how few customers most of the turnover is, and who earns the margin. */
@Hidden
@RestController
class AbcPage {
    static final String PATH = "/portfolio/abc";

    private final SeenCustomers seen;
    private final Reports reports;
    private final SavedViews views;
    private final RulesInForce inForce;
    private final Pages pages;
    private final Handout handout;

    AbcPage(SeenCustomers seen, Reports reports, SavedViews views, RulesInForce inForce, Pages pages, Handout handout) {
        this.seen = seen;
        this.reports = reports;
        this.views = views;
        this.inForce = inForce;
        this.pages = pages;
        this.handout = handout;
    }

    /**
     * Of which class the names are asked for; none is all.
     *
     * @param in the class by its name, in small letters as in large
     * @param page from 1
     */
    record Asked(@Nullable String in, @Nullable Integer page) {
        Optional<Abc.Rank> isIn() {
            return Arrays.stream(Abc.Rank.values())
                    .filter(one -> one.name().equalsIgnoreCase(in))
                    .findFirst();
        }

        Map<String, @Nullable String> said(Wanted wanted) {
            Map<String, @Nullable String> said = new HashMap<>(wanted.said());
            said.put("sort", null);
            said.put("in", isIn().map(Abc.Rank::name).orElse(null));
            return said;
        }
    }

    /** A class in words, {@code width} its share of the turnover in a drawing 100 wide; {@code address} leads to its names. */
    record Line(
            Abc.Rank isIn,
            int customers,
            String ofCustomers,
            @Nullable String turnover,
            @Nullable String ofTurnover,
            String width,
            String address) {}

    /** A customer in words. */
    record Row(
            String id,
            String name,
            @Nullable String manager,
            Abc.Rank isIn,
            @Nullable String turnover,
            @Nullable String share,
            @Nullable String together) {}

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who, @ModelAttribute Wanted wanted, @ModelAttribute Asked asked) {
        var rules = inForce.current();
        var report = reports.of(who);
        var all = seen.standings(who);
        var said = asked.said(wanted);
        Map<String, Object> values = PortfolioPage.values(report, rules, pages.locale(request));
        values.put("wanted", wanted);
        asked.isIn().ifPresent(chosen -> values.put("chosen", chosen));
        values.put("filters", wanted.filters(all));
        values.put("classes", Abc.Rank.values());
        values.put("csv", Address.of(PATH + ".csv", said));
        values.put("xlsx", Address.of(PATH + ".xlsx", said));
        values.put("here", Address.of(PATH, said));
        values.put("views", views.of(who.name()));
        abc(who, all).ifPresent(abc -> {
            var paged = Paged.of(found(abc, wanted, asked), asked.page(), PATH, said);
            values.put("lines", lines(abc, wanted, rules.words()));
            values.put("all", abc.customers().size());
            values.put("paged", paged);
            values.put(
                    "rows",
                    paged.some().stream().map(each -> row(each, rules.words())).toList());
        });
        return pages.of(request, "register/abc", values);
    }

    @GetMapping({PATH + ".csv", PATH + ".xlsx"})
    ResponseEntity<byte[]> file(
            HttpServletRequest request, Who who, @ModelAttribute Wanted wanted, @ModelAttribute Asked asked) {
        var found = abc(who, seen.standings(who))
                .map(abc -> found(abc, wanted, asked))
                .orElse(List.of());
        return handout.of(request, Abc.sheet(found));
    }

    /** None where the rule book has no limits of the classes. */
    private Optional<Abc> abc(Who who, List<Standing> all) {
        var figures = reports.of(who).figures();
        return figures.get("abcLimitOfA") instanceof BigDecimal limitOfA
                        && figures.get("abcLimitOfB") instanceof BigDecimal limitOfB
                ? Optional.of(Abc.of(all, limitOfA, limitOfB))
                : Optional.empty();
    }

    private static List<Abc.Placed> found(Abc abc, Wanted wanted, Asked asked) {
        var some = asked.isIn().map(abc::in).orElse(abc.customers());
        Set<String> wantedIds = wanted
                .of(some.stream().map(Abc.Placed::customer).toList())
                .stream()
                .map(Standing::customer)
                .collect(Collectors.toSet());
        return some.stream()
                .filter(each -> wantedIds.contains(each.customer().customer()))
                .toList();
    }

    private static List<Line> lines(Abc abc, Wanted wanted, BookWords words) {
        return abc.sums().stream()
                .map(sum -> {
                    var turnover = sum.turnover();
                    var share = sum.ofTurnover();
                    Map<String, @Nullable String> said = new HashMap<>(wanted.said());
                    said.put("sort", null);
                    said.put("in", sum.isIn().name());
                    return new Line(
                            sum.isIn(),
                            sum.customers(),
                            words.spoken("topTenShare", sum.ofCustomers()),
                            turnover == null ? null : words.spokenMoney(turnover),
                            share == null ? null : words.spoken("topTenShare", share),
                            Drawn.number(share == null ? 0 : share.doubleValue() * 100),
                            Address.of(PATH, said) + "#names");
                })
                .toList();
    }

    private static Row row(Abc.Placed placed, BookWords words) {
        var customer = placed.customer();
        var turnover = placed.turnover();
        return new Row(
                customer.customer(),
                CustomerRow.called(customer),
                customer.accountManager(),
                placed.isIn(),
                turnover == null ? null : words.spokenMoney(turnover),
                share(placed.share(), words),
                share(placed.together(), words));
    }

    private static @Nullable String share(@Nullable BigDecimal share, BookWords words) {
        return share == null ? null : words.spoken("topTenShare", share);
    }
}
