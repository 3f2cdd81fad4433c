/**
 * What people write, read with the place of each value, and the one sentence that says what is wrong with it.
 *
 * <ul>
 *   <li>A file of YAML ({@link YamlReader}, {@link Scalars}) or JSON ({@link JsonReader}) becomes a tree of
 *       {@link Node}s by {@link Node#read}; a {@link Section} reads the entries of one of them key by key, and refuses
 *       those that nobody asked for. {@link TooDeep} ends what nobody means.
 *   <li>Whatever does not fit becomes a {@link Fault} at its {@link Place} among the {@link Faults} of the reading, so
 *       that all are said at once. {@link Fault#words} is the sentence “found …, expected …”, of documents and of
 *       tables.
 *   <li>{@link Limit} names how much of anything is taken.
 *   <li>{@link Quote} makes people's text fit for a message, {@link Nearest} finds the word that they may have meant,
 *       {@link Flags} has the words for yes and no, a {@link TypedAmount} is money as people write it, {@link Utf8} tells whether bytes are text.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.engagementadvisor.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
