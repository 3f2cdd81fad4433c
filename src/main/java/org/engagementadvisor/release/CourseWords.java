package org.engagementadvisor.release;

import org.engagementadvisor.release.Course.Trend;
import org.engagementadvisor.release.Topic.Kind;
import org.jspecify.annotations.Nullable;

/** A course as people read it. */
record CourseWords(Words words) {
    /** What moves. */
    String topic(Topic topic) {
        String what = topic.kind() == Kind.RECOMMENDATION || topic.kind() == Kind.PAGE_LINE
                ? topic.of()
                : words.label(topic.of());
        String about = topic.item() == null ? what : what + " " + topic.item();
        return isPlain(topic) ? about : about + ", " + words.label(topic.aspect());
    }

    /** What moves, with what it says to one of the customers. */
    String topic(Group group) {
        String topic = topic(group.course().topic());
        return group.example() == null ? topic : topic + ", e.g. “" + group.example() + "”";
    }

    private static boolean isPlain(Topic topic) {
        return topic.aspect().isEmpty() || topic.isWhether();
    }

    /** From where to where. */
    String move(Course course) {
        return switch (course.trend()) {
            case NONE -> from(course) + " → " + to(course);
            case RISES -> "rises";
            case FALLS -> "falls";
            case BECOMES_KNOWN -> nothing(course.topic()) + " → known";
            case IS_LOST -> "known → " + nothing(course.topic());
            case VARIES -> "many to many";
        };
    }

    String from(Course course) {
        return value(course, course.from());
    }

    String to(Course course) {
        return value(course, course.to());
    }

    private String value(Course course, @Nullable Object value) {
        if (value == null) {
            return nothing(course.topic());
        }
        return course.topic().kind() == Kind.ANSWER ? words.shown(course.topic().of(), value) : value.toString();
    }

    private static String nothing(Topic topic) {
        return switch (topic.kind()) {
            case ANSWER -> "not answered";
            case RECOMMENDATION -> topic.isWhether() ? "not recommended" : "none";
            case DATA_GAP -> "not asked for";
            case PAGE_LINE -> "no line";
        };
    }

    /** Whether customers come to be without an answer that they had. */
    static boolean isNoLongerAnswered(Course course) {
        return course.topic().kind() == Kind.ANSWER
                && (course.trend() == Trend.IS_LOST || (course.trend() == Trend.NONE && course.to() == null));
    }
}
