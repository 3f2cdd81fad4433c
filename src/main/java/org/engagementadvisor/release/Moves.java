package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.release.Topic.Kind;

/** The moves of all customers, by course. Memory grows with what may be told, not with the customers. */
public final class Moves {
    /** Courses of one topic; a text that is filled with figures has no end of them. */
    private static final int COURSES = 200;

    private static final Comparator<Group> LARGEST = Comparator.comparingLong(Group::customers)
            .reversed()
            .thenComparing(group -> String.valueOf(group.course()));

    private final Map<Topic, Map<Course, Group>> groups = new LinkedHashMap<>();
    private final Map<Kind, Long> moved = new EnumMap<>(Kind.class);
    private final Turnover all = new Turnover();
    private final Turnover moving = new Turnover();
    private final Details details = new Details();
    private long differing;
    private long judgedTwice;

    public void add(CustomerMoves customer) {
        all.add(customer.turnover());
        judgedTwice += customer.judgedTwice() ? 1 : 0;
        details.add(customer.customer(), customer.details());
        differing += customer.differs() ? 1 : 0;
        if (customer.moves().isEmpty()) {
            return;
        }
        moving.add(customer.turnover());
        Set<Kind> kinds = new HashSet<>();
        for (Move move : customer.moves()) {
            group(move.course()).add(customer, move);
            if (kinds.add(move.topic().kind())) {
                moved.merge(move.topic().kind(), 1L, Long::sum);
            }
        }
    }

    private Group group(Course course) {
        Map<Course, Group> own = groups.computeIfAbsent(course.topic(), first -> new LinkedHashMap<>());
        Course varying = Course.varying(course.topic());
        Group various = own.get(varying);
        if (various != null) {
            return various;
        }
        if (own.size() == COURSES && !own.containsKey(course)) {
            Group joined = new Group(varying);
            own.values().forEach(joined::addAll);
            own.clear();
            own.put(varying, joined);
            return joined;
        }
        return own.computeIfAbsent(course, Group::new);
    }

    /** All customers compared. */
    public Turnover all() {
        return all;
    }

    /** Those for whom an answer, a recommendation or a data gap comes out otherwise. */
    public Turnover moving() {
        return moving;
    }

    /** How many customers have a move of that kind. */
    public long moving(Kind kind) {
        return moved.getOrDefault(kind, 0L);
    }

    /** How many differ in anything that was compared. */
    public long differing() {
        return differing;
    }

    /** How many were judged whole on both sides, since something might move them. */
    public long judgedTwice() {
        return judgedTwice;
    }

    public Details details() {
        return details;
    }

    /**
     * The groups of that kind, topic by topic, the largest group of each first.
     *
     * @param first the names of answers whose groups come first, in that order; the others follow as they were first met
     */
    public List<Group> groups(Kind kind, List<String> first) {
        List<Topic> topics = new ArrayList<>(groups.keySet());
        topics.removeIf(topic -> topic.kind() != kind);
        topics.sort(Comparator.comparingInt(topic -> {
            int place = first.indexOf(topic.of());
            return place < 0 ? first.size() : place;
        }));
        List<Group> sorted = new ArrayList<>();
        for (Topic topic : topics) {
            groups.getOrDefault(topic, Map.of()).values().stream()
                    .sorted(LARGEST)
                    .forEach(sorted::add);
        }
        return sorted;
    }
}
