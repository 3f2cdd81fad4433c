/**
 * What people write, read with the place of each value, and the one sentence that says what is wrong with it. A file of YAML or
 * JSON becomes a tree of {@link org.engagementadvisor.document.Node}s; a {@link org.engagementadvisor.document.Section} reads the
 * entries of one of them key by key; whatever does not fit becomes a {@link org.engagementadvisor.document.Fault} at its {@link
 * org.engagementadvisor.document.Place} among the {@link org.engagementadvisor.document.Faults} of the reading, so that all are
 * said at once. {@link org.engagementadvisor.document.Quote} makes people's text fit for a message, {@link
 * org.engagementadvisor.document.Nearest} finds the word that they may have meant, {@link org.engagementadvisor.document.Utf8}
 * turns bytes into text.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.engagementadvisor.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
