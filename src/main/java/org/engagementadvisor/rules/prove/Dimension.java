package org.engagementadvisor.rules.prove;

import java.util.List;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;

/** Something that a table asks of, with its values in classes between which no row tells a difference. */
interface Dimension {
    /** The facts whose values it is: one, or several that are compared with each other. */
    List<Fact> facts();

    /** How many classes there are. */
    int size();

    /** Those in which all the facts are known. */
    Classes known();

    /** Those in which the conditions hold, all of which ask of these facts. */
    Classes where(List<Condition> conditions);

    /** Of the allowed classes, those that can be told in one with these. */
    Classes widened(Classes these, Classes allowed);

    /** As people say it: {@code Turnover from 200000 to below 210000}. */
    String words(Classes these);

    /** Values in one of these classes that a person would choose as an example. */
    Example example(Classes these);

    default Classes all() {
        return Classes.all(size());
    }

    /** Whether nothing is asked of it there. */
    default boolean isAll(Classes these) {
        return these.count() == size();
    }
}
