/**
 * What is told at once: kept where its seller sees it, and taken out of the house, at least once.
 *
 * <ul>
 *   <li>Kept: {@link Raising} hears what is advised and keeps each {@link Alert} once, with a {@link Delivery} for each channel;
 *       {@link SentBefore} tells the next advice. {@link Alerts} finds them for whoever may see them.
 *   <li>Sent: {@link Due} is the event that Spring Modulith's registry keeps until it is acted on; {@link Sending} does, and tries
 *       again. {@link Deliveries} knows who tries which one now, and what became of it.
 *   <li>By whom: a {@link Carrier} is {@link Mail} or {@link Webhook} (its {@link Signature}); {@link NotCarried} is why not.
 *       {@link AlertSettings} says to whom and how often, {@link AlertSetup} has the threads, {@link FailedTries} the log.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "advice", "rules", "rules :: web", "register", "access", "page"})
package org.engagementadvisor.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
