package org.engagementadvisor.access;

/**
 * A page that the navigation leads to, for those who may ask for it; as a bean of the module that has the page.
 *
 * @param place among the others, the lowest first; whoever signs in comes to the first that they may see
 * @param path such as {@code /week}
 * @param label the key of its name among the messages of {@code page}
 */
public record Tab(int place, String path, String label) {}
