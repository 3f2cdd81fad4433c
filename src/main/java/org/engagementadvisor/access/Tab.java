package org.engagementadvisor.access;

import java.util.function.ToLongFunction;

/**
 * A page that the navigation leads to, for those who may ask for it; as a bean of the module that has the page.
 *
 * @param place among the others, the lowest first; whoever signs in comes to the first that they may see
 * @param path such as {@code /week}
 * @param label the key of its name among the messages of {@code page}
 * @param count how many things wait there for somebody; said if there are any
 */
public record Tab(int place, String path, String label, ToLongFunction<Who> count) {

    /** One where nothing waits. */
    public Tab(int place, String path, String label) {
        this(place, path, label, who -> 0);
    }
}
