/**
 * A request that is sent again, since its sender does not know whether it came, is done once: {@link Once} keeps how it was answered and
 * answers so again. {@link Asked} is the request, {@link Answered} the answer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "rules :: web"})
package org.engagementadvisor.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
