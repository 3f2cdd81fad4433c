package org.engagementadvisor.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the hours of a week are filled. */
class WeekTests {
    private static ToDo toDo(
            String code, boolean mustDo, @Nullable String due, @Nullable String hours, @Nullable String net) {
        return new ToDo(
                1,
                "a",
                "Ada",
                "V. Nowak",
                code,
                null,
                "care",
                code,
                null,
                null,
                due == null ? null : LocalDate.parse(due),
                mustDo,
                hours == null ? null : new BigDecimal(hours),
                net == null ? null : new BigDecimal(net),
                1,
                true,
                State.OPEN,
                null,
                null,
                null,
                null,
                null);
    }

    private static Week week(String hours, ToDo... open) {
        return Week.of(List.of(open), new BigDecimal(hours), BigDecimal.ZERO);
    }

    private static List<String> codes(List<ToDo> toDos) {
        return toDos.stream().map(ToDo::code).toList();
    }

    @Test
    void putsWhatMustBeDoneFirstByItsDayAndThenWhatAnHourBringsMostOf() {
        var week = week(
                "24",
                toDo("large", false, null, "8", "16000"),
                toDo("unvalued", false, null, "1", null),
                toDo("quick", false, null, "1", "3000"),
                toDo("must late", true, "2026-08-01", "1", null),
                toDo("must soon", true, "2026-07-07", "4", "0"));
        assertThat(codes(week.planned())).containsExactly("must soon", "must late", "quick", "large", "unvalued");
        assertThat(week.plannedHours()).isEqualByComparingTo("15");
        assertThat(week.worth()).isEqualByComparingTo("19000");
    }

    @Test
    void fillsTheHoursAndSaysWhatTheRestWouldBring() {
        var week = week(
                "6",
                toDo("first", false, null, "4", "8000"),
                toDo("too long", false, null, "3", "3000"),
                toDo("just fits", false, null, "2", "1000"));
        assertThat(codes(week.planned())).containsExactly("first", "just fits");
        assertThat(codes(week.later())).containsExactly("too long");
        assertThat(week.worthLater()).isEqualByComparingTo("3000");
        assertThat(week.isTooMuch()).isFalse();
    }

    private static ToDo of(String customer, ToDo toDo) {
        return new ToDo(
                toDo.id(),
                customer,
                null,
                null,
                toDo.code(),
                null,
                "care",
                toDo.code(),
                null,
                null,
                null,
                false,
                toDo.hours(),
                toDo.net(),
                1,
                true,
                State.OPEN,
                null,
                null,
                null,
                null,
                null);
    }

    /** The dearest hour first: the journey to the coast is paid once, that to the hills does not fit any more. */
    @Test
    void countsTheJourneyToARegionOnce() {
        var open = List.of(
                of("coast 1", toDo("coast 1", false, null, "2", "4000")),
                of("hills", toDo("hills", false, null, "2", "3000")),
                of("coast 2", toDo("coast 2", false, null, "2", "2000")),
                of("nowhere", toDo("nowhere", false, null, "1", "500")));
        var coast = new Journey("coast", new BigDecimal("3"));
        var journeys = Map.of("coast 1", coast, "coast 2", coast, "hills", new Journey("hills", new BigDecimal("4")));
        var week = Week.of(open, new BigDecimal("8"), BigDecimal.ZERO, journeys, Set.of());
        assertThat(codes(week.planned())).containsExactly("coast 1", "coast 2", "nowhere");
        assertThat(codes(week.later())).containsExactly("hills");
        assertThat(week.travel()).containsExactly(Map.entry("coast", new BigDecimal("3")));
        assertThat(week.plannedHours()).isEqualByComparingTo("8");
        var afterTheCoast = Week.of(open, new BigDecimal("8"), BigDecimal.ZERO, journeys, Set.of("coast"));
        assertThat(afterTheCoast.travel()).containsOnlyKeys("hills");
        assertThat(codes(afterTheCoast.planned())).containsExactly("coast 1", "hills");
        assertThat(Week.together(List.of(week, week)).travelHours()).isEqualByComparingTo("6");
    }

    @Test
    void plansWhatMustBeDoneEvenBeyondTheHours() {
        var week = week("2", toDo("must", true, "2026-07-07", "3", null), toDo("pays", false, null, "1", "9000"));
        assertThat(codes(week.planned())).containsExactly("must");
        assertThat(codes(week.later())).containsExactly("pays");
        assertThat(week.isTooMuch()).isTrue();
    }

    @Test
    void doesNotFillUpAgainAsTheWeekIsWorkedOff() {
        var week = Week.of(List.of(toDo("next", false, null, "2", "100")), new BigDecimal("6"), new BigDecimal("5"));
        assertThat(week.planned()).isEmpty();
    }

    @Test
    void plansEverythingWhereNobodySaidHowManyHoursThereAre() {
        assertThat(Week.of(List.of(toDo("a", false, null, "99", "1")), null, BigDecimal.ZERO)
                        .planned())
                .hasSize(1);
    }

    @Test
    void knowsTheHoursOfAllIfItKnowsThoseOfEach() {
        var eight = week("8", toDo("a", false, null, "1", "1"));
        var unknown = Week.of(List.of(toDo("b", false, null, "90", "2")), null, BigDecimal.ZERO);
        assertThat(Week.together(List.of(eight, eight)).hours()).isEqualByComparingTo("16");
        assertThat(Week.together(List.of(eight, unknown)).hours()).isNull();
        assertThat(Week.together(List.of(eight, unknown)).isTooMuch()).isFalse();
        assertThat(codes(Week.together(List.of(eight, unknown)).planned())).containsExactly("a", "b");
    }
}
