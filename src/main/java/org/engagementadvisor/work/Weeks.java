package org.engagementadvisor.work;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.HoldOut;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Plans the week of a seller, of a function or of all sellers, for whoever may see it. */
@Component
public final class Weeks {
    /** The functions of the rule book, of which the first is that of whoever has the customer: its hours are the seller's. */
    private static final String FUNCTIONS = "recommendationOwner";

    /** A seller whom nobody names: no customer has one so called. */
    private static final String NOBODY = "";

    /** The answer that says how long a journey takes. */
    private static final String TRAVEL = "travelHours";

    private static final int OUTCOMES = 20;

    private final ToDos toDos;
    private final Standings standings;
    private final HoldOut holdOut;
    private final Users users;
    private final RulesInForce inForce;
    private final Clock clock;

    Weeks(ToDos toDos, Standings standings, HoldOut holdOut, Users users, RulesInForce inForce, Clock clock) {
        this.toDos = toDos;
        this.standings = standings;
        this.holdOut = holdOut;
        this.users = users;
        this.inForce = inForce;
        this.clock = clock;
    }

    /**
     * A week as it is shown.
     *
     * @param seller whose; null if of all
     * @param owner the function whose list it is; null if it is the sellers'
     * @param byOthers what other functions do for these customers
     * @param ofNobody what whoever has the customer says is not theirs
     * @param asked what was done and of which nobody has said what came of it
     * @param heldOut customers with something to do of whom that which need not be done is not shown
     * @param sellers of all, each by name; empty if one was asked for
     * @param owners the functions that have something to do
     */
    public record Plan(
            LocalDate today,
            LocalDate monday,
            @Nullable String seller,
            @Nullable String owner,
            Week week,
            List<ToDo> byOthers,
            List<ToDo> ofNobody,
            List<ToDo> asked,
            long heldOut,
            Map<String, Week> sellers,
            List<String> owners) {}

    /**
     * An account manager gets their own week, whosever is asked for.
     *
     * @throws org.engagementadvisor.register.StillReading soon after a start
     */
    public Plan plan(Who who, @Nullable String wantedSeller, @Nullable String owner) {
        standings.refuseWhileReading();
        var today = LocalDate.now(clock);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var only = who.seesOnly();
        var seller = only == null ? wantedSeller : only;
        var all = toDos.open(seller, today);
        var open = shown(all);
        var own = inForce.current().words().values(FUNCTIONS).stream().limit(1).toList();
        var mine = open.stream().filter(each -> isOf(each, owner, own)).toList();
        Map<String, Week> sellers = seller == null && owner == null ? bySeller(mine, own, monday) : Map.of();
        Week week;
        if (!sellers.isEmpty()) {
            week = Week.together(List.copyOf(sellers.values()));
        } else if (owner != null || seller == null) {
            week = Week.of(mine, null, BigDecimal.ZERO);
        } else {
            week = week(seller, mine, own, monday, journeys());
        }
        return new Plan(
                today,
                monday,
                seller,
                owner,
                week,
                owner != null || seller == null ? List.of() : others(open, own),
                shown(toDos.ofNobody(seller)),
                toDos.withoutOutcome(seller, OUTCOMES),
                all.stream().map(ToDo::customer).distinct().filter(holdOut::has).count(),
                sellers,
                open.stream()
                        .map(ToDo::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
    }

    /** Of customers who are held out, what must be done alone. */
    private List<ToDo> shown(List<ToDo> some) {
        return some.stream()
                .filter(each -> each.mustDo() || !holdOut.has(each.customer()))
                .toList();
    }

    private static boolean isOf(ToDo toDo, @Nullable String owner, List<String> own) {
        return owner == null
                ? own.isEmpty() || toDo.owner() == null || own.contains(toDo.owner())
                : owner.equals(toDo.owner());
    }

    private static List<ToDo> others(List<ToDo> open, List<String> own) {
        return open.stream()
                .filter(each -> !isOf(each, null, own))
                .sorted(Week.ORDER)
                .toList();
    }

    private Map<String, Week> bySeller(List<ToDo> open, List<String> own, LocalDate monday) {
        var grouped = open.stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNullElse(each.accountManager(), NOBODY),
                        TreeMap::new,
                        Collectors.toList()));
        var journeys = journeys();
        Map<String, Week> weeks = new TreeMap<>();
        grouped.forEach((seller, some) -> weeks.put(seller, week(seller, some, own, monday, journeys)));
        return weeks;
    }

    /** Less what was done since Monday, so that the week does not fill up again. */
    private Week week(
            String seller, List<ToDo> open, List<String> own, LocalDate monday, Map<String, Journey> journeys) {
        var done = toDos.doneSince(seller, monday).stream()
                .filter(each -> isOf(each, null, own))
                .toList();
        var made = Week.of(done, null, BigDecimal.ZERO, journeys, Set.of());
        return Week.of(
                open,
                hours(seller),
                made.plannedHours(),
                journeys,
                made.travel().keySet());
    }

    /** To each customer whose region a table has, by the latest advice. */
    private Map<String, Journey> journeys() {
        Map<String, Journey> journeys = new HashMap<>();
        for (var standing : standings.all()) {
            var told = standing.told();
            if (told == null) {
                continue;
            }
            var region = told.counted().region();
            if (region != null && told.answers().get(TRAVEL) instanceof Number hours) {
                journeys.put(standing.customer(), new Journey(region, new BigDecimal(hours.toString())));
            }
        }
        return journeys;
    }

    private @Nullable BigDecimal hours(String seller) {
        return sellersUsers(seller).stream()
                .map(User::hoursPerWeek)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<User> sellersUsers(String seller) {
        return users.all().stream()
                .filter(user -> seller.equals(user.seller()) && !user.disabled())
                .toList();
    }

    /** Says how many hours a week a seller has; false if no user is that seller. */
    public boolean setHours(String seller, @Nullable BigDecimal hours) {
        List<User> changed = new ArrayList<>();
        for (var user : sellersUsers(seller)) {
            changed.add(user.withHours(hours));
        }
        changed.forEach(users::change);
        return !changed.isEmpty();
    }
}
